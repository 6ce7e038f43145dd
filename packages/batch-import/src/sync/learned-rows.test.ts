import type { Batch } from "@x/batch-core";
import { expect, test } from "vitest";
import type { ImportStore, KeptBatch } from "../store/import-store.ts";
import { learnedText, parseLearned } from "./learned-rows.ts";

const batch = (id: number, at: number): KeptBatch => ({
  id,
  at,
  format: 1,
  batch: {} as Batch,
  rows: [],
});

const text = learnedText({
  task: { id: "run" },
  settledRanges: () => [
    [0, 2],
    [5, 6],
  ],
  batches: () => [batch(3, 1_000)],
} as unknown as ImportStore);

test("rows with their outcome are known, and batches that left then", () => {
  const learned = parseLearned(text, "run");
  expect([0, 1, 2, 4, 5, 6].map((row) => learned.hasRow(row))).toEqual([
    true,
    true,
    false,
    false,
    true,
    false,
  ]);
  // One that left again may have other rows.
  const batches = [batch(3, 1_000), batch(3, 2_000), batch(4, 1_000)];
  expect(batches.map((one) => learned.hasBatch(one))).toEqual([true, false, false]);
});

test.each([
  ["of another run", text, "other"],
  ["of a run that was never looked at", undefined, "run"],
  ["of what is no JSON", "{", "run"],
  ["of what says something else", `{"run":"run","settled":[[0]],"sent":[]}`, "run"],
])("none is known %s", (_, kept, run) => {
  const learned = parseLearned(kept, run);
  expect([learned.hasRow(0), learned.hasBatch(batch(3, 1_000))]).toEqual([false, false]);
});
