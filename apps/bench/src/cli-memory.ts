import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { commandPath } from "./command-path.ts";

/** A million takes minutes: `MILLION=1 pnpm bench`. */
const SIZES = [10_000, 100_000, ...(process.env["MILLION"] ? [1_000_000] : [])];

/** Peak memory and time of the command for a short and a long file; the first should not depend on the rows. */
export async function cliMemory(url: string): Promise<void> {
  console.log("\nhubspot-batch upsert contacts, rows of 8 columns");
  const folder = mkdtempSync(join(tmpdir(), "hubspot-batch-bench-"));
  try {
    for (const rows of SIZES) {
      const file = join(folder, `${rows}.csv`);
      await writeCsv(file, rows);
      const { seconds, peak } = await run(url, file, join(folder, String(rows)));
      console.log(
        `  ${rows} rows: peak ${(peak / 1024).toFixed(0)} MB · ${seconds.toFixed(1)} s · ${Math.round(rows / seconds)} rows/s`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function writeCsv(path: string, rows: number): Promise<void> {
  const file = await open(path, "w");
  let text = "email,firstname,lastname,city,country,phone,jobtitle,company\n";
  for (let row = 0; row < rows; row += 1) {
    text += `person${row}@example.com,Person,Number ${row},"Saint Paul, MN",United States,+1 555-0100,Maker,Company ${row}\n`;
    if (row % 10_000 === 0) {
      await file.appendFile(text);
      text = "";
    }
  }
  await file.appendFile(text);
  await file.close();
}

async function run(
  url: string,
  file: string,
  out: string,
): Promise<{ seconds: number; peak: number }> {
  // The command writes down its own peak at its end: /proc is Linux only, and it starts Node again, without a
  // channel to here.
  const peakFile = `${out}.peak`;
  const report = `import { writeFileSync } from "node:fs";
    process.on("exit", () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)));`;
  const argv = ["--import", `data:text/javascript,${encodeURIComponent(report)}`, commandPath];
  argv.push("upsert", "contacts", file, "--id-property", "email");
  argv.push("--base-url", url, "--out", out, "--yes");
  const start = performance.now();
  const child = spawn(process.execPath, argv, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, HUBSPOT_ACCESS_TOKEN: "bench", PEAK_FILE: peakFile },
  });
  const [code] = (await once(child, "exit")) as [number];
  if (code !== 0) throw new Error(`The command ended with ${code}.`);
  const seconds = (performance.now() - start) / 1_000;
  return { seconds, peak: Number(readFileSync(peakFile, "utf8")) };
}
