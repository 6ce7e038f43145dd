import * as v from "valibot";
import { envelopeOf } from "./envelope.ts";

/**
 * A remark about a written record. HubSpot's own, such as `PROPERTY_VALUE_NORMALIZED`; an error about a
 * record that was written all the same; or ours: `OTHER_VALUE_KEPT` names a property of which HubSpot has
 * another value than the one sent, in `context` as `propertyName`, `sentValue` and `keptValue`, each a
 * list of one. So it is with a lifecycle stage that was to go back.
 */
export const warningSchema = v.looseObject({
  category: v.nullish(v.string()),
  message: v.nullish(v.string()),
  context: v.nullish(v.record(v.string(), v.unknown())),
});
export type Warning = v.InferOutput<typeof warningSchema>;

/** A value a property had, since when, and where it came from. */
export const pastValueSchema = v.looseObject({
  value: v.nullish(v.string()),
  /** ISO 8601. */
  timestamp: v.nullish(v.string()),
  sourceType: v.nullish(v.string()),
  sourceId: v.nullish(v.string()),
  sourceLabel: v.nullish(v.string()),
  updatedByUserId: v.nullish(v.number()),
});
export type PastValue = v.InferOutput<typeof pastValueSchema>;

/** What `propertiesWithHistory` of a row holds: the values each property had. */
export const propertyHistorySchema = v.record(v.string(), v.nullish(v.array(pastValueSchema)));
export type PropertyHistory = v.InferOutput<typeof propertyHistorySchema>;

/** A record as HubSpot returns it in `results`. */
export const recordRowSchema = v.looseObject({
  id: v.string(),
  properties: v.nullish(v.record(v.string(), v.nullish(v.string()))),
  /** Only in answers to a read that asked for it; see {@link propertyHistorySchema}. */
  propertiesWithHistory: v.nullish(v.record(v.string(), v.unknown())),
  createdAt: v.nullish(v.string()),
  updatedAt: v.nullish(v.string()),
  archived: v.nullish(v.boolean()),
  archivedAt: v.nullish(v.string()),
  url: v.nullish(v.string()),
  /** Only in answers to an upsert. */
  new: v.nullish(v.boolean()),
  objectWriteTraceId: v.nullish(v.string()),
  warnings: v.nullish(v.array(warningSchema)),
});
export type RecordRow = v.InferOutput<typeof recordRowSchema>;

/**
 * The answer to a create, update, upsert or read, on 200, 201 and 207 alike: some versions declare
 * no 207 and put `errors` into a 200 (fact 20). An archive answers 204 with no body. Loose: any field
 * may be `null` or absent, but for the `id` of a row, and unknown fields survive.
 *
 * @example
 * import { parse } from "valibot";
 *
 * const body: unknown = { status: "COMPLETE", results: [{ id: "512", properties: { city: null } }] };
 * parse(batchResponseSchema, body).results?.[0]?.id; //=> "512"
 */
export const batchResponseSchema = envelopeOf(recordRowSchema);
export type BatchResponse = v.InferOutput<typeof batchResponseSchema>;
