import type { Estimate } from "@x/batch-import";
import { numberText, percentText, plural } from "../terminal/plural.ts";

/** Requests, share of the day, and time: a line each. */
export function estimateText(rows: number, cost: Estimate): string {
  const { requests, associationRequests, lookUpRequests, limit, dailyLimit, dailyRemaining } = cost;
  const made =
    associationRequests === 0
      ? ""
      : `, ${numberText(associationRequests)} of them for associations`;
  const [most, read] =
    lookUpRequests === 0
      ? ["", ""]
      : ["up to ", `, ${numberText(lookUpRequests)} of them to read the records first`];
  const rate = `${plural(limit.requests, "request")} in ${limit.perMilliseconds / 1_000} s`;
  return [
    `requests: ${most}${numberText(requests)} for ${plural(rows, "row")}${made}${read}\n`,
    `daily quota: ${quotaText(requests, dailyLimit, dailyRemaining)}\n`,
    `time: ${timeText(cost.seconds)} at ${rate}${cost.isLimitKnown ? "" : ", HubSpot's smallest limit; this account's is not known"}\n`,
    "Each row that HubSpot refuses costs a few requests more: mostly 1 to 3, at worst 15.\n",
  ].join("");
}

function quotaText(requests: number, limit: number | undefined, left: number | undefined): string {
  if (limit === undefined) return "not known, as HubSpot did not name it";
  const share = `${percentText(requests / limit)} of ${plural(limit, "request")} a day`;
  if (left === undefined) return share;
  const enough =
    requests > left ? "; more than are left, so the run will stop and can go on tomorrow" : "";
  return `${share}; ${numberText(left)} ${left === 1 ? "is" : "are"} left today${enough}`;
}

function timeText(seconds: number): string {
  if (seconds < 10) return "a few seconds";
  if (seconds < 120) return `about ${seconds} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? `about ${minutes} min` : `about ${Math.ceil(minutes / 60)} h`;
}
