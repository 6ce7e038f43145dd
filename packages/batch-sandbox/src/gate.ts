import { type Answer, toAnswer } from "./answers.ts";
import type { App } from "./apps.ts";
import { authenticate } from "./authenticate.ts";
import { limitAnswer, limitHeaders } from "./limits/limit-answer.ts";
import { createRateLimiter } from "./limits/rate-limiter.ts";
import type { ResolvedOptions } from "./options.ts";
import { type Random, randomUuid } from "./random.ts";

/** Lets requests in: those with a good token, and as many as the limits allow. */
export interface Gate {
  /** Who is calling and what to tell them of the limits, or the answer that sends them away. */
  admit(headers: Headers, at: number): Admission | Answer;
}

export interface Admission {
  readonly app: App;
  /** The headers of the limits, for the answer. */
  readonly headers: Readonly<Record<string, string>>;
}

const ANY_APP: App = { kind: "private", scopes: undefined };

export function createGate(
  { accessToken, limits }: Pick<ResolvedOptions, "accessToken" | "limits">,
  random: Random,
): Gate {
  const take = limits && createRateLimiter(limits);
  return {
    admit(headers, at) {
      // A request that is not authorised takes nothing from the limits.
      const unauthorized = authenticate(headers.get("authorization"), accessToken);
      if (unauthorized !== undefined) return toAnswer(unauthorized, randomUuid(random));
      if (limits === undefined || take === undefined) return { app: ANY_APP, headers: {} };
      const taken = take(at);
      const limitsLeft = limitHeaders(limits, taken);
      return taken.refusedBy === undefined
        ? { app: ANY_APP, headers: limitsLeft }
        : { ...limitAnswer(taken.refusedBy, randomUuid(random)), headers: limitsLeft };
    },
  };
}
