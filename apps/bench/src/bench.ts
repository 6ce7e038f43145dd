import { bundleSize } from "./bundle-size.ts";
import { cliMemory } from "./cli-memory.ts";
import { corePerRecord } from "./core-per-record.ts";
import { cpuPerRecord } from "./cpu-per-record.ts";
import { diffAndApply } from "./diff-and-apply.ts";
import { httpMemory } from "./http-memory.ts";
import { queueBesideHttp } from "./queue-beside-http.ts";
import { quotaWithHandOvers } from "./quota-with-hand-overs.ts";
import { sandboxSize } from "./sandbox-size.ts";
import { sandboxThroughput } from "./sandbox-throughput.ts";
import { searchEverything } from "./search-everything.ts";
import { startSandbox } from "./start-sandbox.ts";
import { studioRows } from "./studio-rows.ts";
import { syncRows } from "./sync-rows.ts";

// Memory first: a process inherits the peak of the one that starts it.
await httpMemory();
await sandboxSize();
const sandbox = await startSandbox();
try {
  await cliMemory(sandbox.url);
  await diffAndApply(sandbox.url);
  await syncRows(sandbox.url);
  await studioRows(sandbox.url);
  await sandboxThroughput(sandbox.url);
} finally {
  sandbox.stop();
}
corePerRecord();
await bundleSize();
await cpuPerRecord();
await searchEverything();
await queueBesideHttp();
await quotaWithHandOvers();
