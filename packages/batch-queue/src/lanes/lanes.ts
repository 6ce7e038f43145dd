import type { Lane } from "@x/batch-http";

/** From the most urgent on. */
export const LANES: readonly Lane[] = ["live", "normal", "backfill"];
