import { expect, test } from "vitest";
import { createNeededOptions } from "./needed-option.ts";

const date = (message: string) => ({ code: "DATE_FORMAT", message });
const digits = (from: string, to: string) => ({
  code: "WRITE_OTHERWISE",
  message: `amount: expected "${to}", got "${from}" (no marks between groups of digits, and a decimal point). Coercion rewrites such values.`,
});

test.each<[string, Parameters<typeof add>[0], string[], boolean]>([
  ["nothing", [], [], false],
  [
    "options that name themselves",
    [[date("name the date format DD.MM.YYYY.")], [{ code: "WRITE_OTHERWISE", message: "x" }]],
    ["--date-format", "DD.MM.YYYY", "--coerce"],
    true,
  ],
  ["a day in two ways", [[date("name the date format.")]], [], false],
  [
    "one of two ways, and another that tells",
    [[digits("12,50", "12.50")], [{ code: "INVALID_INTEGER", message: "name the decimal mark." }]],
    ["--decimal-mark", ","],
    true,
  ],
  ["marks that differ", [[digits("12,50", "12.50")], [digits("1,234.5", "1234.5")]], [], false],
  [
    "a row to correct",
    [[digits("12,50", "12.50"), { code: "INVALID_EMAIL", message: "" }]],
    ["--decimal-mark", ","],
    false,
  ],
])("rows with %s", (_, rows, words, areEnough) => {
  expect(add(rows)).toEqual({ words, areEnough });
});

function add(rows: readonly Parameters<ReturnType<typeof createNeededOptions>["add"]>[0][]) {
  const needed = createNeededOptions();
  for (const row of rows) needed.add(row);
  return needed.result();
}
