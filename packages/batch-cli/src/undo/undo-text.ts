import { laterRunsText, undoLines, type UndoSummary } from "@x/batch-import/sqlite";
import { fromHere } from "../terminal/from-here.ts";
import { numberText } from "../terminal/plural.ts";
import { printable, printableWhole } from "../terminal/printable.ts";

/**
 * What an undo would do, in lines for the terminal.
 *
 * @param where Says where the reasons are that it does not show.
 */
export function summaryText(summary: UndoSummary, where: string): string {
  const { laterRuns, notes, reasons, unsaid } = summary;
  const lines = [
    ...undoLines(summary).map(({ count, mark, text }) => `${mark} ${numberText(count)} ${text}`),
    ...reasons.map(({ first, reason, records }) => {
      const all = records === 1 ? first : `${first} and ${numberText(records - 1)} more`;
      return `  ${printable(`${all}   ${reason}`)}`;
    }),
    ...(unsaid > 0 ? [`  … and ${numberText(unsaid)} more${where}`] : []),
    ...notes.map(printable),
    ...(laterRuns.length > 0 ? [laterRunsText(summary)] : []),
    ...laterRuns.map((run) => `  ${printableWhole(fromHere(run))}`),
  ];
  return lines.map((line) => `  ${line}\n`).join("");
}
