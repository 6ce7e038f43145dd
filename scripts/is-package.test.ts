import { expect, test } from "vitest";
import { isPackage } from "./is-package.ts";

test.each([
  ["valibot", true],
  ["@scope/name/entry", true],
  ["node:fs", true],
  ["./a.ts", false],
  ["../a.ts", false],
  ["/src/a.ts", false],
  ["C:\\src\\a.ts", false],
  ["C:/src/a.ts", false],
])("%s is a package: %s", (id, expected) => {
  expect(isPackage(id)).toBe(expected);
});
