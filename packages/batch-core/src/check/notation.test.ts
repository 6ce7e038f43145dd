import type { PropertyDefinition } from "@x/batch-types";
import { describe, expect, test } from "vitest";
import { InvalidOptionsError } from "../errors/invalid-options-error.ts";
import { createDayReader } from "./date-format.ts";
import { readGroupedNumber } from "./digit-groups.ts";
import type { Notation } from "./notation.ts";
import { createValueChecks, type CheckedValue } from "./value-checks.ts";

const job = { operation: "create", objectType: "contacts" } as const;

function check(type: string, text: string, notation?: Notation): CheckedValue | undefined {
  const definition: PropertyDefinition = { name: "thing", type };
  return createValueChecks(job, [definition], notation).of("thing")(text);
}

function coerced(from: string, to: string, why: string): CheckedValue {
  return { coercion: { property: "thing", from, to, why } } as CheckedValue;
}

describe("a date format", () => {
  test.each([
    ["DD.MM.YYYY", "31.12.2024", "2024-12-31"],
    ["DD.MM.YYYY", "1.2.2024", "2024-02-01"],
    ["D.M.YYYY", "01.02.2024", "2024-02-01"],
    ["MM/DD/YYYY", "03/04/2024", "2024-03-04"],
    ["DD/MM/YYYY", "03/04/2024", "2024-04-03"],
    ["YYYY/MM/DD", "2024/12/31", "2024-12-31"],
    ["YYYY-DD-MM", "2024-03-04", "2024-04-03"],
    ["YYYY. MM. DD.", "2024. 12. 31.", "2024-12-31"],
  ])("%s reads %s as %s", (dateFormat, text, day) => {
    expect(check("date", text, { dateFormat })).toEqual(coerced(text, day, "format"));
    const midnight = `${day}T00:00:00.000Z`;
    expect(check("datetime", text, { dateFormat })).toEqual(coerced(text, midnight, "format"));
  });

  test("a day as HubSpot has it stays, and other forms are judged as without", () => {
    expect(check("date", "2024-12-31", { dateFormat: "YYYY-MM-DD" })).toBeUndefined();
    expect(check("date", "2024-12-31", { dateFormat: "DD.MM.YYYY" })).toBeUndefined();
    expect(check("date", "31/12/2024", { dateFormat: "DD.MM.YYYY" })).toMatchObject({
      error: {
        code: "DATE_FORMAT",
        message: expect.stringContaining(
          '"31/12/2024": the day can only be 2024-12-31; write YYYY-MM-DD, or name the date format DD/MM/YYYY.',
        ),
      },
    });
  });

  test.each([
    ["DD.MM.YYYY", "31.02.2024", "there is no such day"],
    ["MM/DD/YYYY", "31/12/2024", "there is no such day"],
    ["YYYY-DD-MM", "2024-03-31", "there is no such day"],
    ["DD.MM.YYYY", "31.12.0024", "the year must be from 1000 to 9999"],
  ])("%s: %s is refused, not read otherwise", (dateFormat, text, matter) => {
    const message = expect.stringContaining(matter);
    expect(check("date", text, { dateFormat })).toMatchObject({ error: { message } });
    expect(check("datetime", text, { dateFormat })).toMatchObject({ error: { message } });
  });

  test.each([
    "",
    "DD.MM.YY",
    "DD.MM",
    "DDMMYYYY",
    "DD.MM.YYYY hh",
    "DD.DD.YYYY",
    "DD.MM.YYYY.YYYY",
    "DD....MM.YYYY",
  ])("%j is none", (dateFormat) => {
    expect(createDayReader(dateFormat)).toBeUndefined();
    expect(() => createValueChecks(job, [], { dateFormat })).toThrow(InvalidOptionsError);
  });
});

