import type { Stop } from "@x/batch-types";
import type { Answer } from "../answer/answer.ts";
import { foreignPage, readRefusal, whoAnswered } from "../answer/whose-answer.ts";
import { isObject } from "../internal/is-object.ts";

/** An access token and its expiry. */
export interface Tokens {
  readonly accessToken: string;
  /** The new refresh token; absent when the old one stays valid. */
  readonly refreshToken?: string;
  /** When it expires, in milliseconds since 1970. */
  readonly expiresAt: number;
}

/** The meaning of the token endpoint's answer. */
export type TokenAnswer =
  | { readonly tokens: Tokens }
  /** HubSpot could not answer: ask again later. */
  | { readonly again: string }
  /** HubSpot will not give a token: end the job. */
  | { readonly stop: Stop };

/**
 * Reads the answer of the token endpoint.
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
    return { again: `${whoAnswered(answer)}.` };
  }
  if (status < 200 || status >= 300) {
    const { entry, isHubSpots } = readRefusal(answer);
    const isFinal = isObject(body) && (isHubSpots || refusesApp(body));
    return isFinal ? { stop: refusal(status, body) } : { again: String(entry["message"]) };
  }
  const fields = isObject(body) ? body : {};
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: expiresIn } = fields;
  // The answer is incomplete, or a page of a proxy: the next one may be good.
  if (typeof accessToken !== "string" || accessToken === "") {
    const without = `${whoAnswered(answer)} without a token that can be read.`;
    return { again: foreignPage(answer) ?? without };
  }
  const seconds = typeof expiresIn === "number" && expiresIn > 0 ? expiresIn : USUAL_SECONDS;
  return {
    tokens: {
      accessToken,
      ...(typeof refreshToken === "string" && refreshToken !== "" && { refreshToken }),
      expiresAt: now + seconds * 1_000,
    },
  };
}

/** The expiry HubSpot has always named; used when it names none. */
const USUAL_SECONDS = 1_800;

/**
 * Whether the endpoint refuses the app or its refresh token, for good: one that was revoked, a wrong client secret, an
 * account that is gone. In words of HubSpot's (fact 51), or of OAuth (RFC 6749, 5.2).
 */
function refusesApp({ status, error }: Record<string, unknown>): boolean {
  return [status, error].some(
    (code) =>
      typeof code === "string" &&
      /^(?:BAD_|invalid_|access_denied$|unauthorized_client$|unsupported_grant_type$)/.test(code),
  );
}

function refusal(status: number, { status: code, error, message }: Record<string, unknown>): Stop {
  const category = [code, error].find((text) => typeof text === "string") ?? `HTTP_${status}`;
  const said = typeof message === "string" ? message : "without saying why";
  return {
    reason: "unauthorized",
    message: `HubSpot gave no access token: ${category}, ${said}.`,
    error: { category, message: said },
  };
}
