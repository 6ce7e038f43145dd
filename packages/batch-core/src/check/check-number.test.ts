import fc from "fast-check";
import { expect, test } from "vitest";
import { checkNumber } from "./check-number.ts";
import { plainNumber } from "../internal/plain-number.ts";

test.each(["0", "-0", "7", "-7", "12.5", "007", "0.10", "90071992547409930", "9".repeat(40)])(
  "%s is fine as it is",
  (text) => {
    expect(checkNumber(text)).toBeUndefined();
  },
);

test.each([
  ["+5", "5"],
  [".5", "0.5"],
  ["-.5", "-0.5"],
  ["5.", "5"],
  ["1e3", "1000"],
  ["1.5E3", "1500"],
  ["-1.25e+1", "-12.5"],
  ["12345e-2", "123.45"],
  ["100e-2", "1"],
  ["1e-7", "0.0000001"],
  ["5e-1", "0.5"],
  ["0.05e1", "0.5"],
  ["001e1", "10"],
  ["1e21", "1000000000000000000000"],
  ["1.4210854715202004e-14", "0.000000000000014210854715202004"],
  ["0e999999999", "0"],
  ["-0.0e-5", "0"],
])("%s is written %s", (text, to) => {
  expect(checkNumber(text)).toEqual({ to, why: "number" });
});

test.each([
  ["NaN", "not a number"],
  ["-Infinity", "not a number"],
  ["1,234", "thousands separator"],
  ["1.234,5", "thousands separator"],
  ["1.234.567", "points may be thousands separators"],
  ["12 000", "leave out separators"],
  ["12\u202f000", "leave out separators"],
  ["1'234", "leave out separators"],
  ["1_000", "leave out separators"],
  ["€5", "currency symbol"],
  ["$1,234.50", "currency symbol"],
  ["5%", "0.05"],
  ["(5)", "parentheses"],
  ["−5", "dash"],
  ["5 EUR", "units and words"],
  ["0x10", "units and words"],
  ["true", "units and words"],
  ["1e", "units and words"],
  ["1e999", "too large"],
  ["1e-999", "too close to zero"],
  ["1e-99999999999", "too close to zero"],
  [`1${"0".repeat(400)}`, "too large"],
])("%.30s is refused, and the message says what may be meant", (text, matter) => {
  const verdict = checkNumber(text);
  expect(verdict).toMatchObject({ code: "INVALID_INTEGER" });
  expect(verdict).toHaveProperty("message", expect.stringContaining(matter));
});

test.each([".", "-", "--5", "5-", "[5]"])("%s is refused", (text) => {
  const message = expect.stringMatching(/^expected a number such as 1234\.5, got "[^"]+"\.$/);
  expect(checkNumber(text)).toMatchObject({ code: "INVALID_INTEGER", message });
});

test("every number JavaScript can write is written plainly and means the same", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      const plain = plainNumber(String(number));
      expect(plain).toMatch(/^-?\d+(?:\.\d+)?$/);
      expect(Number(plain)).toBe(Number(String(number)));
      expect(plainNumber(plain!)).toBe(plain);
    }),
    { numRuns: 2_000 },
  );
});
