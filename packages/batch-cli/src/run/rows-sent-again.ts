import { type ImportStore, isLeftAlone, type ValueProblem } from "@x/batch-import";
import { createNeededOptions, type NeededOptions } from "../terminal/needed-option.ts";

/** The files of rows that can be sent again, by name; rows of `unassociated` were written. */
const FILES = ["failed", "unassociated", "skipped", "unknown"] as const;

type File = (typeof FILES)[number];

/** What later runs took of the rows of a run that can be sent again. */
export interface SentAgain {
  /** The files with rows that no run took, and that another request may write. */
  readonly left: readonly File[];
  /** Rows of a plan that no run took, and whose record is not as it was when the plan was made. */
  readonly hasOutdated: boolean;
  /** Rows of a create that no run took, and whose record HubSpot has. */
  readonly hasExisting: boolean;
  /** Rows that were refused, as the run was asked to, because HubSpot has their record; they would be refused again. */
  readonly hasUnwanted: boolean;
  /** What rows need that failed, and that no run took. */
  readonly needed: NeededOptions;
  /** The files of which no run took a row. */
  readonly wholeFiles: ReadonlySet<File>;
  /** The runs that took rows: by their id, the folder where each was begun. An older version kept the folder as the id, too. */
  readonly runs: ReadonlyMap<string, string>;
}

/** The kinds of `decideByPlan`: of a row that was left alone, and of one that failed. */
const OUTDATED = /^(?:changed|missing|kept)\n|\n(?:CHANGED_SINCE|RECORD_MISSING)\n/;

/** HubSpot's category of a create whose record is there. */
const EXISTING = /^CONFLICT\n/;

/** What `onExisting: "fail"` refuses. */
const UNWANTED = /\nRECORD_EXISTS\n/;

export function rowsSentAgain(store: ImportStore): SentAgain {
  const isCreate = store.task.job.operation === "create";
  const left = new Set<File>();
  const taken = new Set<File>();
  const runs = new Map<string, string>();
  const needed = createNeededOptions();
  let hasOutdated = false;
  let hasExisting = false;
  let hasUnwanted = false;
  function look(file: File, row: number, kind = "", error = ""): void {
    const given = store.givenTo(row);
    // A run that is not confirmed has sent nothing.
    const isTaken = given?.isConfirmed === true;
    if (isTaken && given.folder !== undefined) runs.set(given.run, given.folder);
    if (isTaken) taken.add(file);
    else if (UNWANTED.test(kind)) hasUnwanted = true;
    else if (store.task.look !== undefined && OUTDATED.test(kind)) hasOutdated = true;
    else {
      left.add(file);
      if (file === "failed") needed.add(problemsIn(error));
      if (isCreate && EXISTING.test(kind)) hasExisting = true;
    }
  }
  for (const kept of store.withStatus("failed", "skipped", "unknown")) {
    if (!isLeftAlone(store.task, kept)) {
      look(kept.status as File, kept.row, kept.kind, kept.error);
    }
  }
  for (const { row } of store.unassociated()) look("unassociated", row);
  return {
    left: FILES.filter((file) => left.has(file)),
    hasOutdated,
    hasExisting,
    hasUnwanted,
    needed: needed.result(),
    wholeFiles: new Set(FILES.filter((file) => !taken.has(file))),
    runs,
  };
}

/** The errors in the reason of a row: `born: … (DATE_FORMAT, born) | …`. */
function problemsIn(error: string): ValueProblem[] {
  return error.split(" | ").map((message) => {
    const [, code] = / \(([A-Z_]+)(?:, [^()]*)?\)$/.exec(message) ?? [];
    return { code, message };
  });
}
