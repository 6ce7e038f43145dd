// A worker in a process of its own: `node worker-process.ts <URL of the database> <URL of HubSpot>`. Ends at SIGTERM.
import process from "node:process";
import { createBatchQueue } from "../index.ts";

const [database, baseUrl] = process.argv.slice(2);
const queue = createBatchQueue({ database: database! });
const worker = queue.work({
  connect: (account) => ({ accessToken: account, baseUrl: baseUrl!, concurrency: 4 }),
});
process.once("SIGTERM", () => {
  void (async () => {
    await worker[Symbol.asyncDispose]();
    await queue[Symbol.asyncDispose]();
  })();
});
process.stdout.write("ready\n");
