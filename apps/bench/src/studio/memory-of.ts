import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import process from "node:process";
import type { CDPSession } from "playwright-core";
import type { Figures } from "../engine/bench.ts";

export const HEAP = "MB of the page";
export const SERVER = "MB of the server, at most so far";

/** Returns the memory of the page now, and of the server at most so far, in MB. */
export async function memoryOf(devtools: CDPSession, { pid }: ChildProcess): Promise<Figures> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  const used = metrics.find(({ name }) => name === "JSHeapUsedSize")!.value / 1e6;
  // Where there is no /proc, the peak of the server is not known.
  const status = process.platform === "linux" ? readFileSync(`/proc/${pid}/status`, "utf8") : "";
  const peak = /^VmHWM:\s*(\d+)/m.exec(status)?.[1];
  return { [HEAP]: used, ...(peak !== undefined && { [SERVER]: Number(peak) / 1_000 }) };
}
