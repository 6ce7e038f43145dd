import type { AccountStanding } from "@x/batch-queue";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { plural } from "../terminal/plural.ts";
import { print, printJson } from "../terminal/print.ts";
import { printable, printableWhole } from "../terminal/printable.ts";
import type { DatabaseOptions } from "./database-url.ts";
import { queueCommand } from "./queue-command.ts";
import { waitText } from "./queued-run.ts";
import { withTables } from "./with-queue.ts";

/** More names make no command that somebody reads. */
const MOST_NAMED = 20;

/** Shows the accounts of a queue that have runs to send or are paused, and why nothing is sent to them. */
export async function accountsOfQueue(
  options: DatabaseOptions & { readonly json?: boolean },
  io: Io,
): Promise<ExitCode> {
  const { stdout } = io;
  return withTables(options, io, async (queue, place) => {
    const held: string[] = [];
    let count = 0;
    for await (const standing of queue.accounts()) {
      count += 1;
      const { account, paused, stopped } = standing;
      if ((paused !== undefined || stopped > 0) && held.length <= MOST_NAMED) held.push(account);
      if (options.json) printJson(stdout, standing);
      else print(stdout, standingText(standing));
    }
    if (options.json) return EXIT.success;
    if (count === 0)
      print(stdout, `The queue of ${place} has nothing to send, and no account is paused.\n`);
    if (held.length > 0 && held.length <= MOST_NAMED) {
      const next = queueCommand(["resume", ...held, "--database"], options);
      print(
        stdout,
        `\nto go on with those that are paused or have stopped runs: ${printableWhole(next)}\n`,
      );
    }
    return EXIT.success;
  });
}

function standingText({ account, state, open, stopped, paused, waiting }: AccountStanding): string {
  const known = [
    ...(paused === undefined ? [] : [paused]),
    ...(waiting === undefined ? [] : [waitText(waiting)]),
    ...(open === 0 ? [] : [`${plural(open, "run")} open`]),
    ...(stopped === 0 ? [] : [`${plural(stopped, "run")} stopped`]),
  ];
  return `${printable(account)}  ${state}\n  ${known.map(printable).join(" · ")}\n`;
}
