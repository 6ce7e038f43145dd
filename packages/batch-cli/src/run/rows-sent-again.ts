import { type ImportStore, isLeftAlone } from "@x/batch-import";

/** The files of rows that can be sent again, by name; rows of `unassociated` were written. */
const FILES = ["failed", "unassociated", "skipped", "unknown"] as const;

type File = (typeof FILES)[number];

/** What later runs took of the rows of a run that can be sent again. */
export interface SentAgain {
  /** The files with rows that no run took. */
  readonly left: readonly File[];
  /** The files of which no run took a row. */
  readonly wholeFiles: ReadonlySet<File>;
  /** The folders of the runs that took rows. */
  readonly runs: readonly string[];
}

export function rowsSentAgain(store: ImportStore): SentAgain {
  const left = new Set<File>();
  const taken = new Set<File>();
  const runs = new Set<string>();
  function look(file: File, row: number): void {
    const given = store.givenTo(row);
    // A run that is not confirmed has sent nothing.
    const isTaken = given?.isConfirmed === true;
    (isTaken ? taken : left).add(file);
    if (isTaken && given.folder !== undefined) runs.add(given.folder);
  }
  for (const kept of store.withStatus("failed", "skipped", "unknown")) {
    if (!isLeftAlone(store.task, kept)) look(kept.status as File, kept.row);
  }
  for (const { row } of store.unassociated()) look("unassociated", row);
  return {
    left: FILES.filter((file) => left.has(file)),
    wholeFiles: new Set(FILES.filter((file) => !taken.has(file))),
    runs: [...runs],
  };
}
