import { createBatchClient } from "@x/batch-http";
import { createSandbox } from "@x/batch-sandbox";

const RECORDS = 250_000;
const COMPANIES = "https://api.hubapi.com/crm/v3/objects/companies";

/** Searches for more records than HubSpot gives to one search, while with every page one is added and one archived. */
export async function searchEverything(): Promise<void> {
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
  const source = Array.from({ length: RECORDS }, (_, place) => ({
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
    const gone = ids[(pages * 7_919) % RECORDS]!;
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
  console.log("\nSearch for more than 10,000 records, while others write");
  console.log(
    `  ${given.size} records, each once, in ${pages} requests; ${((user + system) / 1e6).toFixed(0)} s of CPU, sandbox included`,
  );
}
