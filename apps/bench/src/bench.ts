import { cliMemory } from "./cli-memory.ts";
import { corePerRecord } from "./core-per-record.ts";
import { cpuPerRecord } from "./cpu-per-record.ts";
import { startSandbox } from "./start-sandbox.ts";

corePerRecord();
const sandbox = await startSandbox();
try {
  await cpuPerRecord(sandbox.url);
  await cliMemory(sandbox.url);
} finally {
  sandbox.stop();
}
