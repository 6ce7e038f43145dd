import {
  type ApiVersion,
  type BatchClient,
  type BatchClientOptions,
  type BatchEvent,
  createBatchClient,
  DEFAULTS,
} from "@x/batch-http";
import { createRateLimiter } from "@x/batch-http/limits";
import type { Account, AccountLimits } from "@x/batch-types";
import type { Day } from "../lanes/daily-budget.ts";
import { nextReset } from "../lanes/next-reset.ts";
import type { Claim, Known } from "./claim.ts";
import { guardToken } from "./guard-token.ts";

/** How a worker reaches an account: what `createBatchClient` takes, and perhaps the portal that it must be. */
export interface AccountOptions extends BatchClientOptions {
  /**
   * The portal id (Hub ID) that the token must be of. @default the name of the account if it is a number, else the portal of the
   * first token
   */
  readonly portalId?: string | undefined;
}

/** Returns how a worker reaches an account. */
export type Connect = (account: string) => AccountOptions | Promise<AccountOptions>;

/** A client for an account, whose knowledge of its limits is handed over to the next worker. */
export interface OpenClient {
  readonly client: BatchClient<ApiVersion>;
  /** Returns what is known of the daily limit. */
  readonly day: () => Day | undefined;
  /** Returns whether the last answer was that a rate limit is met. */
  readonly isLimited: () => boolean;
  /** Returns how many seconds it is until the daily limit begins again; undefined when the time zone is not known. */
  readonly untilReset: () => number | undefined;
  /** The zone in which HubSpot's day begins. */
  setTimeZone(zone: string | undefined): void;
  /**
   * From now on, HubSpot is asked about each token that the function `accessToken` changes to, before it is used.
   *
   * @param token The one that is of the right portal; undefined when that is not known.
   * @param problemOf Returns why a token may not be used.
   */
  guard(token: string | undefined, problemOf: ProblemOf): void;
  /** Returns why the token that it changed to may not be used; undefined when it may. */
  readonly wrongToken: () => string | undefined;
  /** Ends what is on its way. */
  close(): Promise<void>;
  /** Returns what it knows of the limits. Send nothing more afterwards. The limiter is undefined when it is the user's. */
  readonly known: () => Known;
}

/** Returns why a token may not be used, by what HubSpot says of it; undefined when it may. */
type ProblemOf = (token: string, details: Account) => string | undefined;

export function openClient(given: BatchClientOptions, claim: Claim): OpenClient {
  let { day } = claim;
  let isLimited = false;
  let timeZone: string | undefined;
  const own =
    given.rateLimiter === undefined
      ? createRateLimiter(given.rateLimit ?? DEFAULTS.rateLimit, undefined, claim.limiter)
      : undefined;

  function learn({ dailyLimit: limit, dailyRemaining: remaining }: AccountLimits): void {
    // Before the reset is computed, which takes a quarter of a millisecond: answers to a public app never name the daily limit.
    if (limit === undefined || remaining === undefined) return;
    const now = Date.now();
    const known = day !== undefined && now < day.resetsAt ? day.resetsAt : undefined;
    const resetsAt = known ?? nextReset(timeZone, now);
    if (resetsAt !== undefined) day = { limit, remaining, resetsAt };
  }
  function onEvent(event: BatchEvent): unknown {
    if (event.type === "request-answered") {
      isLimited = event.status === 429;
      learn(event);
    }
    return given.onEvent?.(event);
  }

  const { accessToken } = given;
  const closing = new AbortController();
  let problemOf: ProblemOf = () => undefined;
  const guard =
    typeof accessToken === "function" ? guardToken(accessToken, findProblem) : undefined;
  const connect = (token: BatchClientOptions["accessToken"]) =>
    createBatchClient({
      account: claim.account,
      ...given,
      accessToken: token,
      onEvent,
      rateLimiter: own ?? given.rateLimiter,
    });
  /** By a client of its own: the other one waits for the answer. */
  async function findProblem(token: string): Promise<string | undefined> {
    const asking = connect(token);
    try {
      const details = await asking.account({ maxRetries: 2, signal: closing.signal });
      return problemOf(token, details);
    } finally {
      await asking[Symbol.asyncDispose]();
    }
  }
  const client = connect(guard?.accessToken ?? accessToken);
  return {
    client,
    guard(token, find) {
      problemOf = find;
      guard?.trust(token);
    },
    wrongToken: () => guard?.problem,
    async close() {
      closing.abort();
      await Promise.all([client[Symbol.asyncDispose](), guard?.settled()]);
    },
    day: () => day,
    isLimited: () => isLimited,
    untilReset() {
      const now = Date.now();
      const resetsAt = nextReset(timeZone, now) ?? day?.resetsAt;
      return resetsAt === undefined ? undefined : Math.max(0, resetsAt - now) / 1_000;
    },
    setTimeZone(zone) {
      timeZone = zone;
    },
    known: () => ({ limiter: own?.snapshot(), day }),
  };
}
