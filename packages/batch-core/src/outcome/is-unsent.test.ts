import type { SkippedOutcome } from "@x/batch-types";
import { expect, test } from "vitest";
import { isUnsent } from "./is-unsent.ts";

test.each<[SkippedOutcome["reason"], boolean]>([
  ["daily-limit", true],
  ["aborted", true],
  ["stopped", true],
  ["unavailable", true],
  ["all-or-none", false],
  ["refused", false],
  ["left-out", false],
  ["exists", false],
  ["missing", false],
  ["changed", false],
  ["kept", false],
])("a record that was skipped for %s is still to be sent: %s", (reason, expected) => {
  expect(isUnsent({ index: 0, attempts: 0, status: "skipped", reason, message: "" })).toBe(
    expected,
  );
});

test("a record that may have been written is not", () => {
  const unknown = { status: "unknown", reason: "no-answer", message: "", advice: "" } as const;
  expect(isUnsent({ index: 0, attempts: 1, ...unknown })).toBe(false);
});
