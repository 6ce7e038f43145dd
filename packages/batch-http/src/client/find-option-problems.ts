import { API_VERSIONS } from "@x/batch-types/registry";
import { checkBaseUrl, checkHosts } from "./check-base-url.ts";
import { type Check, checkKeys, expect, isFunction, isObject, show } from "./check-keys.ts";
import { isToken } from "../auth/token-source.ts";
import type { BatchClientOptions } from "./client-options.ts";
import type { KyInstance } from "../send/transport.ts";
import type { RateLimiter } from "../limits/rate-limiter.ts";

/** Timers count in 32 bits; a longer time would be over at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

const OPTIONS: Readonly<Record<keyof BatchClientOptions, Check | Readonly<Record<string, Check>>>> =
  {
    // The value stays out of the message: it may be half of a real token.
    accessToken: (value) => (isFunction(value) ? undefined : secret(value)),
    oauth: {
      clientId: expect("a text", isText),
      clientSecret: secret,
      refreshToken: secret,
      accessToken: optional(secret),
      expiresAt: optional(expect("milliseconds since 1970", Number.isFinite)),
      onTokens: optional(expect("a function", isFunction)),
    },
    baseUrl: checkBaseUrl([]),
    allowHttp: checkHosts,
    apiVersion: expect(`one of ${API_VERSIONS.join(", ")}`, (value) =>
      API_VERSIONS.some((version) => version === value),
    ),
    concurrency: count,
    timeouts: { connect: optional(count), attempt: optional(count), call: optional(count) },
    rateLimit: {
      requests: count,
      perMilliseconds: count,
      share: optional(expect("a number above 0 and up to 1", isShare)),
    },
    rateLimiter: expect("an object with acquire, observe and pause", isRateLimiter),
    onEvent: expect("a function", isFunction),
    fetch: expect("a function", isFunction),
    ky: expect("a ky instance", isKy),
    runtime: {
      now: optional(expect("a function", isFunction)),
      random: optional(expect("a function", isFunction)),
      sleep: optional(expect("a function", isFunction)),
    },
  };

/** Every problem of the options a user wrote, in words. */
export function findOptionProblems(options: BatchClientOptions): string[] {
  if (!isObject(options)) return checkKeys(options, OPTIONS);
  const problems = checkKeys(options, { ...OPTIONS, baseUrl: checkBaseUrl(options.allowHttp) });
  const { accessToken, oauth } = options;
  if ((accessToken === undefined) === (oauth === undefined)) {
    const got = oauth === undefined ? "neither" : "both";
    problems.push(`accessToken: expected a token, or else oauth; got ${got}.`);
  }
  if (options.fetch !== undefined && options.ky !== undefined) {
    problems.push("fetch: expected either fetch or ky; give the fetch to ky.create instead.");
  }
  return problems;
}

function optional(check: Check): Check {
  return (value) => (value === undefined ? undefined : check(value));
}

function secret(value: unknown): string | undefined {
  return isToken(value)
    ? undefined
    : "expected a token of visible ASCII characters, without spaces.";
}

function count(value: unknown): string | undefined {
  const isFine = Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_TIMER_MS;
  return isFine
    ? undefined
    : `expected a whole number from 1 to ${MAX_TIMER_MS}; got ${show(value)}.`;
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function isShare(value: unknown): boolean {
  return typeof value === "number" && value > 0 && value <= 1;
}

function isKy(value: unknown): boolean {
  return isFunction(value) && isFunction((value as Partial<KyInstance>).extend);
}

function isRateLimiter(value: unknown): boolean {
  const methods = (
    typeof value === "object" && value !== null ? value : {}
  ) as Partial<RateLimiter>;
  return [methods.acquire, methods.observe, methods.pause].every(isFunction);
}
