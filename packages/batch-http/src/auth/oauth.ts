import { buildTokenRequest, nextDelay, readTokenAnswer, type Tokens } from "@x/batch-core";
import type { ApiVersion } from "@x/batch-types";
import { redactor } from "../redact.ts";
import type { Runtime } from "../runtime.ts";
import type { SendRequest } from "../send-request.ts";
import { untilDone } from "../until-done.ts";
import { NoTokenError, type TokenSource } from "./token-source.ts";

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
const MARGIN = 60_000;
/** How often HubSpot is asked again when it is not ready: 1, 2, 4, 8, 16 seconds. */
const RETRIES = 5;

/** Refreshes ahead of time, by `expires_in`, once for all requests that wait for it. */
export function oauthTokens(
  { onTokens, ...options }: OAuthOptions,
  client: { apiVersion: ApiVersion; sendRequest: SendRequest; runtime: Runtime },
): TokenSource {
  const { apiVersion, sendRequest, runtime } = client;
  const { clientId, clientSecret } = options;
  let { accessToken = "", refreshToken } = options;
  let refreshAt = (options.expiresAt ?? 0) - MARGIN;
  let refreshing: Refreshing | undefined;

  async function ask(signal: AbortSignal): Promise<Tokens> {
    const request = buildTokenRequest(apiVersion, { clientId, clientSecret, refreshToken });
    for (let retries = 0; ; retries += 1) {
      const askedAt = runtime.now();
      const answer = await sendRequest(request, undefined, signal);
      const read = readTokenAnswer(answer, askedAt);
      if ("tokens" in read) return read.tokens;
      if ("stop" in read)
        throw new NoTokenError(redactStop(read.stop, [clientSecret, refreshToken]));
      if (retries === RETRIES || signal.aborted) {
        const message = `HubSpot gave no access token: ${read.again}`;
        throw new NoTokenError({ reason: "unavailable", message });
      }
      const pause = { milliseconds: 1_000 * 2 ** retries, kind: "backoff" } as const;
      const milliseconds = nextDelay(
        { ...pause, scope: "client", limit: "TOKEN" },
        runtime.random(),
      );
      await runtime.sleep(milliseconds, signal);
    }
  }

  async function refresh(signal: AbortSignal): Promise<void> {
    const tokens = await ask(signal);
    const life = tokens.expiresAt - runtime.now();
    const fresh = { refreshToken, ...tokens };
    // Kept before it is used: without it the app could not refresh again.
    try {
      await onTokens?.(fresh);
    } catch (error) {
      const message = `onTokens failed, so the new tokens may not be kept: ${String(error)}`;
      throw new NoTokenError({ reason: "unauthorized", message });
    }
    ({ accessToken, refreshToken } = fresh);
    refreshAt = tokens.expiresAt - Math.min(MARGIN, life / 2);
  }

  function start(): Refreshing {
    const end = new AbortController();
    return { waiting: 0, end, done: refresh(end.signal) };
  }

  /** One refresh for all who need one. It ends with the last of them, and not with one who gives up. */
  async function refreshOnce(signal: AbortSignal): Promise<void> {
    const mine = (refreshing ??= start());
    mine.waiting += 1;
    try {
      await untilDone(mine.done, signal);
    } finally {
      mine.waiting -= 1;
      if (mine.waiting === 0) {
        mine.end.abort();
        if (refreshing === mine) refreshing = undefined;
      }
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
  };
}

/** A refresh on its way, and how many wait for it. */
interface Refreshing {
  waiting: number;
  readonly end: AbortController;
  readonly done: Promise<void>;
}

function redactStop(stop: NoTokenError["stop"], secrets: readonly string[]): NoTokenError["stop"] {
  let text = JSON.stringify(stop);
  for (const secret of secrets) text = redactor(secret)(text);
  return JSON.parse(text) as NoTokenError["stop"];
}
