import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY, parseDay, writeDay } from "../internal/calendar.ts";
import { checkDatetime } from "./check-datetime.ts";
import { parseMoment, writeMoment } from "../internal/moment.ts";

test.each([
  "2024-12-31T10:00:00Z",
  "2024-12-31T10:00:00.5Z",
  "2024-12-31T23:59:59.999Z",
  "1735603200001",
  "-1735603200001",
])("%s is fine as it is", (text) => {
  expect(checkDatetime(text)).toBeUndefined();
});

test.each([
  ["2024-12-31", "2024-12-31T00:00:00.000Z"],
  ["2024-12-31T10:00Z", "2024-12-31T10:00:00.000Z"],
  ["2024-12-31T10:00:00+02:00", "2024-12-31T08:00:00.000Z"],
  ["2024-12-31T23:30:00-0130", "2025-01-01T01:00:00.000Z"],
  ["2024-12-31T10:00:00+14", "2024-12-30T20:00:00.000Z"],
  ["2024-12-31T10:00:00+14:00", "2024-12-30T20:00:00.000Z"],
  ["2019-05-13T12:05:53.602759Z", "2019-05-13T12:05:53.602Z"],
  ["2024-12-31 10:00:00 +00:00", "2024-12-31T10:00:00.000Z"],
  ["2024-12-31t10:00:00,25z", "2024-12-31T10:00:00.250Z"],
])("%s is the moment %s", (text, to) => {
  expect(checkDatetime(text)).toEqual({ to, why: "moment" });
});

test.each([
  ["2024-12-31T10:00:00", "names no zone"],
  ["2024-12-31 10:00", "names no zone"],
  ["2024-02-30T10:00:00Z", "no such day"],
  ["31/12/2024 10:00", 'got "31/12/2024 10:00": the day can only be 2024-12-31'],
  ["0", "0 may be no date at all; leave it blank, or write 1970-01-01 where that day is meant"],
  ["00", "0 may be no date at all"],
  ["1735603200", "multiply by 1000"],
  ["1735603200000000", "the year must be from 1000 to 9999"],
  ["0999-01-01T00:00:00Z", "the year must be from 1000 to 9999"],
  ["9999-12-31T23:59:59-01:00", "the year must be from 1000 to 9999"],
  ["0024-01-31", "the year must be from 1000 to 9999"],
])("%s is refused: %s", (text, matter) => {
  const message = expect.stringContaining(matter);
  expect(checkDatetime(text)).toEqual({ code: "INVALID_LONG", message });
});

test.each([
  "tomorrow",
  "2024-12-31T24:00:00Z",
  "2024-12-31T10:60:00Z",
  "2024-12-31T10:00:60Z",
  "2024-12-31T10:00:00+14:01",
  "2024-12-31T10:00:00+01:60",
  "2024-12-31T10Z",
  "10:00:00Z",
])("%s is refused", (text) => {
  const message = `expected a moment such as 2026-01-31T09:00:00Z, got "${text}".`;
  expect(checkDatetime(text)).toEqual({ code: "INVALID_LONG", message });
});

test("the calendar agrees with 400 years of the platform's", () => {
  const first = parseDay("1796-01-01")!;
  for (let day = first; day < first + 146_097; day += 1) {
    const text = new globalThis.Date(day * DAY).toISOString().slice(0, 10);
    expect(writeDay(day)).toBe(text);
    expect(parseDay(text)).toBe(day);
  }
});

test("moments agree with the platform's", () => {
  const day = fc.date({
    min: new globalThis.Date("1000-01-01"),
    max: new globalThis.Date("9999-12-31"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, (date) => {
      expect(writeMoment(date.getTime())).toBe(date.toISOString());
      expect(parseMoment(date.toISOString())?.milliseconds).toBe(date.getTime());
    }),
  );
});
