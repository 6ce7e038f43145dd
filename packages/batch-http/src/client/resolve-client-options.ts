import type { ApiVersion } from "@x/batch-types";
import { refuse } from "../internal/refuse.ts";
import type { RateLimit } from "../limits/rate-limiter.ts";
import { defaultRuntime, type Runtime } from "../runtime.ts";
import type { BatchClientOptions } from "./client-options.ts";
import { DEFAULTS } from "./defaults.ts";
import { findOptionProblems } from "./find-option-problems.ts";

/** The options with every default filled in. */
export interface ResolvedClientOptions extends BatchClientOptions {
  readonly baseUrl: string;
  readonly apiVersion: ApiVersion;
  readonly concurrency: number;
  readonly timeouts: { readonly connect: number; readonly attempt: number; readonly call?: number };
  readonly rateLimit: RateLimit;
  readonly runtime: Runtime;
}

/** @throws {InvalidOptionsError} when options are wrong. */
export function resolveClientOptions(options: BatchClientOptions): ResolvedClientOptions {
  refuse(findOptionProblems(options));
  return {
    accessToken: options.accessToken,
    oauth: options.oauth,
    baseUrl: normalize(options.baseUrl ?? DEFAULTS.baseUrl),
    apiVersion: options.apiVersion ?? DEFAULTS.apiVersion,
    concurrency: options.concurrency ?? DEFAULTS.concurrency,
    timeouts: { ...DEFAULTS.timeouts, ...withoutUndefined(options.timeouts) },
    rateLimit: options.rateLimit ?? DEFAULTS.rateLimit,
    rateLimiter: options.rateLimiter,
    account: options.account,
    onEvent: options.onEvent,
    fetch: options.fetch,
    ky: options.ky,
    runtime: { ...defaultRuntime, ...withoutUndefined(options.runtime) },
  };
}

/** Returns the URL so that a path can be put after it: without spaces, empty query and slashes at the end. */
function normalize(baseUrl: string): string {
  const { origin, pathname } = new URL(baseUrl);
  let end = pathname.length;
  // A regular expression would take quadratic time for a path of slashes that ends in another character.
  while (pathname[end - 1] === "/") end -= 1;
  return origin + pathname.slice(0, end);
}

function withoutUndefined<Options extends object>(
  options: Options | undefined,
): { [Name in keyof Options]: NonNullable<Options[Name]> } {
  const given = Object.entries(options ?? {}).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as never;
}
