import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type ImportStore,
  isFinished,
  makeReport,
  type Report,
  type TopReasons,
} from "@x/batch-import";
import type { CoercionReason } from "@x/batch-core";
import type { Stop } from "@x/batch-types";
import { placeText } from "../terminal/account-text.ts";
import { countsText } from "../terminal/counts-text.ts";
import { printable, printableWhole } from "../terminal/printable.ts";
import { reasonsText } from "../terminal/reasons-text.ts";

/** What `report.json` holds, and the event `run-ended`. */
export interface RunReport extends Report {
  readonly folder: string;
  readonly files: readonly string[];
  /** The command to give next; absent when there is nothing to do. */
  readonly next?: string | undefined;
}

export function fileReport(options: {
  readonly folder: string;
  readonly store: ImportStore;
  readonly reasons: TopReasons;
  readonly stop: Stop | undefined;
  readonly files: readonly string[];
}): RunReport {
  const { folder, store, reasons, stop, files } = options;
  const report = makeReport(store, reasons.list(), stop);
  return { folder, ...report, files, next: nextCommand(folder, store, report) };
}

function nextCommand(folder: string, store: ImportStore, { counts }: Report): string | undefined {
  if (!isFinished(store)) return `hubspot-batch resume ${quoted(folder)}`;
  if (counts.failed === 0) return undefined;
  return `hubspot-batch retry ${quoted(folder)} ${quoted(join(folder, "failed.csv"))}`;
}

/** For a shell, where it needs to be. */
function quoted(text: string): string {
  return /^[\w./\\:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Anew, as one that is there may be a link to some other file. */
export async function saveReport(folder: string, report: RunReport): Promise<void> {
  const path = join(folder, "report.json");
  await rm(path, { force: true });
  const text = `${JSON.stringify(report, undefined, 2)}\n`;
  await writeFile(path, text, { mode: 0o600, flag: "wx" });
}

export function reportText(report: RunReport, reasons: TopReasons): string {
  const { counts, files, next, notSent, rows, stats, stop } = report;
  const parts = [countsText(counts), ...(notSent > 0 ? [`not sent ${notSent}`] : [])];
  return [
    `${rows} rows: ${parts.filter((part) => part !== "").join(" · ")} (${stats.requests.sent} requests)\n`,
    reasonsText(reasons),
    stop === undefined ? "" : `stopped (${stop.reason}): ${printable(stop.message)}\n`,
    ...files.map((path) => `${printableWhole(path)}\n`),
    valuesText(report),
    workText(report),
    report.portal === undefined ? "" : `in ${placeText(report)}\n`,
    next === undefined ? "" : `next: ${printableWhole(next)}\n`,
  ].join("");
}

const KINDS: Readonly<Record<CoercionReason, string>> = {
  blanks: "outer blanks",
  invisible: "invisible characters",
  number: "numbers",
  digits: "digit groups",
  option: "options",
  list: "lists",
  day: "days",
  moment: "moments",
  format: "date format",
  serial: "Excel dates",
};

/** What was done with values before they were sent. */
function valuesText({ values: { checked, refused, rewritten, cleared } }: RunReport): string {
  const kinds = Object.entries(rewritten);
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  const parts = [
    ...(refused === 0
      ? []
      : [`${checked === 0 ? of(refused, "row") : number(refused)} refused before sending`]),
    ...(total === 0
      ? []
      : [
          `${of(total, "value")} rewritten (${kinds.map(([why, count]) => `${KINDS[why as CoercionReason]} ${number(count)}`).join(", ")})`,
        ]),
    ...(cleared === 0 ? [] : [`${of(cleared, "value")} cleared`]),
  ];
  const said = parts.join(", ");
  if (checked === 0) return said === "" ? "" : `${said}\n`;
  return `checked ${of(checked, "row")}: ${said === "" ? "none refused before sending" : said}\n`;
}

function of(count: number, what: string): string {
  return `${number(count)} ${what}${count === 1 ? "" : "s"}`;
}

function number(count: number): string {
  return count.toLocaleString("en-US");
}

function workText({ rowsPerSecond, stats }: RunReport): string {
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
