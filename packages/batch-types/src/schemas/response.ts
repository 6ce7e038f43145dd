import * as v from "valibot";
import { absentOrNull } from "./absent-or-null.ts";
import { envelopeOf } from "./envelope.ts";

export const warningSchema = v.looseObject({
  category: absentOrNull(v.string()),
  message: absentOrNull(v.string()),
  context: absentOrNull(v.record(v.string(), v.unknown())),
});

export const pastValueSchema = v.looseObject({
  value: absentOrNull(v.string()),
  timestamp: absentOrNull(v.string()),
  sourceType: absentOrNull(v.string()),
  sourceId: absentOrNull(v.string()),
  sourceLabel: absentOrNull(v.string()),
  updatedByUserId: absentOrNull(v.number()),
});

/** `propertiesWithHistory` of a row. */
export const propertyHistorySchema = v.record(v.string(), v.nullable(v.array(pastValueSchema)));

export const recordRowSchema = v.looseObject({
  id: v.string(),
  properties: absentOrNull(v.record(v.string(), v.nullable(v.string()))),
  propertiesWithHistory: absentOrNull(v.record(v.string(), v.unknown())),
  createdAt: absentOrNull(v.string()),
  updatedAt: absentOrNull(v.string()),
  archived: absentOrNull(v.boolean()),
  archivedAt: absentOrNull(v.string()),
  url: absentOrNull(v.string()),
  new: absentOrNull(v.boolean()),
  objectWriteTraceId: absentOrNull(v.string()),
  warnings: absentOrNull(v.array(warningSchema)),
});

/**
 * The answer to a create, update, upsert or read with status 200, 201 or 207. Read `errors` whatever the
 * status: some versions have no 207 and put `errors` into a 200. An archive is answered 204 without a
 * body. Only the `id` of a row is required. Any other field may be absent or `null`; unknown fields are kept.
 *
 * @example
 * import { parse } from "valibot";
 *
 * const body: unknown = { status: "COMPLETE", results: [{ id: "512", properties: { city: null } }] };
 * parse(batchResponseSchema, body).results?.[0]?.id; //=> "512"
 */
export const batchResponseSchema = envelopeOf(recordRowSchema);
export type BatchResponse = v.InferOutput<typeof batchResponseSchema>;

export const dealSplitsRowSchema = v.looseObject({
  id: v.string(),
  splits: absentOrNull(v.array(recordRowSchema)),
});

/** The answer to an upsert or a read of deal splits. */
export const dealSplitsResponseSchema = envelopeOf(dealSplitsRowSchema);
