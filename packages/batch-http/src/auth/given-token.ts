import { messageOf } from "@x/batch-core/options";
import type { Redact } from "../send/redact.ts";
import { isToken, NoTokenError, type TokenSource } from "./token-source.ts";

/** Returns a token source for the option `accessToken`: a fixed token, or a function called for each request. */
export function givenToken(
  accessToken: string | (() => string | Promise<string>),
  redact: Redact,
): TokenSource {
  const settled = (): Promise<void> => Promise.resolve();
  if (typeof accessToken === "string") {
    return { get: () => accessToken, replace: () => Promise.resolve(false), settled };
  }
  const get = async (): Promise<string> => {
    let token: unknown;
    try {
      token = await accessToken();
    } catch (error) {
      throw unauthorized(redact(`The function accessToken failed: ${messageOf(error)}`));
    }
    // The message does not contain the value: it may be part of a real token.
    if (!isToken(token)) {
      throw unauthorized(
        "The function accessToken gave no token: expected a text of visible ASCII characters without blanks.",
      );
    }
    return token;
  };
  return { get, replace: async (expired) => (await get()) !== expired, settled };
}

function unauthorized(message: string): NoTokenError {
  return new NoTokenError({ reason: "unauthorized", message });
}
