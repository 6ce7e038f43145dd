// A worker to deploy: `node worker.ts`. DATABASE_URL is the database, HUBSPOT_TOKENS a folder with a file for each account, named
// as submit names the account, that has its token. With the argument `install` it makes the tables, and ends.
import { createBatchQueue } from "@x/batch-queue";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import process from "node:process";

const { DATABASE_URL: database = "", HUBSPOT_TOKENS: tokens = "", HUBSPOT_URL } = process.env;
const queue = createBatchQueue({ database });

if (process.argv[2] === "install") {
  await queue.install();
  await queue[Symbol.asyncDispose]();
} else {
  const tokenOf = async (account: string) =>
    (await readFile(join(tokens, basename(account)), "utf8")).trim();
  const worker = queue.work({
    connect: (account) => ({
      accessToken: () => tokenOf(account),
      ...(HUBSPOT_URL !== undefined && { baseUrl: HUBSPOT_URL }),
    }),
    onError: (error) => console.error(error),
  });
  process.once("SIGTERM", () => {
    void (async () => {
      await worker[Symbol.asyncDispose]();
      await queue[Symbol.asyncDispose]();
    })();
  });
}
