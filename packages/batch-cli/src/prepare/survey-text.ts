import type { Survey } from "@x/batch-file";
import { printable } from "../terminal/printable.ts";

/** What a user should know of how a file was read: a line each; nothing of a file that is as expected. */
export function surveyText({ blankRows, cleaned, format, reading, sheets = [] }: Survey): string {
  const { delimiter, encoding, sheet, skipLines } = reading;
  const names = cleaned.map(({ to, what }) => `${JSON.stringify(to)} (${what})`);
  return [
    sheets.length > 1 ? `sheet ${JSON.stringify(sheet)} of ${sheets.length}` : "",
    format === "csv" && delimiter !== "," ? `delimiter: ${delimiter}` : "",
    encoding === undefined || encoding === "utf-8" ? "" : `encoding: ${encoding}`,
    skipLines
      ? `left out above the header: ${skipLines} ${skipLines === 1 ? "line" : "lines"}`
      : "",
    blankRows > 0 ? `left out: ${blankRows} blank ${blankRows === 1 ? "row" : "rows"}` : "",
    names.length > 0 ? `column names cleaned: ${names.join(", ")}` : "",
  ]
    .filter((line) => line !== "")
    .map((line) => `${printable(line)}\n`)
    .join("");
}
