import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalValue, isSameValue, storedValue } from "./same-value.ts";

describe("the same value", () => {
  test.each([
    // Numbers.
    ["1.50", "1.5"],
    ["1.500", "1.5"],
    ["5.00", "5"],
    ["-007.10", "-7.1"],
    ["1.", "1"],
    [".5", "0.5"],
    ["-0", "0"],
    ["-0.0", "0"],
    ["007", "7"],
    ["1e21", "1000000000000000000000"],
    ["1.42e-14", "0.0000000000000142"],
    [" 12 ", "12"],
    // Days and moments.
    ["2026-12-31", "2026-12-31T00:00:00Z"],
    ["2026-12-31", "2026-12-31T00:00:00.000Z"],
    ["2026-12-31", "1798675200000"],
    ["2026-12-31T01:00:00+01:00", "2026-12-31T00:00:00Z"],
    ["2026-12-31T10:30:00.5Z", "1798713000500"],
    ["1960-01-01", "-315619200000"],
    // Booleans.
    ["true", "1"],
    ["false", "0"],
    ["TRUE", "true"],
    // Phone numbers with a country code.
    ["+1 (888) 482-7768", "+18884827768"],
    ["+49.151/123-45", "+4915112345"],
    // Lists of options.
    ["a;b", "b;a"],
    ["A; b;a", "a;B"],
    [";a", "a"],
    // Text.
    ["Ada@Example.com ", "ada@example.com"],
    ["CUSTOMER", "customer"],
    ["New  York", "new york"],
    ["New York", "NewYork"],
    ["\u200bAda", "ada"],
    ["", " "],
  ])("%j and %j", (one, other) => {
    expect(canonicalValue(one)).toBe(canonicalValue(other));
    expect([isSameValue(one, other), isSameValue(other, one)]).toEqual([true, true]);
  });
});

describe("another value", () => {
  test.each([
    ["-5", "5"],
    ["1.5", "15"],
    ["1.05", "1.5"],
    ["100", "10"],
    ["1,5", "15"],
    ["(5)", "5"],
    ["9007199254740993", "9007199254740992"],
    ["0.1", "0.10000000000000001"],
    ["2026-12-31", "20261231"],
    ["2026-12-31T10:00:00Z", "2026-12-31T11:00:00Z"],
    ["2026-02-30", "2026-03-02"],
    ["true", "false"],
    ["0", ""],
    ["false", ""],
    ["+18884827768", "18884827768"],
    ["+1 888 482 x7", "+18884827"],
    ["1 Main Street", "2 Main Street"],
    ["A-1", "a1"],
    ["A-1", "A-12"],
    ["C", "C++"],
    ["a;b", "a"],
    ["a", "b"],
    ["Oslo", ""],
  ])("%j and %j", (one, other) => {
    expect(canonicalValue(one)).not.toBe(canonicalValue(other));
    expect([isSameValue(one, other), isSameValue(other, one)]).toEqual([false, false]);
  });
});

test("a list that begins with a semicolon is added to what is there", () => {
  expect(isSameValue(";b", "a;b")).toBe(true);
  expect(isSameValue(";B; c", "a;b;c")).toBe(true);
  expect(isSameValue(";blue", "red;blue")).toBe(true);
  expect(isSameValue(";b", "red;blue")).toBe(false);
  expect(isSameValue(";d", "a;b")).toBe(false);
  expect(isSameValue("b", "a;b")).toBe(false);
});

test("a row has a value, or none", () => {
  const row = { id: "1", properties: { city: "Oslo", phone: null } };
  const names = ["city", "phone", "zip", "constructor"];
  expect(names.map((name) => storedValue(row, name))).toEqual(["Oslo", "", "", ""]);
  expect(storedValue({ id: "1" }, "city")).toBe("");
});

test("every number and every moment is the same in any of its spellings", () => {
  const date = fc.date({
    min: new Date("1000-01-01"),
    max: new Date("9999-12-31"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), date, (number, moment) => {
      const [text, exponential] = [String(number), number.toExponential()];
      expect(canonicalValue(exponential)).toBe(canonicalValue(text));
      const milliseconds = String(moment.getTime());
      expect(canonicalValue(moment.toISOString())).toBe(canonicalValue(milliseconds));
    }),
  );
});

test("two whole numbers are the same only when they are equal", () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.bigInt(), (one, other) => {
      expect(isSameValue(String(one), String(other))).toBe(one === other);
    }),
  );
});
