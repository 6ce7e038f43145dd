import { emptyCounts } from "@x/batch-core";
import { causeText } from "@x/batch-file";
import { hostOf } from "../../account/host-of.ts";
import type { ImportStore } from "../../store/import-store.ts";
import { addStats } from "../../store/stats.ts";
import type { RowIndex } from "./row-index.ts";
import type { RunSummary, RunView } from "../views/run.ts";

/**
 * Returns what a list says of a run that cannot be read.
 *
 * @example
 * const { state, problem } = unreadable("people", new Error("The database is damaged."));
 * [state, problem]; //=> ["unreadable", "The database is damaged."]
 */
export function unreadable(run: string, error: unknown): RunSummary {
  return {
    run,
    state: "unreadable",
    problem: causeText(error),
    ids: [],
    sendsAgain: [],
    undoesIds: [],
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
export type Work = Pick<
  RunView,
  "history" | "isHere" | "isPausing" | "isPreparing" | "lastErrors" | "problems"
>;

/** What a studio remembers of its work on a run that it no longer works on. */
export interface PastWork extends Work {
  /** How many processes had worked on the run then. Once another process has, this no longer holds. */
  readonly sessions: number;
}

export function viewOf(
  summary: RunSummary,
  store: ImportStore,
  index: RowIndex,
  work: Work,
): RunView {
  const { baseUrl, job, portal } = store.task;
  const { requests, limited, dailyRemaining, isAtLeast, targets } = addStats(store.stats());
  return {
    ...summary,
    portal: portal?.id,
    host: hostOf(baseUrl),
    settled: index.settled,
    blocks: index.blocks(),
    requests: requests.sent,
    limited,
    repeated: requests.retried,
    isAtLeast,
    dailyRemaining,
    ...(targets && {
      targets: { ...targets, isMissingLeftOut: job.missingTargets === "ignore" },
    }),
    inDoubt: 0,
    wasPaused: false,
    ...work,
  };
}
