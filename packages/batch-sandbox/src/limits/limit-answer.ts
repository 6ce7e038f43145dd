import type { Answer } from "../answers.ts";
import type { Admission, Limits } from "./rate-limiter.ts";

/** The headers that tell a client how much it has left. */
export function limitHeaders(limits: Limits, admission: Admission): Record<string, string> {
  return {
    "X-HubSpot-RateLimit-Max": String(limits.requests),
    "X-HubSpot-RateLimit-Remaining": String(admission.remaining),
    "X-HubSpot-RateLimit-Interval-Milliseconds": String(limits.perMilliseconds),
    ...(limits.daily !== undefined && {
      "X-HubSpot-RateLimit-Daily": String(limits.daily),
      "X-HubSpot-RateLimit-Daily-Remaining": String(admission.dailyRemaining),
    }),
  };
}

/** A 429 as captured: no `Retry-After`, no `category`; the policy says whose limit it was. */
export function limitAnswer(
  policyName: NonNullable<Admission["refusedBy"]>,
  correlationId: string,
): Answer {
  const policy = policyName.toLowerCase();
  const group = policyName === "DAILY" ? "daily" : "ten-secondly";
  return {
    status: 429,
    body: {
      status: "error",
      message: `You have reached your ${policy} limit.`,
      errorType: "RATE_LIMIT",
      correlationId,
      policyName,
      groupName: `publicapi:private_app-api-calls-${group}:1:1`,
    },
  };
}
