import type { Answer } from "../plan/batch.ts";

type Response = Extract<Answer, { kind: "response" }>;

/**
 * The longest wait that is believed, in milliseconds: limits and locks last seconds (facts 30, 33), and
 * a 5xx asks for a few (fact 35). A larger number is more likely a mistake than a wish, and whoever
 * asks again after ten minutes is a burden to nobody.
 */
const MAX_WAIT = 600_000;

/**
 * How long the header `Retry-After` asks to wait, in milliseconds, at most `longest`; `undefined` where
 * there is none, or none that can be read. HubSpot documents seconds, and only for 477 (fact 31); HTTP
 * allows a date as well, which is compared with the time of the answer.
 */
export function retryAfter(
  { headers, sentAt }: Response,
  longest: number = MAX_WAIT,
): number | undefined {
  const value = String(headers["retry-after"]);
  const milliseconds = SECONDS.test(value)
    ? Number(value) * 1_000
    : HTTP_DATE.test(value)
      ? Date.parse(value) - timeOf(String(headers["date"]), sentAt)
      : 0;
  return milliseconds > 0 ? Math.min(milliseconds, longest) : undefined;
}

const SECONDS = /^\d+(?:\.\d+)?$/;

/** `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, 5.6.7). */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/** By the clock of the server, which wrote the date; else by ours. NaN where neither is known. */
function timeOf(date: string, sentAt: number | undefined): number {
  return HTTP_DATE.test(date) ? Date.parse(date) : (sentAt ?? Number.NaN);
}
