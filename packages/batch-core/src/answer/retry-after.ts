import type { Answer } from "./answer.ts";

type Response = Extract<Answer, { kind: "response" }>;

// The longest wait accepted, in milliseconds: limits and locks last seconds (facts 30, 33), and a 5xx asks for a
// few (fact 35). A larger number is probably a mistake; asking again after ten minutes is harmless.
const MAX_WAIT = 600_000;

/** Returns the wait that `Retry-After` asks for, in milliseconds, at most `longest`; `undefined` without a readable one. */
export function retryAfter(
  { headers, sentAt }: Response,
  longest: number = MAX_WAIT,
): number | undefined {
  // HubSpot documents seconds, and only for 477 (fact 31); HTTP also allows a date.
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

/** The server's time of the answer, else ours; NaN when neither is known. */
function timeOf(date: string, sentAt: number | undefined): number {
  return HTTP_DATE.test(date) ? Date.parse(date) : (sentAt ?? Number.NaN);
}
