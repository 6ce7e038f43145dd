import type { BatchQueue, Removable } from "@x/batch-queue";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { confirm } from "../terminal/confirm.ts";
import { isTerminal } from "../terminal/is-terminal.ts";
import { plural } from "../terminal/plural.ts";
import { print, printJson } from "../terminal/print.ts";
import { UsageError } from "../usage-error.ts";
import type { DatabaseOptions } from "./database-url.ts";
import { isAtEnd, readRun, requireRunId } from "./queued-run.ts";
import { queueCommand } from "./queue-command.ts";
import { withTables } from "./with-queue.ts";

interface Options extends DatabaseOptions {
  readonly days?: number;
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** Removes the rows of a run, or of all that ended long ago, and what became of them, once the user said yes. */
export async function removeFromQueue(
  given: string | undefined,
  { days, yes = false, json = false, ...options }: Options,
  io: Io,
): Promise<ExitCode> {
  if ((given === undefined) === (days === undefined)) {
    throw new UsageError(
      "With --database, name one run, or say how old runs have to be: --days N.",
    );
  }
  const id = given === undefined ? undefined : requireRunId(given, options);
  return withTables(options, io, async (queue, place) => {
    const { runs, rows } =
      id === undefined ? await queue.removable(days!) : await removableRun(queue, id, options);
    if (id !== undefined && runs === 0) {
      if (json) printJson(io.stdout, { done: "removed", runs: 0 });
      else print(io.stdout, `run ${id} was removed already; its counts stay\n`);
      return EXIT.success;
    }
    const which =
      id === undefined
        ? `${plural(runs, "run")} that ended at least ${plural(days!, "day")} ago`
        : `run ${id}`;
    const what = `${plural(rows, "row")} of ${which} and what became of them, from the queue in ${place}`;
    if (runs > 0 && !yes && !isTerminal(io)) {
      throw new UsageError(`To remove ${what}, for good, add --yes.`);
    }
    if (runs > 0 && !yes && !(await confirm(`Remove ${what}, for good?`, io))) {
      print(io.stderr, "Nothing was removed.\n");
      return EXIT.interrupted;
    }
    const removed =
      id === undefined ? await queue.retain({ days: days! }) : Number(await queue.remove(id));
    if (json) printJson(io.stdout, { done: "removed", runs: removed });
    else
      print(
        io.stdout,
        `${plural(removed, "run")} removed; their counts stay: ${queueCommand(["runs", "--database"], options)}\n`,
      );
    return EXIT.success;
  });
}

/** @throws {UsageError} for a run that may have to go on. */
async function removableRun(
  queue: Pick<BatchQueue, "progress">,
  id: string,
  options: DatabaseOptions,
): Promise<Removable> {
  const { removedAt, rows, state } = await readRun(queue, id);
  if (!isAtEnd(state)) {
    throw new UsageError(
      `Run ${id} is not at its end (${state}). To end it: ${queueCommand(["cancel", id], options)}`,
    );
  }
  return removedAt === undefined ? { runs: 1, rows } : { runs: 0, rows: 0 };
}
