import type { ApiVersion } from "../registry/api-version.ts";
import type { Change } from "./change.ts";

/** What a plan says once, for all of its changes. */
export interface PlanHeader {
  /** The format of the plan. A plan with another number is not to be applied by this version. */
  readonly format: 1;
  /** A name, type id or custom object, such as `contacts`. */
  readonly objectType: string;
  readonly apiVersion: ApiVersion;
  /** The unique property whose value `key` is. Absent: `key` is the record id. */
  readonly idProperty?: string;
  /** The id of the account (Hub ID) that was read. The plan is to be applied to no other account. */
  readonly portalId?: string;
}

/**
 * Changes that can be looked at, kept and applied later. Plain JSON. The `from` of each change is its before-image.
 *
 * @example
 * const plan: Plan = {
 *   format: 1,
 *   objectType: "contacts",
 *   apiVersion: "2026-09",
 *   changes: [
 *     {
 *       index: 0,
 *       status: "update",
 *       id: "512",
 *       changes: [{ property: "city", from: "Paris", to: "London" }],
 *       kept: [],
 *     },
 *   ],
 * };
 */
export interface Plan extends PlanHeader {
  readonly changes: readonly Change[];
}
