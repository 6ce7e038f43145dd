import * as v from "valibot";
import { MAX_BATCH_INPUTS } from "../registry/limits.ts";
import { associationTypesSchema, recordIdSchema, requestOf } from "./request-parts.ts";

const propertiesSchema = v.record(v.string(), v.string());

export const associationSchema = v.strictObject({
  to: v.strictObject({ id: recordIdSchema }),
  types: associationTypesSchema,
});

// HubSpot's description requires `associations`; recorded requests leave it out.
export const createInputSchema = v.strictObject({
  objectWriteTraceId: v.exactOptional(v.string()),
  properties: propertiesSchema,
  associations: v.exactOptional(v.array(associationSchema)),
});

export const updateInputSchema = v.strictObject({
  id: recordIdSchema,
  idProperty: v.exactOptional(v.string()),
  objectWriteTraceId: v.exactOptional(v.string()),
  properties: propertiesSchema,
});

/** The fields of an update. `id` is the value of `idProperty`. */
export const upsertInputSchema = updateInputSchema;

/** A record to archive or to read. An archive takes record ids only. */
export const archiveInputSchema = v.strictObject({ id: recordIdSchema });

export const dealSplitSchema = v.strictObject({
  ownerId: v.pipe(v.number(), v.integer()),
  percentage: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

/** The only input whose `id` is a JSON number. */
export const dealSplitsInputSchema = v.strictObject({
  id: v.pipe(v.number(), v.integer()),
  splits: v.pipe(v.array(dealSplitSchema), v.minLength(1)),
});

/**
 * 1 to 100 records to create. Refuses a field that HubSpot does not describe.
 *
 * @example
 * import { is } from "valibot";
 *
 * is(createRequestSchema, { inputs: [{ properties: { email: "ada@example.com" } }] }); //=> true
 * is(createRequestSchema, { inputs: [{ properties: { age: 36 } }] }); //=> false
 */
export const createRequestSchema = requestOf(createInputSchema, MAX_BATCH_INPUTS);
/** 1 to 100 records to update. HubSpot refuses them all when two have the same id. */
export const updateRequestSchema = requestOf(updateInputSchema, MAX_BATCH_INPUTS);
/** 1 to 100 records to upsert. HubSpot refuses them all when two have the same id. */
export const upsertRequestSchema = updateRequestSchema;
/** 1 to 100 records to archive. HubSpot's answer does not tell which ids do not exist. */
export const archiveRequestSchema = requestOf(archiveInputSchema, MAX_BATCH_INPUTS);
/** 1 to 100 deals, each with all its splits. */
export const dealSplitsRequestSchema = requestOf(dealSplitsInputSchema, MAX_BATCH_INPUTS);
