import { createBatchClient } from "@x/batch-http";
import { createSandbox } from "@x/batch-sandbox";
import type { Bench, Context, Figures } from "../engine/bench.ts";
import { CPU } from "../engine/measure.ts";

const RECORDS = 250_000;
const REQUESTS = "requests";
const COMPANIES = "https://api.hubapi.com/crm/v3/objects/companies";

/** Searches for more records than HubSpot gives to one search, while with every page one is added and one archived. */
async function searchEverything({ rows }: Context): Promise<Figures> {
  const records = rows(RECORDS);
  // By the clock, 5 searches a second take more than four minutes.
  let now = Date.now();
  const sandbox = createSandbox({ clock: () => now });
  let isReading = false;
  const client = createBatchClient({
    accessToken: "bench",
    rateLimit: { requests: 1_000_000, perMilliseconds: 1_000 },
    async fetch(input, init) {
      if (isReading) await writeBeside();
      return sandbox.fetch(new Request(input, init));
    },
    runtime: {
      now: () => now,
      sleep: (milliseconds, signal) =>
        new Promise((resolve) => {
          // A request is given up only by the clock, which no request takes time of.
          if (milliseconds > 100_000) return signal.addEventListener("abort", () => resolve());
          return setImmediate(() => {
            now += milliseconds;
            resolve();
          });
        }),
    },
  });
  const source = Array.from({ length: records }, (_, place) => ({
    properties: { name: `Company ${place}` },
  }));
  for await (const outcome of client.run(
    { operation: "create", objectType: "companies" },
    source,
  )) {
    if (outcome.status !== "created") throw new Error(`A company is ${outcome.status}.`);
  }
  const ids = sandbox.inspect("companies").map(({ id }) => id);

  let pages = 0;
  async function writeBeside(): Promise<void> {
    const headers = { authorization: "Bearer other", "content-type": "application/json" };
    const body = JSON.stringify({ properties: { name: "new" } });
    await sandbox.fetch(new Request(COMPANIES, { method: "POST", headers, body }));
    const gone = ids[(pages * 7_919) % records]!;
    pages += 1;
    await sandbox.fetch(new Request(`${COMPANIES}/${gone}`, { method: "DELETE", headers }));
  }

  isReading = true;
  const before = process.cpuUsage();
  const given = new Set<string>();
  for await (const { id } of client.search("companies", { properties: ["name"] })) {
    if (given.size === given.add(id).size) throw new Error(`The company ${id} came twice.`);
  }
  const { user, system } = process.cpuUsage(before);
  const missed = sandbox
    .inspect("companies")
    .filter(({ archived, id }) => !archived && !given.has(id));
  if (missed.length > 0) throw new Error(`${missed.length} companies did not come.`);
  return { [REQUESTS]: pages, [CPU]: (user + system) / given.size };
}

export const bench: Bench = {
  title: "Search for more than HubSpot gives to one search",
  how: "250,000 companies are searched for, while with every page one is added and one archived. Each comes once, and none that stays is missed, or the bench fails. The sandbox works in the same process, by a virtual clock.",
  process: "case",
  columns: { [REQUESTS]: 0, [CPU]: 0 },
  cases: { "batch-http": searchEverything },
};
