import { expect, test } from "vitest";
import { isRefused } from "./error-code.ts";

test.each([
  ["22021", true],
  ["23505", true],
  ["54001", true],
  ["53100", false],
  ["57P01", false],
  ["ECONNREFUSED", false],
  [undefined, false],
])("whether the code %s is about what was to be kept", (code, expected) => {
  expect(isRefused(Object.assign(new Error("No."), { code }))).toBe(expected);
});
