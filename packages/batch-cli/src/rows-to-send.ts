import { type FileBytes, readRows } from "@x/batch-file";
import type { RunDatabase } from "./run-store/run-database.ts";
import type { SourceRow } from "./run-store/settled-row.ts";

/**
 * The rows of the source that are neither settled nor in flight, as the run was when this was called.
 *
 * @throws {UsageError} when the file is not what it was, at the latest at its end.
 */
export function rowsToSend(
  run: RunDatabase,
  file: FileBytes,
): AsyncGenerator<SourceRow, void, undefined> {
  const settled = run.settledRanges();
  const inFlight = new Set(run.batches().flatMap(({ rows }) => rows.map(([, row]) => row)));

  async function* generate(): AsyncGenerator<SourceRow, void, undefined> {
    let row = 0;
    let range = 0;
    for await (const { line, cells } of readRows(file, {
      ...run.task.source,
      header: run.task.header,
    })) {
      while (range < settled.length && settled[range]![1] <= row) range += 1;
      const isSettled = range < settled.length && settled[range]![0] <= row;
      if (!isSettled && !inFlight.has(row)) yield { row, line, cells };
      row += 1;
    }
  }
  return generate();
}
