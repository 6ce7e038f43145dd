import { type FileBytes, readRows, type Row, type Survey } from "@x/batch-file";
import {
  type AccountDefinitions,
  createMendPlannedRow,
  ImportError,
  type KeptRow,
  type RetryRows,
  type RowOptions,
} from "@x/batch-import";
import type { BatchClient } from "@x/batch-http";
import type { ApiVersion } from "@x/batch-types";
import type { Io } from "../../io.ts";
import { print } from "../../terminal/print.ts";
import { fileText } from "../../terminal/file-text.ts";
import { UsageError } from "../../usage-error.ts";
import { createOwnRows } from "./own-file.ts";
import { createPlannedClears } from "./planned-clears.ts";

/** A file with rows of a run, which a person has mended. */
export interface MendedFile {
  readonly path: string;
  readonly file: FileBytes;
  readonly surveyed: Survey;
}

/**
 * Takes the rows of a mended file by the column `hs_line`.
 *
 * @param onRow Is given each row that may be sent again, as it was kept and as it is mended.
 * @throws {ImportError} naming the rows that may not be sent again.
 */
export async function takeMended(
  { path, file, surveyed }: MendedFile,
  rows: RetryRows,
  onRow?: (kept: KeptRow, mended: Row) => void,
): Promise<void> {
  const column = surveyed.header.indexOf("hs_line");
  if (column === -1) {
    throw new UsageError(
      `${path}, line 1: no column hs_line, which says which rows of ${fileText(rows.store.task.source)} these are.`,
    );
  }
  const own = createOwnRows(rows.store.task, surveyed.header);
  for await (const row of readRows(file, surveyed)) {
    const kept = rows.check(path, row, row.cells[column] ?? "");
    if (kept === undefined) continue;
    own.look(kept, row.cells);
    onRow?.(kept, row);
  }
  rows.finish();
  if (own.areStrange()) {
    throw new UsageError(
      `${path}: no row has a value of the run's row with the same line, so these are rows of another run. Nothing was sent. Correct a file of this run; write other rows as a file of their own.`,
    );
  }
}

/**
 * Takes the rows of a mended file that are changes of a plan. Those that differ from the plan are held, as many as somebody
 * mended.
 *
 * @returns the changes, in the order of the run.
 */
export async function takeMendedChanges(
  mended: MendedFile,
  rows: RetryRows,
  about: {
    readonly client: BatchClient<ApiVersion>;
    readonly definitions: AccountDefinitions | undefined;
    readonly io: Pick<Io, "stderr">;
    readonly rowOptions: RowOptions | undefined;
  },
): Promise<Iterable<KeptRow>> {
  const { task } = rows.store;
  const { columns, look, source } = task;
  const compared = source.origin?.columns;
  if (look === undefined || compared === undefined || columns.idColumn === undefined) {
    throw new ImportError(
      "DAMAGED",
      "this run is damaged: it does not say which columns its changes come from.",
    );
  }
  const places = compared.map(({ title }) => mended.surveyed.header.indexOf(title));
  const missing = compared.filter((_, place) => places[place] === -1);
  const [first, ...others] = missing.map(
    ({ title }) =>
      `${mended.path}, line 1: no column ${JSON.stringify(title)}, which the run writes; expected the columns of its failed.csv.`,
  );
  if (first !== undefined) throw new ImportError("MAPPING", first, ...others);
  const mend = (await createMendPlannedRow(task, about))!;
  const clears = createPlannedClears(compared);
  const mendedCells = new Map<number, string>();
  await takeMended(mended, rows, (kept, { line, cells }) => {
    const made = mend(
      kept,
      places.map((place) => cells[place] ?? ""),
    );
    if ("why" in made) return rows.refuse(mended.path, line, made.why);
    if (made.change !== undefined) clears.add(made.change);
    if (made.row !== kept) mendedCells.set(kept.row, made.row.cells);
  });
  print(about.io.stderr, clears.text(mended.path));
  return mendedRows(rows.taken(), mendedCells);
}

function* mendedRows(rows: Iterable<KeptRow>, cells: ReadonlyMap<number, string>) {
  for (const row of rows) yield { ...row, cells: cells.get(row.row) ?? row.cells };
}
