import { EXIT, type ExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { print, printJson } from "../terminal/print.ts";
import type { DatabaseOptions } from "./database-url.ts";
import { findAccount } from "./find-account.ts";
import { runJson, runText } from "./queued-run.ts";
import { withTables } from "./with-queue.ts";

/** Lists the runs of a queue, or those of an account, the newest first. */
export async function runsOfQueue(
  options: DatabaseOptions & { readonly account?: string; readonly json?: boolean },
  io: Io,
): Promise<ExitCode> {
  const { account: given, json } = options;
  const { stdout } = io;
  return withTables(options, io, async (queue, place) => {
    const account = given === undefined ? undefined : await findAccount(queue, given, options, io);
    let count = 0;
    for await (const run of queue.runs(account)) {
      count += 1;
      if (json) printJson(stdout, runJson(run));
      else print(stdout, runText(run));
    }
    if (count === 0 && !json) print(stdout, `No run is in the queue of ${place}.\n`);
    return EXIT.success;
  });
}
