import type { ResolvedClientOptions } from "../http-options.ts";
import type { SendRequest } from "../send-request.ts";
import { givenToken } from "./given-token.ts";
import type { TokenSource } from "./token-source.ts";

/** Where the tokens of a client come from; what refreshes them is loaded only by those who need it. */
export function createTokenSource(
  options: ResolvedClientOptions,
  sendRequest: SendRequest,
): TokenSource {
  const { accessToken, apiVersion, oauth, runtime } = options;
  if (oauth === undefined) return givenToken(accessToken!);
  let source: Promise<TokenSource> | undefined;
  const load = (): Promise<TokenSource> =>
    (source ??= import("./oauth.ts").then(({ oauthTokens }) =>
      oauthTokens(oauth, { apiVersion, sendRequest, runtime }),
    ));
  return {
    get: async (signal) => (await load()).get(signal),
    replace: async (expired, signal) => (await load()).replace(expired, signal),
  };
}
