import type { Operation } from "@x/batch-types/registry";
import { UsageError } from "../usage-error.ts";

/**
 * Whether a retry also sends rows of which it is unknown whether they were written: a create has to be told to.
 *
 * @throws {UsageError} for other operations, which send such rows anyway.
 */
export function takesUnknown(operation: Operation, isAsked: boolean | undefined): boolean {
  if (isAsked === true && operation !== "create") {
    throw new UsageError(
      `--unknown: for a create, which would make records twice. Rows of an ${operation} that are unknown are sent again without it. Leave it out.`,
    );
  }
  return isAsked === true || operation !== "create";
}
