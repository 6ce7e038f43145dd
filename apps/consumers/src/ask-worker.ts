import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "rolldown";

/** Bundles the worker in the folder, runs it, and returns what it answers. */
export async function askWorker(workerd: string, folder: string): Promise<string> {
  await build({
    cwd: folder,
    input: "worker.js",
    platform: "browser",
    output: { file: join(folder, "worker.bundle.js"), format: "esm", codeSplitting: false },
    logLevel: "warn",
  });
  const worker = spawn(workerd, ["serve", "workerd.capnp", "--control-fd=1"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [line] = (await once(createInterface(worker.stdout), "line")) as [string];
    const { port } = JSON.parse(line) as { port: number };
    return await (await fetch(`http://127.0.0.1:${port}/`)).text();
  } finally {
    worker.kill();
  }
}
