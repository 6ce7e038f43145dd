import * as v from "valibot";
import { outcomeSchema, recordErrorSchema, type Outcome, type RecordError } from "./outcome.ts";

/** Why a job cannot go on. Everything not yet sent is `skipped`. */
export const stopSchema = v.object({
  /**
   * `daily-limit`: the account's calls for today are used up. `unauthorized`: the token is not
   * accepted. `forbidden`: the token lacks a scope. `refused`: HubSpot refuses the job itself,
   * whatever the record. `unavailable`: HubSpot, or the way to it, fails again and again.
   * `timeout`: the time for the whole call is over. `aborted`: the caller ended it.
   *
   * The rest is not about HubSpot: a part failed, and `message` says what it threw. `source-failed`: the
   * source of records. `store-failed`: the run could not be kept. `limiter-failed`: the rate limiter.
   * `token-failed`: the client, while it got a token; an `accessToken` or `onTokens` of yours that throws
   * is `unauthorized`. `client-failed`: this client itself, or the `runtime` it was given.
   */
  reason: v.picklist([
    "daily-limit",
    "unauthorized",
    "forbidden",
    "refused",
    "unavailable",
    "timeout",
    "aborted",
    "source-failed",
    "store-failed",
    "limiter-failed",
    "token-failed",
    "client-failed",
  ]),
  message: v.string(),
  /** The scopes HubSpot asked for, on `forbidden`. */
  scopes: v.optional(v.array(v.string())),
  /** What HubSpot said; absent where HubSpot said nothing. */
  error: v.optional(recordErrorSchema),
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

/** How many requests a job took, and what for. */
export const requestCountsSchema = v.object({
  /** All of them. */
  sent: v.number(),
  /** Sent again, unchanged: after a 429, a 5xx, a lock, silence. */
  retried: v.number(),
  /** Parts of batches that HubSpot had refused as a whole. */
  isolating: v.number(),
  /** Reads to find out what became of an unanswered create. */
  reconciling: v.number(),
  /** Associations that follow an update or upsert. */
  associating: v.number(),
});
export type RequestCounts = v.InferOutput<typeof requestCountsSchema>;

/** All outcomes of a call, in the order of its input. */
export const batchResultSchema = v.object({
  /** `success`: every record confirmed, and the job was not stopped. `failure`: none. `partial`: the rest. */
  status: v.picklist(["success", "partial", "failure"]),
  /** One for each record of the input, in its order. */
  outcomes: v.array(outcomeSchema),
  counts: countsSchema,
  requests: requestCountsSchema,
  /** What HubSpot said that belongs to no single record. */
  errors: v.array(recordErrorSchema),
  stop: v.optional(stopSchema),
});

/** All outcomes of a call, in the order of its input; what {@link batchResultSchema} takes. */
export interface BatchResult<One = Outcome, Count = Counts> {
  readonly status: "success" | "partial" | "failure";
  readonly outcomes: readonly One[];
  readonly counts: Count;
  readonly requests: RequestCounts;
  readonly errors: readonly RecordError[];
  readonly stop?: Stop;
}
