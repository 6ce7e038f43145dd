import { InvalidOptionsError, DEFAULTS as JOB_DEFAULTS } from "@x/batch-core";
import { API_VERSIONS, type ApiVersion } from "@x/batch-types";
import { defaultRuntime, type Runtime } from "./runtime.ts";

/** How a client reaches HubSpot. */
export interface BatchClientOptions<Version extends ApiVersion = ApiVersion> {
  /** Sent as a bearer token, and nowhere else. */
  readonly accessToken: string;
  /** https, or http to this machine. @default "https://api.hubapi.com" */
  readonly baseUrl?: string | undefined;
  /** @default "2026-03" */
  readonly apiVersion?: Version | undefined;
  /** Requests on their way at the same time, of all calls together. @default 6 */
  readonly concurrency?: number | undefined;
  /** Milliseconds to wait for an answer; HubSpot itself gives up after 100 seconds. @default 110000 */
  readonly timeout?: number | undefined;
  /** The limit to keep until HubSpot's answers name another. @default 100 requests in 10000 milliseconds */
  readonly rateLimit?: RateLimit | undefined;
  /** Replaces fetch, clock, random and timers; for tests and unusual hosts. */
  readonly runtime?: Partial<Runtime> | undefined;
}

/** How many requests may start within any stretch of time. */
export interface RateLimit {
  readonly requests: number;
  readonly perMilliseconds: number;
}

export interface ResolvedClientOptions {
  readonly accessToken: string;
  readonly baseUrl: string;
  readonly apiVersion: ApiVersion;
  readonly concurrency: number;
  readonly timeout: number;
  readonly rateLimit: RateLimit;
  readonly runtime: Runtime;
}

/** The home of every default of a client. 100 requests in 10 seconds is HubSpot's smallest quota. */
export const DEFAULTS = {
  baseUrl: "https://api.hubapi.com",
  apiVersion: JOB_DEFAULTS.apiVersion,
  concurrency: 6,
  timeout: 110_000,
  rateLimit: { requests: 100, perMilliseconds: 10_000 },
} as const satisfies Partial<ResolvedClientOptions>;

/** @throws {InvalidOptionsError} naming every problem. */
export function resolveClientOptions(options: BatchClientOptions): ResolvedClientOptions {
  const problems = findProblems(options);
  if (problems.length > 0) throw new InvalidOptionsError(problems);
  return {
    accessToken: options.accessToken,
    baseUrl: normalize(options.baseUrl ?? DEFAULTS.baseUrl),
    apiVersion: options.apiVersion ?? DEFAULTS.apiVersion,
    concurrency: options.concurrency ?? DEFAULTS.concurrency,
    timeout: options.timeout ?? DEFAULTS.timeout,
    rateLimit: options.rateLimit ?? DEFAULTS.rateLimit,
    runtime: { ...defaultRuntime, ...options.runtime },
  };
}

/** Timers count in 32 bits; a longer time would be over at once. */
const MAX_TIMER = 2 ** 31 - 1;

function findProblems(options: BatchClientOptions): string[] {
  const { accessToken, baseUrl, apiVersion, concurrency, timeout, rateLimit } = options;
  const problems: string[] = [];
  // The value stays out of the message: it may be half of a real token.
  if (typeof accessToken !== "string" || !/^[\x21-\x7e]+$/.test(accessToken)) {
    problems.push("accessToken: expected a token of visible ASCII characters, without spaces.");
  }
  if (baseUrl !== undefined && !isSafeBaseUrl(baseUrl)) {
    problems.push(
      `baseUrl: expected an https URL, or http to this machine; got ${JSON.stringify(baseUrl)}.`,
    );
  }
  if (apiVersion !== undefined && !API_VERSIONS.includes(apiVersion)) {
    problems.push(
      `apiVersion: expected one of ${API_VERSIONS.join(", ")}; got ${JSON.stringify(apiVersion)}.`,
    );
  }
  for (const [name, value] of Object.entries({
    concurrency,
    timeout,
    "rateLimit.requests": rateLimit?.requests,
    "rateLimit.perMilliseconds": rateLimit?.perMilliseconds,
  })) {
    if (value !== undefined && !(Number.isInteger(value) && value >= 1 && value <= MAX_TIMER)) {
      problems.push(
        `${name}: expected a whole number from 1 to ${MAX_TIMER}; got ${JSON.stringify(value)}.`,
      );
    }
  }
  return problems;
}

/** White space around it, an empty query and slashes at the end would spoil the paths put after it. */
function normalize(baseUrl: string): string {
  const { origin, pathname } = new URL(baseUrl);
  return (origin + pathname).replace(/\/+$/, "");
}

/** The token must not cross a network in the clear. */
function isSafeBaseUrl(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.username !== "" || url.password !== "") return false;
  if (url.search !== "" || url.hash !== "") return false;
  const isLoopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback);
}
