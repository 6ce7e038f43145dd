import { is, parse } from "valibot";
import { expect, test } from "vitest";
import type { Account } from "../record/account.ts";
import { accountSchema } from "./account.ts";

const account: Account = {
  portalId: "512",
  accountType: "STANDARD",
  timeZone: "US/Eastern",
  utcOffset: "-05:00",
  utcOffsetMilliseconds: -18_000_000,
  companyCurrency: "USD",
  additionalCurrencies: ["EUR"],
  uiDomain: "app.hubspot.com",
  dataHostingLocation: "na1",
  limits: { requests: 190, perMilliseconds: 10_000, dailyLimit: 625_000, dailyRemaining: 624_988 },
  dailyUsage: { used: 12, limit: 625_000, resetsAt: "2026-05-02T05:00:00Z" },
};

test.each<[string, Account]>([
  ["with every field", account],
  ["of which HubSpot told only the id", { portalId: "512", limits: {} }],
  ["whose usage ends nobody knows when", { ...account, dailyUsage: { used: 0, limit: 1 } }],
])("an account %s is read from JSON as it was", (_, given) => {
  expect(parse(accountSchema, JSON.parse(JSON.stringify(given)))).toEqual(given);
});

test.each([
  ["an id that is a number", { ...account, portalId: 512 }],
  ["no id", { ...account, portalId: undefined }],
  ["no limits", { ...account, limits: undefined }],
  ["a usage without its limit", { ...account, dailyUsage: { used: 0 } }],
])("with %s it is none", (_, given) => {
  expect(is(accountSchema, given)).toBe(false);
});
