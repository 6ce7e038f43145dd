import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import type { DatabaseOptions } from "../../queue/database-url.ts";
import { queueCommand } from "../../queue/queue-command.ts";
import { readRun, requireRunId } from "../../queue/queued-run.ts";
import { withTables } from "../../queue/with-queue.ts";
import { isTerminal } from "../../terminal/is-terminal.ts";
import { confirm } from "../../terminal/confirm.ts";
import { numberText, plural } from "../../terminal/plural.ts";
import { print, printJson } from "../../terminal/print.ts";
import { UsageError } from "../../usage-error.ts";

export interface CancelOptions extends DatabaseOptions {
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** Cancels a run of a queue, once the user said yes. */
export async function cancel(given: string, options: CancelOptions, io: Io): Promise<ExitCode> {
  const id = requireRunId(given, options);
  const { yes = false, json = false } = options;
  return withTables(options, io, async (queue) => {
    const { account, job, rows, settled } = await readRun(queue, id);
    const what = `run ${id}, ${job.operation} ${plural(rows, "row")} of ${job.objectType} in account ${account}: ${numberText(rows - settled)} have no outcome yet`;
    if (!yes && !isTerminal(io)) {
      throw new UsageError(
        `${what}. A run that is cancelled cannot go on. To cancel it, add --yes.`,
      );
    }
    if (!yes && !(await confirm(`Cancel ${what}?`, io))) {
      print(io.stderr, "Nothing was cancelled.\n");
      return EXIT.interrupted;
    }
    const done = (await queue.cancel(id)) ? "cancelled" : "ended before";
    if (json) printJson(io.stdout, { done, run: id, account });
    else if (done === "cancelled") {
      print(
        io.stdout,
        `run ${id} is cancelled: within a second no write of it leaves any more\nwhat became of its records: ${queueCommand(["results", id, "--database"], options)}\n`,
      );
    } else print(io.stdout, `run ${id} had ended before, and stays as it is\n`);
    return EXIT.success;
  });
}
