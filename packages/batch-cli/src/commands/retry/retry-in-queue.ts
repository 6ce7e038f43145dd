import type { Outcome } from "@x/batch-queue";
import type { WriteOperation } from "../write/write.ts";
import { takesUnknown } from "./takes-unknown.ts";
import { hasConsent } from "../../consent/consent.ts";
import { CONFIRM_ABOVE, whyLarge } from "../../consent/large.ts";
import { whyTwice } from "../../consent/why-twice.ts";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { commandText } from "../../terminal/command-text.ts";
import { isTerminal } from "../../terminal/is-terminal.ts";
import { plural } from "../../terminal/plural.ts";
import { print, printJson } from "../../terminal/print.ts";
import { printable, printableProblem } from "../../terminal/printable.ts";
import { UsageError } from "../../usage-error.ts";
import type { DatabaseOptions } from "../../queue/database-url.ts";
import { keptText, readRun, requireRunId } from "../../queue/queued-run.ts";
import { withQueue } from "../../queue/with-queue.ts";

interface Options extends DatabaseOptions {
  readonly unknown?: boolean;
  readonly yes?: boolean;
  readonly confirmAbove?: number;
  readonly json?: boolean;
}

/** Submits the rows of a run that were not written again, as they were, as a run whose key names that one. */
export async function retryInQueue(
  given: string | undefined,
  mended: string | undefined,
  options: Options,
  io: Io,
): Promise<ExitCode> {
  if (given === undefined) {
    throw new UsageError("Name a run. Which there are: hubspot-batch runs --database");
  }
  const id = requireRunId(given);
  return withQueue(options, io, async (queue) => {
    const { account, counts, job, lane, state } = await readRun(queue, id);
    const operation = job.operation as WriteOperation;
    const { objectType } = job;
    if (mended !== undefined) {
      throw new UsageError(
        `${mended}: rows that are corrected are submitted as a file of their own: ${commandText(["submit", operation, objectType, mended])}`,
      );
    }
    if (state !== "done" && state !== "cancelled") {
      const first = state === "stopped" ? ["resume", account, "--database"] : ["watch", id];
      throw new UsageError(`Run ${id} is not at its end (${state}). First: ${commandText(first)}`);
    }
    const unknown = takesUnknown(operation, options.unknown) ? counts.unknown : 0;
    const rows = counts.failed + counts.skipped + unknown;
    const key = `retry of run ${id}`;
    const about = { operation, objectType, account, lane, key, rows };
    if (rows === 0) {
      if (options.json) printJson(io.stdout, about);
      else print(io.stdout, `run ${id}: no row is to be sent again\n`);
      return EXIT.success;
    }
    const most = options.confirmAbove ?? (isTerminal(io) ? 0 : CONFIRM_ABOVE[operation]);
    const look = [id, "--database", "--status", "unknown", "--out", "unknown.csv"];
    const twice =
      operation === "create" && unknown > 0
        ? whyTwice(unknown, commandText(["results", ...look]))
        : undefined;
    if (twice !== undefined && isTerminal(io)) print(io.stderr, `${printableProblem(twice)}\n`);
    const reasons = [twice, whyLarge(operation, rows, most)].filter((one) => one !== undefined);
    const question = `Submit again: ${operation} ${plural(rows, "row")} of ${printable(objectType)} in account ${printable(account)}?`;
    if (!(await hasConsent({ question, reasons, yes: options.yes, io }))) return EXIT.interrupted;
    const status: Outcome["status"][] = ["failed", "skipped"];
    if (unknown > 0) status.push("unknown");
    async function* source() {
      for await (const { record } of queue.records(id, { status })) yield record;
    }
    const made = await queue.submit({ account, job, lane, key, source: source() });
    if (options.json) {
      printJson(io.stdout, { run: made.id, isNew: made.isNew, state: made.state, ...about });
    } else {
      print(
        io.stdout,
        made.isNew
          ? keptText(made.id, rows)
          : `Nothing was added: these rows were submitted again already, as run ${made.id} (${made.state})\n`,
      );
    }
    return made.state === "open" || made.state === "done" ? EXIT.success : EXIT.incomplete;
  });
}
