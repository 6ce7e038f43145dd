import { expect, test } from "vitest";
import { isWritten } from "./index.ts";

test.each([
  ["created", true],
  ["updated", true],
  ["archived", true],
  ["found", false],
  ["failed", false],
  ["skipped", false],
  ["unknown", false],
] as const)("%s", (status, written) => {
  expect(isWritten({ status })).toBe(written);
});
