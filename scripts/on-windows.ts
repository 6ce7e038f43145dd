// What tests do not ask of Windows. It is printed, so that nobody takes it for tested.
import { stat } from "node:fs/promises";
import { platform, stderr } from "node:process";
import { expect } from "vitest";

const printed = new Set<string>();

/** Whether this is Windows, so that a test is left out. Prints the reason, once in each process. */
export function isLeftOutOnWindows(reason: string): boolean {
  if (platform !== "win32") return false;
  if (!printed.has(reason)) stderr.write(`left out on Windows: ${reason}\n`);
  printed.add(reason);
  return true;
}

/** Expects that a file or folder has a mode, such as 0o600. On Windows the mode says nothing of who may read it. */
export async function expectMode(path: string, mode: number): Promise<void> {
  if (isLeftOutOnWindows("a mode says nothing there")) return;
  const actual = (await stat(path)).mode & 0o777;
  expect([path, actual.toString(8)]).toEqual([path, mode.toString(8)]);
}
