import type { Account } from "@x/batch-types";
import { expect, test } from "vitest";
import { hostOf } from "./host-of.ts";
import { quotaOf } from "./quota-of.ts";

const account: Account = { portalId: "1", limits: {} };

test.each<[string, Partial<Account>, ReturnType<typeof quotaOf>]>([
  ["nothing", {}, {}],
  [
    "the headers",
    { limits: { requests: 190, perMilliseconds: 10_000, dailyLimit: 9, dailyRemaining: 4 } },
    { limit: { requests: 190, perMilliseconds: 10_000 }, dailyLimit: 9, dailyRemaining: 4 },
  ],
  ["the day's usage", { dailyUsage: { used: 2, limit: 9 } }, { dailyLimit: 9, dailyRemaining: 7 }],
  [
    "the headers rather than the day's usage",
    { limits: { dailyLimit: 9, dailyRemaining: 4 }, dailyUsage: { used: 2, limit: 8 } },
    { dailyLimit: 9, dailyRemaining: 4 },
  ],
  [
    "a day that is used up",
    { dailyUsage: { used: 11, limit: 9 } },
    { dailyLimit: 9, dailyRemaining: 0 },
  ],
])("what is known of the limits: %s", (_, told, quota) => {
  expect(quotaOf({ ...account, ...told })).toEqual(quota);
});

test.each([
  [undefined, "api.hubapi.com"],
  ["http://127.0.0.1:8787/", "127.0.0.1:8787"],
  ["https://user:secret@api.example.com/?key=secret", "api.example.com"],
  ["user:secret@api.example.com", "a host that cannot be read"],
  ["", "a host that cannot be read"],
])("the host of %s is %s", (baseUrl, host) => {
  expect(hostOf(baseUrl)).toBe(host);
});
