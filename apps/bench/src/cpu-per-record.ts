import { createBatchClient } from "@x/batch-http";

const REQUESTS = 200;
const RECORDS_PER_REQUEST = 100;
const CONCURRENCY = 6;
const ROUNDS = 5;

/**
 * CPU time of this process per record of `create`: the client against a bare fetch + JSON loop that
 * sends the same bytes and reads the same answers, taking turns.
 */
export async function cpuPerRecord(url: string): Promise<void> {
  const records = Array.from({ length: REQUESTS * RECORDS_PER_REQUEST }, (_, index) => ({
    properties: {
      name: `Company ${index}`,
      domain: `company-${index}.example`,
      city: "Saint Paul",
      country: "United States",
      phone: "+1 555-0100",
      founded_year: "1999",
      numberofemployees: "120",
      description: "Makes things that other companies need.",
    },
  }));
  const hubspot = createBatchClient({ accessToken: "bench", baseUrl: url });
  const ours = (): Promise<unknown> => hubspot.create("companies", records);
  const bare = (): Promise<unknown> => bareFetch(url, records);

  await ours();
  await bare();
  const ratios: number[] = [];
  console.log("\nCPU per record of create, 100 records of 8 properties per request");
  for (let round = 1; round <= ROUNDS; round += 1) {
    const bareTime = await cpuOf(bare);
    const ourTime = await cpuOf(ours);
    ratios.push(ourTime / bareTime);
    const perRecord = (time: number): string => (time / records.length).toFixed(1);
    console.log(
      `  round ${round}: bare fetch ${perRecord(bareTime)} µs · batch-http ${perRecord(ourTime)} µs · ratio ${(ourTime / bareTime).toFixed(2)}`,
    );
  }
  const median = ratios.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)]!;
  console.log(`  median ratio ${median.toFixed(2)} (aim 1.25)`);
}

async function bareFetch(url: string, records: readonly unknown[]): Promise<void> {
  let next = 0;
  async function worker(): Promise<void> {
    while (next < records.length) {
      const inputs = records.slice(next, (next += RECORDS_PER_REQUEST));
      const response = await fetch(`${url}/crm/objects/2026-03/companies/batch/create`, {
        method: "POST",
        headers: { authorization: "Bearer bench", "content-type": "application/json" },
        body: JSON.stringify({ inputs }),
      });
      JSON.parse(await response.text());
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
}

/** Microseconds of user and system time. */
async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
