import { createValueChecks } from "@x/batch-core";
import { expect, test } from "vitest";
import { neededOption } from "./needed-option.ts";

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
  const option = value === undefined ? { name: "coerce" } : { name: "decimalMark", value };
  expect(neededOption(digits(from, to))).toEqual(option);
});

test.each(["1.200", "1,200"])("of %s, as core refuses it, only the user knows the mark", (text) => {
  const definition = { name: "amount", label: "", type: "number", fieldType: "number" };
  const job = { operation: "create", objectType: "deals" } as const;
  const { error } = createValueChecks(job, [definition], { digitGroups: true }).of("amount")(text)!;
  expect(neededOption({ code: error!.code!, message: error!.message })).toEqual({
    name: "decimalMark",
  });
});
