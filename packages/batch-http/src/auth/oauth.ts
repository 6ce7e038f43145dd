import { nextDelay } from "@x/batch-core";
import { messageOf } from "@x/batch-core/options";
import { buildTokenRequest, readTokenAnswer, type Tokens } from "@x/batch-core/policy";
import type { ApiVersion, Stop } from "@x/batch-types";
import type { Secrets } from "../send/redact.ts";
import { NEVER, NO_LONGER_NEEDED, type Runtime } from "../runtime.ts";
import type { SendRequest } from "../send/send-request.ts";
import { orAborted } from "../internal/or-aborted.ts";
import { isToken, NoTokenError, type TokenSource } from "./token-source.ts";

/** An app that was installed by OAuth. */
export interface OAuthOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
  /** Spares the first refresh, together with `expiresAt`. */
  readonly accessToken?: string | undefined;
  /** When `accessToken` expires, in milliseconds since 1970. */
  readonly expiresAt?: number | undefined;
  /**
   * Gets each new set of tokens, to be kept: HubSpot may replace the refresh token. The client waits
   * for it, and stops when it fails.
   */
  readonly onTokens?: ((tokens: Required<Tokens>) => unknown) | undefined;
}

/** Ahead of time by this much, in milliseconds: a request may take a while to arrive. */
const REFRESH_MARGIN_MS = 60_000;
/** How often HubSpot is asked again when it is not ready: 1, 2, 4, 8, 16 seconds. */
const MAX_RETRIES = 5;

/** Refreshes ahead of time, by `expires_in`, once for all requests that wait for it. */
export function oauthTokens(
  { onTokens, ...options }: OAuthOptions,
  client: { apiVersion: ApiVersion; sendRequest: SendRequest; secrets: Secrets; runtime: Runtime },
): TokenSource {
  const { apiVersion, sendRequest, secrets, runtime } = client;
  const { clientId, clientSecret } = options;
  let { accessToken = "", refreshToken } = options;
  let refreshAt = (options.expiresAt ?? 0) - REFRESH_MARGIN_MS;
  let refreshing: Promise<void> | undefined;
  /** How many requests wait for the refresh. Without any, HubSpot is not asked again. */
  let waiting = 0;
  let pause: AbortController | undefined;

  /** @throws {NoTokenError} without any secret in it. */
  function fail(stop: Stop): never {
    throw new NoTokenError(secrets.redact(stop));
  }

  async function ask(): Promise<Tokens> {
    for (const secret of [clientSecret, refreshToken]) secrets.add(secret);
    const request = buildTokenRequest(apiVersion, { clientId, clientSecret, refreshToken });
    for (let retries = 0; ; retries += 1) {
      const askedAt = runtime.now();
      // A request that left is never aborted: its answer may hold the only refresh token that is still good.
      const answer = await sendRequest(request, undefined, NEVER);
      const read = readTokenAnswer(answer, askedAt);
      if ("tokens" in read) return read.tokens;
      if ("stop" in read) fail(read.stop);
      if (retries < MAX_RETRIES && waiting > 0) await waitBeforeRetry(retries);
      if (retries === MAX_RETRIES || waiting === 0) {
        const message = `HubSpot gave no access token: ${read.again}`;
        fail({ reason: "unavailable", message });
      }
    }
  }

  async function waitBeforeRetry(retries: number): Promise<void> {
    const backoff = { milliseconds: 1_000 * 2 ** retries, kind: "backoff" } as const;
    const milliseconds = nextDelay(backoff, runtime.random());
    pause = new AbortController();
    await runtime.sleep(milliseconds, pause.signal);
  }

  async function refresh(): Promise<void> {
    const tokens = await ask();
    const life = tokens.expiresAt - runtime.now();
    const fresh = { refreshToken, ...tokens };
    for (const secret of [fresh.refreshToken, fresh.accessToken]) secrets.add(secret);
    // The old one may have ended, whether or not the new one can be kept.
    ({ refreshToken } = fresh);
    // Kept before it is used: without it the app could not refresh again.
    try {
      await onTokens?.(fresh);
    } catch (error) {
      const message = `onTokens failed, so the new tokens may not be kept: ${messageOf(error)}`;
      fail({ reason: "unauthorized", message });
    }
    if (!isToken(fresh.accessToken)) {
      const message = "HubSpot gave an access token that no header can carry.";
      fail({ reason: "unauthorized", message });
    }
    ({ accessToken } = fresh);
    refreshAt = tokens.expiresAt - Math.min(REFRESH_MARGIN_MS, life / 2);
  }

  /** One refresh for all who need one. It goes on when those who wait give up. */
  async function refreshOnce(signal: AbortSignal): Promise<void> {
    refreshing ??= refresh().finally(() => {
      refreshing = undefined;
    });
    waiting += 1;
    try {
      await orAborted(refreshing, signal);
    } finally {
      waiting -= 1;
      if (waiting === 0) pause?.abort(NO_LONGER_NEEDED);
    }
  }

  return {
    async get(signal) {
      if (accessToken === "" || runtime.now() >= refreshAt) await refreshOnce(signal);
      return accessToken;
    },
    async replace(expired, signal) {
      if (accessToken === expired) await refreshOnce(signal);
      return accessToken !== expired;
    },
    settled: () => Promise.allSettled([refreshing]),
  };
}
