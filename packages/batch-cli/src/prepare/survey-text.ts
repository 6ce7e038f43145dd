import type { Survey } from "@x/batch-file";
import { plural } from "../terminal/plural.ts";
import { printable } from "../terminal/printable.ts";

/** What a user should know of how a file was read: a line each; nothing of a file that is as expected. */
export function surveyText({
  blankRows,
  cleaned,
  format,
  name,
  reading,
  sheets = [],
}: Survey): string {
  const { delimiter, encoding, sheet, skipLines } = reading;
  const names = cleaned.map(({ to, what }) => `${JSON.stringify(to)} (${what})`);
  return [
    sheets.length > 1 ? sheetText(sheet, sheets) : "",
    format === "csv" && delimiter !== "," ? `delimiter: ${delimiter}` : "",
    encoding === undefined || encoding === "utf-8" ? "" : `encoding: ${encoding}`,
    skipLines ? `left out above the header: ${plural(skipLines, "line")}` : "",
    blankRows > 0 ? `left out: ${plural(blankRows, "blank row")}` : "",
    names.length > 0 ? `column names cleaned: ${names.join(", ")}` : "",
  ]
    .filter((line) => line !== "")
    .map((line) => `${printable(`${name}: ${line}`)}\n`)
    .join("");
}

const MOST_SHEETS = 10;

/** `sheet "Q1" of 3; the others: "Q2", "Q3"` */
function sheetText(sheet: string | undefined, sheets: readonly string[]): string {
  const others = sheets.filter((name) => name !== sheet).map((name) => JSON.stringify(name));
  const more = others.length > MOST_SHEETS ? ", …" : "";
  return `sheet ${JSON.stringify(sheet)} of ${sheets.length}; ${others.length === 1 ? "the other" : "the others"}: ${others.slice(0, MOST_SHEETS).join(", ")}${more}`;
}
