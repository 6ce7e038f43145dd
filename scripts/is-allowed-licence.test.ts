import { expect, test } from "vitest";
import { isAllowedLicence } from "./is-allowed-licence.ts";

const ALLOWED = new Set(["MIT", "ISC", "Apache-2.0"]);

test.each([
  ["MIT", true],
  ["BSD", false],
  ["MIT OR BSD", true],
  ["BSD OR MIT", true],
  ["(BSD OR MIT)", true],
  ["MIT AND ISC", true],
  ["MIT AND BSD", false],
  ["(MIT OR Apache-2.0) AND BSD", false],
  ["(MIT OR BSD) AND (GPL-3.0 OR ISC)", true],
  ["MIT OR Apache-2.0 AND BSD", true],
  ["((BSD AND MIT) OR (ISC))", true],
  ["Apache-2.0 WITH LLVM-exception", false],
  ["(MIT", false],
  ["MIT)", false],
  ["MIT ISC", false],
  ["", false],
])("%s: %s", (expression, expected) => {
  expect(isAllowedLicence(expression, ALLOWED)).toBe(expected);
});
