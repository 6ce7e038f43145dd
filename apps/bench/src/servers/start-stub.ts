import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A server that answers creates and stores nothing, in a process of its own. */
export async function startStub(): Promise<{ url: string; stop: () => void }> {
  const child = fork(fileURLToPath(new URL("./stub-server.ts", import.meta.url)));
  const [{ url }] = (await once(child, "message")) as [{ url: string }];
  return { url, stop: () => child.kill() };
}
