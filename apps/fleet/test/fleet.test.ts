// The fleet, small: real processes and a real Postgres. Limits make it wait, so that it takes little of the processor.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import process from "node:process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);
const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));

// Runs what was built, as `pnpm fleet` does.
test("workers are killed, frozen and asked to end, Postgres crashes: nothing is written twice or lost", async () => {
  const args = "--rows 3600 --accounts 6 --kills 2 --stops 1 --ends 1 --crashes 1 --seed 8";
  // It fails when the verdict does.
  const { stdout } = await run(process.execPath, [MAIN, ...args.split(" ")]);
  expect(stdout).toContain("2 killed, 1 frozen, 1 asked to end, 1 crashes of Postgres");
  // Missed beats alone take 10 seconds.
  expect(stdout).toMatch(/after SIGKILL: median [0-6]\./);
  expect(stdout).toContain("3600 rows in");
});
