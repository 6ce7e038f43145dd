import { expect, test } from "vitest";
import { isWritten } from "./is-written.ts";

test.each(["created", "updated", "archived", "associated"])("%s is a confirmed write", (status) => {
  expect(isWritten({ status })).toBe(true);
});

test.each(["found", "unchanged", "failed", "skipped", "unknown"])("%s is none", (status) => {
  expect(isWritten({ status })).toBe(false);
});
