import { type Estimate, timeLeftText } from "@x/batch-import";
import { numberText, percentText, plural } from "../terminal/plural.ts";

/** Requests, share of the day, and time: a line each. */
export function estimateText(rows: number, cost: Estimate): string {
  const { requests, recordRequests, limit, dailyLimit, dailyRemaining } = cost;
  const parts = [
    [cost.associationRequests, "for associations"],
    [cost.lookUpRequests, "to read first"],
    [cost.targetRequests, "to create records to associate with, if all are missing"],
    [cost.listRequests, "for the list"],
  ] as const;
  const isUpTo = requests > recordRequests;
  const of = parts
    .filter(([some]) => some > 0)
    .map(([some, what]) => `, ${numberText(some)} of them ${what}`)
    .join("");
  const rate = `${plural(limit.requests, "request")} in ${limit.perMilliseconds / 1_000} s`;
  return [
    `requests: ${isUpTo ? "up to" : "about"} ${numberText(requests)} for ${plural(rows, "row")}${of}\n`,
    `daily quota: ${quotaText(requests, dailyLimit, dailyRemaining)}\n`,
    `time: ${timeText(cost.seconds)} at ${rate}${cost.isLimitKnown ? "" : ", HubSpot's smallest limit; this account's is not known"}\n`,
    "Each row that HubSpot refuses costs a few requests more: mostly 1 to 3, at worst 15.\n",
    isUpTo ? NOT_COUNTED : "",
  ].join("");
}

/** What an upper bound leaves out. */
const NOT_COUNTED =
  "Not counted: requests sent again, a second row of one record, and pages after the first of what is read.\n";

function quotaText(requests: number, limit: number | undefined, left: number | undefined): string {
  if (limit === undefined) return "not known, as HubSpot did not name it";
  const share = `${percentText(requests / limit)} of ${plural(limit, "request")} a day`;
  if (left === undefined) return share;
  const enough =
    requests > left ? "; more than are left, so the run will stop; resume it tomorrow" : "";
  return `${share}; ${numberText(left)} ${left === 1 ? "is" : "are"} left today${enough}`;
}

function timeText(seconds: number): string {
  return seconds < 10 ? "a few seconds" : `about ${timeLeftText(seconds)}`;
}
