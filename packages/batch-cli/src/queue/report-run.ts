import { createTopReasons, NO_LINE, reasonOf, settledRow, type TopReasons } from "@x/batch-import";
import type { BatchQueue, Outcome, RunProgress } from "@x/batch-queue";
import type { ExitCode } from "../exit-codes.ts";
import { exitCode } from "../run/end-of-run.ts";
import { rowsText, settledText, stopText } from "../run/run-report.ts";
import { commandText } from "../terminal/command-text.ts";
import { countsText } from "../terminal/counts-text.ts";
import { numberText } from "../terminal/plural.ts";
import { printable, printableWhole } from "../terminal/printable.ts";
import { reasonsText } from "../terminal/reasons-text.ts";
import { runJson } from "./queued-run.ts";

/** What became of one record of a queue. */
export interface QueuedRow {
  /** Its place among the records of the run, from 0. */
  readonly index: number;
  readonly status: Outcome["status"];
  readonly id: string;
  readonly error: string;
}

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
  options: {
    readonly status?: readonly Outcome["status"][] | undefined;
    readonly file?: string | undefined;
    readonly take?: (rows: readonly QueuedRow[]) => Promise<void>;
  } = {},
): Promise<QueuedReport> {
  const { status, file, take } = options;
  const reasons = createTopReasons();
  let rows: QueuedRow[] = [];
  let notAssociated = 0;
  // Of a run whose outcomes were removed there are the counts.
  const isGone = run.removedAt !== undefined && take === undefined;
  for await (const outcome of isGone ? [] : queue.results(run.id, { status })) {
    const { index } = outcome;
    const settled = settledRow({ row: index, line: NO_LINE }, outcome, undefined, errorOf(outcome));
    reasons.add(settled);
    if (isUnassociated(outcome)) notAssociated += 1;
    rows.push({ index, status: settled.status, id: settled.id, error: settled.error });
    if (rows.length < ROWS_AT_A_TIME) continue;
    await take?.(rows);
    rows = [];
  }
  await take?.(rows);
  return reportOf(run, { reasons, notAssociated }, file);
}

const ROWS_AT_A_TIME = 1_000;

/** The queue knows no lines of a file. Rows are counted from 1, as people do. */
function errorOf({ mergedInto, ...outcome }: Outcome): string {
  const why = reasonOf(withoutLines(outcome), () => undefined);
  if (mergedInto === undefined) return why;
  const merged = `Merged into row ${mergedInto + 1}, which has the same key.`;
  return why === "" ? merged : `${merged} | ${why}`;
}

/** The message of the error names the index of the other record already. */
function withoutLines(outcome: Outcome): Outcome {
  if (outcome.status !== "failed") return outcome;
  const { duplicateOf: _, ...error } = outcome.error;
  return { ...outcome, error };
}

/** Of a record that was written: whether an association of it was not made, or may not have been. */
function isUnassociated(outcome: Outcome): boolean {
  const { associations = [] } = "associations" in outcome ? outcome : {};
  return associations.some(({ status }) => status !== "associated");
}

function reportOf(
  run: RunProgress,
  { reasons, notAssociated }: { readonly reasons: TopReasons; readonly notAssociated: number },
  file: string | undefined,
): QueuedReport {
  const { account, counts, rows, settled, state, stop, paused } = run;
  const notSent = rows - settled;
  const isPaused = paused !== undefined && notSent > 0;
  const next =
    state === "stopped" || isPaused ? [commandText(["resume", account, "--database"])] : [];
  const code = exitCode({ counts, notSent, notAssociated }, stop);
  const files = file === undefined ? [] : [file];
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
    ...files.map((path) => `${printableWhole(path)}\n`),
    ...next.map((step) => `next: ${printableWhole(step)}\n`),
  ].join("");
  return {
    report: { ...runJson(run), notSent, notAssociated, reasons: reasons.list(), files, next },
    text,
    code,
  };
}
