import { mkdtempSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { type Measured, runCommand } from "./run-command.ts";

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

async function run(url: string, file: string, out: string): Promise<Measured> {
  const argv = ["upsert", "contacts", file, "--id-property", "email"];
  return runCommand([...argv, "--base-url", url, "--out", out, "--yes"]);
}
