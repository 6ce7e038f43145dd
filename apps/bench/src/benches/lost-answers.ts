import { Client } from "@hubspot/api-client";
import { createBatchClient } from "@x/batch-http";
import { createSandbox, type Sandbox } from "@x/batch-sandbox";
import { listen } from "@x/batch-sandbox/node";
import { HEADERS, TOKEN } from "../clients/client.ts";
import type { Bench, Context, Figures } from "../engine/bench.ts";

const RECORDS = 5_000;
const [TWICE, MISSING, WRONG, UNKNOWN] = [
  "written twice",
  "not written",
  "written, but told as failed",
  "told as unknown",
];

/** What a client says of each record: by its name. */
interface Said {
  readonly failed: readonly string[];
  readonly unknown: readonly string[];
}
type Client_ = (url: string, names: readonly string[]) => Promise<Said>;

/** Each fourth request to create is carried out, and its answer lost. */
function lose(client: Client_, objectType: string, property: string) {
  return async ({ rows }: Context): Promise<Figures> => {
    const sandbox = createSandbox({
      limits: { requests: 1_000_000, perMilliseconds: 10_000 },
      faults: [{ operation: "create", every: 4, fault: { kind: "reset", when: "before-answer" } }],
    });
    const server = await listen(sandbox);
    try {
      const names = Array.from({ length: rows(RECORDS) }, (_, n) => `n${n}@example.com`);
      const { failed, unknown } = await client(server.url, names);
      const times = countNames(sandbox, objectType, property);
      return {
        [TWICE]: names.filter((name) => (times.get(name) ?? 0) > 1).length,
        [MISSING]: names.filter((name) => !times.has(name)).length,
        [WRONG]: failed.filter((name) => times.has(name)).length,
        [UNKNOWN]: unknown.length,
      };
    } finally {
      await server.close();
    }
  };
}

function countNames(sandbox: Sandbox, objectType: string, property: string): Map<string, number> {
  const times = new Map<string, number>();
  for (const { properties } of sandbox.inspect(objectType)) {
    const name = properties[property] ?? "";
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return times;
}

function ours(objectType: "contacts" | "companies", property: string): Client_ {
  return async (baseUrl, names) => {
    const hubspot = createBatchClient({ accessToken: TOKEN, baseUrl });
    const records = names.map((name) => ({ properties: { [property]: name } }));
    const { outcomes } = await hubspot.create(objectType, records);
    const are = (status: string) =>
      outcomes.filter((one) => one.status === status).map(({ index }) => names[index]!);
    return { failed: are("failed"), unknown: are("unknown") };
  };
}

/** One batch after the other. @param tries How often it sends a batch. */
function inBatches(
  objectType: string,
  property: string,
  tries: number,
  send: (url: string, objectType: string, inputs: readonly object[]) => Promise<boolean>,
): Client_ {
  return async (url, names) => {
    const failed: string[] = [];
    for (let first = 0; first < names.length; first += 100) {
      const part = names.slice(first, first + 100);
      const inputs = part.map((name) => ({ properties: { [property]: name }, associations: [] }));
      let isDone = false;
      for (let attempt = 0; attempt < tries && !isDone; attempt += 1) {
        isDone = await send(url, objectType, inputs).catch(() => false);
      }
      if (!isDone) failed.push(...part);
    }
    return { failed, unknown: [] };
  };
}

async function byFetch(
  url: string,
  objectType: string,
  inputs: readonly object[],
): Promise<boolean> {
  const response = await fetch(`${url}/crm/objects/2026-09/${objectType}/batch/create`, {
    method: "POST",
    headers: HEADERS,
    body: JSON.stringify({ inputs }),
  });
  await response.text();
  return response.ok;
}

async function byOfficial(
  basePath: string,
  _: string,
  inputs: readonly object[],
): Promise<boolean> {
  const limiterOptions = { minTime: 0, maxConcurrent: 1 };
  const options = { accessToken: TOKEN, basePath, limiterOptions, numberOfApiCallRetries: 6 };
  await new Client(options).crm.companies.batchApi.create({ inputs: inputs as never });
  return true;
}

export const bench: Bench = {
  title: "Records when answers are lost",
  how: "5,000 creates; HubSpot carries out every fourth request, and its answer does not arrive. Contacts have a unique e-mail, companies nothing that is unique.",
  process: "round",
  isExact: true,
  columns: { [TWICE]: 0, [MISSING]: 0, [WRONG]: 0, [UNKNOWN]: 0 },
  cases: {
    "batch-http, contacts": lose(ours("contacts", "email"), "contacts", "email"),
    "batch-http, companies": lose(ours("companies", "name"), "companies", "name"),
    "fetch, sent again on an error, companies": lose(
      inBatches("companies", "name", 3, byFetch),
      "companies",
      "name",
    ),
    "fetch, sent once, companies": lose(
      inBatches("companies", "name", 1, byFetch),
      "companies",
      "name",
    ),
    "fetch, sent again on an error, contacts": lose(
      inBatches("contacts", "email", 3, byFetch),
      "contacts",
      "email",
    ),
    "@hubspot/api-client with retries, companies": lose(
      inBatches("companies", "name", 1, byOfficial),
      "companies",
      "name",
    ),
  },
  targets: ["batch-http, contacts", "batch-http, companies"].flatMap((name) =>
    [TWICE, WRONG].map((column) => ({
      what: `${name}: ${column}`,
      value: (median: (name: string, column: string) => number) => median(name, column),
      unit: "records",
      atMost: 0,
    })),
  ),
};
