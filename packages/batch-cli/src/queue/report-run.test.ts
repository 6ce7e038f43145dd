import type { RunProgress } from "@x/batch-queue";
import { expect, test } from "vitest";
import { reportRun } from "./report-run.ts";

const RUN: RunProgress = {
  id: "17",
  account: "1",
  key: undefined,
  lane: "normal",
  job: { operation: "create", objectType: "companies" },
  state: "done",
  rows: 2,
  settled: 2,
  counts: {
    created: 1,
    updated: 0,
    archived: 0,
    unchanged: 0,
    failed: 1,
    skipped: 0,
    unknown: 0,
    found: 0,
  },
  stop: undefined,
  paused: undefined,
  waiting: undefined,
  submittedAt: "2026-03-01T09:30:00Z",
  removedAt: undefined,
};
const toFile = "hubspot-batch results 17 --database --status failed --out failed.csv";

test.each([
  ["to write what failed to a file", {}, undefined, [toFile]],
  ["to submit the file", {}, "correct failed.csv", ["correct failed.csv"]],
  ["nothing, of a file with other rows, too", {}, false, []],
  ["nothing, while more may fail", { state: "open" }, "correct failed.csv", []],
  ["nothing, once the rows are removed", { removedAt: "2026-03-02T09:30:00Z" }, undefined, []],
] as const)("of what failed, the next step is %s", async (_, more, correct, next) => {
  const queue = { results: async function* none() {} };
  const written =
    correct === undefined ? undefined : { file: "failed.csv", correct: correct || undefined };
  const { report } = await reportRun(queue, { ...RUN, ...more }, { written });
  expect(report).toMatchObject({ next });
});
