import { causeText, plural } from "@x/batch-file";
import { describeRun } from "../../results/describe-run.ts";
import type { ImportEnd, ImportEvent, ImportRun, SendOptions } from "../../run/import-run.ts";
import { createWaitMeter, eventNow } from "../../run/wait-meter.ts";
import type { ImportStore } from "../../store/import-store.ts";
import { addStats } from "../../store/stats.ts";
import { createHistory } from "./history.ts";
import type { RunFiles } from "../places.ts";
import type { RowIndex } from "./row-index.ts";
import { rowsInDoubt } from "./rows-in-doubt.ts";
import { type PastWork, viewOf, type Work } from "./run-view.ts";
import { PAUSED } from "./told-stop.ts";
import type { RunView } from "../views/run.ts";

/** A run that this studio is at work on. */
export interface LiveRun {
  readonly store: ImportStore;
  readonly index: RowIndex;
  view(): RunView;
  pause(): void;
  /** Pauses without waiting: a resume finds out what became of rows in flight. */
  stop(): void;
  /** Resolves with what is to be shown of the run when all is kept and the run is closed. */
  readonly ended: Promise<PastWork>;
}

const MOST_ERRORS = 5;
const AT_REST = { isHere: false, isPausing: false, isPreparing: false };

/** @param send Begins to send with these listeners. */
export function followLiveRun(work: {
  readonly run: string;
  readonly store: ImportStore;
  readonly index: RowIndex;
  readonly files: RunFiles;
  readonly send: (
    listeners: Pick<SendOptions, "onEvent" | "afterRows">,
  ) => ImportRun | Promise<ImportRun>;
  /** It is paused before it sends anything. */
  readonly isPausing: boolean;
}): LiveRun {
  const { run, store, index, files, send } = work;
  const before = addStats(store.stats());
  const history = createHistory();
  const waits = createWaitMeter();
  let sent = 0;
  let limited = 0;
  let repeated = 0;
  let lastErrors: Work["lastErrors"] = [];
  let { isPausing } = work;
  let stopped: Error | undefined;
  let current: ImportRun | undefined;

  function hear(event: ImportEvent): void {
    history.hear(event);
    waits.hear(event);
    if (event.type === "request-sent") {
      sent += 1;
      if (event.request.reason === "retry") repeated += 1;
    }
    if (event.type === "request-answered" && event.status === 429) limited += 1;
    if (event.type !== "rows-settled") return;
    index.add(event.rows);
    const failed = event.rows.filter(({ status }) => status === "failed" || status === "unknown");
    if (failed.length === 0) return;
    const latest = failed.slice(-MOST_ERRORS).map(({ line, error }) => ({ line, error }));
    lastErrors = [...latest.toReversed(), ...lastErrors].slice(0, MOST_ERRORS);
  }
  async function follow(): Promise<PastWork> {
    const problems: string[] = [];
    let sessions = 0;
    let end: ImportEnd | undefined;
    try {
      if (!isPausing) {
        current = await send({ onEvent: hear, afterRows: () => files.advance() });
        if (isPausing) current.drain(PAUSED);
        if (stopped !== undefined) current.abort(stopped);
        end = await current.ended;
        problems.push(...end.problems, ...end.notes);
      }
    } catch (error) {
      problems.push(causeText(error));
    }
    try {
      problems.push(...(await files.finish(end)));
    } catch (error) {
      problems.push(causeText(error));
    } finally {
      sessions = store.stats().length;
      await store.close();
    }
    return { ...AT_REST, lastErrors, problems, history: history.view(), sessions };
  }
  const ended = follow();
  ended.catch(() => {});
  return {
    store,
    index,
    view() {
      const isPreparing = current === undefined;
      const told = { lastErrors, problems: [], history: history.view() };
      const work = { isHere: true, isPausing, isPreparing, ...told };
      return {
        ...viewOf({ run, state: "running", ...describeRun(store) }, store, index, work),
        // The stored counts are up to a second old.
        requests: before.requests.sent + sent,
        limited: before.limited + limited,
        repeated: before.requests.retried + repeated,
        isAtLeast: before.isAtLeast,
        waiting: waits.read(eventNow()),
        inDoubt: rowsInDoubt(store),
      };
    },
    pause() {
      isPausing = true;
      current?.drain(PAUSED);
    },
    stop() {
      isPausing = true;
      stopped ??= new Error(stoppedText(rowsInDoubt(store)));
      current?.abort(stopped);
    },
    ended,
  };
}

const STOPPED =
  "You stopped the run without waiting for the last answers. Go on with it to find out what became of those rows.";

function stoppedText(inDoubt: number): string {
  if (inDoubt === 0) return STOPPED;
  return `${STOPPED} ${plural(inDoubt, "row")} without a unique property cannot be looked up, and stay unknown.`;
}
