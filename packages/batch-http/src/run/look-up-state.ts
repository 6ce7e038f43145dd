import { emptyCounts } from "@x/batch-core/options";
import type { RunState } from "./run-state.ts";

/**
 * Returns the state of a run for requests that it needs before it can send its records: they end with it, and end it.
 * They count as requests of the run, each a look-up, and their records do not count.
 */
export function lookUpState(run: RunState): RunState {
  return {
    lane: run.lane,
    counts: emptyCounts(),
    get requests() {
      return run.requests;
    },
    set requests(requests) {
      const isNew = requests.sent > run.requests.sent;
      const reconciling = run.requests.reconciling + (isNew ? 1 : 0);
      run.requests = { ...requests, reconciling };
    },
    get errors() {
      return run.errors;
    },
    get stop() {
      return run.stop;
    },
    signal: run.signal,
    waiting: run.waiting,
    following: run.following,
    start: () => {},
    end: (stop) => run.end(stop),
    drain: (...how) => run.drain(...how),
    fail: (part, thrown) => run.fail(part, thrown),
    guard: (part, work) => run.guard(part, work),
    note: (errors) => run.note(errors),
    abort: (reason) => run.abort(reason),
    mayWait: (milliseconds) => run.mayWait(milliseconds),
    finish: () => {},
    count: () => {},
    emit(happening) {
      if (happening.type === "waiting") run.emit(happening);
      else if (happening.type === "request-sent" || happening.type === "request-answered") {
        run.emit({ ...happening, request: { ...happening.request, reason: "reconcile" } });
      }
    },
  };
}
