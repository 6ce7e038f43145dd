import type { Problems } from "../problems/problems.ts";
import type { Format } from "./detect-format.ts";
import type { ReadOptions } from "./read-options.ts";

const MAX_SKIPPED = 1000;

/** Refuses what no file, or no file of this format, can be read with. */
export function checkOptions(
  { encoding, delimiter, skipLines }: ReadOptions,
  format: Format,
  problems: Problems,
): void {
  function refuse(message: string, remedy?: string): void {
    problems.stop(undefined, "OPTION", message, remedy);
  }
  if (format !== "csv" && (delimiter !== undefined || skipLines !== undefined)) {
    const what = delimiter === undefined ? "lines to skip" : "a delimiter";
    refuse(`${what} can be given for a CSV file only, and this file is read as ${format}.`);
  }
  if (format === "parquet" && encoding !== undefined) {
    refuse("an encoding can be given for a text file only, and this file is read as parquet.");
  }
  if (delimiter !== undefined && delimiter !== "tab" && !/^[^"\r\n\0]$/.test(delimiter)) {
    refuse(
      `${JSON.stringify(delimiter)} cannot be the delimiter; expected one character, or tab.`,
      "A quote or a line break cannot be one.",
    );
  }
  if (skipLines !== undefined && !isCount(skipLines)) {
    refuse(
      `${skipLines} lines cannot be skipped; expected a whole number from 0 to ${MAX_SKIPPED}.`,
    );
  }
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MAX_SKIPPED;
}
