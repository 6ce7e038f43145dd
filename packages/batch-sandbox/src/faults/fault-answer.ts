import type { Account } from "../account/account.ts";
import { type Answer, toAnswer } from "../answer/answers.ts";
import { expiredToken } from "../request/authenticate.ts";
import { limitAnswer } from "../limits/limit-answer.ts";
import { createUuid, type Random } from "../chance/random.ts";
import { errorPage } from "./error-page.ts";
import type { Interference } from "./fault-rules.ts";
import { missingScopes } from "../request/scopes.ts";

/** In seconds. By its documentation, HubSpot's `Retry-After` for a 477 may be up to a day. A short one suits tests. */
const RETRY_AFTER_MOVE = 60;

/** What is answered in place of the account; nothing for a fault that damages its own answer. */
export function faultAnswer(
  fault: Interference,
  random: Random,
  now: number,
  { portalId, quirks }: Pick<Account, "portalId" | "quirks">,
): Answer | undefined {
  switch (fault.kind) {
    case "rate-limit":
      return withRetryAfter(
        limitAnswer(fault.policy, createUuid(random, now), portalId),
        fault.retryAfter,
      );
    case "status": {
      const { status, retryAfter = status === 477 ? RETRY_AFTER_MOVE : undefined } = fault;
      return withRetryAfter(statusAnswer(status, random, now), retryAfter);
    }
    case "expired-token":
      return toAnswer(expiredToken(now, now), createUuid(random, now));
    case "missing-scope":
      return toAnswer(missingScopes(fault.scopes, quirks), createUuid(random, now));
    default:
      return undefined;
  }
}

function withRetryAfter(answer: Answer, seconds: number | undefined): Answer {
  if (seconds === undefined) return answer;
  return { ...answer, headers: { ...answer.headers, "Retry-After": String(seconds) } };
}

/** The texts of 423 and 477 are not documented. The 500 is as recorded: JSON without a category. */
const MESSAGES: Readonly<Record<number, string>> = {
  423: "The resource is locked, please retry in 2 seconds.",
  477: "The account is being moved to another data center.",
  500: "internal error",
};

/** HubSpot's own answers are JSON; the rest come from the proxy in front of it, as pages. */
function statusAnswer(status: number, random: Random, now: number): Answer {
  const message = MESSAGES[status];
  return message === undefined
    ? { status, body: errorPage(status) }
    : toAnswer({ status, message }, createUuid(random, now));
}
