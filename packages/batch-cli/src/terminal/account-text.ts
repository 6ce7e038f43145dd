import { hostOf, portalOf, quotaOf, type Report } from "@x/batch-import";
import type { Account } from "@x/batch-types";
import { grouped, plural } from "./plural.ts";
import { printable } from "./printable.ts";

/** `portal 1000001 (STANDARD, account acme) at api.hubapi.com`; "" where no portal is known. */
export function placeText({
  portal,
  account,
  host,
}: Pick<Report, "portal" | "account" | "host">): string {
  if (portal === undefined) return "";
  const known = [
    ...(portal.accountType === undefined ? [] : [portal.accountType]),
    ...(account === undefined ? [] : [`account ${account}`]),
  ].join(", ");
  return printable(`portal ${portal.id}${known && ` (${known})`} at ${host}`);
}

/** The same of an account that is open. */
export function accountText(
  chosen: { readonly name: string | undefined; readonly baseUrl: string | undefined },
  account: Account,
): string {
  return placeText({
    portal: portalOf(account),
    account: chosen.name,
    host: hostOf(chosen.baseUrl),
  });
}

/** The place, and after it what HubSpot says of the limits: `…: 100 requests in 10 s, 2 of 250,000 requests used today`. */
export function withLimits(place: string, account: Account): string {
  const limits = limitsText(account);
  return limits === "" ? place : `${place}: ${limits}`;
}

function limitsText(account: Account): string {
  const { limit, dailyLimit, dailyRemaining } = quotaOf(account);
  return [
    ...(limit
      ? [`${plural(limit.requests, "request")} in ${limit.perMilliseconds / 1_000} s`]
      : []),
    ...(dailyLimit !== undefined && dailyRemaining !== undefined
      ? [`${grouped(dailyLimit - dailyRemaining)} of ${plural(dailyLimit, "request")} used today`]
      : []),
  ].join(", ");
}
