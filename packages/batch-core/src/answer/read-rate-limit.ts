import type { Answer, Pause } from "./answer.ts";
import { readInterval } from "./read-quota.ts";
import { retryAfter } from "./retry-after.ts";
import { plainText } from "../internal/plain-text.ts";

/** The window of most limits, in milliseconds (fact 30). */
const DEFAULT_WINDOW = 10_000;

/** Returns the limit that a 429 is about, and how long the client must wait. */
export function readRateLimit(
  answer: Extract<Answer, { kind: "response" }>,
  entry: Record<string, unknown>,
): Pause {
  const limit = limitOf(entry);
  const asked = retryAfter(answer) ?? (limit === "SECONDLY" ? 1_000 : undefined);
  const milliseconds = asked ?? readInterval(answer.headers) ?? DEFAULT_WINDOW;
  return { milliseconds, scope: "client", kind: asked === undefined ? "window" : "server", limit };
}

// The limit's `policyName`, else its word in the message ("You have reached your daily limit.") or in `groupName`
// ("publicapi:private-app-api-calls-daily:11111") (facts 30, 61).
function limitOf({ policyName, message, groupName }: Record<string, unknown>): string {
  if (typeof policyName === "string") return policyName;
  const named =
    /^You have reached your (daily|secondly|ten_secondly_rolling) limit\b/i.exec(
      plainText(message),
    ) ?? /[:_-](daily|ten-secondly|secondly)(?::|$)/i.exec(plainText(groupName));
  const word = named === null ? "RATE_LIMIT" : named[1]!.toUpperCase();
  return word === "TEN-SECONDLY" ? "TEN_SECONDLY_ROLLING" : word;
}
