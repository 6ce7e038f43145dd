import process from "node:process";
import { onTestFinished } from "vitest";

/** Makes a folder the one that this process works in, until the test ends: runs without `--out` go there. */
export function workIn(folder: string): void {
  const before = process.cwd();
  process.chdir(folder);
  onTestFinished(() => process.chdir(before));
}
