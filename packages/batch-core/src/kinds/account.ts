import type { Account, DailyUsage } from "@x/batch-types";
import { isCount } from "../internal/is-count.ts";
import { listOf } from "../internal/list-of.ts";
import { parseMoment } from "../internal/moment.ts";
import { typeName } from "../internal/show.ts";
import { idText } from "../plan/read-id.ts";
import type { CallFate } from "./calls/call-batch.ts";
import { repeatable } from "./calls/repeatable.ts";

/** The account that the token belongs to. */
export const accountDetails = repeatable({
  read: ({ entries }, body) => ({
    fates: new Map(entries.map((entry) => [entry, readDetails(body)])),
    pages: [],
    unclaimed: [],
  }),
});

function readDetails(body: Record<string, unknown>): CallFate {
  const portalId = idText(body["portalId"]);
  if (portalId === undefined || !/^[1-9]\d{0,15}$/.test(portalId)) return unnamed(body["portalId"]);
  const { utcOffsetMilliseconds, additionalCurrencies } = body;
  const account: Account = {
    portalId,
    ...textsOf(body),
    ...(typeof utcOffsetMilliseconds === "number" && { utcOffsetMilliseconds }),
    ...(Array.isArray(additionalCurrencies) && {
      additionalCurrencies: additionalCurrencies.filter((code) => typeof code === "string"),
    }),
    limits: {},
  };
  return { status: "found", account };
}

const TEXTS = [
  "accountType",
  "timeZone",
  "utcOffset",
  "companyCurrency",
  "uiDomain",
  "dataHostingLocation",
] as const satisfies readonly (keyof Account)[];

function textsOf(body: Record<string, unknown>): Pick<Account, (typeof TEXTS)[number]> {
  const named = TEXTS.filter((name) => typeof body[name] === "string");
  return Object.fromEntries(named.map((name) => [name, body[name]]));
}

// Without an id the answer names no account (fact 87). One made up here could let a run go on in the wrong account.
function unnamed(portalId: unknown): CallFate {
  return {
    status: "unknown",
    reason: "unaccounted",
    message: `The answer does not name the account: expected portalId, a whole number above 0; got ${typeName(portalId)}. Something other than HubSpot may have answered: check the base URL.`,
    advice: "Ask again.",
  };
}

// The other states, such as `TIMEOUT`, mean that HubSpot could not count (fact 88).
const COUNTED: readonly unknown[] = ["SUCCESS", "CACHED"];

/** Returns what private apps have used of the daily limit; `undefined` when the answer does not say. */
export function readDailyUsage(body: Record<string, unknown>): DailyUsage | undefined {
  for (const { currentUsage: used, usageLimit: limit, resetsAt, fetchStatus } of listOf(
    body["results"],
  )) {
    if (!COUNTED.includes(fetchStatus) || !isCount(used) || !isCount(limit)) continue;
    const isMoment = typeof resetsAt === "string" && parseMoment(resetsAt) !== undefined;
    return { used, limit, ...(isMoment && { resetsAt }) };
  }
  return undefined;
}
