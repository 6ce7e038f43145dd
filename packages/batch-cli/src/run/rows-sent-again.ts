import type { ImportStore } from "@x/batch-import";

const STATUSES = ["failed", "skipped", "unknown"] as const;

type Status = (typeof STATUSES)[number];

/** What later runs took of the rows of a run that were not written. */
export interface SentAgain {
  /** Of rows that no run took. */
  readonly left: readonly Status[];
  /** Statuses of which no run took a row. */
  readonly wholeFiles: ReadonlySet<Status>;
  /** The folders of the runs that took rows. */
  readonly runs: readonly string[];
}

export function rowsSentAgain(store: ImportStore): SentAgain {
  const left = new Set<Status>();
  const taken = new Set<Status>();
  const runs = new Set<string>();
  for (const { row, status } of store.withStatus(...STATUSES)) {
    const given = store.givenTo(row);
    // A run that is not confirmed has sent nothing.
    const isTaken = given?.isConfirmed === true;
    (isTaken ? taken : left).add(status as Status);
    if (isTaken && given.folder !== undefined) runs.add(given.folder);
  }
  return {
    left: STATUSES.filter((status) => left.has(status)),
    wholeFiles: new Set(STATUSES.filter((status) => !taken.has(status))),
    runs: [...runs],
  };
}
