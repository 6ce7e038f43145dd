import type { BatchQueue, RunProgress } from "@x/batch-queue";
import { countsText } from "../terminal/counts-text.ts";
import { plural } from "../terminal/plural.ts";
import { printable } from "../terminal/printable.ts";
import { UsageError } from "../usage-error.ts";
import type { DatabaseOptions } from "./database-url.ts";
import { misplacedName, queueCommand } from "./queue-command.ts";

/** @throws {UsageError} where none is given, and for a text that is not the id of a run. */
export function requireRunId(given: string | undefined, options: DatabaseOptions): string {
  if (given !== undefined && /^\d{1,18}$/.test(given)) return given;
  const runs = queueCommand(["runs", "--database"], options);
  throw new UsageError(
    given === undefined
      ? `Name a run.${misplacedName(options) ?? ""} Which there are: ${runs}`
      : `${given}: not the id of a run in a queue. Its id is a number, which this command shows: ${runs}`,
  );
}

/** Returns how far a run is. @throws {BatchError} when there is no such run. */
export async function readRun(
  queue: Pick<BatchQueue, "progress">,
  id: string,
): Promise<RunProgress> {
  const first = await queue.progress(id)[Symbol.asyncIterator]().next();
  return first.value as RunProgress;
}

/** Whether no record of a run is sent any more. */
export function isAtEnd(state: RunProgress["state"]): boolean {
  return state === "done" || state === "cancelled";
}

/** Whether records of a run may be sent, now or later, without `resume`. */
export function isOpen(state: RunProgress["state"]): boolean {
  return state === "open" || state === "cancelling";
}

/** Until when a run waits, to the second after, and why. What it waits for may not be over by then. */
export function waitText({ until, for: why }: NonNullable<RunProgress["waiting"]>): string {
  const after = new Date(Math.ceil(Date.parse(until) / 1_000) * 1_000).toISOString();
  const second = after.slice(0, "2026-11-29T12:05:07".length).replace("T", " ");
  return `it waits until ${second} UTC, and is then tried again by itself: ${why}`;
}

/** @param time ISO 8601, of which only the minute tells people something. */
function minuteOf(time: string): string {
  return `${time.slice(0, "2026-11-29T12:05".length).replace("T", " ")} UTC`;
}

/** A run as a program reads it. */
export function runJson({ id, job, ...run }: RunProgress): object {
  return { run: id, operation: job.operation, objectType: job.objectType, ...run };
}

/** A key that `submit` makes by itself has the hash of a file, of which the start tells enough. */
function shortKey(key: string): string {
  return key.replace(/^(create \S+ [\da-f]{8})[\da-f]{56}/, "$1…");
}

/** The run and its state, and below what is known of it, as `runs` shows those in folders. */
export function runText(run: RunProgress): string {
  const { id, account, key, lane, job, state, rows, counts, stop, paused, waiting } = run;
  const { removedAt, submittedAt } = run;
  const known = [
    `${job.operation} ${job.objectType}`,
    `account ${account}`,
    plural(rows, "row"),
    countsText(counts),
    `lane ${lane}`,
    ...(key === undefined ? [] : [`key ${shortKey(key)}`]),
    minuteOf(submittedAt),
    ...(stop === undefined ? [] : [`${stop.reason}: ${stop.message}`]),
    ...(isOpen(state) && paused !== undefined ? [`account paused: ${paused}`] : []),
    ...(isOpen(state) && waiting !== undefined ? [waitText(waiting)] : []),
    ...(removedAt === undefined ? [] : [`rows removed ${minuteOf(removedAt)}`]),
  ].map(printable);
  return `${id}  ${state}\n  ${known.filter((part) => part !== "").join(" · ")}\n`;
}

/** Of a run that was submitted just now. */
export function keptText(id: string, rows: number, options: DatabaseOptions): string {
  return `run ${id}: ${plural(rows, "row")} kept, for a worker to send\nto see how far it is: ${queueCommand(["watch", id], options)}\n`;
}
