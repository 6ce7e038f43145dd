import { createTopReasons, type SettledRow, type TopReasons } from "@x/batch-import";
import type { BatchQueue, Outcome, RunProgress } from "@x/batch-queue";
import type { ExitCode } from "../exit-codes.ts";
import { exitCode } from "../run/end-of-run.ts";
import { rowsText, settledText, stopText } from "../run/run-report.ts";
import { countsText } from "../terminal/counts-text.ts";
import { numberText } from "../terminal/plural.ts";
import { printable, printableWhole } from "../terminal/printable.ts";
import { reasonsText } from "../terminal/reasons-text.ts";
import type { DatabaseOptions } from "./database-url.ts";
import { queueCommand } from "./queue-command.ts";
import { rowOf } from "./queued-row.ts";
import { isAtEnd, runJson, waitText } from "./queued-run.ts";

/** What there is to say of a run of a queue. */
export interface QueuedReport {
  /** For `--json`. */
  readonly report: object;
  readonly text: string;
  readonly code: ExitCode;
}

/**
 * Reads what became of the records of a run.
 *
 * @param take Is given each row, in order, some at a time.
 */
export async function reportRun(
  queue: Pick<BatchQueue, "results">,
  run: RunProgress,
  options: DatabaseOptions & {
    readonly status?: readonly Outcome["status"][] | undefined;
    readonly written?: Written | undefined;
    readonly take?: (rows: readonly SettledRow[]) => Promise<void>;
  } = {},
): Promise<QueuedReport> {
  const { status, written, take } = options;
  const reasons = createTopReasons();
  let rows: SettledRow[] = [];
  let notAssociated = 0;
  // Of a run whose outcomes were removed there are the counts.
  const isGone = run.removedAt !== undefined && take === undefined && written === undefined;
  for await (const outcome of isGone ? [] : queue.results(run.id, { status })) {
    const row = rowOf(outcome);
    reasons.add(row);
    if (isUnassociated(outcome)) notAssociated += 1;
    rows.push(row);
    if (rows.length < ROWS_AT_A_TIME) continue;
    await take?.(rows);
    rows = [];
  }
  await take?.(rows);
  return reportOf(run, { reasons, notAssociated }, written, options);
}

/** The file that rows were written to. */
interface Written {
  readonly file: string;
  /** How to submit it; undefined where it has other rows than those that failed. */
  readonly correct: string | undefined;
}

/** How to correct what failed: write it to a file, or submit that one. More may fail while a run is open. */
function correction(
  { id, counts, removedAt, state }: RunProgress,
  written: Written | undefined,
  options: DatabaseOptions,
): string[] {
  if (counts.failed === 0 || removedAt !== undefined || !isAtEnd(state)) return [];
  const toFile = ["results", id, "--database", "--status", "failed", "--out", "failed.csv"];
  const next = written === undefined ? queueCommand(toFile, options) : written.correct;
  return next === undefined ? [] : [next];
}

const ROWS_AT_A_TIME = 1_000;

/** Of a record that was written: whether an association of it was not made, or may not have been. */
function isUnassociated(outcome: Outcome): boolean {
  const { associations = [] } = "associations" in outcome ? outcome : {};
  return associations.some(({ status }) => status !== "associated");
}

function reportOf(
  run: RunProgress,
  { reasons, notAssociated }: { readonly reasons: TopReasons; readonly notAssociated: number },
  written: Written | undefined,
  options: DatabaseOptions,
): QueuedReport {
  const { account, counts, rows, settled, state, stop, paused, waiting } = run;
  const notSent = rows - settled;
  const isPaused = paused !== undefined && notSent > 0;
  const next = [
    ...(state === "stopped" || isPaused
      ? [queueCommand(["resume", account, "--database"], options)]
      : []),
    ...correction(run, written, options),
  ];
  const code = exitCode({ counts, notSent, notAssociated }, stop);
  const files = written === undefined ? [] : [written.file];
  const parts = [
    countsText(counts),
    ...(notSent > 0 ? [`no outcome yet ${numberText(notSent)}`] : []),
  ];
  const text = [
    `${settledText(rows, notSent)}: ${parts.filter((part) => part !== "").join(" · ")} (${state})\n`,
    rowsText({ notAssociated, leftAlone: 0 }),
    reasonsText(reasons),
    stop === undefined ? "" : stopText(stop),
    isPaused ? `account ${printable(account)} is paused: ${printable(paused)}\n` : "",
    waiting === undefined ? "" : `${printable(waitText(waiting))}\n`,
    ...files.map((path) => `${printableWhole(path)}\n`),
    ...next.map((step) => `next: ${printableWhole(step)}\n`),
  ].join("");
  return {
    report: { ...runJson(run), notSent, notAssociated, reasons: reasons.list(), files, next },
    text,
    code,
  };
}
