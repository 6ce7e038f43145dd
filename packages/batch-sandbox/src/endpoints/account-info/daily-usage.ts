import type { Endpoint } from "../../call/call.ts";
import { endOfDay } from "../../account/daily-count.ts";
import { isoMoment } from "../../internal/iso-moment.ts";

/** What HubSpot gives its largest accounts, told of one without a limit. */
const USAGE_LIMIT = 1_000_000;

/** How much of the daily limit private apps have used up, this request included. */
export const dailyUsage: Endpoint = ({ account }) => {
  const now = account.now();
  const { limit = USAGE_LIMIT } = account.dailyCount;
  const usage = {
    name: "private-apps-api-calls-daily",
    usageLimit: limit,
    currentUsage: account.dailyCount.count(now),
    collectedAt: isoMoment(now),
    fetchStatus: "SUCCESS",
    resetsAt: isoMoment(endOfDay(now)),
  };
  return { status: 200, body: { results: [usage] } };
};
