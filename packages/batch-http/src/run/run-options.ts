import type { OnEvent } from "../events.ts";
import type { RunStore, Unanswered } from "./run-store.ts";

/** Options every call takes. */
export interface CallOptions {
  /** Ends the call: what is not sent is `skipped`, what is on its way is `unknown`. */
  readonly signal?: AbortSignal | undefined;
  /** Hears of everything that happens in this call. What it throws is ignored. */
  readonly onEvent?: OnEvent | undefined;
}

/** Options of a run. */
export interface RunOptions extends CallOptions {
  /** The order outcomes come in: as they settle, or as the records were given. @default "settled" */
  readonly order?: "settled" | "input" | undefined;
  /** Where the run is kept, so that another process can go on with it. @default nowhere */
  readonly store?: RunStore | undefined;
  /**
   * Batches of an earlier run that left, and whose answer nobody heard: they are settled first. Give an
   * empty list when there are none: what is below `firstIndex` then still counts as created by that run.
   */
  readonly unanswered?: readonly Unanswered[] | undefined;
  /** The index of the source's first record, above all indexes of `unanswered`. @default 0 */
  readonly firstIndex?: number | undefined;
}
