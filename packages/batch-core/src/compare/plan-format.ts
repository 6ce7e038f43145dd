import type { Plan } from "@x/batch-types";

/** The format of a `Plan` as JSON. It changes when a plan of an earlier format would be read wrongly. */
export const PLAN_FORMAT = 1 satisfies Plan["format"];
