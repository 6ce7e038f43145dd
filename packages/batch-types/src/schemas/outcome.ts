import * as v from "valibot";
import { recordRowSchema, warningSchema } from "./response.ts";

/**
 * Why one record was refused, by HubSpot or, before anything was sent, by us. HubSpot's message is cut to
 * 2,000 characters, and its category, code and correlation id to 200.
 */
export const recordErrorSchema = v.object({
  /** HubSpot's category, such as `VALIDATION_ERROR` or `CONFLICT`; `INVALID_RECORD` when refused before sending. */
  category: v.string(),
  /** The narrower code, such as `PROPERTY_DOESNT_EXIST`, where there is one. */
  code: v.optional(v.string()),
  message: v.string(),
  /** The property that was refused. */
  property: v.optional(v.string()),
  /** The record that already has this unique value. */
  existingId: v.optional(v.string()),
  /** Index of the record that has the same key; only when refused as its duplicate. */
  duplicateOf: v.optional(v.number()),
  /** Quote this to HubSpot's support. */
  correlationId: v.optional(v.string()),
  /** What HubSpot said, untouched; absent when the record was refused before sending. */
  raw: v.optional(v.unknown()),
});
export type RecordError = v.InferOutput<typeof recordErrorSchema>;

const everyOutcome = {
  /** Position of the record in the input, from 0. */
  index: v.number(),
  /** The record's id, or its unique value, as it was given. */
  key: v.optional(v.string()),
  /** How many requests carried this record. */
  attempts: v.number(),
  /** The record of the same key this one was merged into, and whose fate it shares. */
  mergedInto: v.optional(v.number()),
};

/** What became of one association that was to follow a written record. */
export const associationOutcomeSchema = v.object({
  to: v.object({ objectType: v.string(), id: v.string() }),
  /** `skipped`: not made, and not refused; make it again. `unknown`: may have been made; making it again does no harm. */
  status: v.picklist(["associated", "failed", "skipped", "unknown"]),
  /** Why not; absent when it is `associated`. */
  message: v.optional(v.string()),
  /** What HubSpot said, on `failed`. */
  error: v.optional(recordErrorSchema),
});
export type AssociationOutcome = v.InferOutput<typeof associationOutcomeSchema>;

/** HubSpot confirmed it. */
export const confirmedOutcomeSchema = v.object({
  ...everyOutcome,
  status: v.picklist(["created", "updated", "archived", "found"]),
  id: v.string(),
  /** The record as HubSpot returned it; an archive returns none. */
  record: v.optional(recordRowSchema),
  warnings: v.array(warningSchema),
  /** Of an update or upsert that was given associations: one for each, in their order. */
  associations: v.optional(v.array(associationOutcomeSchema)),
});
export type ConfirmedOutcome = v.InferOutput<typeof confirmedOutcomeSchema>;

/** Refused; nothing was written. */
export const failedOutcomeSchema = v.object({
  ...everyOutcome,
  status: v.literal("failed"),
  error: recordErrorSchema,
  /** Further errors of the same record. */
  moreErrors: v.optional(v.array(recordErrorSchema)),
});
export type FailedOutcome = v.InferOutput<typeof failedOutcomeSchema>;

/** Surely not carried out, and not refused either: send it again when the reason is gone. */
export const skippedOutcomeSchema = v.object({
  ...everyOutcome,
  status: v.literal("skipped"),
  /**
   * `daily-limit`: the account's calls for today are used up. `aborted`: the caller ended the call.
   * `all-or-none`: another record of the batch was refused. `unavailable`: the job went on, and HubSpot
   * was not ready for this record (a limit, a lock, no connection), or did not answer and wrote nothing.
   * `stopped`: the job ended, or the search for bad records in this batch did.
   */
  reason: v.picklist(["daily-limit", "aborted", "all-or-none", "unavailable", "stopped"]),
  message: v.string(),
});
export type SkippedOutcome = v.InferOutput<typeof skippedOutcomeSchema>;

/** May have been written. */
export const unknownOutcomeSchema = v.object({
  ...everyOutcome,
  status: v.literal("unknown"),
  /**
   * `no-answer`: sent, and no usable answer came. `unaccounted`: HubSpot's answer names it neither
   * among the results nor among the errors. `unidentified`: records were written that could be
   * this one, and nothing tells which.
   */
  reason: v.picklist(["no-answer", "unaccounted", "unidentified"]),
  message: v.string(),
  /** How to find out. */
  advice: v.string(),
});
export type UnknownOutcome = v.InferOutput<typeof unknownOutcomeSchema>;

/** The truth about one record. */
export const outcomeSchema = v.variant("status", [
  confirmedOutcomeSchema,
  failedOutcomeSchema,
  skippedOutcomeSchema,
  unknownOutcomeSchema,
]);
export type Outcome = ConfirmedOutcome | FailedOutcome | SkippedOutcome | UnknownOutcome;
