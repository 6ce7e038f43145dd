import type { UndoCounts, UndoSummary } from "@x/batch-import/sqlite";
import { numberText, plural } from "../terminal/plural.ts";
import { printable, printableWhole } from "../terminal/printable.ts";

/**
 * What an undo would do, in lines for the terminal.
 *
 * @param where Says where the reasons are that it does not show.
 */
export function summaryText(summary: UndoSummary, where: string): string {
  const { archive, update, values, partly, reversed, kept, unknown } = summary;
  const { associations, memberships, laterRuns, notes, reasons, unsaid } = summary;
  const lines = [
    archive > 0 &&
      `- ${plural(archive, "record")} to archive, as the run created ${archive === 1 ? "it" : "them"}`,
    update > 0 && `~ ${plural(update, "record")} to get ${plural(values, "former value")}`,
    associations > 0 &&
      `~ ${plural(associations, "association")} to take back, of records that were there before`,
    memberships > 0 && `~ ${plural(memberships, "membership")} of a list to take back`,
    partly > 0 && `! ${plural(partly, "record")} of these only in part`,
    reversed > 0 && `= ${plural(reversed, "record")} as before already`,
    kept > 0 && `! ${plural(kept, "record")} kept`,
    unknown > 0 && `? ${plural(unknown, "record")} of which it is unknown what the run did`,
    ...reasons.map(({ first, reason, records }) => {
      const all = records === 1 ? first : `${first} and ${numberText(records - 1)} more`;
      return `  ${printable(`${all}   ${reason}`)}`;
    }),
    unsaid > 0 && `  … and ${numberText(unsaid)} more${where}`,
    ...notes.map(printable),
    ...laterLines(laterRuns),
  ].filter((line) => line !== false);
  return lines.map((line) => `  ${line}\n`).join("");
}

/** Names the runs that the undo leaves alone, though they wrote rows of what it undoes. */
function laterLines(runs: readonly string[]): string[] {
  if (runs.length === 0) return [];
  const by = runs.length === 1 ? "a later run" : "later runs";
  return [
    `Rows were sent again by ${by}, which this undo leaves alone. To undo first, if not done yet:`,
    ...runs.map((run) => `  ${printableWhole(run)}`),
  ];
}

/** `archive 1 record, update 2 records and take back 3 associations`, without what there is none of. */
export function workText({ archive, update, associations, memberships }: UndoCounts): string {
  const parts = [
    archive > 0 && `archive ${plural(archive, "record")}`,
    update > 0 && `update ${plural(update, "record")}`,
    associations > 0 && `take back ${plural(associations, "association")}`,
    memberships > 0 && `take back ${plural(memberships, "membership")}`,
  ].filter((part) => part !== false);
  const last = parts.pop() ?? "";
  return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}
