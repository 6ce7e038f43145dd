import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RunStats } from "@x/batch-http";
import type { Counts } from "@x/batch-types";
import type { RunDatabase } from "../run-store/run-database.ts";
import { addStats, type Stats } from "../run-store/stats.ts";
import { countsText } from "./counts-text.ts";
import { printable, printableWhole } from "./printable.ts";
import type { TopReasons } from "./top-reasons.ts";

/** What there is to say of a run, over all processes that worked on it. */
export interface Report {
  readonly folder: string;
  readonly operation: string;
  readonly objectType: string;
  readonly source: string;
  /** Of the source. */
  readonly rows: number;
  readonly counts: Counts;
  readonly reasons: ReturnType<TopReasons["list"]>;
  readonly stats: Stats;
  readonly rowsPerSecond: number;
  /** Why nothing more was sent. */
  readonly stop?: { readonly reason: string; readonly message: string } | undefined;
  readonly files: readonly string[];
  /** The command to give next; absent when there is nothing to do. */
  readonly next?: string | undefined;
}

export function makeReport(options: {
  folder: string;
  run: RunDatabase;
  reasons: TopReasons;
  stop: RunStats["stop"];
  files: readonly string[];
}): Report {
  const { folder, run, reasons, stop, files } = options;
  const { job, source } = run.task;
  const stats = addStats(run.stats());
  const counts = countsWithOpen(run);
  const settled = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    folder,
    operation: job.operation,
    objectType: job.objectType,
    source: source.path,
    rows: source.rows,
    counts,
    reasons: reasons.list(),
    stats,
    rowsPerSecond: Math.round(
      (settled - counts.skipped) / Math.max(stats.milliseconds / 1_000, 0.001),
    ),
    ...(stop !== undefined && { stop: { reason: stop.reason, message: messageOf(stop) } }),
    files,
    next: nextCommand(folder, run, counts),
  };
}

/** Rows in flight are unknown until somebody looks. */
export function countsWithOpen(run: RunDatabase): Counts {
  const counts = run.counts();
  const open = run.batches().reduce((sum, { rows }) => sum + rows.length, 0);
  return { ...counts, unknown: counts.unknown + open };
}

/** Whether each row of the source has its fate, for good. */
export function isFinished(run: RunDatabase): boolean {
  const settled = Object.values(run.counts()).reduce((sum, count) => sum + count, 0);
  return settled === run.task.source.rows && run.openRows() === 0 && run.batches().length === 0;
}

function nextCommand(folder: string, run: RunDatabase, counts: Counts): string | undefined {
  if (!isFinished(run)) return `hubspot-batch resume ${quoted(folder)}`;
  if (counts.failed === 0) return undefined;
  return `hubspot-batch retry ${quoted(folder)} ${quoted(join(folder, "failed.csv"))}`;
}

/** For a shell, where it needs to be. */
function quoted(text: string): string {
  return /^[\w./\\:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Anew, as one that is there may be a link to some other file. */
export async function saveReport(folder: string, report: Report): Promise<void> {
  const path = join(folder, "report.json");
  await rm(path, { force: true });
  const text = `${JSON.stringify(report, undefined, 2)}\n`;
  await writeFile(path, text, { mode: 0o600, flag: "wx" });
}

export function reportText(report: Report, reasons: TopReasons): string {
  const { counts, files, next, rows, stats, stop } = report;
  return [
    `${rows} rows: ${countsText(counts)} (${stats.requests.sent} requests)\n`,
    reasons.toText(),
    stop === undefined ? "" : `stopped (${stop.reason}): ${printable(stop.message)}\n`,
    ...files.map((path) => `${printableWhole(path)}\n`),
    workText(report),
    next === undefined ? "" : `next: ${printableWhole(next)}\n`,
  ].join("");
}

function workText({ rowsPerSecond, stats }: Report): string {
  const { dailyRemaining, limited, milliseconds, requests } = stats;
  const kinds = Object.entries({ ...requests, sent: 0, "answered 429": limited });
  return [
    `${(milliseconds / 1_000).toFixed(1)} s`,
    `${rowsPerSecond} rows/s`,
    ...kinds.filter(([, count]) => count > 0).map(([kind, count]) => `${count} requests ${kind}`),
    ...(dailyRemaining === undefined ? [] : [`${dailyRemaining} requests left today`]),
  ]
    .join(" · ")
    .concat("\n");
}

function messageOf({ message, scopes }: NonNullable<RunStats["stop"]>): string {
  return scopes === undefined ? message : `${message} Scopes needed: ${scopes.join(", ")}.`;
}
