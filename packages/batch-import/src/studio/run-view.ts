import { emptyCounts } from "@x/batch-core";
import { causeText } from "@x/batch-file";
import { hostOf } from "../account/host-of.ts";
import type { ImportStore } from "../store/import-store.ts";
import { addStats } from "../store/stats.ts";
import type { RowIndex } from "./row-index.ts";
import type { RunSummary, RunView } from "./views/run.ts";

/** What a list says of a run that cannot be read. */
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
    inFlight: 0,
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
    repeated: requests.retried,
    dailyRemaining,
    ...work,
  };
}
