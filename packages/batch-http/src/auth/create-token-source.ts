import type { ResolvedClientOptions } from "../http-options.ts";
import type { Secrets } from "../redact.ts";
import type { SendRequest } from "../send-request.ts";
import { givenToken } from "./given-token.ts";
import type { TokenSource } from "./token-source.ts";

/** Where the tokens of a client come from; what refreshes them is loaded only by those who need it. */
export function createTokenSource(
  options: ResolvedClientOptions,
  sendRequest: SendRequest,
  secrets: Secrets,
): TokenSource {
  const { accessToken, apiVersion, oauth, runtime } = options;
  if (oauth === undefined) return givenToken(accessToken!, secrets.redact);
  let source: Promise<TokenSource> | undefined;

  async function load(): Promise<TokenSource> {
    source ??= import("./oauth.ts").then(({ oauthTokens }) =>
      oauthTokens(oauth!, { apiVersion, sendRequest, secrets, runtime }),
    );
    try {
      return await source;
    } catch (error) {
      // The next request tries again: a file that could not be loaded once may be there later.
      source = undefined;
      throw error;
    }
  }

  return {
    get: async (signal) => (await load()).get(signal),
    replace: async (expired, signal) => (await load()).replace(expired, signal),
    settled: async () => (await source?.catch(() => undefined))?.settled(),
  };
}
