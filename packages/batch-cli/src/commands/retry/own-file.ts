import { createResultTable, type KeptRow, type Task } from "@x/batch-import";
import { hasDatabase } from "@x/batch-import/sqlite";
import { realpath } from "node:fs/promises";
import { dirname } from "node:path";
import { UsageError } from "../../usage-error.ts";

/** @throws {UsageError} where the file is one of another run, whose rows have the same lines. */
export async function requireNoOtherRun(run: string, file: string): Promise<void> {
  // A file that is not there is reported when it is read.
  const folder = await realpath(dirname(file)).catch(() => undefined);
  if (folder === undefined || folder === (await realpath(run)) || !hasDatabase(folder)) return;
  throw new UsageError(
    `${file}: is in the folder of another run, so that its lines may be those of other rows. Nothing was sent. Give a file of ${run}.`,
  );
}

/** Finds out whether a file can be one of the run, by what people leave as it is when they mend a row. */
export interface OwnRows {
  look(kept: KeptRow, cells: readonly (string | undefined)[]): void;
  /** Whether no row that was looked at can be the one of the run that has its line. */
  areStrange(): boolean;
}

/**
 * A row can be one of the run where a value is as it was. Of a plan, where the key is, or all of the other values are: many
 * records to create have a value in common. And where the reason why it failed is the same and quotes a value of it.
 *
 * @param header Of the file.
 */
export function createOwnRows(task: Task, header: readonly string[]): OwnRows {
  const compared = task.look === undefined ? undefined : task.source.origin?.columns;
  const table = createResultTable(task);
  const count = table.header.indexOf("hs_line");
  const ours = table.header.slice(count);
  const titles =
    compared?.map(({ title }) => title) ?? task.header.filter((title) => !ours.includes(title));
  const places = titles.map((title) => header.indexOf(title));
  const key = compared?.findIndex(({ property }) => property === null) ?? -1;
  const errorPlace = header.indexOf("hs_error");
  let rows = 0;
  let isOwn = false;

  function canBe(kept: KeptRow, cells: readonly (string | undefined)[]): boolean {
    const was = table.cellsOf(kept).slice(0, count);
    const isSame = was.map((cell, column) => cell === (cells[places[column]!] ?? ""));
    if (kept.error !== "" && cells[errorPlace] === kept.error) {
      if (was.some((cell) => cell !== "" && kept.error.includes(cell))) return true;
    }
    if (key === -1) return was.some((cell, column) => cell !== "" && isSame[column]);
    const others = was.flatMap((cell, column) =>
      column === key || cell === "" ? [] : isSame[column]!,
    );
    return isSame[key]! || (others.length > 0 && !others.includes(false));
  }
  return {
    look(kept, cells) {
      rows += 1;
      isOwn ||= canBe(kept, cells);
    },
    areStrange: () => rows > 0 && !isOwn,
  };
}
