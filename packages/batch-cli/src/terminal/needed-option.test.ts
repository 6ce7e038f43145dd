import { createValueChecks } from "@x/batch-core";
import { expect, test } from "vitest";
import { createNeededOptions, neededOption } from "./needed-option.ts";

const date = (message: string) => ({ code: "DATE_FORMAT", message });
const digits = (from: string, to: string) => ({
  code: "WRITE_OTHERWISE",
  message: `amount: expected "${to}", got "${from}" (no marks between groups of digits, and a decimal point). Coercion rewrites such values.`,
});

test.each([
  ["12,50", "12.50", ","],
  ["1.234,5", "1234.5", ","],
  ["1.234.567", "1234567", ","],
  ["1,234.5", "1234.5", "."],
  ["1,234,567", "1234567", "."],
  ["12 000", "12000", undefined],
])("%s for %s: the decimal mark is %s", (from, to, value) => {
  const option = value === undefined ? { name: "--coerce" } : { name: "--decimal-mark", value };
  expect(neededOption(digits(from, to))).toEqual(option);
});

test.each(["1.200", "1,200"])("of %s, as core refuses it, only the user knows the mark", (text) => {
  const definition = { name: "amount", label: "", type: "number", fieldType: "number" };
  const job = { operation: "create", objectType: "deals" } as const;
  const { error } = createValueChecks(job, [definition], { digitGroups: true }).of("amount")(text)!;
  expect(neededOption({ code: error!.code!, message: error!.message })).toEqual({
    name: "--decimal-mark",
  });
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
