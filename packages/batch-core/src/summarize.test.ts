import type { Outcome } from "@x/batch-types";
import { expect, test } from "vitest";
import { summarize } from "./summarize.ts";

const created: Outcome = { status: "created", index: 1, attempts: 1, id: "7", warnings: [] };
const skipped: Outcome = {
  status: "skipped",
  index: 0,
  attempts: 0,
  reason: "aborted",
  message: "x",
};

test("outcomes stand in the order of the input, and are counted", () => {
  expect(summarize({ outcomes: [created, skipped] })).toEqual({
    status: "partial",
    outcomes: [skipped, created],
    counts: { created: 1, updated: 0, archived: 0, found: 0, failed: 0, skipped: 1, unknown: 0 },
    requests: { sent: 0, retried: 0, isolating: 0, reconciling: 0, associating: 0 },
    errors: [],
  });
});

test.each([
  ["success", [created]],
  ["failure", [skipped]],
  ["success", []],
] as const)("%s", (status, outcomes) => {
  expect(summarize({ outcomes }).status).toBe(status);
});
