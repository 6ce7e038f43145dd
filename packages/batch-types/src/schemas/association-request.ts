import * as v from "valibot";
import { associationTypesSchema } from "./association-type.ts";
import { MAX_ASSOCIATION_INPUTS } from "../registry/limits.ts";
import { recordIdSchema, requestOf } from "./request-parts.ts";

// The v4 and dated versions share these shapes. The object types of both sides are in the path.

const endSchema = v.strictObject({ id: recordIdSchema });
const pairSchema = v.strictObject({ from: endSchema, to: endSchema });
const typedPairSchema = v.strictObject({
  from: endSchema,
  to: endSchema,
  types: associationTypesSchema,
});

/** Associates pairs of records, each by the types given. */
export const createAssociationsRequestSchema = requestOf(
  typedPairSchema,
  MAX_ASSOCIATION_INPUTS.create,
);
export type CreateAssociationsRequest = v.InferOutput<typeof createAssociationsRequestSchema>;

/** Associates pairs of records by the unlabelled type HubSpot has for their object types. */
export const createDefaultAssociationsRequestSchema = requestOf(
  pairSchema,
  MAX_ASSOCIATION_INPUTS.createDefault,
);
export type CreateDefaultAssociationsRequest = v.InferOutput<
  typeof createDefaultAssociationsRequestSchema
>;

/** Removes every association between one record and each of several; only here is `to` a list. */
export const archiveAssociationsRequestSchema = requestOf(
  v.strictObject({ from: endSchema, to: v.pipe(v.array(endSchema), v.minLength(1)) }),
  MAX_ASSOCIATION_INPUTS.archive,
);
export type ArchiveAssociationsRequest = v.InferOutput<typeof archiveAssociationsRequestSchema>;

/** Removes the given labels from pairs of records, which stay associated. */
export const removeAssociationLabelsRequestSchema = requestOf(
  typedPairSchema,
  MAX_ASSOCIATION_INPUTS.removeLabels,
);
export type RemoveAssociationLabelsRequest = v.InferOutput<
  typeof removeAssociationLabelsRequestSchema
>;

/** Asks for the associations of each record; `after` is the cursor of its own next page. */
export const readAssociationsRequestSchema = requestOf(
  v.strictObject({ id: recordIdSchema, after: v.optional(v.string()) }),
  MAX_ASSOCIATION_INPUTS.read,
);
export type ReadAssociationsRequest = v.InferOutput<typeof readAssociationsRequestSchema>;
