import fc from "fast-check";
import { expect, test } from "vitest";
import { quoteValue } from "./verdict.ts";

test("a value is quoted as JSON quotes it, with control and invisible characters as escapes", () => {
  const text = fc.string({ unit: fc.constantFrom("a", " ", "!", '"', "\\", "[", "]", "~", "\t") });
  fc.assert(
    fc.property(text, (value) => {
      expect(quoteValue(value)).toBe(
        JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value),
      );
    }),
  );
  // Never half of a character.
  expect(quoteValue("🟠".repeat(31))).toBe(`"${"🟠".repeat(29)}…"`);
  expect(quoteValue("a\u200Bb\u007F")).toBe(String.raw`"a\u200bb\u007f"`);
});
