import type { Counts } from "@x/batch-types";
import { hostOf } from "../account/host-of.ts";
import type { Portal } from "../account/portal.ts";
import type { ImportStop } from "../store/import-stop.ts";
import type { ImportStore } from "../store/import-store.ts";
import { type ListProgress, noListProgress } from "../store/list-progress.ts";
import type { ListTask } from "../store/list-task.ts";
import { originalFile } from "../store/row-origin.ts";
import { UNASSOCIATED } from "../store/settled-row.ts";
import { addStats, type WorkDone } from "../store/stats.ts";
import type { ValueCounts } from "../store/value-counts.ts";
import { countLeftAlone } from "./left-alone.ts";
import { scopesText } from "./scopes-text.ts";
import { sentence } from "./sentence.ts";
import { rowsInFlight } from "./rows-in-flight.ts";
import type { TopReason } from "./top-reasons.ts";

/** What there is to say of a run, over all processes that worked on it. Plain JSON. */
export interface Report {
  readonly operation: string;
  readonly objectType: string;
  /** Where it writes to; absent where an older version began the run. */
  readonly portal?: Portal | undefined;
  /** The name of the account it began with, if it had one. */
  readonly account?: string | undefined;
  /** The host it began at, such as `api.hubapi.com`. */
  readonly host: string;
  /** The user's file that the rows come from. */
  readonly source: string;
  /** Of a spreadsheet: the sheet. */
  readonly sheet?: string | undefined;
  /** Of the source. */
  readonly rows: number;
  readonly counts: Counts;
  /** Rows that were not sent yet. */
  readonly notSent: number;
  /** Written rows, counted as such, of which an association was not made, or may not have been. `retry` takes them. */
  readonly notAssociated: number;
  /**
   * Skipped rows, counted as such, that were left alone as the user or the policy of the run asks. Nothing is to be
   * done about them.
   */
  readonly leftAlone: number;
  readonly reasons: readonly TopReason[];
  /** The list that its records are added to, and how far; absent where there is none. */
  readonly list?: ListReport | undefined;
  readonly stats: Omit<WorkDone, "list" | "values">;
  /** What was done with values before they were sent. */
  readonly values: ValueCounts;
  /** At most so many where `stats.isAtLeast`: the rows took at least that time. */
  readonly rowsPerSecond: number;
  /** Why nothing more was sent. */
  readonly stop?: { readonly reason: string; readonly message: string } | undefined;
}

/** How far the records of a run are added to its list. */
export type ListReport = ListTask & Omit<ListProgress, "after">;

/**
 * Returns the report of a run as it is now.
 *
 * @param reasons Why rows did not succeed, as `createTopReasons` collected them.
 * @param stop Why the run ended before its end; undefined where it did not.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const file = fromBlob(new Blob(["email\nada@example.com\nnobody\n"]), "people.csv");
 * const task = { survey: await survey(file), job, columns, store: createMemoryStore };
 * const { store, ended } = await start({ client, file, ...task });
 * const { stop } = await ended;
 * const { counts, notSent } = makeReport(store, [], stop);
 * [counts.created, counts.failed, notSent]; //=> [1, 1, 0]
 */
export function makeReport(
  store: ImportStore,
  reasons: readonly TopReason[],
  stop: (Pick<ImportStop, "message" | "scopes"> & { readonly reason: string }) | undefined,
): Report {
  const { account, baseUrl, job, portal, source } = store.task;
  const { values, list: _, ...stats } = addStats(store.stats());
  const list = listOf(store);
  const { file, sheet } = originalFile(source);
  const counts = countsWithOpen(store);
  const settled = sum(counts);
  return {
    operation: job.operation,
    objectType: job.objectType,
    portal,
    account,
    host: hostOf(baseUrl),
    source: file,
    ...(sheet !== undefined && { sheet }),
    rows: source.rows,
    counts,
    notSent: source.rows - settled,
    notAssociated: countUnassociated(store),
    leftAlone: countLeftAlone(store),
    reasons,
    ...(list && { list }),
    stats,
    values,
    rowsPerSecond: Math.round(
      (settled - counts.skipped) / Math.max(stats.milliseconds / 1_000, 0.001),
    ),
    ...(stop !== undefined && { stop: { reason: stop.reason, message: stopText(stop) } }),
  };
}

/**
 * Only an update or upsert makes associations in requests of their own, which may fail, or have no answer yet, when the
 * row is written.
 */
function countUnassociated(store: ImportStore): number {
  if (store.task.columns.associations === undefined) return 0;
  let count = 0;
  for (const _ of store.unassociated()) count += 1;
  for (const { kind } of rowsInFlight(store)) if (kind.startsWith(UNASSOCIATED)) count += 1;
  return count;
}

/** Rows in flight are counted as `rowsInFlight` says. */
function countsWithOpen(store: ImportStore): Counts {
  const counts = { ...store.counts() };
  for (const { status } of rowsInFlight(store)) counts[status] += 1;
  return counts;
}

/**
 * Whether each row of the source has its outcome, for good.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * isFinished(store); //=> false
 */
export function isFinished(store: ImportStore): boolean {
  return settledRows(store) === store.task.source.rows && store.batches().length === 0;
}

/**
 * Whether a run is complete: it is finished, and its records are added to the list that was asked for.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * isAtItsEnd(store); //=> false
 */
export function isAtItsEnd(store: ImportStore): boolean {
  return isFinished(store) && listOf(store)?.isDone !== false;
}

function listOf(store: ImportStore): ListReport | undefined {
  const { toList } = store.task;
  if (toList === undefined) return undefined;
  const { after: _, ...progress } = addStats(store.stats()).list ?? noListProgress();
  return { ...toList, ...progress };
}

/**
 * Returns how many rows have their outcome.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * `${settledRows(store)} of ${task.source.rows}`; //=> "0 of 1"
 */
export function settledRows(store: ImportStore): number {
  return sum(store.counts());
}

function sum(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Why a run sent no more, with the scopes that are needed where it is for them. */
export function stopText({ message, scopes }: Pick<ImportStop, "message" | "scopes">): string {
  return scopes === undefined ? message : `${sentence(message)}${scopesText(scopes)}`;
}
