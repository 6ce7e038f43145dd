import { nextDelay } from "@x/batch-core";
import { messageOf } from "@x/batch-core/options";
import { buildTokenRequest, readTokenAnswer, type Tokens } from "@x/batch-core/policy";
import type { ApiVersion, Stop } from "@x/batch-types";
import type { Secrets } from "../send/redact.ts";
import { NEVER, NO_LONGER_NEEDED, type Runtime } from "../runtime.ts";
import type { SendRequest } from "../send/send-request.ts";
import { orAborted } from "../internal/or-aborted.ts";
import { isToken, NoTokenError, type TokenSource } from "./token-source.ts";

/** The credentials of an app that was installed by OAuth. */
export interface OAuthOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
  /** A token that is still valid, to save the first refresh. Give `expiresAt` with it. */
  readonly accessToken?: string | undefined;
  /** When `accessToken` expires, in milliseconds since 1970. */
  readonly expiresAt?: number | undefined;
  /**
   * Called with each new set of tokens. Store them: HubSpot may replace the refresh token. The client
   * waits until this resolves; when it throws or rejects, the runs end with the stop `unauthorized`.
   */
  readonly onTokens?: ((tokens: Required<Tokens>) => unknown) | undefined;
}

/** A token is refreshed this long before it expires, so that it is still valid when a request arrives. */
const REFRESH_MARGIN_MS = 60_000;
/** After pauses of 1, 2, 4, 8 and 16 seconds. */
const MAX_RETRIES = 5;

/** Returns a token source that refreshes the access token before it expires. Requests that wait share one refresh. */
export function refreshedToken(
  { onTokens, ...options }: OAuthOptions,
  client: { apiVersion: ApiVersion; sendRequest: SendRequest; secrets: Secrets; runtime: Runtime },
): TokenSource {
  const { apiVersion, sendRequest, secrets, runtime } = client;
  const { clientId, clientSecret } = options;
  let { accessToken = "", refreshToken } = options;
  let refreshAt = (options.expiresAt ?? 0) - REFRESH_MARGIN_MS;
  let refreshing: Promise<void> | undefined;
  /** Number of requests that wait for the refresh. When there are none, a failed refresh is not repeated. */
  let waiting = 0;
  let pause: AbortController | undefined;

  function fail(stop: Stop): never {
    throw new NoTokenError(secrets.redact(stop));
  }

  async function ask(): Promise<Tokens> {
    for (const secret of [clientSecret, refreshToken]) secrets.add(secret);
    const request = buildTokenRequest(apiVersion, { clientId, clientSecret, refreshToken });
    for (let retries = 0; ; retries += 1) {
      const askedAt = runtime.now();
      // Never aborted: the answer may contain the only refresh token that is still valid.
      const answer = await sendRequest(request, undefined, NEVER);
      const read = readTokenAnswer(answer, askedAt);
      if ("tokens" in read) return read.tokens;
      if ("stop" in read) fail(read.stop);
      if (retries < MAX_RETRIES && waiting > 0) await waitBeforeRetry(retries);
      if (retries === MAX_RETRIES || waiting === 0) {
        fail({ reason: "unavailable", message: `HubSpot gave no access token: ${read.again}` });
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
    // Use the new one even if onTokens fails: the old one may be invalid now.
    ({ refreshToken } = fresh);
    // Stored before it is used: otherwise a crash could lose the only valid refresh token.
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

  /** Starts a refresh, or waits for the one in flight. An abort ends the wait, not the refresh. */
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
