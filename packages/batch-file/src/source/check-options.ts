import type { Problems } from "../problems/problems.ts";
import type { Format } from "./detect-format.ts";
import type { ReadOptions } from "./read-options.ts";
import { numberText, plural } from "../problems/plural.ts";

const MAX_SKIPPED = 1000;

const NAMES: Readonly<Record<Format, string>> = {
  csv: "a CSV file",
  json: "a JSON file",
  jsonl: "a JSONL file",
  parquet: "a Parquet file",
  xlsx: "an Excel workbook",
};

/** The formats that an option has an effect on. */
const MEANT_FOR = {
  delimiter: { what: "a delimiter", formats: ["csv"], only: NAMES.csv },
  encoding: { what: "an encoding", formats: ["csv", "json", "jsonl"], only: "a text file" },
  sheet: { what: "a sheet", formats: ["xlsx"], only: NAMES.xlsx },
  skipLines: { what: "lines to skip", formats: ["csv"], only: NAMES.csv },
} as const satisfies Partial<Record<keyof ReadOptions, object>>;

/** What people write for a delimiter, and what is to be written. */
const DELIMITERS: ReadonlyMap<string, string> = new Map([
  ["\\t", "tab"],
  ["tabs", "tab"],
  ["tsv", "tab"],
  ["comma", '","'],
  ["semicolon", '";"'],
  ["pipe", '"|"'],
  ["bar", '"|"'],
  ["space", '" "'],
]);

/** Refuses options that no file can be read with, and those that have no effect on a file of this format. */
export function checkOptions(options: ReadOptions, format: Format, problems: Problems): void {
  const { delimiter, skipLines } = options;
  const refusals: (readonly [message: string, remedy: string | undefined])[] = [];
  function refuse(message: string, remedy?: string): void {
    refusals.push([message, remedy]);
  }
  for (const key of Object.keys(MEANT_FOR) as (keyof typeof MEANT_FOR)[]) {
    const { what, formats, only } = MEANT_FOR[key];
    if (options[key] === undefined || (formats as readonly Format[]).includes(format)) continue;
    refuse(`${what} can be given for ${only} only, and this file is read as ${NAMES[format]}.`);
  }
  const meant = delimiter === undefined ? undefined : DELIMITERS.get(delimiter.toLowerCase());
  if (delimiter !== undefined && delimiter !== "tab" && !/^[^"\r\n\0]$/.test(delimiter)) {
    refuse(
      `${JSON.stringify(delimiter)} cannot be the delimiter; expected one character, such as ";", "," or "|", or the word tab. A quote or a line break cannot be one.`,
      meant === undefined ? undefined : `Did you mean ${meant}?`,
    );
  }
  if (skipLines !== undefined && !isCount(skipLines)) {
    refuse(
      `${plural(skipLines, "line")} cannot be skipped; expected a whole number from 0 to ${numberText(MAX_SKIPPED)}.`,
    );
  }
  const last = refusals.pop();
  if (last === undefined) return;
  for (const refusal of refusals) problems.add(undefined, "OPTION", ...refusal);
  problems.stop(undefined, "OPTION", ...last);
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MAX_SKIPPED;
}
