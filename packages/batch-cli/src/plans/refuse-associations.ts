import type { ColumnMap } from "@x/batch-import";
import { UsageError } from "../usage-error.ts";

/** @throws {UsageError} where the mapping of a file that is compared has associations. */
export function refuseAssociations({ associations = [] }: ColumnMap): void {
  if (associations.length === 0) return;
  throw new UsageError(
    "--mapping: its associations are not compared. Leave them out of the mapping.",
  );
}
