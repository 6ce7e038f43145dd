import * as v from "valibot";
import { outcomeSchema, recordErrorSchema, type Outcome, type RecordError } from "./outcome.ts";

/** Why a job cannot go on. Everything not yet sent is `skipped`. */
export const stopSchema = v.object({
  /**
   * `daily-limit`: the account's calls for today are used up. `unauthorized`: the token is not
   * accepted. `forbidden`: the token lacks a scope. `refused`: HubSpot refuses the job itself,
   * whatever the record.
   */
  reason: v.picklist(["daily-limit", "unauthorized", "forbidden", "refused"]),
  message: v.string(),
  /** The scopes HubSpot asked for, on `forbidden`. */
  scopes: v.optional(v.array(v.string())),
  error: recordErrorSchema,
});
export type Stop = v.InferOutput<typeof stopSchema>;

/** How many records met each fate. */
export const countsSchema = v.object({
  created: v.number(),
  updated: v.number(),
  archived: v.number(),
  found: v.number(),
  failed: v.number(),
  skipped: v.number(),
  unknown: v.number(),
});
export type Counts = v.InferOutput<typeof countsSchema>;

/** All outcomes of a call, in the order of its input. */
export const batchResultSchema = v.object({
  /** `success`: every record confirmed. `failure`: none. `partial`: the rest. */
  status: v.picklist(["success", "partial", "failure"]),
  /** One for each record of the input, in its order. */
  outcomes: v.array(outcomeSchema),
  counts: countsSchema,
  /** What HubSpot said that belongs to no single record. */
  errors: v.array(recordErrorSchema),
  stop: v.optional(stopSchema),
});

export interface BatchResult {
  readonly status: "success" | "partial" | "failure";
  readonly outcomes: readonly Outcome[];
  readonly counts: Counts;
  readonly errors: readonly RecordError[];
  readonly stop?: Stop;
}
