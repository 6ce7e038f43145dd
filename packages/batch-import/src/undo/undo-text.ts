import { plural } from "@x/batch-file";
import type { UndoCounts, UndoSummary } from "./undo-summary.ts";

/** A line of the summary of an undo: how many, and of what. */
export interface UndoLine {
  readonly mark: "-" | "~" | "!" | "=" | "?";
  readonly count: number;
  /** What follows the count: `records kept`. */
  readonly text: string;
}

/**
 * Returns what an undo does, as a part of a sentence; "" where there is nothing to do.
 *
 * @example
 * const counts = { archive: 1, update: 2, values: 3, associations: 0, memberships: 0 };
 * undoWork(counts); //=> "archive 1 record and update 2 records"
 */
export function undoWork({ archive, update, associations, memberships }: UndoCounts): string {
  const parts = [
    archive > 0 && `archive ${plural(archive, "record")}`,
    update > 0 && `update ${plural(update, "record")}`,
    associations > 0 && `take back ${plural(associations, "association")}`,
    memberships > 0 && `take back ${plural(memberships, "list membership")}`,
  ].filter((part) => part !== false);
  const last = parts.pop() ?? "";
  return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}

/**
 * Returns the lines of the summary of an undo, without those whose count is 0.
 *
 * @example
 * const record = { line: 2, id: "101", undo: { action: "archive", id: "101" }, associations: [] } as const;
 * const counter = createUndoCounter();
 * counter.add(record);
 * const summary = { ...counter.result(), targetsLeft: {}, laterRuns: [], notes: [] };
 * undoLines(summary).map(({ count, text }) => `${count} ${text}`);
 * //=> ["1 record to archive, as the run created it"]
 */
export function undoLines(summary: UndoSummary): UndoLine[] {
  const { archive, update, values, partly, reversed, kept, unknown } = summary;
  const { associations, memberships } = summary;
  const records = (count: number): string => (count === 1 ? "record" : "records");
  const lines: UndoLine[] = [
    {
      mark: "-",
      count: archive,
      text: `${records(archive)} to archive, as the run created ${archive === 1 ? "it" : "them"}`,
    },
    {
      mark: "~",
      count: update,
      text: `${records(update)} to get ${plural(values, "former value")}`,
    },
    {
      mark: "~",
      count: associations,
      text: `${associations === 1 ? "association" : "associations"} to take back, of records that were there before`,
    },
    {
      mark: "~",
      count: memberships,
      text: `${memberships === 1 ? "membership" : "memberships"} of a list to take back`,
    },
    { mark: "!", count: partly, text: `${records(partly)} of these only in part` },
    { mark: "=", count: reversed, text: `${records(reversed)} as before already` },
    { mark: "!", count: kept, text: `${records(kept)} kept` },
    {
      mark: "?",
      count: unknown,
      text: `${records(unknown)} of which it is unknown what the run did`,
    },
  ];
  return lines.filter(({ count }) => count > 0);
}

/**
 * Returns the text before the names of the later runs that an undo leaves alone.
 *
 * @example
 * laterRunsText({ laterRuns: ["runs/retry-1"] });
 * //=> "Rows were sent again by a later run, which this undo leaves alone. Undo them first:"
 */
export function laterRunsText({ laterRuns }: Pick<UndoSummary, "laterRuns">): string {
  const by = laterRuns.length === 1 ? "a later run" : "later runs";
  return `Rows were sent again by ${by}, which this undo leaves alone. Undo them first:`;
}
