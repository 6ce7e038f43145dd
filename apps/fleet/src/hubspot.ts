import { createSandbox, type Sandbox } from "@x/batch-sandbox";
import { listen } from "@x/batch-sandbox/node";

/** A HubSpot with many accounts. The token of an account is its name. */
export interface Hubspot {
  readonly url: string;
  readonly accounts: ReadonlyMap<string, Sandbox>;
  /** How many requests it answered 429, as they were over the limit. */
  refused(): number;
  close(): Promise<void>;
}

/** @param interval Each account takes a request every so many milliseconds. */
export async function startHubspot(names: readonly string[], interval: number): Promise<Hubspot> {
  const limits = { requests: 1, perMilliseconds: interval };
  const accounts = new Map(
    names.map((name, place) => {
      const portalId = 1_000_001 + place;
      // Slow enough for some requests to be on their way when a worker is killed.
      return [name, createSandbox({ portalId, seed: place, limits, latency: [100, 500] })];
    }),
  );
  let refused = 0;
  const server = await listen({
    async fetch(request) {
      const token = request.headers.get("authorization")?.slice("Bearer ".length);
      const account = accounts.get(token ?? "");
      if (account === undefined) return new Response(null, { status: 401 });
      const response = await account.fetch(request);
      if (response.status === 429) refused += 1;
      return response;
    },
  });
  return { url: server.url, accounts, refused: () => refused, close: () => server.close() };
}

/** Makes companies that contacts can be associated with. Returns their ids. */
export async function addCompanies(account: Sandbox, count: number): Promise<readonly string[]> {
  const inputs = Array.from({ length: count }, (_, place) => ({
    properties: { name: `Office ${place}` },
  }));
  const url = "https://api.hubapi.com/crm/objects/2026-09/companies/batch/create";
  const headers = { authorization: "Bearer any", "content-type": "application/json" };
  const body = JSON.stringify({ inputs });
  await account.fetch(new Request(url, { method: "POST", headers, body }));
  return account.inspect("companies").map(({ id }) => id);
}
