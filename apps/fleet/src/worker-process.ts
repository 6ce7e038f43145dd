// A worker in a process of its own: `worker-process.ts <URL of the database> <URL of HubSpot> <accounts at a time>`. Tells its parent
// when it is ready, when it begins with an account, and what failed and is tried again. Ends at SIGTERM, or with its parent.
import process from "node:process";
import { createBatchQueue } from "@x/batch-queue";
import type { WorkerMessage } from "./workers.ts";

const [database = "", baseUrl = "", accounts] = process.argv.slice(2);
const tell = (message: WorkerMessage): void => void process.send?.(message);
const queue = createBatchQueue({ database });
const worker = queue.work({
  connect(account) {
    tell({ begins: account, at: Date.now() });
    return { accessToken: account, baseUrl };
  },
  accounts: Number(accounts),
  onError: (error) => tell({ failure: error instanceof Error ? error.message : String(error) }),
});
tell({ isReady: true });
process.once("SIGTERM", () => {
  void (async () => {
    await worker[Symbol.asyncDispose]();
    await queue[Symbol.asyncDispose]();
    process.disconnect?.();
  })();
});
process.once("disconnect", () => process.exit());
