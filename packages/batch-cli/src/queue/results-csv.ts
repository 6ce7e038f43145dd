import { toCsv } from "@x/batch-file";
import type { BatchQueue, ResultsOptions, RunProgress } from "@x/batch-queue";
import { resultCells, RESULT_HEADER, rowOf } from "./queued-row.ts";
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
  const table = maker.table(state !== "done" && state !== "cancelled");
  yield toCsv([[...table.header, ...RESULT_HEADER]]);
  let rows: string[][] = [];
  for await (const { record, outcome } of queue.records(id, options)) {
    if (rows.push([...table.cellsOf(record), ...resultCells(rowOf(outcome))]) < ROWS_PER_PIECE) {
      continue;
    }
    yield toCsv(rows);
    rows = [];
  }
  yield toCsv(rows);
}
