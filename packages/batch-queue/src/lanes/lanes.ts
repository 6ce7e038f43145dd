import type { Lane } from "@x/batch-http";

/** From the most urgent on. */
export const LANES: readonly Lane[] = ["live", "normal", "backfill"];

/** What pg-boss takes first has the higher number. */
export function priorityOf(lane: Lane): number {
  return LANES.length - LANES.indexOf(lane);
}
