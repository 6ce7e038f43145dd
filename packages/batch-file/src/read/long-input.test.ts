import { expect, test } from "vitest";
import { FileError } from "../problems/file-error.ts";
import { fromBlob } from "../source/from-blob.ts";
import { toCsv } from "../write/to-csv.ts";
import { survey } from "./survey.ts";

const MILLION = 1_000_000;

/**
 * Looked at a fixed number of times, a million characters take less than a second. Looked at again from each
 * of a million places, they take many minutes, so that this limit ends the test.
 */
const LIMIT = 60_000;

async function read(text: string, name: string): Promise<void> {
  try {
    await survey(fromBlob(new Blob([text]), name));
  } catch (error) {
    expect(error).toBeInstanceOf(FileError);
  }
}

test.each([
  "/",
  '"',
  " ",
  "\r",
  "\n",
  ",",
  '" ',
  '"\r',
  '""\n',
  'x"y',
  "\\",
  "\u200B",
  "0",
  "-",
  "{",
])(
  "a million of %j",
  async (unit) => {
    const long = unit.repeat(MILLION / unit.length);
    await read(`a,b\n1,${long}\n`, "rows.csv");
    await read(`${long}a,b\n1,2\n`, "rows.csv");
    await read(`a,b\n"${long}${" ".repeat(MILLION)}\n1,2\n`, "rows.csv");
    await read(`{"a":${long}}\n`, "rows.jsonl");
    await read(`[{"a":"${long}"},${long}]`, "rows.json");
    await read("a\n1\n", `${long}.csv${long}`);
    expect(toCsv([[long]]).length).toBeGreaterThanOrEqual(long.length);
  },
  LIMIT,
);

test(
  "a million quoted cells, in one column or in many",
  async () => {
    await read(`name\n${'""\n'.repeat(MILLION)}`, "rows.csv");
    const row = `${'"a",'.repeat(9999)}b\n`;
    await read(row.repeat(100), "rows.csv");
  },
  LIMIT,
);
