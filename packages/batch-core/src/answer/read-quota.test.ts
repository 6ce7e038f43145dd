import { expect, test } from "vitest";
import { readDailyLimit, readQuota } from "./read-quota.ts";

const headers = (max: string, interval: string, remaining?: string) => ({
  "x-hubspot-ratelimit-max": max,
  "x-hubspot-ratelimit-interval-milliseconds": interval,
  ...(remaining !== undefined && { "x-hubspot-ratelimit-remaining": remaining }),
});

test.each([
  [
    "of HubSpot",
    headers("190", "10000", "7"),
    { requests: 190, perMilliseconds: 10_000, remaining: 7 },
  ],
  [
    "that do not say what is left",
    headers("5", "1000"),
    { requests: 5, perMilliseconds: 1_000, remaining: undefined },
  ],
  [
    "whose rest is no number",
    headers("5", "1000", "-1"),
    { requests: 5, perMilliseconds: 1_000, remaining: undefined },
  ],
  [
    "with the longest window that is believed",
    headers("1", "60000", "0"),
    { requests: 1, perMilliseconds: 60_000, remaining: 0 },
  ],
])("headers %s", (_, given, quota) => {
  expect(readQuota(given)).toEqual(quota);
});

test.each([
  ["are absent", {}],
  ["name a window of eleven days", headers("1", "999999999", "0")],
  ["name a window just over a minute", headers("1", "60001")],
  ["name a number with an exponent", headers("1", "1e3")],
  ["name a number without end", headers("9".repeat(400), "10000")],
  ["name no requests", headers("0", "10000")],
  ["name no time", headers("100", "0")],
  ["name two values", headers("100, 1", "10000")],
  ["name a fraction", headers("100.5", "10000")],
  ["are empty", headers("", "")],
])("headers that %s say nothing", (_, given) => {
  expect(readQuota(given)).toBeUndefined();
});

test.each([
  ["of a private app", "625000", "7", { dailyLimit: 625_000, dailyRemaining: 7 }],
  ["whose day is over", "625000", "0", { dailyLimit: 625_000, dailyRemaining: 0 }],
  ["that is no number", "many", "-1", {}],
  ["of an OAuth app, which has none", undefined, undefined, {}],
])("the limit of a day %s", (_, limit, remaining, expected) => {
  const given = {
    ...(limit !== undefined && { "x-hubspot-ratelimit-daily": limit }),
    ...(remaining !== undefined && { "x-hubspot-ratelimit-daily-remaining": remaining }),
  };
  expect(readDailyLimit(given)).toEqual(expected);
});
