import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { startStub } from "./start-stub.ts";

const FEW = 20_000;
const MANY = 2_000_000;

/** Peak memory of a run over few and over many records: it should not depend on their number. */
export async function httpMemory(): Promise<void> {
  console.log("\nbatch-http: a run of creates over a generator, records of 8 properties");
  const { url, stop } = await startStub();
  try {
    const few = await peakOf(url, FEW);
    const many = await peakOf(url, MANY);
    console.log(`  ${(many / few).toFixed(2)} × the memory for 100 × the records (aim 1.10)`);
  } finally {
    stop();
  }
}

async function peakOf(url: string, records: number): Promise<number> {
  const script = fileURLToPath(new URL("./http-memory-run.ts", import.meta.url));
  const start = performance.now();
  const child = fork(script, [url, String(records)], { execArgv: ["--expose-gc"] });
  const [{ peak, held }] = (await once(child, "message")) as [{ peak: number; held: number }];
  const seconds = (performance.now() - start) / 1_000;
  console.log(
    `  ${records} records: peak ${(peak / 1024).toFixed(0)} MB, ${(held / 1024).toFixed(0)} MB of it in use half-way · ${seconds.toFixed(0)} s · ${Math.round(records / seconds)} records/s`,
  );
  return peak;
}
