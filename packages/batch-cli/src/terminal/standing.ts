import type { Counts } from "@x/batch-types";
import type { Pace } from "./pace.ts";
import type { Quota } from "./quota-meter.ts";
import type { Wait } from "@x/batch-import";

/** How far a run is; asked for whenever there is something to show. */
export interface Done {
  readonly done: number;
  readonly counts: Readonly<Counts>;
  /** Why the latest record failed. */
  readonly lastError?: string | undefined;
}

/** All there is to show of a run under way. */
export interface Standing extends Done, Pace, Quota {
  readonly rows: number;
  /** What keeps it from going on at the moment. */
  readonly waiting?: Wait | undefined;
  /** The user ends the run, which waits for so many answers. */
  readonly ending?: { readonly answers: number } | undefined;
}
