import type { Answer } from "../answer/answers.ts";
import type { App } from "../settings/apps.ts";

/** Which limit refuses a request: that of a window, of a day, of a second in former times, or of searches. */
export type LimitPolicy = "TEN_SECONDLY_ROLLING" | "DAILY" | "SECONDLY" | "search";

const PERIODS = {
  TEN_SECONDLY_ROLLING: "ten-secondly",
  DAILY: "daily",
  SECONDLY: "secondly",
} as const;

/** A 429 as captured: no `Retry-After`, and no `category` but for searches, which name no policy. */
export function limitAnswer(
  policyName: LimitPolicy,
  correlationId: string,
  portalId: number,
  kind: App["kind"] = "private",
): Answer {
  if (policyName === "search") {
    const message = "You have reached your secondly limit.";
    return {
      status: 429,
      body: { status: "error", message, correlationId, category: "RATE_LIMITS" },
    };
  }
  // Captured is only that of a private app.
  const group = kind === "private" ? "private_app-api-calls" : "app-api-calls";
  return {
    status: 429,
    body: {
      status: "error",
      message: `You have reached your ${policyName.toLowerCase()} limit.`,
      errorType: "RATE_LIMIT",
      correlationId,
      policyName,
      groupName: `publicapi:${group}-${PERIODS[policyName]}:1:${portalId}`,
    },
  };
}
