import { describe, expect, test } from "vitest";
import { createDateCheck } from "./check-date.ts";
import { checkDatetime, createDatetimeCheck } from "./check-datetime.ts";
import { readNotation } from "./notation.ts";

const check = createDateCheck("2026-03");
const checkLater = createDateCheck("2026-09");

test.each([
  "2024-02-29",
  "2000-02-29",
  "1000-01-01",
  "9999-12-31",
  "1735603200000",
  "-86400000",
  "2678400000",
])("%s is fine in every version", (text) => {
  expect(check(text)).toBeUndefined();
  expect(checkLater(text)).toBeUndefined();
});

test.each([
  ["2024-12-31T00:00:00Z", "2024-12-31"],
  ["2024-12-31T00:00:00.000Z", "2024-12-31"],
  ["2024-12-31T02:00:00+02:00", "2024-12-31"],
  ["2024-12-31T00:00:00", "2024-12-31"],
  ["2024-12-31 00:00", "2024-12-31"],
])("%s is the day %s", (text, to) => {
  expect(check(text)).toEqual({ to, why: "day" });
});

test.each([
  ["2024-02-30", "no such day"],
  ["2023-02-29", "no such day"],
  ["1900-02-29", "no such day"],
  ["2024-13-01", "no such day"],
  ["2024-00-10", "no such day"],
  ["2024-04-00", "no such day"],
  ["2024-04-31", "no such day"],
  ["2024-04-31T00:00:00Z", "no such day"],
  ["29/2/2023", "it is no day in any order of day and month"],
  ["13/13/2024", "it is no day in any order of day and month"],
  ["1-2-24", "it is not clear which number is the year; write YYYY-MM-DD"],
  ["2024/31/12", "it is no day in any order of day and month"],
  ["0024-01-31", "the year must be from 1000 to 9999"],
  ["0024-01-31T00:00:00Z", "the year must be from 1000 to 9999"],
  ["253402300800000", "the year must be from 1000 to 9999"],
  ["-30610224000001", "the year must be from 1000 to 9999"],
  ["1735603200000000", "milliseconds since 1970"],
  ["1".repeat(1_000), "the year must be from 1000 to 9999"],
  ["0", "0 may be no date at all; leave it blank, or write 1970-01-01 where that day is meant"],
  ["-0", "0 may be no date at all"],
  ["1735603200", "multiply by 1000"],
  ["20241231", "early in 1970"],
  ["2024", "early in 1970"],
  ["2024-12-31T10:00:00Z", "depends on the time zone"],
  ["2024-12-31T00:00:00+01:00", "depends on the time zone"],
  ["2024-12-31T23:00:00", "depends on the time zone"],
])("%.40s is refused in every version: %s", (text, matter) => {
  const refusal = { code: "INVALID_DATE", message: expect.stringContaining(matter) };
  expect(check(text)).toEqual(refusal);
  expect(checkLater(text)).toEqual(refusal);
});

test.each([
  ["31/12/2024", "the day can only be 2024-12-31", " DD/MM/YYYY"],
  ["12/31/2024", "the day can only be 2024-12-31", " MM/DD/YYYY"],
  ["31.12.2024", "the day can only be 2024-12-31", " DD.MM.YYYY"],
  ["31.12-2024", "the day can only be 2024-12-31", " DD.MM-YYYY"],
  ["5/5/2024", "the day can only be 2024-05-05", " DD/MM/YYYY"],
  ["2024/12/31", "the day can only be 2024-12-31", " YYYY/MM/DD"],
  ["2024-5-1", "the day can only be 2024-05-01", " YYYY-MM-DD"],
  ["01/02/2024", "the day may be 2024-02-01 (day first) or 2024-01-02 (month first)", ""],
])("%s is a day in a format that was not named: %s", (text, days, format) => {
  const detail = `"${text}": ${days}; write`;
  expect(check(text)).toEqual({
    code: "DATE_FORMAT",
    message: `expected YYYY-MM-DD, got ${detail} YYYY-MM-DD, or name the date format${format}.`,
  });
  expect(checkDatetime(text)).toEqual({
    code: "DATE_FORMAT",
    message: `expected a moment such as 2026-01-31T09:00:00Z, got ${detail} YYYY-MM-DDThh:mm:ssZ, or name the date format${format}.`,
  });
});

test("a message names the date format that does not fit", () => {
  const notation = readNotation({ dateFormat: "MM/DD/YYYY" });
  const detail = 'got "31.12.2024": the day can only be 2024-12-31; write';
  expect(createDateCheck("2026-03", notation)("31.12.2024")).toEqual({
    code: "DATE_FORMAT",
    message: `expected YYYY-MM-DD or MM/DD/YYYY, ${detail} YYYY-MM-DD, or name the date format DD.MM.YYYY.`,
  });
  expect(createDatetimeCheck(notation)("31.12.2024")).toEqual({
    code: "DATE_FORMAT",
    message: `expected a moment such as 2026-01-31T09:00:00Z, or a day as MM/DD/YYYY, ${detail} YYYY-MM-DDThh:mm:ssZ, or name the date format DD.MM.YYYY.`,
  });
});

test("what a moment is to be written as is taken as it is", () => {
  expect(checkDatetime("45292")).toMatchObject({
    message: expect.stringContaining("write 2024-01-01T00:00:00Z."),
  });
  expect(checkDatetime("2024-01-01T00:00:00Z")).toBeUndefined();
});

test.each(["soon", "2024-12", "45657.5", "Dec 31, 2024", "2024-12-31x"])(
  "%s is refused",
  (text) => {
    const message = `expected YYYY-MM-DD, got "${text}".`;
    expect(check(text)).toEqual({ code: "INVALID_DATE", message });
  },
);

describe("milliseconds at another time of day", () => {
  test("are refused before 2026-09", () => {
    expect(check("1735603200001")).toEqual({
      code: "INVALID_DATE",
      message:
        'expected YYYY-MM-DD, got "1735603200001", which is not midnight UTC but within 2024-12-31.',
    });
    for (const version of ["v3", "2025-09"] as const) {
      expect(createDateCheck(version)("-1735603200001")).toHaveProperty("code");
    }
  });

  test("pass with a warning from 2026-09 on", () => {
    expect(checkLater("1735603200001")).toEqual({
      warning: {
        code: "PROPERTY_VALUE_NORMALIZED",
        message: '"1735603200001" is not midnight UTC; HubSpot takes the day it is in, 2024-12-31.',
      },
    });
    expect(checkLater("-86400000001")).toHaveProperty(
      "warning.message",
      expect.stringContaining("1967-04-06"),
    );
  });
});
