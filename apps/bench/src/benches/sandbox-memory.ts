import { createSandbox } from "@x/batch-sandbox";
import type { Bench } from "../engine/bench.ts";
import { PEAK, perRecord, RATE } from "../engine/measure.ts";
import { HEADER, person } from "../rows/people.ts";

const RECORDS = 1_000_000;

export const bench: Bench = {
  title: "Memory of the sandbox",
  how: "A million contacts of 8 properties are created in the process itself.",
  process: "round",
  columns: { [PEAK]: 0, [RATE]: 0 },
  cases: {
    "batch-sandbox": ({ rows }) => perRecord(rows(RECORDS), () => fillSandbox(rows(RECORDS))),
  },
  targets: [
    {
      what: "a million records",
      value: (median) => median("batch-sandbox", PEAK),
      unit: "MB",
      atMost: 1_500,
    },
  ],
};

async function fillSandbox(records: number): Promise<number> {
  const sandbox = createSandbox();
  for (let first = 0; first < records; first += 100) {
    const inputs = Array.from({ length: 100 }, (_, place) => {
      const cells = person(first + place);
      return { properties: Object.fromEntries(HEADER.map((name, n) => [name, cells[n]!])) };
    });
    const request = new Request("http://sandbox/crm/v3/objects/contacts/batch/create", {
      method: "POST",
      headers: { authorization: "Bearer bench" },
      body: JSON.stringify({ inputs }),
    });
    const { status } = await sandbox.fetch(request);
    if (status !== 201) throw new Error(`The sandbox answered ${status}.`);
  }
  return records;
}
