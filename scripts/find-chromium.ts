import { execFileSync } from "node:child_process";

/** The browser of this machine, for tests; `undefined` when there is none. */
export function findChromium(): string | undefined {
  if (process.env["CHROMIUM_PATH"]) return process.env["CHROMIUM_PATH"];
  try {
    return execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();
  } catch {
    return undefined;
  }
}
