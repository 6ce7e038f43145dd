import * as v from "valibot";

/** How many records were added to the list of a run, by what HubSpot said of them. */
export interface ListCounts {
  readonly added: number;
  /** They were members before; or a process added them and was killed before it had the answer. */
  readonly unchanged: number;
  /** HubSpot does not have them any more. */
  readonly missing: number;
  /** HubSpot did not say what became of them: they may have been merged into other records. */
  readonly unknown: number;
}

/** How far one process added the records of a run to its list. */
export interface ListProgress extends ListCounts {
  /** Ids up to this one, in the order of texts, are done, by this process or one before. */
  readonly after: string;
  /** All are done. */
  readonly isDone: boolean;
  /** Why the rest was not added, in sentences. */
  readonly problem?: string | undefined;
}

const number = v.number();

export const listProgressSchema = v.looseObject({
  added: number,
  unchanged: number,
  missing: number,
  unknown: number,
  after: v.string(),
  isDone: v.boolean(),
  problem: v.optional(v.string()),
});

/** Nothing was added so far. */
export const noListProgress = (): ListProgress => ({
  added: 0,
  unchanged: 0,
  missing: 0,
  unknown: 0,
  after: "",
  isDone: false,
});

/** Of a process, and of one after it. */
export function addListProgress(
  before: ListProgress = noListProgress(),
  later: ListProgress,
): ListProgress {
  return {
    ...later,
    added: before.added + later.added,
    unchanged: before.unchanged + later.unchanged,
    missing: before.missing + later.missing,
    unknown: before.unknown + later.unknown,
  };
}
