import type { Outcome } from "@x/batch-types";
import { expect, test } from "vitest";
import { sentence } from "./sentence.ts";
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
    "Soon gone. (OLD) | HubSpot gave a warning without a text.",
  ],
  [
    "merged, by line and not by index",
    { ...every, status: "created", id: "7", mergedInto: 0, warnings: [] },
    "Merged into the row on line 2, which has the same key.",
  ],
  [
    "merged into a line that is not known any more",
    { ...every, status: "created", id: "7", mergedInto: 9, warnings: [] },
    "Merged into the row on line ?, which has the same key.",
  ],
  [
    "the narrower code",
    {
      ...every,
      status: "failed",
      error: { category: "VALIDATION_ERROR", code: "INVALID_INTEGER", message: "No." },
    },
    "No. (INVALID_INTEGER)",
  ],
  [
    "the property, behind the code",
    {
      ...every,
      status: "failed",
      error: { category: "A", code: "INVALID_LONG", property: "size", message: "x is no number." },
    },
    "x is no number. (INVALID_LONG, size)",
  ],
  [
    "the property, also where the message names it",
    {
      ...every,
      status: "failed",
      error: { category: "A", property: "size", message: "size: no." },
    },
    "size: no. (A, size)",
  ],
  [
    "every error",
    {
      ...every,
      status: "failed",
      error: { category: "A", message: "One." },
      moreErrors: [{ category: "B", message: "Two." }],
    },
    "One. (A) | Two. (B)",
  ],
  [
    "a duplicate, by line",
    {
      ...every,
      status: "failed",
      error: { category: "INVALID_RECORD", message: "as record 0", duplicateOf: 0 },
    },
    "The row on line 2 has the same key. (INVALID_RECORD)",
  ],
  [
    "skipped",
    { ...every, status: "skipped", reason: "aborted", message: "Ended." },
    "Ended. (aborted)",
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
    "Silence. Look it up. (no-answer)",
  ],
  [
    "merged into one that failed",
    { ...every, status: "failed", mergedInto: 0, error: { category: "A", message: "One." } },
    "Merged into the row on line 2, which has the same key. | One. (A)",
  ],
])("%s", (_, outcome, reason) => {
  expect(reasonOf(outcome, (index) => lines.get(index))).toBe(reason);
});

test.each<[string, string, string]>([
  [
    "a message of 5,000 characters keeps its codes",
    "x".repeat(5_000),
    `${"x".repeat(989)}… (A, size)`,
  ],
  ["no character is halved", "🟠".repeat(2_000), `${"🟠".repeat(494)}… (A, size)`],
])("%s", (_, message, reason) => {
  const error = { category: "A", property: "size", message };
  const outcome: Outcome = { ...every, status: "failed", error };
  expect(reasonOf(outcome, () => undefined)).toBe(reason);
});

test("1,000 characters at most, however many errors there are", () => {
  const moreErrors = Array.from({ length: 50 }, () => ({ category: "B", message: "y".repeat(99) }));
  const error = { category: "A", message: "One." };
  const reason = reasonOf({ ...every, status: "failed", error, moreErrors }, () => undefined);
  expect(reason.length).toBeLessThanOrEqual(1_000);
  expect(reason).toMatch(/^One\. \(A\)(?: \| y{99} \(B\))+ \| … and \d+ more$/);
});

test.each([
  ["read ECONNRESET", "read ECONNRESET."],
  ["It did not answer.", "It did not answer."],
])("%s: a sentence", (text, said) => {
  expect(sentence(text)).toBe(said);
  const outcome = { index: 0, attempts: 1, status: "unknown", reason: "no-answer" } as const;
  const advice = "Look the record up.";
  expect(reasonOf({ ...outcome, message: text, advice }, () => undefined)).toBe(
    `${said} ${advice} (no-answer)`,
  );
});

test("a long text is cut before a word", () => {
  const error = { category: "A", message: "word ".repeat(300) };
  const reason = reasonOf({ ...every, status: "failed", error }, () => undefined);
  expect(reason).toMatch(/^(?:word )+word… \(A\)$/);
});
