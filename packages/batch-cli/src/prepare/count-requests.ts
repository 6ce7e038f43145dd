import { type CountedTask, createRequestCounter, type RequestCount } from "@x/batch-import";
import { readRowChunks } from "@x/batch-file";
import type { Prepared } from "./prepare.ts";

/**
 * Counts the requests that a file costs at most. Only associations have to be counted row by row.
 *
 * @param first Of so many rows. @default all
 */
export async function countRequests(
  prepared: Pick<Prepared, "input" | "surveyed"> & CountedTask,
  first = Infinity,
): Promise<RequestCount> {
  const { columns, input, surveyed } = prepared;
  const counter = createRequestCounter(prepared);
  let left = Math.min(first, surveyed.rows);
  if (columns.associations === undefined) {
    counter.addRows(left);
    return counter.count();
  }
  for await (const rows of readRowChunks(input.file, surveyed)) {
    for (const { cells } of rows.slice(0, left)) counter.add(cells);
    left -= rows.length;
    if (left <= 0) break;
  }
  return counter.count();
}
