import type { Plan } from "@x/batch-types";

/**
 * The format of a `Plan` as JSON. It changes when a plan of before would be read wrongly.
 *
 * @example
 * const plan: Plan = { format: PLAN_FORMAT, objectType: "contacts", apiVersion: "2026-03", changes: [] };
 * plan.format; //=> 1
 */
export const PLAN_FORMAT = 1 satisfies Plan["format"];
