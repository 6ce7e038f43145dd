/**
 * How urgent the requests of a run are: those of `live` leave before those of `normal`, and these before those of `backfill`,
 * which wait as long as there are others. Those of `backfill` use nine tenths of the rate limit, so that there is room for others.
 */
export type Lane = (typeof LANES)[number];

/** In the order in which their requests leave. */
export const LANES = ["live", "normal", "backfill"] as const;
