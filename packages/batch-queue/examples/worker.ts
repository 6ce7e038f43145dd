// A worker to deploy: `node worker.ts`. DATABASE_URL is the database, or without it PGHOST, PGUSER, PGPASSWORD and PGDATABASE are;
// HUBSPOT_TOKENS is a folder with a file for each account, named
// as submit names the account, that has its token. With the argument `install` it makes the tables, and ends. HUBSPOT_URL is another
// HubSpot to try it with, such as `hubspot-batch sandbox`. HEALTH_PORT is where it answers /health, /ready and /metrics, for
// programs of this machine; HEALTH_HOST is the address for those of others, such as 0.0.0.0.
import { createBatchQueue } from "@x/batch-queue";
import { createHealth } from "@x/batch-queue/health";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";

const {
  DATABASE_URL: database = "",
  HUBSPOT_TOKENS: tokens = "",
  HUBSPOT_URL,
} = process.env;
const queue = createBatchQueue({ database });

if (process.argv[2] === "install") {
  await queue.install();
  await queue[Symbol.asyncDispose]();
} else {
  // Without it, the files of this folder would be tokens.
  if (tokens === "")
    throw new Error("Set HUBSPOT_TOKENS to the folder with the tokens.");
  async function tokenOf(account: string): Promise<string> {
    // Who submits chooses the name; it must lead to no other file, nor to the token of another account.
    if (!/^\w[\w.-]*$/.test(account))
      throw new Error(`${account}: cannot be the name of a file with a token.`);
    return (await readFile(join(tokens, account), "utf8")).trim();
  }
  const health = createHealth(queue);
  const worker = queue.work({
    connect: (account) => ({
      accessToken: () => tokenOf(account),
      onEvent: health.onEvent,
      ...(HUBSPOT_URL !== undefined && { baseUrl: HUBSPOT_URL }),
    }),
    onError: (error) => console.error(error),
    onHalt: ({ account, run, message }) =>
      console.error("until resume:", { account, run, message }),
  });
  const { HEALTH_PORT, HEALTH_HOST: host = "127.0.0.1" } = process.env;
  const server =
    HEALTH_PORT === undefined
      ? undefined
      : await health.listen(worker, { port: Number(HEALTH_PORT), host });
  process.once("SIGTERM", () => {
    void (async () => {
      await worker[Symbol.asyncDispose]();
      await server?.close();
      await queue[Symbol.asyncDispose]();
    })();
  });
}
