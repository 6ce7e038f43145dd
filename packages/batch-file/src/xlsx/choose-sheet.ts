import type { Problems } from "../problems/problems.ts";
import type { Sheet } from "./open-workbook.ts";
import { quote } from "./quote.ts";
import type { Part } from "./zip-parts.ts";

/** @param wanted Its name; otherwise the first that is not hidden is taken. */
export function chooseSheet(
  sheets: readonly Sheet[],
  wanted: string | undefined,
  problems: Problems,
): { name: string; part: Part } {
  const isWanted = ({ name }: Sheet): boolean => name === wanted;
  // Excel allows no two names that differ in case alone.
  const isAlike = ({ name }: Sheet): boolean => name.toLowerCase() === wanted?.toLowerCase();
  const sheet =
    wanted === undefined
      ? sheets.find(({ isHidden }) => !isHidden)
      : (sheets.find(isWanted) ?? sheets.find(isAlike));
  if (sheet === undefined) {
    const what = wanted === undefined ? "no sheet that is not hidden" : `no sheet ${quote(wanted)}`;
    problems.stop(undefined, "SHEET", `${what}; the sheets are ${listOf(sheets)}.`);
  }
  const { name, part } = sheet;
  if (part === undefined) {
    const message = `the cells of the sheet ${quote(name)} are missing;`;
    problems.stop(undefined, "DAMAGED", message, "get the file again.");
  }
  return { name, part };
}

const MAX_LISTED = 20;

function listOf(sheets: readonly Sheet[]): string {
  const names = sheets.slice(0, MAX_LISTED).map(({ name }) => quote(name));
  if (names.length === 0) return "none";
  const more = sheets.length - names.length;
  return names.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
