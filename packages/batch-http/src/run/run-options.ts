import type { OnEvent } from "../events.ts";
import type { RunStore, Unanswered } from "./run-store.ts";

/** Options every call takes. */
export interface CallOptions {
  /** Ends the call when it aborts: what is not sent is `skipped`, what is on its way `unknown`. @default none */
  readonly signal?: AbortSignal | undefined;
  /** Gets every event of this call. What it throws is ignored. @default none */
  readonly onEvent?: OnEvent | undefined;
}

/** Options of a run. */
export interface RunOptions extends CallOptions {
  /** The order of the outcomes: `settled`, each as soon as it is known, or `input`, as the records were given. @default "settled" */
  readonly order?: "settled" | "input" | undefined;
  /** Keeps the run, so that another process can go on with it. @default none: the run is not kept */
  readonly store?: RunStore | undefined;
  /**
   * Batches of an earlier run that were sent and got no answer: they are settled first. Give an empty
   * list when there are none: records below `firstIndex` then still count as created by that run.
   * @default none: this run goes on with no other
   */
  readonly unanswered?: readonly Unanswered[] | undefined;
  /** The index of the first record of the source; it is above every index in `unanswered`. @default 0 */
  readonly firstIndex?: number | undefined;
}
