import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { text } from "node:stream/consumers";
import { commandPath } from "./command-path.ts";

export interface Measured {
  readonly seconds: number;
  /** Of CPU. */
  readonly cpu: number;
  /** The most memory it had, in MB. */
  readonly peak: number;
  readonly stdout: string;
}

/** The command writes down what it used at its end: /proc is Linux only, and it starts Node again, without a channel to here. */
const REPORT = `import { writeFileSync } from "node:fs";
  process.on("exit", () => writeFileSync(process.env.USAGE_FILE, JSON.stringify(process.resourceUsage())));`;

/** Runs the command in a process of its own. @throws where it does not end with success. */
export async function measuredCommand(
  argv: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "hubspot-batch-usage-"));
  const usageFile = join(folder, "usage.json");
  const preload = `data:text/javascript,${encodeURIComponent(REPORT)}`;
  const start = performance.now();
  try {
    const child = spawn(process.execPath, ["--import", preload, commandPath, ...argv], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, HUBSPOT_ACCESS_TOKEN: "bench", ...env, USAGE_FILE: usageFile },
    });
    const [stdout, stderr, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "exit") as Promise<[number | null]>,
    ]);
    if (code !== 0)
      throw new Error(`hubspot-batch ${argv[0] ?? ""} ended with ${code}.\n${stderr}`);
    const seconds = (performance.now() - start) / 1_000;
    const usage = JSON.parse(readFileSync(usageFile, "utf8")) as NodeJS.ResourceUsage;
    const cpu = (usage.userCPUTime + usage.systemCPUTime) / 1e6;
    return { seconds, cpu, peak: usage.maxRSS / 1_024, stdout };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
