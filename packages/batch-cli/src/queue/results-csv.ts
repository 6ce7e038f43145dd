import { toCsv } from "@x/batch-file";
import type { BatchQueue, Outcome, ResultsOptions, RunProgress } from "@x/batch-queue";
import { resultCells, RESULT_HEADER, rowOf } from "./queued-row.ts";
import { isAtEnd } from "./queued-run.ts";
import { createTableMaker } from "./record-table.ts";

const ROWS_PER_PIECE = 1_000;

/** Some lines of a CSV, and the outcomes that they tell. */
export interface CsvPiece {
  readonly text: string;
  readonly outcomes: readonly Outcome[];
}

/** Yields a CSV with the records that pass, and what became of each. They are read twice: their columns come first. */
export async function* resultsCsv(
  queue: Pick<BatchQueue, "records">,
  { id, job, state }: RunProgress,
  options: ResultsOptions,
): AsyncGenerator<CsvPiece, void, undefined> {
  const maker = createTableMaker(job);
  for await (const { record } of queue.records(id, options)) maker.note(record);
  const table = maker.table(!isAtEnd(state));
  // Of records by their ids, hs_id is that id, and not what a refusal names.
  const added = RESULT_HEADER.map((title) => !table.header.includes(title));
  const more = (cells: readonly string[]) => cells.filter((_, column) => added[column]);
  yield { text: toCsv([[...table.header, ...more(RESULT_HEADER)]]), outcomes: [] };
  let rows: string[][] = [];
  let outcomes: Outcome[] = [];
  for await (const { record, outcome } of queue.records(id, options)) {
    const row = [...table.cellsOf(record), ...more(resultCells(rowOf(outcome)))];
    outcomes.push(outcome);
    if (rows.push(row) < ROWS_PER_PIECE) continue;
    yield { text: toCsv(rows), outcomes };
    rows = [];
    outcomes = [];
  }
  yield { text: toCsv(rows), outcomes };
}
