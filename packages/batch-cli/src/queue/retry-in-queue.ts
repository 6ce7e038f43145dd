import type { BatchQueue, Outcome, RunProgress } from "@x/batch-queue";
import { configFolder } from "../accounts/config-folder.ts";
import { readProfiles } from "../accounts/profiles-file.ts";
import { hasConsent } from "../consent/consent.ts";
import { CONFIRM_ABOVE, whyLarge } from "../consent/large.ts";
import { takesUnknown } from "../consent/takes-unknown.ts";
import { whyTwice } from "../consent/why-twice.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { isTerminal } from "../terminal/is-terminal.ts";
import { plural } from "../terminal/plural.ts";
import { print, printJson } from "../terminal/print.ts";
import { printable, printableProblem } from "../terminal/printable.ts";
import { UsageError } from "../usage-error.ts";
import { correctText } from "./correct-text.ts";
import type { DatabaseOptions } from "./database-url.ts";
import { queueCommand } from "./queue-command.ts";
import { isAtEnd, keptText, readRun, requireRunId } from "./queued-run.ts";
import { withTables } from "./with-queue.ts";

interface Options extends DatabaseOptions {
  readonly unknown?: boolean;
  readonly yes?: boolean;
  readonly confirmAbove?: number;
  readonly json?: boolean;
}

/** Rows that are submitted again as a run of their own. */
interface Part {
  readonly key: string;
  readonly status: readonly Outcome["status"][];
  readonly rows: number;
}

/** Submits the rows of a run that were not written again, as they were, as runs whose keys name that one. */
export async function retryInQueue(
  given: string | undefined,
  mended: string | undefined,
  options: Options,
  io: Io,
): Promise<ExitCode> {
  const id = requireRunId(given, options);
  return withTables(options, io, async (queue) => {
    const run = await readRun(queue, id);
    const { account, job, lane, state } = run;
    const { objectType, operation } = job;
    if (mended !== undefined) {
      const correct = correctText(run, mended, await readProfiles(configFolder(io.env)), options);
      throw new UsageError(
        `${mended}: retry sends rows as they were. To send them corrected: ${correct}`,
      );
    }
    if (!isAtEnd(state)) {
      const first = state === "stopped" ? ["resume", account, "--database"] : ["watch", id];
      throw new UsageError(
        `Run ${id} is not at its end (${state}). First: ${queueCommand(first, options)}`,
      );
    }
    const parts = partsOf(run, takesUnknown(operation, options.unknown));
    const about = { operation, objectType, account, lane };
    if (parts.length === 0) {
      const key = keyOf(id);
      if (options.json) printJson(io.stdout, { ...about, key, rows: 0 });
      else print(io.stdout, `run ${id}: no row is to be sent again\n`);
      return EXIT.success;
    }
    const there = await findRetries(queue, run, parts);
    const missing = parts.filter(({ key }) => !there.has(key));
    if (!(await maySubmit(run, missing, options, io))) return EXIT.interrupted;
    let code: ExitCode = EXIT.success;
    for (const { key, status, rows } of parts) {
      async function* source() {
        for await (const { record } of queue.records(id, { status })) yield record;
      }
      const found = there.get(key);
      const made =
        found === undefined
          ? await queue.submit({ account, job, lane, key, source: source() })
          : { id: found.id, isNew: false, state: found.state };
      const { isNew, state } = made;
      if (options.json) {
        printJson(io.stdout, { run: made.id, isNew, state, ...about, key, rows });
      } else if (isNew) print(io.stdout, keptText(made.id, rows, options));
      else print(io.stdout, thereText(found ?? (await readRun(queue, made.id)), options));
      if (state !== "open" && state !== "done") code = EXIT.incomplete;
    }
    return code;
  });
}

function keyOf(id: string): string {
  return `retry of run ${id}`;
}

/** Rows to create that are unknown are a run of their own: whoever wants them may have sent the others again already. */
function partsOf({ id, counts, job }: RunProgress, withUnknown: boolean): Part[] {
  const { failed, skipped, unknown } = counts;
  const isApart = job.operation === "create";
  const parts: Part[] = [
    {
      key: keyOf(id),
      status: isApart ? ["failed", "skipped"] : ["failed", "skipped", "unknown"],
      rows: failed + skipped + (isApart ? 0 : unknown),
    },
    {
      key: `${keyOf(id)}, unknown`,
      status: ["unknown"],
      rows: isApart && withUnknown ? unknown : 0,
    },
  ];
  return parts.filter(({ rows }) => rows > 0);
}

/** Finds the runs that have these rows already, by key. They are newer than the run itself. */
async function findRetries(
  queue: Pick<BatchQueue, "runs">,
  { account, id }: RunProgress,
  parts: readonly Part[],
): Promise<ReadonlyMap<string, RunProgress>> {
  const keys = new Set(parts.map(({ key }) => key));
  const found = new Map<string, RunProgress>();
  for await (const run of queue.runs(account)) {
    if (run.id === id || found.size === keys.size) break;
    if (run.key !== undefined && keys.has(run.key)) found.set(run.key, run);
  }
  return found;
}

async function maySubmit(
  { account, id, job }: RunProgress,
  parts: readonly Part[],
  { confirmAbove, yes, database }: Options,
  io: Io,
): Promise<boolean> {
  if (parts.length === 0) return true;
  const operation = job.operation as keyof typeof CONFIRM_ABOVE;
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const doubtful = parts.find(({ status }) => operation === "create" && status[0] === "unknown");
  const look = ["results", id, "--database", "--status", "unknown", "--out", "unknown.csv"];
  const twice = doubtful && whyTwice(doubtful.rows, queueCommand(look, { database }));
  if (twice !== undefined && isTerminal(io)) print(io.stderr, `${printableProblem(twice)}\n`);
  const most = confirmAbove ?? (isTerminal(io) ? 0 : CONFIRM_ABOVE[operation]);
  const reasons = [twice, whyLarge(operation, rows, most)].filter((one) => one !== undefined);
  const question = `The queue does not know which rows you corrected and submitted as a file: they would be sent as they were, too. Submit again: ${operation} ${plural(rows, "row")} of ${printable(job.objectType)} in account ${printable(account)}?`;
  return hasConsent({ question, reasons, yes, io });
}

function thereText({ id, counts, state }: RunProgress, options: DatabaseOptions): string {
  const results = queueCommand(["results", id, "--database"], options);
  const isLeft = isAtEnd(state) && counts.failed + counts.skipped + counts.unknown > 0;
  const again = queueCommand(["retry", id, "--database"], options);
  return [
    `Nothing was added: these rows were submitted again already, as run ${id} (${state})\n`,
    `what became of them: ${results}\n`,
    isLeft ? `to send again what it did not write: ${again}\n` : "",
  ].join("");
}
