import { MAX_BATCH_INPUTS } from "@x/batch-types/registry";
import { numberText, plural } from "../terminal/plural.ts";
import { UsageError } from "../usage-error.ts";
import type { Prepared } from "./prepare.ts";

/** @throws {UsageError} where all-or-none is asked for more rows than go in one request. */
export function requireOneRequest(
  { job, input, surveyed: { rows } }: Pick<Prepared, "input" | "job" | "surveyed">,
  first: number = Infinity,
): void {
  if (job.allOrNone === true && first < rows) {
    throw new UsageError(
      "--all-or-none and --first: a sample is not all of the rows. Nothing was sent. Leave one of them out.",
    );
  }
  if (job.allOrNone !== true || rows <= MAX_BATCH_INPUTS) return;
  throw new UsageError(
    `--all-or-none: HubSpot offers it within one request, which takes ${plural(MAX_BATCH_INPUTS, "row")}; ${input.file.name} has ${numberText(rows)}. Nothing was sent.`,
  );
}
