import * as v from "valibot";
import { associationTypesSchema } from "./association-type.ts";
import { MAX_BATCH_INPUTS } from "../registry/limits.ts";
import { recordIdSchema, requestOf } from "./request-parts.ts";

const propertiesSchema = v.record(v.string(), v.string());

/** One association to make together with a new record. */
export const associationSchema = v.strictObject({
  to: v.strictObject({ id: recordIdSchema }),
  types: associationTypesSchema,
});
export type Association = v.InferOutput<typeof associationSchema>;

/** A record to create. Values are text; HubSpot describes `associations` as required, and does without. */
export const createInputSchema = v.strictObject({
  objectWriteTraceId: v.optional(v.string()),
  properties: propertiesSchema,
  associations: v.optional(v.array(associationSchema)),
});
export type CreateInput = v.InferOutput<typeof createInputSchema>;

/** A record to update; `id` is a record id, or a value of `idProperty`. Takes no associations. */
export const updateInputSchema = v.strictObject({
  id: recordIdSchema,
  idProperty: v.optional(v.string()),
  objectWriteTraceId: v.optional(v.string()),
  properties: propertiesSchema,
});
export type UpdateInput = v.InferOutput<typeof updateInputSchema>;

/** Same fields as an update; `id` holds the value of `idProperty`. */
export const upsertInputSchema = updateInputSchema;
export type UpsertInput = UpdateInput;

/** A record to archive, or to read; an archive takes record ids only. */
export const archiveInputSchema = v.strictObject({ id: recordIdSchema });
export type ArchiveInput = v.InferOutput<typeof archiveInputSchema>;

/** A share of a deal; the shares of one deal add up to 1, with at most 8 decimals. */
export const dealSplitSchema = v.strictObject({
  ownerId: v.pipe(v.number(), v.integer()),
  percentage: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});
export type DealSplit = v.InferOutput<typeof dealSplitSchema>;

/** The only batch input whose `id` is a JSON number. */
export const dealSplitsInputSchema = v.strictObject({
  id: v.pipe(v.number(), v.integer()),
  splits: v.pipe(v.array(dealSplitSchema), v.minLength(1)),
});
export type DealSplitsInput = v.InferOutput<typeof dealSplitsInputSchema>;

/**
 * 1 to 100 records to create. Strict: a field HubSpot does not describe is refused.
 *
 * @example
 * import { is } from "valibot";
 *
 * is(createRequestSchema, { inputs: [{ properties: { email: "ada@example.com" } }] }); //=> true
 * is(createRequestSchema, { inputs: [{ properties: { age: 36 } }] }); //=> false
 */
export const createRequestSchema = requestOf(createInputSchema, MAX_BATCH_INPUTS);
/** 1 to 100 records to update; HubSpot refuses all when two have the same id. */
export const updateRequestSchema = requestOf(updateInputSchema, MAX_BATCH_INPUTS);
/** 1 to 100 records to upsert; HubSpot refuses all when two have the same id. */
export const upsertRequestSchema = updateRequestSchema;
/** 1 to 100 records to archive; the answer says nothing of ids that do not exist. */
export const archiveRequestSchema = requestOf(archiveInputSchema, MAX_BATCH_INPUTS);
/** 1 to 100 deals, each with all its splits. */
export const dealSplitsRequestSchema = requestOf(dealSplitsInputSchema, MAX_BATCH_INPUTS);

export type CreateRequest = v.InferOutput<typeof createRequestSchema>;
export type UpdateRequest = v.InferOutput<typeof updateRequestSchema>;
export type UpsertRequest = UpdateRequest;
export type ArchiveRequest = v.InferOutput<typeof archiveRequestSchema>;
export type DealSplitsRequest = v.InferOutput<typeof dealSplitsRequestSchema>;
