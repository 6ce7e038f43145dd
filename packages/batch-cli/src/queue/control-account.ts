import { EXIT, type ExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { commandText } from "../terminal/command-text.ts";
import { print, printJson } from "../terminal/print.ts";
import { printable } from "../terminal/printable.ts";
import { UsageError } from "../usage-error.ts";
import type { DatabaseOptions } from "./database-url.ts";
import { findAccount } from "./find-account.ts";
import { withQueue } from "./with-queue.ts";

type Options = DatabaseOptions & { readonly json?: boolean };

/** Sends nothing more to an account until it is resumed. */
export async function pauseAccount(given: string, options: Options, io: Io): Promise<ExitCode> {
  return withQueue(options, io, async (queue) => {
    const account = await findAccount(queue, given, io);
    await queue.pause(account);
    const next = commandText(["resume", account, "--database"]);
    if (options.json) printJson(io.stdout, { done: "paused", account });
    else {
      print(
        io.stdout,
        `account ${printable(account)} is paused: within a second nothing more is sent to it\nto go on: ${printable(next)}\n`,
      );
    }
    return EXIT.success;
  });
}

/** Goes on with an account that was paused, and with its runs that stopped. */
export async function resumeAccount(
  given: string | undefined,
  options: Options,
  io: Io,
): Promise<ExitCode> {
  if (given === undefined) {
    throw new UsageError(
      "With --database, name the account to go on with. Which there are: hubspot-batch runs --database",
    );
  }
  return withQueue(options, io, async (queue) => {
    const account = await findAccount(queue, given, io);
    await queue.resume(account);
    if (options.json) printJson(io.stdout, { done: "resumed", account });
    else {
      print(io.stdout, `account ${printable(account)} goes on, with its runs that stopped\n`);
    }
    return EXIT.success;
  });
}
