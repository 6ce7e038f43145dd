import * as v from "valibot";
import { recordRowSchema, warningSchema } from "./response.ts";

export const recordErrorSchema = v.object({
  category: v.string(),
  code: v.exactOptional(v.string()),
  message: v.string(),
  property: v.exactOptional(v.string()),
  existingId: v.exactOptional(v.string()),
  duplicateOf: v.exactOptional(v.number()),
  correlationId: v.exactOptional(v.string()),
  raw: v.exactOptional(v.unknown()),
});

const outcomeBase = {
  index: v.number(),
  key: v.exactOptional(v.string()),
  attempts: v.number(),
  mergedInto: v.exactOptional(v.number()),
};

export const associationOutcomeSchema = v.object({
  to: v.object({ objectType: v.string(), id: v.string() }),
  status: v.picklist(["associated", "failed", "skipped", "unknown"]),
  message: v.exactOptional(v.string()),
  error: v.exactOptional(recordErrorSchema),
});

export const confirmedOutcomeSchema = v.object({
  ...outcomeBase,
  status: v.picklist(["created", "updated", "archived", "found"]),
  id: v.string(),
  record: v.exactOptional(recordRowSchema),
  warnings: v.array(warningSchema),
  associations: v.exactOptional(v.array(associationOutcomeSchema)),
});

export const unchangedOutcomeSchema = v.object({
  ...outcomeBase,
  status: v.literal("unchanged"),
  id: v.string(),
  warnings: v.exactOptional(v.array(warningSchema)),
});

export const failedOutcomeSchema = v.object({
  ...outcomeBase,
  status: v.literal("failed"),
  error: recordErrorSchema,
  moreErrors: v.exactOptional(v.array(recordErrorSchema)),
});

export const skippedOutcomeSchema = v.object({
  ...outcomeBase,
  status: v.literal("skipped"),
  reason: v.picklist([
    "daily-limit",
    "aborted",
    "all-or-none",
    "unavailable",
    "refused",
    "stopped",
    "left-out",
    "exists",
    "missing",
    "changed",
    "kept",
  ]),
  message: v.string(),
  existingId: v.exactOptional(v.string()),
});

export const unknownOutcomeSchema = v.object({
  ...outcomeBase,
  status: v.literal("unknown"),
  reason: v.picklist(["no-answer", "unaccounted", "unidentified"]),
  message: v.string(),
  advice: v.string(),
});

/**
 * What happened to one record. Reads outcomes that were stored or sent as JSON.
 *
 * @example
 * import { parse } from "valibot";
 *
 * const line = '{"index":0,"attempts":1,"status":"created","id":"512","warnings":[]}';
 * const outcome: Outcome = parse(outcomeSchema, JSON.parse(line));
 * outcome.status; //=> "created"
 */
export const outcomeSchema = v.variant("status", [
  confirmedOutcomeSchema,
  unchangedOutcomeSchema,
  failedOutcomeSchema,
  skippedOutcomeSchema,
  unknownOutcomeSchema,
]);
