import type { Stop } from "@x/batch-types";
import type { Answer } from "../plan/batch.ts";
import { isObject } from "../internal/is-object.ts";

/** An access token, and how long it is good. */
export interface Tokens {
  readonly accessToken: string;
  /** The one to refresh with from now on; absent when it stays the same. */
  readonly refreshToken?: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** What the token endpoint's answer means. */
export type TokenAnswer =
  | { readonly tokens: Tokens }
  /** HubSpot was not ready; ask again later. */
  | { readonly again: string }
  /** There will be no token, however often it is asked. */
  | { readonly stop: Stop };

/**
 * Reads the answer of the token endpoint. A 400 there is for good: the refresh token was revoked, the
 * client secret is wrong, the account is gone (fact 51).
 *
 * @param now The time, in milliseconds since 1970.
 *
 * @example
 * const body = { access_token: "a-1", refresh_token: "r-1", expires_in: 1800 };
 * readTokenAnswer({ kind: "response", status: 200, headers: {}, body }, 0);
 * //=> { tokens: { accessToken: "a-1", refreshToken: "r-1", expiresAt: 1800000 } }
 */
export function readTokenAnswer(answer: Answer, now: number): TokenAnswer {
  if (answer.kind === "silence") return { again: answer.cause };
  const { status, body } = answer;
  if (status === 408 || status === 429 || status === 477 || status >= 500) {
    return { again: `HubSpot answered ${status}.` };
  }
  // The answer broke off, or is a proxy's page: it says nothing about the next one.
  if (status < 300 && typeof body === "string") {
    return { again: `HubSpot answered ${status} with a body that cannot be read.` };
  }
  const fields = isObject(body) ? body : {};
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: expiresIn } = fields;
  const isGood = status >= 200 && status < 300 && typeof accessToken === "string";
  if (!isGood || accessToken === "") return { stop: refusal(status, fields) };
  const seconds = typeof expiresIn === "number" && expiresIn > 0 ? expiresIn : USUAL_SECONDS;
  return {
    tokens: {
      accessToken,
      ...(typeof refreshToken === "string" && refreshToken !== "" && { refreshToken }),
      expiresAt: now + seconds * 1_000,
    },
  };
}

/** What HubSpot has always answered; only where it says nothing. */
const USUAL_SECONDS = 1_800;

function refusal(status: number, { status: code, error, message }: Record<string, unknown>): Stop {
  const category = [code, error].find((text) => typeof text === "string") ?? `HTTP_${status}`;
  const said = typeof message === "string" ? message : "without saying why";
  return {
    reason: "unauthorized",
    message: `HubSpot gave no access token: ${category}, ${said}.`,
    error: { category, message: said },
  };
}
