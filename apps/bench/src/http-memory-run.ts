// Run in a process of its own, by http-memory.ts: its peak of memory, and what it could not do without
// half-way, in kilobytes.
import { createBatchClient } from "@x/batch-http";
import { company } from "./company.ts";

const [url = "", count = ""] = process.argv.slice(2);
const records = Number(count);

function* source(): Generator<ReturnType<typeof company>> {
  for (let index = 0; index < records; index += 1) yield company(index);
}

const hubspot = createBatchClient({ accessToken: "bench", baseUrl: url });
const run = hubspot.run({ operation: "create", objectType: "companies" }, source());
let created = 0;
let held = 0;
for await (const { status } of run) {
  if (status === "created") created += 1;
  if (created === records / 2) held = heldNow();
}
if (created !== records) throw new Error(`${created} of ${records} records were created.`);
process.send!({ peak: process.resourceUsage().maxRSS, held });

/** The rest of the peak is garbage that V8 sees no need to collect yet. */
function heldNow(): number {
  globalThis.gc!();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024;
}
