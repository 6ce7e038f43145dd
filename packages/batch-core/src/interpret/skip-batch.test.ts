import { expect, test } from "vitest";
import type { RecordBatch } from "../plan/batch.ts";
import { skipBatch } from "./interpret-answer.ts";
import { batchOf } from "../testing/batches.ts";

const archive = { operation: "archive", objectType: "contacts" } as const;
const batch = batchOf(archive, [{ id: 1 }, { id: 2 }, { id: 2 }]);
const [one, two] = batch.entries;
const part = { ...batch, entries: [one!] };
const search = {
  waiting: [{ entries: [two!], kind: "half" as const }],
  kind: "half" as const,
  hintsLeft: 50,
  refused: 0,
  accepted: false,
};
const stop = { reason: "forbidden", message: "no" } as const;

/** The records in the order they are settled in, each with its status. */
function fates(given: RecordBatch) {
  return skipBatch(given, stop).map(({ index, status }) => [index, status]);
}

test.each([
  ["daily-limit", "daily-limit"],
  ["aborted", "aborted"],
  ["unauthorized", "stopped"],
  ["unavailable", "stopped"],
  ["forbidden", "stopped"],
  ["refused", "stopped"],
] as const)("a job that ends by %s leaves its records %s", (reason, expected) => {
  const common = { status: "skipped", reason: expected, message: "no", attempts: 0 };
  expect(skipBatch(batch, { reason, message: "no" })).toStrictEqual([
    { ...common, index: 0, key: "1" },
    { ...common, index: 2, mergedInto: 1, key: "2" },
    { ...common, index: 1, key: "2" },
  ]);
});

test("what an earlier attempt may have written is unknown", () => {
  const entries = [{ ...one!, attempts: 2 }];
  expect(skipBatch({ ...batch, entries, mayBeWritten: true }, stop)).toStrictEqual([
    {
      status: "unknown",
      index: 0,
      key: "1",
      attempts: 2,
      reason: "no-answer",
      message: "An earlier attempt got no usable answer, and it is not sent again: no",
      advice: "Look the record up in HubSpot before sending it again.",
    },
  ]);
});

test.each<[string, Partial<RecordBatch>, string, string]>([
  ["neither", { search }, "skipped", "skipped"],
  ["the first", { search, mayBeWritten: true }, "unknown", "skipped"],
  [
    "the others",
    { search: { ...search, waiting: [{ ...search.waiting[0]!, mayBeWritten: true }] } },
    "skipped",
    "unknown",
  ],
])("each part of a search is in doubt by itself: %s", (_, more, first, others) => {
  expect(fates({ ...part, ...more })).toEqual([
    [0, first],
    [2, others],
    [1, others],
  ]);
});
