import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { commandPath } from "../engine/command-path.ts";

/** The sandbox in a process of its own, so that its work is not counted as ours. */
export async function startSandbox(): Promise<{ url: string; stop: () => void }> {
  // A limit that nobody reaches, so that clients learn they need not wait.
  const argv = [commandPath, "sandbox", "--port", "0", "--limit", "1000000/10s"];
  const child = spawn(process.execPath, argv, { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  return { url: line.slice(line.indexOf("http")), stop: () => child.kill() };
}
