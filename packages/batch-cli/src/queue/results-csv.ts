import { toCsv } from "@x/batch-file";
import type { BatchQueue, ResultsOptions, RunProgress } from "@x/batch-queue";
import { resultCells, RESULT_HEADER, rowOf } from "./queued-row.ts";
import { isAtEnd } from "./queued-run.ts";
import { createTableMaker } from "./record-table.ts";

const ROWS_PER_PIECE = 1_000;

/** Yields a CSV with the records that pass, and what became of each. They are read twice: their columns come first. */
export async function* resultsCsv(
  queue: Pick<BatchQueue, "records">,
  { id, job, state }: RunProgress,
  options: ResultsOptions,
): AsyncGenerator<string, void, undefined> {
  const maker = createTableMaker(job);
  for await (const { record } of queue.records(id, options)) maker.note(record);
  const table = maker.table(!isAtEnd(state));
  // Of records by their ids, hs_id is that id, and not what a refusal names.
  const added = RESULT_HEADER.map((title) => !table.header.includes(title));
  const more = (cells: readonly string[]) => cells.filter((_, column) => added[column]);
  yield toCsv([[...table.header, ...more(RESULT_HEADER)]]);
  let rows: string[][] = [];
  for await (const { record, outcome } of queue.records(id, options)) {
    const row = [...table.cellsOf(record), ...more(resultCells(rowOf(outcome)))];
    if (rows.push(row) < ROWS_PER_PIECE) continue;
    yield toCsv(rows);
    rows = [];
  }
  yield toCsv(rows);
}
