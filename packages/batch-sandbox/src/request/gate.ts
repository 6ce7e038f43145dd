import type { Account } from "../account/account.ts";
import { type Answer, isRefusal, toAnswer } from "../answer/answers.ts";
import type { App } from "../settings/apps.ts";
import { authenticate } from "./authenticate.ts";
import { limitAnswer } from "../limits/limit-answer.ts";
import { createRateLimiter } from "../limits/rate-limiter.ts";
import type { ResolvedOptions } from "../options/options.ts";
import type { Match } from "./route-request.ts";

/** Lets requests in: those with a good token, and as many as the limits allow. */
export interface Gate {
  /**
   * Who is calling and what to tell them of the limits, or the answer that sends them away.
   *
   * @param match Where the request goes, since the OAuth endpoints need no token and searches have a
   *   limit of their own; `undefined` where there is no endpoint.
   */
  admit(headers: Headers, at: number, match: Match | undefined): Admission | Answer;
}

interface Admission {
  readonly app: App;
  /** The headers of the limits, for the answer. */
  readonly headers: Readonly<Record<string, string>>;
}

const NOBODY: App = { kind: "oauth", id: "", scopes: new Set() };

export function createGate(limits: ResolvedOptions["limits"], account: Account): Gate {
  const take = limits && createRateLimiter(limits, account.quirks, account.dailyCount);
  return {
    admit(headers, at, match) {
      if (match?.api === "oauth") return { app: NOBODY, headers: {} };
      // A request that is not authorised takes nothing from the limits.
      const app = authenticate(headers.get("authorization"), account, at);
      if (isRefusal(app)) return toAnswer(app, account.newUuid());
      // HubSpot's description exempts events from the window and from the daily limit.
      if (match?.api === "events") return { app, headers: {} };
      if (take === undefined) {
        if (app.kind === "private") account.dailyCount.add(at);
        return { app, headers: {} };
      }
      const isSearch = match?.route.operation === "search";
      const taken = take(app, isSearch, at);
      return taken.refusedBy === undefined
        ? { app, headers: taken.headers }
        : {
            ...limitAnswer(taken.refusedBy, account.newUuid(), account.portalId, app.kind),
            headers: taken.headers,
          };
    },
  };
}
