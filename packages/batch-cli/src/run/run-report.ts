import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type ImportStore, makeReport, type Report, type TopReasons } from "@x/batch-import";
import type { CoercionReason } from "@x/batch-core";
import { placeText } from "../terminal/account-text.ts";
import type { Access } from "../terminal/command-text.ts";
import { countsText } from "../terminal/counts-text.ts";
import { numberText, plural } from "../terminal/plural.ts";
import { printableProblem, printableWhole } from "../terminal/printable.ts";
import { reasonsText } from "../terminal/reasons-text.ts";
import { rateText } from "../terminal/standing-text.ts";
import { listText } from "./list-text.ts";
import { nextSteps } from "./next-steps.ts";
import type { OtherRuns } from "./other-runs.ts";

/** What `report.json` holds, and the event `run-ended`. */
export interface RunReport extends Report {
  readonly folder: string;
  readonly files: readonly string[];
  /** What to do next: commands, or sentences that end in one. */
  readonly next: readonly string[];
}

export function fileReport(options: {
  readonly folder: string;
  /** Where the result files are. @default folder */
  readonly out?: string | undefined;
  /** The folder of several runs that this one is a step of: that is what is resumed. */
  readonly partOf?: string | undefined;
  readonly store: ImportStore;
  readonly others: OtherRuns;
  readonly reasons: TopReasons;
  readonly stop: Parameters<typeof makeReport>[2];
  readonly files: readonly string[];
  readonly access: Access;
}): RunReport {
  const { access, folder, out, others, partOf, store, reasons, stop, files } = options;
  const report = makeReport(store, reasons.list(), stop);
  // What HubSpot refused whole, it refuses again.
  const next =
    stop?.reason === "refused" ? [] : nextSteps(folder, store, others, access, { out, partOf });
  return { folder, ...report, files, next };
}

/** Writes `report.json`. A new file, as one that is there may be a link to some other file. */
export async function saveReport(folder: string, report: object): Promise<void> {
  const path = join(folder, "report.json");
  await rm(path, { force: true });
  const text = `${JSON.stringify(report, undefined, 2)}\n`;
  await writeFile(path, text, { mode: 0o600, flag: "wx" });
}

export function reportText(report: RunReport, reasons: TopReasons, isOfPlan = false): string {
  const { counts, files, next, notSent, rows, stats, stop } = report;
  const parts = [countsText(counts), ...(notSent > 0 ? [`not sent ${numberText(notSent)}`] : [])];
  return [
    `${settledText(rows, notSent)}: ${parts.filter((part) => part !== "").join(" · ")} (${stats.isAtLeast ? "at least " : ""}${plural(stats.requests.sent, "request")})\n`,
    rowsText(report),
    listText(report.list, notSent),
    reasonsText(reasons, isOfPlan),
    stop === undefined ? "" : stopText(stop),
    ...files.map((path) => `${printableWhole(path)}\n`),
    valuesText(report),
    targetsText(report),
    workText(report),
    report.portal === undefined ? "" : `in ${placeText(report)}\n`,
    ...next.map((step) => `next: ${printableWhole(step)}\n`),
  ].join("");
}

/** Of the rows of a run: what their counts do not say. */
export function rowsText({
  leftAlone,
  notAssociated,
}: Pick<RunReport, "leftAlone" | "notAssociated">): string {
  return [
    notAssociated === 0
      ? ""
      : `${plural(notAssociated, "row was", "rows were")} written, but not all of ${notAssociated === 1 ? "its" : "their"} associations were made\n`,
    leftAlone === 0 ? "" : `${plural(leftAlone, "row was", "rows were")} left alone, as asked\n`,
  ].join("");
}

export function stopText({ message, reason }: NonNullable<RunReport["stop"]>): string {
  const stopped = reason === "interrupted" ? "" : `stopped (${reason}): `;
  return `${stopped}${printableProblem(message)}\n`;
}

/** `250 rows`, `30 of 250 rows` */
export function settledText(rows: number, notSent: number): string {
  const settled = notSent === 0 ? "" : `${numberText(rows - notSent)} of `;
  return `${settled}${plural(rows, "row")}`;
}

const KINDS: Readonly<Record<CoercionReason, string>> = {
  blanks: "outer blanks",
  invisible: "invisible characters",
  number: "numbers",
  digits: "digit groups",
  option: "options",
  name: "names",
  list: "lists",
  day: "days",
  moment: "moments",
  format: "date format",
  serial: "Excel dates",
  serial1904: "Excel dates since 1904",
};

/** What was done with values before they were sent. */
function valuesText({
  values: { checked, refused, rewritten, cleared, left = 0 },
}: RunReport): string {
  const kinds = Object.entries(rewritten);
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  const parts = [
    ...(refused === 0
      ? []
      : [`${checked === 0 ? plural(refused, "row") : numberText(refused)} refused before sending`]),
    ...(total === 0
      ? []
      : [
          `${plural(total, "value")} rewritten (${kinds.map(([why, count]) => `${KINDS[why as CoercionReason]} ${numberText(count)}`).join(", ")})`,
        ]),
    ...(cleared === 0 ? [] : [`${plural(cleared, "value")} cleared`]),
    ...(left === 0
      ? []
      : [`${plural(left, "value")} left as HubSpot has ${left === 1 ? "it" : "them"}, as asked`]),
  ];
  const said = parts.join(", ");
  if (checked === 0) return said === "" ? "" : `${said}\n`;
  return `checked ${plural(checked, "row")}: ${said === "" ? "none refused before sending" : said}\n`;
}

/** Records to associate with that were looked up by a property. */
function targetsText({ stats: { targets } }: RunReport): string {
  if (targets === undefined) return "";
  const { found, created, missing } = targets;
  const parts = [
    `${numberText(found)} found`,
    ...(created === 0 ? [] : [`${numberText(created)} created`]),
    ...(missing === 0 ? [] : [`${numberText(missing)} missing`]),
  ];
  return `looked up to associate with: ${parts.join(", ")}\n`;
}

function workText({ rowsPerSecond, stats }: RunReport): string {
  const { dailyRemaining, isAtLeast, limited, milliseconds, requests } = stats;
  const atLeast = isAtLeast ? "at least " : "";
  const kinds = [
    [requests.retried, "sent again"],
    [requests.isolating, "to find the rows that HubSpot refuses or fails at"],
    [requests.reconciling, "to look records up"],
    [requests.associating, "for associations"],
    [limited, "that were answered with 429"],
  ] as const;
  return [
    `${atLeast}${(milliseconds / 1_000).toFixed(1)} s`,
    // Rows are counted whole, and their time is at least this.
    ...rateText(rowsPerSecond).map((rate) => (isAtLeast ? `at most ${rate}` : rate)),
    ...kinds
      .filter(([count]) => count > 0)
      .map(([count, what]) => `${atLeast}${plural(count, "request")} ${what}`),
    ...(dailyRemaining === undefined ? [] : [`${plural(dailyRemaining, "request")} left today`]),
  ]
    .join(" · ")
    .concat("\n");
}
