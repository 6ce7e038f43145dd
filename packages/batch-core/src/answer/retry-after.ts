import type { Answer } from "./answer.ts";
import { httpDate } from "./http-date.ts";

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
  // The server's time of the answer, else ours.
  const now = httpDate(headers["date"]) ?? sentAt ?? Number.NaN;
  const milliseconds = SECONDS.test(value)
    ? Number(value) * 1_000
    : (httpDate(value) ?? Number.NaN) - now;
  return milliseconds > 0 ? Math.min(milliseconds, longest) : undefined;
}

const SECONDS = /^\d+(?:\.\d+)?$/;
