import {
  type Check,
  checkOptions,
  FUNCTION,
  isObject,
  type Accepted,
  optional,
  required,
  VERSION,
  wholeNumber,
} from "@x/batch-core/options";
import { checkBaseUrl, checkHosts } from "./check-base-url.ts";
import { isToken } from "../auth/token-source.ts";
import type { BatchClientOptions } from "./client-options.ts";

/** A timer with a longer time would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;
const COUNT = wholeNumber(1, MAX_TIMER_MS);
const TEXT: Accepted = ["a text", (value) => typeof value === "string" && value !== ""];
const TIME: Accepted = ["milliseconds since 1970", Number.isFinite];
const SHARE: Accepted = [
  "a number above 0 and up to 1",
  (value) => typeof value === "number" && value > 0 && value <= 1,
];
const LIMITER: Accepted = [
  "an object with acquire, observe and pause",
  (value) =>
    isObject(value) && ["acquire", "observe", "pause"].every((name) => FUNCTION[1](value[name])),
];
const KY: Accepted = [
  "a ky instance",
  (value) => typeof value === "function" && "extend" in value && FUNCTION[1](value.extend),
];

const OPTIONS: Readonly<Record<keyof BatchClientOptions, Check | Readonly<Record<string, Check>>>> =
  {
    accessToken: (value) =>
      value === undefined || typeof value === "function" ? undefined : checkSecret(value),
    oauth: {
      clientId: required(TEXT),
      clientSecret: checkSecret,
      refreshToken: checkSecret,
      accessToken: (value) => (value === undefined ? undefined : checkSecret(value)),
      expiresAt: optional(TIME),
      onTokens: optional(FUNCTION),
    },
    baseUrl: checkBaseUrl([]),
    allowHttp: checkHosts,
    apiVersion: optional(VERSION),
    concurrency: optional(COUNT),
    timeouts: { connect: optional(COUNT), attempt: optional(COUNT), call: optional(COUNT) },
    rateLimit: {
      requests: required(COUNT),
      perMilliseconds: required(COUNT),
      share: optional(SHARE),
    },
    rateLimiter: optional(LIMITER),
    account: optional(TEXT),
    onEvent: optional(FUNCTION),
    fetch: optional(FUNCTION),
    ky: optional(KY),
    runtime: { now: optional(FUNCTION), random: optional(FUNCTION), sleep: optional(FUNCTION) },
  };

/** Returns all problems of a client's options, one sentence each; [] when the options are valid. */
export function findOptionProblems(options: BatchClientOptions): string[] {
  if (!isObject(options)) return checkOptions(options, OPTIONS);
  const problems = checkOptions(options, { ...OPTIONS, baseUrl: checkBaseUrl(options.allowHttp) });
  const { accessToken, fetch, ky, oauth } = options as BatchClientOptions;
  if ((accessToken === undefined) === (oauth === undefined)) {
    const got = oauth === undefined ? "neither" : "both";
    problems.push(`accessToken: expected a token, or else oauth; got ${got}.`);
  }
  if (fetch !== undefined && ky !== undefined) {
    problems.push("fetch: expected fetch or ky; give it to ky.create.");
  }
  return problems;
}

/** The message does not contain the value: it may be part of a real token. */
function checkSecret(value: unknown): string | undefined {
  return isToken(value)
    ? undefined
    : "expected a token of visible ASCII characters, without spaces.";
}
