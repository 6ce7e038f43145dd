import { expect, test } from "vitest";
import { isWritten } from "./is-written.ts";

const WRITTEN = ["created", "updated", "archived", "associated", "added", "removed", "merged"];
const OTHERS = ["found", "unchanged", "missing", "accepted", "failed", "skipped", "unknown"];

test.each(WRITTEN)("%s is a confirmed write", (status) => {
  expect(isWritten({ status })).toBe(true);
});

test.each(OTHERS)("%s is none", (status) => {
  expect(isWritten({ status })).toBe(false);
});
