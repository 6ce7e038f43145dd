import { type FileBytes, readRows } from "@x/batch-file";
import type { ImportStore } from "../store/import-store.ts";
import type { SourceRow } from "../store/settled-row.ts";

/**
 * The rows of the source that are neither settled nor in flight, as the run was when this was called.
 *
 * @throws {FileError} when the file is not what it was, at the latest at its end.
 */
export function rowsToSend(
  store: ImportStore,
  file: FileBytes,
): AsyncGenerator<SourceRow, void, undefined> {
  const { header, source } = store.task;
  const settled = store.settledRanges();
  const inFlight = new Set(store.batches().flatMap(({ rows }) => rows.map(([, row]) => row)));

  async function* generate(): AsyncGenerator<SourceRow, void, undefined> {
    let row = 0;
    let range = 0;
    const { bytes: size, hash, modified, reading, rows } = source;
    const surveyed = { header, size, hash, modified, reading, rows };
    for await (const { line, cells } of readRows(file, surveyed)) {
      while (range < settled.length && settled[range]![1] <= row) range += 1;
      const isSettled = range < settled.length && settled[range]![0] <= row;
      if (!isSettled && !inFlight.has(row)) yield { row, line, cells };
      row += 1;
    }
  }
  return generate();
}
