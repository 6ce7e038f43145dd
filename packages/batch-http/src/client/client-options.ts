import type { ApiVersion } from "@x/batch-types";
import type { OAuthOptions } from "../auth/oauth.ts";
import type { OnEvent } from "../events.ts";
import type { RateLimit, RateLimiter } from "../limits/rate-limiter.ts";
import type { Runtime } from "../runtime.ts";
import type { Fetch, KyInstance } from "../send/transport.ts";

/** How a client reaches HubSpot. */
export interface BatchClientOptions<Version extends ApiVersion = ApiVersion> {
  /**
   * The access token, sent in the authorization header and nowhere else. A function is called before each
   * request, so let it cache its token. Give either this or `oauth`.
   */
  readonly accessToken?: string | (() => string | Promise<string>) | undefined;
  /** The refresh token of an app: the client gets access tokens with it, and refreshes them. Give either this or `accessToken`. */
  readonly oauth?: OAuthOptions | undefined;
  /** Where requests go: https, or http to this machine or to a host of `allowHttp`. @default "https://api.hubapi.com" */
  readonly baseUrl?: string | undefined;
  /**
   * Host names that `baseUrl` may reach over http, such as `["sandbox"]` in a compose network. The token
   * is not encrypted on its way there: everyone in between can read it. @default []
   */
  readonly allowHttp?: readonly string[] | undefined;
  /** HubSpot's API version, which says what it offers for an object; a job may name its own. @default "2026-03" */
  readonly apiVersion?: Version | undefined;
  /**
   * The most requests in flight at the same time, of all calls together. The client begins with 4 and goes
   * up while that brings more answers. A run holds up to this many batches in memory, and stops reading
   * while they take 32 MB. @default 20
   */
  readonly concurrency?: number | undefined;
  /** Time limits, in milliseconds. */
  readonly timeouts?: Timeouts | undefined;
  /** The rate limit until HubSpot's answers name another. @default 100 requests in 10000 milliseconds */
  readonly rateLimit?: RateLimit | undefined;
  /** A limiter of your own in place of `rateLimit`, for a quota that several processes share. @default none */
  readonly rateLimiter?: RateLimiter | undefined;
  /** Gets every event of all calls; see {@link BatchEvent}. What it throws is ignored. @default none */
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

/** Time limits, in milliseconds. */
export interface Timeouts {
  /** To open a connection, TLS included; then the request counts as not sent. Node only: elsewhere the host decides. @default 10000 */
  readonly connect?: number | undefined;
  /**
   * For one request, up to the last byte of its answer; then it counts as not answered. HubSpot itself gives
   * up after 100 seconds. @default 110000
   */
  readonly attempt?: number | undefined;
  /**
   * For a whole call or run, waits and retries included. When it is over, or when a wait is sure to
   * outlast it, what is not sent is `skipped` and what is on its way `unknown`. @default no limit
   */
  readonly call?: number | undefined;
}
