import type { BatchQueue } from "@x/batch-queue";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { print, printJson } from "../terminal/print.ts";
import { printable } from "../terminal/printable.ts";
import { UsageError } from "../usage-error.ts";
import type { DatabaseOptions } from "./database-url.ts";
import { findAccount } from "./find-account.ts";
import { misplacedName, queueCommand } from "./queue-command.ts";
import { withTables } from "./with-queue.ts";

type Options = DatabaseOptions & { readonly json?: boolean };

/** Sends nothing more to accounts until they are resumed; to none of them where one is not known. */
export async function pauseAccounts(
  given: readonly string[],
  options: Options,
  io: Io,
): Promise<ExitCode> {
  return withTables(options, io, async (queue) => {
    for (const account of await findAccounts(queue, given, options, io)) {
      await queue.pause(account);
      const next = queueCommand(["resume", account, "--database"], options);
      if (options.json) printJson(io.stdout, { done: "paused", account });
      else {
        print(
          io.stdout,
          `account ${printable(account)} is paused: within a second nothing more is sent to it\nto go on: ${printable(next)}\n`,
        );
      }
    }
    return EXIT.success;
  });
}

/** Goes on with accounts that were paused, and with their runs that stopped; with none where one is not known. */
export async function resumeAccounts(
  given: readonly string[],
  options: Options,
  io: Io,
): Promise<ExitCode> {
  if (given.length === 0) {
    const list = queueCommand(["accounts", "list", "--database"], options);
    throw new UsageError(
      `With --database, name the accounts to go on with.${misplacedName(options) ?? ""} Which are paused: ${list}`,
    );
  }
  return withTables(options, io, async (queue) => {
    for (const account of await findAccounts(queue, given, options, io)) {
      await queue.resume(account);
      if (options.json) printJson(io.stdout, { done: "resumed", account });
      else {
        print(
          io.stdout,
          `account ${printable(account)} goes on; no run of it is stopped or paused any more\n`,
        );
      }
    }
    return EXIT.success;
  });
}

/** Each account once, though a name and a portal id may say the same. */
async function findAccounts(
  queue: BatchQueue,
  given: readonly string[],
  options: Options,
  io: Io,
): Promise<ReadonlySet<string>> {
  const accounts = new Set<string>();
  for (const name of given) accounts.add(await findAccount(queue, name, options, io));
  return accounts;
}
