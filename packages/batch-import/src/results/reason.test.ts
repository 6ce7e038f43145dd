import type { Outcome } from "@x/batch-types";
import { expect, test } from "vitest";
import { reasonOf } from "./reason.ts";

const lines = new Map([
  [0, 2],
  [1, 5],
]);
const every = { index: 1, attempts: 1 };

test.each<[string, Outcome, string]>([
  ["nothing to say", { ...every, status: "created", id: "7", warnings: [] }, ""],
  [
    "a remark",
    {
      ...every,
      status: "updated",
      id: "7",
      warnings: [{ category: "OLD", message: "Soon gone." }, {}],
    },
    "OLD: Soon gone. | note: ",
  ],
  [
    "merged, by line and not by index",
    { ...every, status: "created", id: "7", mergedInto: 0, warnings: [] },
    "merged into line 2, which has the same key",
  ],
  [
    "merged into a line that is not known any more",
    { ...every, status: "created", id: "7", mergedInto: 9, warnings: [] },
    "merged into line ?, which has the same key",
  ],
  [
    "the narrower code",
    {
      ...every,
      status: "failed",
      error: { category: "VALIDATION_ERROR", code: "INVALID_INTEGER", message: "No." },
    },
    "INVALID_INTEGER: No.",
  ],
  [
    "the property, where the message does not name it",
    {
      ...every,
      status: "failed",
      error: { category: "A", code: "INVALID_LONG", property: "size", message: "x is no number." },
    },
    "INVALID_LONG size: x is no number.",
  ],
  [
    "the property once",
    {
      ...every,
      status: "failed",
      error: { category: "A", property: "size", message: "size: no." },
    },
    "A: size: no.",
  ],
  [
    "every error",
    {
      ...every,
      status: "failed",
      error: { category: "A", message: "One." },
      moreErrors: [{ category: "B", message: "Two." }],
    },
    "A: One. | B: Two.",
  ],
  [
    "a duplicate, by line",
    {
      ...every,
      status: "failed",
      error: { category: "INVALID_RECORD", message: "as record 0", duplicateOf: 0 },
    },
    "INVALID_RECORD: the row on line 2 has the same key.",
  ],
  [
    "skipped",
    { ...every, status: "skipped", reason: "aborted", message: "Ended." },
    "aborted: Ended.",
  ],
  [
    "unknown, with what to do",
    {
      ...every,
      status: "unknown",
      reason: "no-answer",
      message: "Silence.",
      advice: "Look it up.",
    },
    "no-answer: Silence. Look it up.",
  ],
  [
    "merged into one that failed",
    { ...every, status: "failed", mergedInto: 0, error: { category: "A", message: "One." } },
    "merged into line 2, which has the same key | A: One.",
  ],
])("%s", (_, outcome, reason) => {
  expect(reasonOf(outcome, (index) => lines.get(index))).toBe(reason);
});
