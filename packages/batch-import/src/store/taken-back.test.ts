import { expect, test } from "vitest";
import { parseTakenBack } from "./taken-back.ts";

const one = { to: { objectType: "companies", id: "7" }, before: [], made: [] };

test("is what a row is to take back", () => {
  const taken = { associations: [one], lists: ["5"] };
  expect(parseTakenBack(JSON.stringify(taken))).toEqual(taken);
});

test.each([
  ["no object type", { associations: [{ ...one, to: { objectType: "../x", id: "7" } }] }],
  ["no record id", { associations: [{ ...one, to: { objectType: "companies", id: "7/x" } }] }],
  ["no list id", { associations: [], lists: ["../x"] }],
  ["nothing", undefined],
])("is nothing where a stranger wrote %s", (_, taken) => {
  expect(parseTakenBack(JSON.stringify({ lists: [], ...taken }))).toBeUndefined();
});
