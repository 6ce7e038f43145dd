import type { ApiVersion } from "@x/batch-types";
import type { OAuthOptions } from "../auth/refresh-token.ts";
import type { OnEvent } from "../events.ts";
import type { RateLimit, RateLimiter } from "../limits/rate-limiter.ts";
import type { Runtime } from "../runtime.ts";
import type { Fetch, KyInstance } from "../send/transport.ts";

/** How a client reaches HubSpot, and how fast it may send. */
export interface BatchClientOptions<Version extends ApiVersion = ApiVersion> {
  /**
   * The access token. It is sent in the authorization header and nowhere else. A function is called before
   * every request, so it should cache its token. Give either `accessToken` or `oauth`.
   */
  readonly accessToken?: string | (() => string | Promise<string>) | undefined;
  /** The credentials of an app: with them the client gets access tokens and refreshes them. Give either `accessToken` or `oauth`. */
  readonly oauth?: OAuthOptions | undefined;
  /** URL of the API. It must be https; http only to this machine or to a host in `allowHttp`. @default "https://api.hubapi.com" */
  readonly baseUrl?: string | undefined;
  /**
   * Host names that `baseUrl` may reach over http, such as `["sandbox"]` in a compose network. Over
   * http the token is not encrypted: everyone on the way can read it. @default []
   */
  readonly allowHttp?: readonly string[] | undefined;
  /** HubSpot's API version. It decides which operations an object has. A job may name its own. @default "2026-09" */
  readonly apiVersion?: Version | undefined;
  /**
   * Maximum number of requests in flight, over all calls of the client. The client sends one request alone, then
   * up to 4 at a time, and more while that brings more answers per second. A run sends at most this many batches
   * at a time, and stops reading its source while their records take 32 MB. @default 20
   */
  readonly concurrency?: number | undefined;
  /** Time limits, in milliseconds. */
  readonly timeouts?: Timeouts | undefined;
  /** The rate limit to keep until an answer of HubSpot names another. @default 100 requests in 10000 milliseconds */
  readonly rateLimit?: RateLimit | undefined;
  /** Your own limiter, in place of `rateLimit`: for a quota that several processes share. Searches do not ask it: they have a limit of their own. @default none */
  readonly rateLimiter?: RateLimiter | undefined;
  /** A name for the HubSpot account in events, for a program with clients for several. @default none */
  readonly account?: string | undefined;
  /** Called with every event of all calls; see {@link BatchEvent}. Errors it throws are ignored. @default none */
  readonly onEvent?: OnEvent | undefined;
  /**
   * Sends the requests, for a proxy or a test. It must send each request once: a fetch that retries can
   * create records twice. `timeouts.connect` does not apply to it.
   * @default the fetch of the host
   */
  readonly fetch?: Fetch | undefined;
  /**
   * A ky instance that sends the requests, in place of `fetch`. Its hooks, headers, credentials and `fetch`
   * are used; its retries, timeouts, prefix and redirects are not. Hooks see the token and the records. A
   * hook must not send the request itself: records could be created twice. If a hook throws before the
   * request leaves, the request is sent again later; if it throws afterwards, the request counts as not
   * answered. @default none
   */
  readonly ky?: KyInstance | undefined;
  /** Replaces the clock, the random numbers and the timers, for tests. @default those of the host */
  readonly runtime?: Partial<Runtime> | undefined;
}

/** Time limits, in milliseconds. */
export interface Timeouts {
  /** For opening a connection, TLS included. After it, the request counts as not sent. Node only: elsewhere the host decides. @default 10000 */
  readonly connect?: number | undefined;
  /**
   * For one request, up to the last byte of its answer. After it, the request counts as not answered.
   * HubSpot itself gives up after 100 seconds. @default 110000
   */
  readonly attempt?: number | undefined;
  /**
   * For a whole call or run, with its pauses and retries. When the time is over, or a pause would be
   * longer than what is left of it, records that were not sent are `skipped`, as are reads in flight;
   * writes in flight are `unknown`. @default no limit
   */
  readonly call?: number | undefined;
}
