import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { text } from "node:stream/consumers";
import { commandPath } from "./command-path.ts";

/** What a command took. */
export interface Measured {
  readonly seconds: number;
  /** Of all its threads. */
  readonly cpuSeconds: number;
  /** In kilobytes. */
  readonly peak: number;
  readonly stdout: string;
}

/** Runs `hubspot-batch`, which has to end with 0. */
export async function runCommand(
  argv: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "hubspot-batch-measured-"));
  try {
    // The command writes it down at its end: /proc is Linux only, and it starts Node again, without a channel to here.
    const usageFile = join(folder, "usage.json");
    const report = `import { writeFileSync } from "node:fs";
      process.on("exit", () => writeFileSync(process.env.USAGE_FILE, JSON.stringify(process.resourceUsage())));`;
    const start = performance.now();
    const child = spawn(
      process.execPath,
      ["--import", `data:text/javascript,${encodeURIComponent(report)}`, commandPath, ...argv],
      {
        stdio: ["ignore", "pipe", "inherit"],
        env: { ...process.env, HUBSPOT_ACCESS_TOKEN: "bench", ...env, USAGE_FILE: usageFile },
      },
    );
    const [stdout, [code]] = await Promise.all([text(child.stdout), once(child, "exit")]);
    if (code !== 0) throw new Error(`The command ended with ${String(code)}.`);
    const seconds = (performance.now() - start) / 1_000;
    const usage = JSON.parse(readFileSync(usageFile, "utf8")) as NodeJS.ResourceUsage;
    const cpuSeconds = (usage.userCPUTime + usage.systemCPUTime) / 1e6;
    return { seconds, cpuSeconds, peak: usage.maxRSS, stdout };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
