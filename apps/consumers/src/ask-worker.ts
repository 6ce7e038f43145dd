import { join } from "node:path";
import { build } from "rolldown";
import { serve } from "../../../scripts/release/serve.ts";

/** Bundles the worker in the folder, runs it, and returns what it answers. */
export async function askWorker(workerd: string, folder: string): Promise<string> {
  await build({
    cwd: folder,
    input: "worker.js",
    platform: "browser",
    output: { file: join(folder, "worker.bundle.js"), format: "esm", codeSplitting: false },
    logLevel: "warn",
  });
  const argv = ["serve", "workerd.capnp", "--control-fd=1"];
  const { firstLine, end } = await serve(workerd, argv, { cwd: folder });
  try {
    const { port } = JSON.parse(firstLine) as { port: number };
    return await (await fetch(`http://127.0.0.1:${port}/`)).text();
  } finally {
    await end();
  }
}
