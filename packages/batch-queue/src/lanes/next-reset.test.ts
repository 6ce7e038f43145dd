import { expect, test } from "vitest";
import { nextReset } from "./next-reset.ts";

test.each([
  ["UTC", "2026-05-28T10:00:00.250Z", "2026-05-29T00:01:00.000Z"],
  ["UTC", "2026-05-28T00:00:59.000Z", "2026-05-28T00:01:00.000Z"],
  ["UTC", "2026-05-28T00:01:00.000Z", "2026-05-29T00:01:00.000Z"],
  ["US/Eastern", "2026-05-28T10:00:00.000Z", "2026-05-29T04:01:00.000Z"],
  ["Asia/Kolkata", "2026-05-28T10:00:00.000Z", "2026-05-28T18:31:00.000Z"],
  // The clocks go forward, and back.
  ["Europe/Berlin", "2026-03-29T00:30:00.000Z", "2026-03-29T22:01:00.000Z"],
  ["Europe/Berlin", "2026-10-25T00:30:00.000Z", "2026-10-25T23:01:00.000Z"],
  // Midnight itself is left out: the day begins at 1:00.
  ["America/Santiago", "2026-09-05T12:00:00.000Z", "2026-09-06T04:01:00.000Z"],
])("in %s at %s: %s", (zone, now, reset) => {
  expect(new Date(nextReset(zone, Date.parse(now))!).toISOString()).toBe(reset);
});

test.each([undefined, "", "Mars/Olympus"])("of the time zone %s nothing is known", (zone) => {
  expect(nextReset(zone, 0)).toBeUndefined();
});
