import type { Outcome } from "@x/batch-types";
import { expect, test } from "vitest";
import { judge, type Stored } from "../src/judge.ts";

const created = (index: number, id = `${index}`): Outcome => ({
  index,
  attempts: 1,
  status: "created",
  id,
  warnings: [],
});
const unknown = (index: number): Outcome => ({
  index,
  attempts: 1,
  status: "unknown",
  reason: "no-answer",
  message: "",
  advice: "",
});
const skipped = (index: number): Outcome => ({
  index,
  attempts: 0,
  status: "skipped",
  reason: "stopped",
  message: "",
});
const stored = (index: number, id = `${index}`, companies: string[] = []): Stored => ({
  id,
  key: `row ${index}`,
  companies,
});
const none = { doubles: [], lost: [], denied: [], notOne: [], unknownUnique: [] };
const ROW = ["row 0"];

test.each<[string, Outcome[], Stored[], object]>([
  ["as it is", [created(0)], [stored(0)], {}],
  ["written twice", [created(0)], [stored(0), stored(0, "9")], { doubles: ROW }],
  ["lost", [created(0)], [], { lost: ROW }],
  ["with the id of another record", [created(0, "9")], [stored(0)], { lost: ROW }],
  ["never sent", [skipped(0)], [], { lost: ROW }],
  ["written, and said not to be", [skipped(0)], [stored(0)], { denied: ROW, lost: ROW }],
  ["without an outcome", [], [], { notOne: ROW, lost: ROW }],
  ["with two outcomes", [created(0), created(0)], [stored(0)], { notOne: ROW }],
  ["unknown, and unique", [unknown(0)], [stored(0)], { unknownUnique: ROW }],
])("a row is %s", (_, outcomes, records, expected) => {
  const run = { rows: 1, keyOf: (index: number) => `row ${index}`, isUnique: true };
  expect(judge(run, outcomes, records)).toMatchObject({ rows: 1, ...none, ...expected });
});

test("what has nothing unique may be unknown, and what is to be associated is", () => {
  const run = { rows: 1, keyOf: (index: number) => `row ${index}`, isUnique: false };
  expect(judge(run, [unknown(0)], [])).toEqual({ rows: 1, counts: { unknown: 1 }, ...none });
  const associated = { ...run, companyOf: () => "7" };
  expect(judge(associated, [created(0)], [stored(0, "0", ["7"])])).toMatchObject(none);
  expect(judge(associated, [created(0)], [stored(0)])).toMatchObject({ lost: ROW });
});
