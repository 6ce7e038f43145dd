import type { OnEvent } from "../events.ts";
import type { Lane } from "../limits/lane.ts";
import type { RunStore, Unanswered } from "./run-store.ts";

/** Options of every call. */
export interface CallOptions {
  /** Ends the call when it aborts. Records that were not sent are `skipped`, as are reads in flight; writes in flight are `unknown`. @default none */
  readonly signal?: AbortSignal | undefined;
  /** Called with every event of this call. Errors it throws are ignored. @default none */
  readonly onEvent?: OnEvent | undefined;
}

/** Options of a call whose requests may be sent again. */
export interface RepeatOptions extends CallOptions {
  /** How often a request that HubSpot did not carry out is sent again at most. @default 10 */
  readonly maxRetries?: number | undefined;
}

/** Options of a run. */
export interface RunOptions extends CallOptions {
  /** The order of the outcomes. `settled`: each as soon as it is known; `input`: the order of the records. @default "settled" */
  readonly order?: "settled" | "input" | undefined;
  /** How urgent the run is, beside others of this client and of its limiter. @default "normal" */
  readonly lane?: Lane | undefined;
  /** A name for the run in its events, such as the id that your program has for it. @default none */
  readonly name?: string | undefined;
  /** Stores the progress of the run, so that another process can continue it. @default none */
  readonly store?: RunStore | undefined;
  /**
   * Batches that an earlier run sent and that got no answer. They are settled first. To continue a run that
   * left none, give an empty list: records below `firstIndex` then count as created by that run.
   * @default none: this run continues no other
   */
  readonly unanswered?: readonly Unanswered[] | undefined;
  /**
   * Index of the first record of the source. It must be above every index in `unanswered`. Records with an index of their own
   * ({@link IndexedRecord}) may be below it: give the number of records of the whole run. @default 0
   */
  readonly firstIndex?: number | undefined;
}
