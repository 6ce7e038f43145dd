// Run by proxy.test.ts in a process of its own: node send.ts BASE_URL [PROXY_URL]
import { createBatchClient } from "../../src/index.ts";

const [baseUrl, proxyUrl] = process.argv.slice(2);

/** undici's own classes cannot be imported from Node; with NODE_USE_ENV_PROXY its global agent is of this one. */
function createProxyAgent(httpProxy: string): unknown {
  void globalThis.Response;
  const places: Record<symbol, object | undefined> = globalThis;
  const agent = places[Symbol.for("undici.globalDispatcher.2")];
  const EnvHttpProxyAgent = agent?.constructor as new (options: object) => unknown;
  return new EnvHttpProxyAgent({ httpProxy, noProxy: "" });
}

const dispatcher = proxyUrl === undefined ? undefined : createProxyAgent(proxyUrl);

await using client = createBatchClient({
  accessToken: "pat-na1-a-token-of-thirty-letters",
  baseUrl,
  ...(dispatcher !== undefined && {
    fetch: (input, init) => fetch(input, Object.assign({}, init, { dispatcher })),
  }),
});
const records = [{ properties: { name: "Acme" } }];
const { outcomes } = await client.create("companies", records, { maxRetries: 0 });
process.stdout.write(JSON.stringify(outcomes));
