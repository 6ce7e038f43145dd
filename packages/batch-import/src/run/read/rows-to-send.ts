import { type FileBytes, readRowChunks } from "@x/batch-file";
import { createRowEditor } from "../../edits/edit-rows.ts";
import type { ImportStore } from "../../store/import-store.ts";
import { originalLine } from "../../store/row-origin.ts";
import type { SourceRow } from "../../store/settled-row.ts";

/** Rows, as many at a time as come with a piece of the file: to hand over each by itself would cost more. */
export type RowChunks = AsyncGenerator<readonly SourceRow[], void, undefined>;

/**
 * The rows of the source that are neither settled nor in flight, as the run was when this was called.
 *
 * @param file Undefined where no row is left to send.
 * @throws {FileError} when the file is not what it was, at the latest at its end.
 */
export function rowsToSend(store: ImportStore, file: FileBytes | undefined): RowChunks {
  if (file === undefined) return noRows();
  const given = file;
  const { edits, header, source } = store.task;
  const editRow = createRowEditor(edits);
  const settled = store.settledRanges();
  const inFlight = new Set(store.batches().flatMap(({ rows }) => rows.map(([, row]) => row)));

  async function* generate(): RowChunks {
    let row = 0;
    let range = 0;
    const { bytes: size, hash, modified, reading, rows } = source;
    const surveyed = { header, size, hash, modified, reading, rows };
    for await (const chunk of readRowChunks(given, surveyed)) {
      const open: SourceRow[] = [];
      for (const read of chunk) {
        while (range < settled.length && settled[range]![1] <= row) range += 1;
        const isSettled = range < settled.length && settled[range]![0] <= row;
        if (!isSettled && !inFlight.has(row)) {
          const { cells, isLeftOut } = editRow?.(read) ?? { cells: read.cells, isLeftOut: false };
          const line = originalLine(source.origin, read);
          open.push({ row, line, cells, ...(isLeftOut && { isLeftOut }) });
        }
        row += 1;
      }
      if (open.length > 0) yield open;
    }
  }
  return generate();
}

/** For a pass over rows that are sent again, and for a run without rows that are left. */
async function* noRows(): RowChunks {}
