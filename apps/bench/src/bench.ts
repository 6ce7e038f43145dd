import { bundleSize } from "./bundle-size.ts";
import { cliMemory } from "./cli-memory.ts";
import { corePerRecord } from "./core-per-record.ts";
import { cpuPerRecord } from "./cpu-per-record.ts";
import { httpMemory } from "./http-memory.ts";
import { sandboxSize } from "./sandbox-size.ts";
import { sandboxThroughput } from "./sandbox-throughput.ts";
import { startSandbox } from "./start-sandbox.ts";

corePerRecord();
await bundleSize();
await cpuPerRecord();
await httpMemory();
await sandboxSize();
const sandbox = await startSandbox();
try {
  await sandboxThroughput(sandbox.url);
  await cliMemory(sandbox.url);
} finally {
  sandbox.stop();
}
