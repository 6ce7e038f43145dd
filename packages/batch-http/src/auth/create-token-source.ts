import type { ApiVersion } from "@x/batch-types";
import type { Runtime } from "../runtime.ts";
import type { OAuthOptions } from "./refresh-token.ts";
import { once } from "./once.ts";
import type { Secrets } from "../send/redact.ts";
import type { SendRequest } from "../send/send-request.ts";
import { givenToken } from "./given-token.ts";
import type { TokenSource } from "./token-source.ts";

/** Either `accessToken` or `oauth` is defined. */
interface TokenOptions {
  readonly accessToken?: string | (() => string | Promise<string>) | undefined;
  readonly oauth?: OAuthOptions | undefined;
  readonly apiVersion: ApiVersion;
  readonly runtime: Runtime;
}

/** Returns the token source of a client. The code that refreshes tokens is loaded only with the option `oauth`. */
export function createTokenSource(
  options: TokenOptions,
  sendRequest: SendRequest,
  secrets: Secrets,
): TokenSource {
  const { accessToken, apiVersion, oauth, runtime } = options;
  if (oauth === undefined) return givenToken(accessToken!, secrets.redact);
  let source: TokenSource | undefined;
  const load = once(async (): Promise<TokenSource> => {
    const { refreshedToken } = await import("./refresh-token.ts");
    source = refreshedToken(oauth, { apiVersion, sendRequest, secrets, runtime });
    return source;
  });
  return {
    get: async (signal) => (await load()).get(signal),
    replace: async (expired, signal) => (await load()).replace(expired, signal),
    settled: async () => source?.settled(),
  };
}
