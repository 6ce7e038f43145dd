import { emptyCounts } from "@x/batch-core";
import { causeText } from "@x/batch-file";
import { hostOf } from "../account/host-of.ts";
import { isAtItsEnd } from "../results/report.ts";
import { originalFile } from "../store/row-origin.ts";
import type { ImportStore } from "../store/import-store.ts";
import { addStats } from "../store/stats.ts";
import type { RowIndex } from "./row-index.ts";
import type { RunSummary, RunView } from "./views/run.ts";

/** What a list of runs says of one. */
export function summaryOf(run: string, store: ImportStore, isBusy: boolean): RunSummary {
  const { job, source, startedAt } = store.task;
  return {
    run,
    state: isBusy ? "running" : stateOf(store),
    operation: job.operation,
    objectType: job.objectType,
    file: nameOf(originalFile(source).file),
    rows: source.rows,
    counts: store.counts(),
    startedAt: new Date(startedAt).toISOString(),
  };
}

function stateOf(store: ImportStore): RunSummary["state"] {
  if (isAtItsEnd(store)) return "finished";
  return store.undoneBy() === undefined ? "to resume" : "undone";
}

/** Of a run that cannot be read. */
export function unreadable(run: string, error: unknown): RunSummary {
  return {
    run,
    state: "unreadable",
    problem: causeText(error),
    operation: "",
    objectType: "",
    file: "",
    rows: 0,
    counts: emptyCounts(),
    startedAt: "",
  };
}

/** What only the studio that works on a run knows. */
export type Work = Pick<RunView, "history" | "isHere" | "isPausing" | "lastErrors" | "problems">;

export function viewOf(
  summary: RunSummary,
  store: ImportStore,
  index: RowIndex,
  work: Work,
): RunView {
  const { baseUrl, portal } = store.task;
  const { requests, limited, dailyRemaining } = addStats(store.stats());
  return {
    ...summary,
    portal: portal?.id,
    host: hostOf(baseUrl),
    settled: index.settled,
    blocks: index.blocks(),
    requests: requests.sent,
    limited,
    dailyRemaining,
    ...work,
  };
}

/** A studio keeps the file in the folder of its run. */
const KEPT_SOURCE = /(?:^|[/\\])hubspot-batch-runs[/\\][^/\\]+[/\\]source-(?<name>[^/\\]+)$/;

/** `people.csv` of `/home/ada/people.csv` or `hubspot-batch-runs/monday/source-people.csv`. */
export function nameOf(path: string): string {
  const kept = KEPT_SOURCE.exec(path)?.groups?.["name"];
  return kept ?? path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
