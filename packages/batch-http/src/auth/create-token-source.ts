import type { ApiVersion } from "@x/batch-types";
import type { Runtime } from "../runtime.ts";
import type { OAuthOptions } from "./oauth.ts";
import { once } from "./once.ts";
import type { Secrets } from "../send/redact.ts";
import type { SendRequest } from "../send/send-request.ts";
import { givenToken } from "./given-token.ts";
import type { TokenSource } from "./token-source.ts";

/** One of `accessToken` and `oauth` is there. */
interface TokenOptions {
  readonly accessToken: string | (() => string | Promise<string>) | undefined;
  readonly oauth: OAuthOptions | undefined;
  readonly apiVersion: ApiVersion;
  readonly runtime: Runtime;
}

/** Where the tokens of a client come from; what refreshes them is loaded only by those who need it. */
export function createTokenSource(
  options: TokenOptions,
  sendRequest: SendRequest,
  secrets: Secrets,
): TokenSource {
  const { accessToken, apiVersion, oauth, runtime } = options;
  if (oauth === undefined) return givenToken(accessToken!, secrets.redact);
  let source: TokenSource | undefined;
  const load = once(async (): Promise<TokenSource> => {
    const { oauthTokens } = await import("./oauth.ts");
    source = oauthTokens(oauth, { apiVersion, sendRequest, secrets, runtime });
    return source;
  });
  return {
    get: async (signal) => (await load()).get(signal),
    replace: async (expired, signal) => (await load()).replace(expired, signal),
    settled: async () => source?.settled(),
  };
}
