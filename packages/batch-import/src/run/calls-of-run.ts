import type { BatchEvent } from "@x/batch-http";

/** The calls that a run makes beside sending its rows: looks, lists, and what takes back. All may be made again. */
export interface CallsOfRun {
  readonly options: {
    readonly signal: AbortSignal;
    readonly onEvent: (event: BatchEvent) => void;
  };
  /** From now on, they wait for no HubSpot that fails: a call that is about to send a request again ends. */
  drain(message: string): void;
  abort(reason: unknown): void;
}

/** Why a request is sent again when it is not for a limit. */
const FAILURES = new Set(["SERVER", "LOCKED", "MIGRATION"]);

/** @param hear Told of every event. */
export function createCallsOfRun(hear: (event: BatchEvent) => void): CallsOfRun {
  const own = new AbortController();
  /** The calls whose next request is one that HubSpot failed at. */
  const failing = new Set<number>();
  let why: string | undefined;

  function endFailing(): void {
    if (why !== undefined && failing.size > 0) own.abort(new Error(why));
  }

  return {
    options: {
      signal: own.signal,
      onEvent(event) {
        hear(event);
        const { id } = event.run;
        if (event.type === "request-sent") failing.delete(id);
        if (event.type === "waiting" && FAILURES.has(event.limit)) failing.add(id);
        endFailing();
      },
    },
    drain(message) {
      why ??= message;
      endFailing();
    },
    abort: (reason) => own.abort(reason),
  };
}
