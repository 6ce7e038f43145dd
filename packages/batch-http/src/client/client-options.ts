import type { ApiVersion } from "@x/batch-types";
import type { OAuthOptions } from "../auth/oauth.ts";
import type { OnEvent } from "../events.ts";
import { DEFAULTS } from "./defaults.ts";
import { findOptionProblems } from "./find-option-problems.ts";
import type { RateLimit, RateLimiter } from "../limits/rate-limiter.ts";
import { refuse } from "../internal/refuse.ts";
import { defaultRuntime, type Runtime } from "../runtime.ts";
import type { Fetch, KyInstance } from "../send/transport.ts";

/** How a client reaches HubSpot. */
export interface BatchClientOptions<Version extends ApiVersion = ApiVersion> {
  /**
   * Sent as a bearer token, and nowhere else. A function is asked before each request, so let it keep
   * its token. Give either this or `oauth`.
   */
  readonly accessToken?: string | (() => string | Promise<string>) | undefined;
  /** Lets the client refresh its token itself. */
  readonly oauth?: OAuthOptions | undefined;
  /** https, or http to this machine or to a host of `allowHttp`. @default "https://api.hubapi.com" */
  readonly baseUrl?: string | undefined;
  /**
   * Names of hosts that `baseUrl` may reach over http, such as `["sandbox"]` in a compose network. The
   * token goes there in the clear: everyone on the way can read it. @default []
   */
  readonly allowHttp?: readonly string[] | undefined;
  /** @default "2026-03" */
  readonly apiVersion?: Version | undefined;
  /**
   * The most requests on their way at the same time, of all calls together. It begins with 4 and uses
   * as many as bring more answers. A run holds up to this many batches in memory, and reads no more
   * while they take 32 MB. @default 20
   */
  readonly concurrency?: number | undefined;
  /** How long to wait for what, in milliseconds. */
  readonly timeouts?: Timeouts | undefined;
  /** The limit to keep until HubSpot's answers name another. @default 100 requests in 10000 milliseconds */
  readonly rateLimit?: RateLimit | undefined;
  /** Takes the place of `rateLimit`: for a quota that several processes share. */
  readonly rateLimiter?: RateLimiter | undefined;
  /** Hears of everything that happens, of all calls; see {@link BatchEvent}. What it throws is ignored. */
  readonly onEvent?: OnEvent | undefined;
  /**
   * Sends the requests, for a proxy or a test. It must send each once: a fetch that repeats by itself
   * writes creates twice. Its connections, and how long they may take to open, are its own business.
   * @default the fetch of the host
   */
  readonly fetch?: Fetch | undefined;
  /**
   * A ky instance that sends the requests, in place of `fetch`: with its hooks, headers, credentials and
   * `fetch`. Its retries, timeouts and prefix are not used, and no redirect is followed. A hook must not
   * send the request itself: a create would be written twice. Hooks see the token and the records.
   * When a hook throws before the request leaves, it is sent again later; afterwards, it counts as
   * not answered. @default none
   */
  readonly ky?: KyInstance | undefined;
  /** Replaces the clock, random numbers and timers; for tests and unusual hosts. @default those of the host */
  readonly runtime?: Partial<Runtime> | undefined;
}

/** How long to wait for what, in milliseconds. */
export interface Timeouts {
  /** For a connection, TLS included. Node only: elsewhere the host decides. @default 10000 */
  readonly connect?: number | undefined;
  /** For the answer to one request, from its start to its last byte; HubSpot itself gives up after 100 seconds. @default 110000 */
  readonly attempt?: number | undefined;
  /**
   * For a whole call or run, waits and retries included. When it is over, or when a wait is sure to
   * outlast it, what is not sent is `skipped` and what is on its way `unknown`. @default no limit
   */
  readonly call?: number | undefined;
}

export interface ResolvedClientOptions {
  readonly accessToken: string | (() => string | Promise<string>) | undefined;
  readonly oauth: OAuthOptions | undefined;
  readonly baseUrl: string;
  readonly apiVersion: ApiVersion;
  readonly concurrency: number;
  readonly timeouts: { readonly connect: number; readonly attempt: number; readonly call?: number };
  readonly rateLimit: RateLimit;
  readonly rateLimiter: RateLimiter | undefined;
  readonly onEvent: OnEvent | undefined;
  readonly fetch: Fetch | undefined;
  readonly ky: KyInstance | undefined;
  readonly runtime: Runtime;
}

/** @throws {InvalidOptionsError} naming every problem. */
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
    onEvent: options.onEvent,
    fetch: options.fetch,
    ky: options.ky,
    runtime: { ...defaultRuntime, ...withoutUndefined(options.runtime) },
  };
}

/** White space around it, an empty query and slashes at the end would spoil the paths put after it. */
function normalize(baseUrl: string): string {
  const { origin, pathname } = new URL(baseUrl);
  return (origin + pathname).replace(/\/+$/, "");
}

function withoutUndefined<Options extends object>(
  options: Options | undefined,
): { [Name in keyof Options]: NonNullable<Options[Name]> } {
  const given = Object.entries(options ?? {}).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as never;
}
