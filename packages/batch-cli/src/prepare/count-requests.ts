import { createRequestCounter, looksFirst, type RequestCounter } from "@x/batch-import";
import { readRowChunks } from "@x/batch-file";
import type { Prepared } from "./prepare.ts";

/** Counts the requests that a file costs. Only associations have to be counted row by row. */
export async function countRequests({
  job,
  columns,
  input,
  policy,
  rowOptions,
  surveyed,
}: Pick<
  Prepared,
  "job" | "columns" | "input" | "policy" | "rowOptions" | "surveyed"
>): Promise<RequestCounter> {
  const counter = createRequestCounter(
    job.operation,
    columns,
    looksFirst({ job, policy, rowOptions }),
  );
  const isCounted = job.operation !== "create" || columns.associations?.some(({ key }) => key);
  if (columns.associations === undefined || !isCounted) {
    for (let row = 0; row < surveyed.rows; row += 1) counter.add([]);
    return counter;
  }
  for await (const rows of readRowChunks(input.file, surveyed)) {
    for (const { cells } of rows) counter.add(cells);
  }
  return counter;
}
