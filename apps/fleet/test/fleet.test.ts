// The fleet, small: real processes and a real Postgres. Limits make it wait, so that it takes little of the processor.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import process from "node:process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);
const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));

// Runs what was built, as `pnpm fleet` does.
test("workers are killed and frozen, Postgres crashes: nothing is written twice or lost", async () => {
  const args = "--rows 3600 --accounts 6 --kills 2 --stops 1 --ends 0 --crashes 1 --seed 32";
  // It fails when the verdict does.
  const { stdout } = await run(process.execPath, [MAIN, ...args.split(" ")]);
  expect(stdout).toContain("Killed: 2, frozen: 1, asked to end: 0, crashes of Postgres: 1;");
  // Missed beats alone take 10 seconds.
  expect(stdout).toMatch(/after SIGKILL: median \d\./);
  expect(stdout).toContain("3600 rows in");
  // It waits for limits and for missed beats, and on a busy machine for the processor, too.
}, 480_000);
