import * as v from "valibot";
import { MAX_BATCH_INPUTS } from "./limits.ts";

const idSchema = v.pipe(v.string(), v.nonEmpty());
const propertiesSchema = v.record(v.string(), v.string());

/** One association to make together with a new record. */
export const associationSchema = v.strictObject({
  to: v.strictObject({ id: idSchema }),
  types: v.pipe(
    v.array(
      v.strictObject({
        associationCategory: v.picklist([
          "HUBSPOT_DEFINED",
          "USER_DEFINED",
          "INTEGRATOR_DEFINED",
          "WORK",
        ]),
        associationTypeId: v.pipe(v.number(), v.integer()),
      }),
    ),
    v.minLength(1),
  ),
});
export type Association = v.InferOutput<typeof associationSchema>;

export const createInputSchema = v.strictObject({
  objectWriteTraceId: v.optional(v.string()),
  properties: propertiesSchema,
  associations: v.optional(v.array(associationSchema)),
});
export type CreateInput = v.InferOutput<typeof createInputSchema>;

export const updateInputSchema = v.strictObject({
  id: idSchema,
  idProperty: v.optional(v.string()),
  objectWriteTraceId: v.optional(v.string()),
  properties: propertiesSchema,
});
export type UpdateInput = v.InferOutput<typeof updateInputSchema>;

/** Same fields as an update; `id` holds the value of `idProperty`. */
export const upsertInputSchema = updateInputSchema;
export type UpsertInput = UpdateInput;

export const archiveInputSchema = v.strictObject({ id: idSchema });
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

const batchOf = <Input extends v.GenericSchema>(input: Input) =>
  v.strictObject({
    inputs: v.pipe(v.array(input), v.minLength(1), v.maxLength(MAX_BATCH_INPUTS)),
  });

export const createRequestSchema = /* @__PURE__ */ batchOf(createInputSchema);
export const updateRequestSchema = /* @__PURE__ */ batchOf(updateInputSchema);
export const upsertRequestSchema = updateRequestSchema;
export const archiveRequestSchema = /* @__PURE__ */ batchOf(archiveInputSchema);
export const dealSplitsRequestSchema = /* @__PURE__ */ batchOf(dealSplitsInputSchema);

export type CreateRequest = v.InferOutput<typeof createRequestSchema>;
export type UpdateRequest = v.InferOutput<typeof updateRequestSchema>;
export type UpsertRequest = UpdateRequest;
export type ArchiveRequest = v.InferOutput<typeof archiveRequestSchema>;
export type DealSplitsRequest = v.InferOutput<typeof dealSplitsRequestSchema>;
