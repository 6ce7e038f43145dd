import { expect, test } from "vitest";
import type { AccountDefinitions } from "../../account/account-definitions.ts";
import { wrongConstants } from "./wrong-constants.ts";

const definitions = {
  hidden: [],
  quota: {},
  names: { pipelines: [{ id: "p", label: "Sales", stages: [{ id: "s", label: "Won" }] }] },
  properties: [
    { name: "name", type: "string" },
    { name: "size", type: "enumeration", options: [{ label: "Small", value: "S" }] },
    { name: "rank", type: "number" },
    { name: "day", type: "date" },
    { name: "pipeline", type: "enumeration" },
    { name: "dealstage", type: "enumeration" },
  ],
} as unknown as AccountDefinitions;

const ask = (
  constants: readonly (readonly [string, string])[],
  { coerce = false, column = "name", objectType = "companies" } = {},
) =>
  wrongConstants(
    {
      job: { operation: "create", objectType: objectType as "companies" },
      columns: { properties: [column], leftOut: [], constants },
    },
    definitions,
    { coerce },
  );
const messages = (...asked: Parameters<typeof ask>) => ask(...asked).map(({ message }) => message);

test("a wrong value for every row is told with its property, as of a cell", () => {
  const wrong = [
    ["size", "Huge"],
    ["rank", "many"],
    ["day", "31/12/2024"],
  ] as const;
  expect(ask(wrong)).toEqual([
    { constant: "size", message: 'size: expected one of "S", got "Huge".' },
    {
      constant: "rank",
      message: 'rank: expected a number such as 1234.5, got "many": leave out units and words.',
    },
    {
      constant: "day",
      message:
        'day: expected YYYY-MM-DD, got "31/12/2024": the day can only be 2024-12-31; write YYYY-MM-DD, or name the date format DD/MM/YYYY.',
    },
  ]);
  expect(ask([["size", "S"]])).toEqual([]);
});

test("what is to be rewritten is told only where it is not", () => {
  expect(messages([["rank", " 7 "]])).toEqual([
    'rank: expected "7", got " 7 " (no blanks around it). Coercion rewrites such values.',
  ]);
  expect(messages([["rank", " 7 "]], { coerce: true })).toEqual([]);
});

test("a stage is not judged where each row may name its pipeline", () => {
  const stage = [["dealstage", "nowhere"]] as const;
  expect(messages(stage, { objectType: "deals" })).toHaveLength(1);
  expect(messages(stage, { objectType: "deals", column: "pipeline" })).toEqual([]);
});
