import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const STARTS = 5;

/** Memory for a million records, and the time from the start of a process to its first answer. */
export async function sandboxSize(): Promise<void> {
  const { rss, peak } = await report<{ rss: number; peak: number }>("./sandbox-million.ts");
  const gigabytes = (bytes: number): string => (bytes / 1024 ** 3).toFixed(2);
  console.log(
    `\nsandbox: a million contacts of 8 properties take ${gigabytes(rss)} GB, ${gigabytes(peak)} GB at most (aim 1.5)`,
  );
  const times: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    times.push((await report<{ milliseconds: number }>("./sandbox-first-answer.ts")).milliseconds);
  }
  const median = times.sort((one, other) => one - other)[Math.floor(STARTS / 2)]!;
  console.log(
    `sandbox: from the start of Node to the first answer over HTTP ${median.toFixed(0)} ms (aim 150)`,
  );
}

async function report<Report>(script: string): Promise<Report> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [path], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const [message] = (await once(child, "message")) as [Report];
  return message;
}
