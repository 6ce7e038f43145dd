import { sentence } from "@x/batch-import";
import type { RunSummary, RunView } from "@x/batch-import/studio";
import type { RunProgress } from "@x/batch-queue";

/** As the studio names a run of a queue. */
export function nameOf(id: string): string {
  return `queue-${id}`;
}

/** Undefined for a run that is in no queue. */
export function idOf(run: string): string | undefined {
  return /^queue-(\d{1,18})$/.exec(run)?.[1];
}

/** What a list of the studio says of a run of a queue. */
export function summaryOf(progress: RunProgress): RunSummary {
  const { id, job, key, lane, rows, counts, state, submittedAt } = progress;
  return {
    run: nameOf(id),
    state: stateOf(progress),
    ids: [],
    sendsAgain: [],
    undoesIds: [],
    operation: job.operation,
    objectType: job.objectType,
    file: "",
    rows,
    counts,
    startedAt: submittedAt,
    queue: {
      says: textOf(progress),
      lane,
      key,
      canCancel: state === "open" || state === "stopped",
    },
  };
}

/** A run of a queue, as the studio shows it. */
export function viewOf(progress: RunProgress): RunView {
  return {
    ...summaryOf(progress),
    isHere: false,
    isPreparing: false,
    isPausing: false,
    wasPaused: false,
    inDoubt: 0,
    settled: progress.settled,
    isAtLeast: false,
    lastErrors: [],
    problems: [],
  };
}

function stateOf({ paused, state }: RunProgress): RunSummary["state"] {
  if (state === "done" || state === "cancelled") return "finished";
  return state === "stopped" || paused !== undefined ? "to resume" : "running";
}

function textOf({ paused, state, stop, waiting }: RunProgress): string {
  if (state === "done") return "Finished.";
  if (state === "cancelled") return "Cancelled: what had not left is skipped.";
  if (stop !== undefined) return `Stopped: ${sentence(stop.message)}`;
  if (paused !== undefined) return `Nothing is sent to its account. ${sentence(paused)}`;
  if (state === "cancelling") return "Being cancelled: it waits for answers to what has left.";
  if (waiting === undefined) return "Open, for workers to send.";
  const until = waiting.until.slice(0, "2026-11-29T12:05".length).replace("T", " ");
  return `It waits until ${until} UTC, and then goes on by itself: ${sentence(waiting.for)}`;
}
