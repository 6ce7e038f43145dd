// `pnpm bench` runs all benches, `pnpm bench cpu memory` these. `--small` takes a twentieth of the rows. `--write` runs
// none, and writes the pages from the results that are there. Each bench is saved when it ended, so that what was
// interrupted goes on by name.
import { globSync } from "node:fs";
import { arch, availableParallelism, cpus, loadavg, platform } from "node:os";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Bench } from "./engine/bench.ts";
import { runBench } from "./engine/run-bench.ts";
import { summarize } from "./engine/summarize.ts";
import { fillPages, readResults, saveResult } from "./page/files.ts";
import { print } from "./page/print.ts";

const SMALL = 0.05;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    small: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});
const folder = fileURLToPath(new URL("benches", import.meta.url));
const all = globSync("*.ts", { cwd: folder })
  .map((file) => basename(file, ".ts"))
  .sort();
const unknown = positionals.filter((name) => !all.includes(name));
if (unknown.length > 0)
  throw new Error(`No bench is called ${unknown.join(", ")}. There are: ${all.join(", ")}.`);

const chosen = positionals.length > 0 ? positionals : all;
for (const name of values.write ? [] : chosen) {
  try {
    const { bench } = (await import(`./benches/${name}.ts`)) as { bench: Bench };
    const scale = values.small && bench.isExact !== true ? SMALL : 1;
    const samples = await runBench(name, bench, scale);
    const result = summarize(bench, samples, scale, machineText(bench));
    saveResult(name, result);
    fillPages();
    console.log(print(name, result));
  } catch (error) {
    process.exitCode = 1;
    console.error(`\n${name} failed; its last result stays.`, error);
  }
}
if (values.write) {
  // The pictures, too: how they are drawn may have changed.
  for (const [name, result] of Object.entries(readResults())) saveResult(name, result);
  fillPages();
}

function machineText({ isExact }: Bench): string {
  if (isExact === true) return "The same on any machine";
  const [cpu] = cpus();
  return `${cpu?.model ?? arch()} with ${availableParallelism()} cores, ${platform()}, Node ${process.versions.node}, load ${loadavg()[0]!.toFixed(1)} at the end`;
}
