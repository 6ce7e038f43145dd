import type { Outcome } from "@x/batch-types";
import type { Row } from "../input/read-csv.ts";
import type { RunView } from "./run-rows.ts";

/** Which outcomes to look at. */
export type Filter = Outcome["status"] | "all";

/** A row, and what became of it. */
export interface SettledRow {
  readonly row: Row;
  readonly outcome: Outcome;
}

/** The settled rows that pass, in the order of the file; the first of them, where there is a limit. */
export function* filterOutcomes(
  { outcomes, table }: RunView,
  filter: Filter,
  limit = Number.POSITIVE_INFINITY,
): Generator<SettledRow, void, undefined> {
  let passed = 0;
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome !== undefined && (filter === "all" || outcome.status === filter)) {
      if (++passed > limit) return;
      yield { row: table.rows[index]!, outcome };
    }
  }
}