describe("serial dates of Excel", () => {
  const notation = { serialDates: true };

  test.each([
    ["45292", "2024-01-01"],
    ["10000", "1927-05-18"],
    ["109574", "2199-12-31"],
  ])("%s is %s", (text, day) => {
    expect(check("date", text, notation)).toEqual(coerced(text, day, "serial"));
    const midnight = `${day}T00:00:00.000Z`;
    expect(check("datetime", text, notation)).toEqual(coerced(text, midnight, "serial"));
    const message = expect.stringContaining(
      `as milliseconds this is early in 1970; if it is a date of Excel (1900 date system), write ${day}`,
    );
    expect(check("date", text)).toMatchObject({ error: { message } });
    expect(check("datetime", text)).toMatchObject({ error: { message } });
  });

  test.each([
    ["43830", "2024-01-01"],
    ["10000", "1931-05-19"],
    ["108112", "2199-12-31"],
  ])("%s is %s in the 1904 date system", (text, day) => {
    const in1904 = { serialDates: 1904 } as const;
    expect(check("date", text, in1904)).toEqual(coerced(text, day, "serial1904"));
    const midnight = `${day}T00:00:00.000Z`;
    expect(check("datetime", text, in1904)).toEqual(coerced(text, midnight, "serial1904"));
    expect(check("date", "108113", in1904)).toHaveProperty("error");
  });

  test.each(["9999", "109575", "2024", "20241231", "1735603200"])("%s is none", (text) => {
    for (const type of ["date", "datetime"]) {
      const message = expect.stringContaining("if it is seconds, multiply by 1000");
      expect(check(type, text, notation)).toMatchObject({ error: { message } });
    }
  });

  test("a day at midnight in milliseconds stays", () => {
    expect(check("date", "1735603200000", notation)).toBeUndefined();
    expect(check("datetime", "1735603200001", notation)).toBeUndefined();
    expect(check("datetime", "2024-12-31T10:00:00Z", notation)).toBeUndefined();
  });
});

describe("groups of digits", () => {
  test.each([
    ["1,234,567", "1234567"],
    ["1.234.567", "1234567"],
    ["-1,234.50", "-1234.50"],
    ["+1.234,5", "1234.5"],
    ["12,5", "12.5"],
    ["0,500", "0.500"],
    ["1234,567", "1234.567"],
    ["12 000", "12000"],
    ["12\u202f000,50", "12000.50"],
    ["1'234.5", "1234.5"],
    ["1’234’567", "1234567"],
  ])("%s can only be %s", (text, to) => {
    expect(check("number", text, { digitGroups: true })).toEqual(coerced(text, to, "digits"));
    expect(check("number", text)).toMatchObject({ error: { code: "INVALID_INTEGER" } });
  });

  test.each([
    "1,200",
    "12,000",
    "1,23,456",
    "1,234 567",
    "1,2345,678",
    "€5",
    "5%",
    "1 2",
    "1,",
    ",5",
  ])("%s is refused", (text) => {
    const error = { code: "INVALID_INTEGER" };
    expect(check("number", text, { digitGroups: true })).toMatchObject({ error });
  });

  test.each(["1.200", "-12.345", "+999.000"])(
    "%s may have a point between groups, too, and is refused",
    (text) => {
      expect(check("number", text, { digitGroups: true })).toEqual({
        error: {
          category: "INVALID_RECORD",
          code: "INVALID_INTEGER",
          message: `thing: expected a number such as 1234.5, got "${text}": a point may be a decimal point or a thousands separator; name the decimal mark.`,
          property: "thing",
        },
      });
    },
  );

  test.each(["1.20", "0.200", "1234.567", "01.234", "1.2345"])("%s may not", (text) => {
    expect(check("number", text, { digitGroups: true })).toBeUndefined();
  });

  test.each([
    ["1,200", ".", "1200"],
    ["1,200", ",", "1.200"],
    ["1.200", ",", "1200"],
    ["1.200,5", ",", "1200.5"],
  ] as const)("%s with the decimal mark %s is %s", (text, decimalMark, to) => {
    expect(check("number", text, { decimalMark })).toEqual(coerced(text, to, "digits"));
  });

  test("plain numbers stay, and others are judged as without", () => {
    expect(check("number", "1.200", { decimalMark: "." })).toBeUndefined();
    expect(check("number", "1.5", { decimalMark: "," })).toBeUndefined();
    expect(check("number", "1200", { decimalMark: "," })).toBeUndefined();
    expect(check("number", "1e3", { decimalMark: "," })).toEqual(coerced("1e3", "1000", "number"));
    expect(readGroupedNumber("1.234,5", ".")).toBeUndefined();
    expect(check("number", "1,234,567", { decimalMark: ".", digitGroups: false })).toHaveProperty(
      "error",
    );
  });
});
