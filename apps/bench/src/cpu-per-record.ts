import { Client } from "@hubspot/api-client";
import { createBatchClient } from "@x/batch-http";
import { company } from "./company.ts";
import { startStub } from "./start-stub.ts";

const REQUESTS = 600;
const RECORDS_PER_REQUEST = 100;
const CONCURRENCY = 6;
// V8 compiles for about three rounds: the client takes 41, 24, 18 and then 13 µs.
const WARM_UP = 3;
const ROUNDS = 7;
/** As long as HubSpot's tokens are: the client searches answers for it. */
const TOKEN = "pat-na1-00000000-0000-0000-0000-000000000000";

/**
 * CPU time of this process per record of `create`: the client with an array and with an async generator, a
 * bare fetch + JSON loop that sends the same bytes and keeps the rows, and HubSpot's own client, taking
 * turns. The server is another process.
 */
export async function cpuPerRecord(): Promise<void> {
  const { url, stop } = await startStub();
  const records = Array.from({ length: REQUESTS * RECORDS_PER_REQUEST }, (_, index) =>
    company(index),
  );
  const hubspot = createBatchClient({
    accessToken: TOKEN,
    baseUrl: url,
    concurrency: CONCURRENCY,
  });
  // Its limiter would let 9 requests a second leave, and would not change the CPU of one.
  const limiterOptions = { minTime: 0, maxConcurrent: CONCURRENCY };
  const official = new Client({ accessToken: TOKEN, basePath: url, limiterOptions });

  const competitors = {
    "bare fetch": () => bareFetch(url, records),
    "batch-http": async () => (await hubspot.create("companies", records)).outcomes.length,
    "batch-http, async generator": async () => {
      const run = hubspot.run({ operation: "create", objectType: "companies" }, later(records));
      return (await run.result()).outcomes.length;
    },
    "@hubspot/api-client": () => officialClient(official, records),
  };
  const times: Record<keyof typeof competitors, number[]> = {
    "bare fetch": [],
    "batch-http": [],
    "batch-http, async generator": [],
    "@hubspot/api-client": [],
  };
  try {
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      for (const name of Object.keys(times) as (keyof typeof times)[]) {
        const time = await cpuOf(competitors[name], records.length);
        if (round >= WARM_UP) times[name].push(time);
      }
    }
  } finally {
    stop();
  }

  const bare = median(times["bare fetch"]);
  const ours = median(times["batch-http"]);
  const theirs = median(times["@hubspot/api-client"]);
  const generated = median(times["batch-http, async generator"]);
  console.log(
    `\nCPU per record of create, ${records.length} records of 8 properties, 100 per request, median of ${ROUNDS} rounds`,
  );
  for (const [name, all] of Object.entries(times)) {
    console.log(
      `  ${name}: ${median(all).toFixed(1)} µs (${Math.min(...all).toFixed(1)} to ${Math.max(...all).toFixed(1)})`,
    );
  }
  console.log(
    `  batch-http is ${(ours / bare).toFixed(2)} × bare fetch (aim 1.25) and ${(ours / theirs).toFixed(2)} × the official client (aim 0.55)`,
  );
  console.log(
    `  over an async generator it takes ${(generated / ours).toFixed(2)} × the time of an array (aim 1.10)`,
  );
}

async function* later<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  for (const item of items) yield item;
}

/** What the client does besides sending and reading is left out; what it keeps is kept. */
async function bareFetch(url: string, records: readonly object[]): Promise<number> {
  const rows: unknown[] = [];
  await inParallel(records, async (inputs) => {
    const response = await fetch(`${url}/crm/objects/2026-09/companies/batch/create`, {
      method: "POST",
      headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" },
      body: JSON.stringify({ inputs }),
    });
    const { results } = JSON.parse(await response.text()) as { results: unknown[] };
    rows.push(...results);
  });
  return rows.length;
}

async function officialClient(client: Client, records: readonly object[]): Promise<number> {
  const rows: unknown[] = [];
  await inParallel(records, async (inputs) => {
    const { results } = await client.crm.companies.batchApi.create({ inputs: inputs as never });
    rows.push(...results);
  });
  return rows.length;
}

type Traced = object & { objectWriteTraceId: string };

async function inParallel(
  records: readonly object[],
  send: (inputs: readonly Traced[]) => Promise<void>,
): Promise<void> {
  let next = 0;
  async function worker(): Promise<void> {
    while (next < records.length) {
      const first = next;
      next += RECORDS_PER_REQUEST;
      const inputs = records.slice(first, next).map((record, place) => ({
        ...record,
        objectWriteTraceId: String(first + place),
      }));
      await send(inputs);
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
}

/** Microseconds of user and system time for each of so many records. */
async function cpuOf(work: () => Promise<number>, records: number): Promise<number> {
  const before = process.cpuUsage();
  const done = await work();
  const { user, system } = process.cpuUsage(before);
  if (done !== records) throw new Error(`${done} of ${records} records came back.`);
  return (user + system) / records;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;
}
