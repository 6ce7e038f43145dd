import * as v from "valibot";
import { MAX_ASSOCIATION_INPUTS } from "../registry/limits.ts";
import { associationTypesSchema, recordIdSchema, requestOf } from "./request-parts.ts";

// v4 and the dated versions share these shapes. The path names the object types of both sides.

const endSchema = v.strictObject({ id: recordIdSchema });
const pairSchema = v.strictObject({ from: endSchema, to: endSchema });
const typedPairSchema = v.strictObject({
  from: endSchema,
  to: endSchema,
  types: associationTypesSchema,
});

/** Associates pairs of records with the given types. */
export const createAssociationsRequestSchema = requestOf(
  typedPairSchema,
  MAX_ASSOCIATION_INPUTS.create,
);

/** Associates pairs of records with the unlabelled type of their object types. */
export const createDefaultAssociationsRequestSchema = requestOf(
  pairSchema,
  MAX_ASSOCIATION_INPUTS.createDefault,
);

/** Removes every association between one record and each record of `to`. */
export const archiveAssociationsRequestSchema = requestOf(
  v.strictObject({ from: endSchema, to: v.pipe(v.array(endSchema), v.minLength(1)) }),
  MAX_ASSOCIATION_INPUTS.archive,
);

/** Removes the given labels from pairs of records. The pairs stay associated. */
export const removeAssociationLabelsRequestSchema = requestOf(
  typedPairSchema,
  MAX_ASSOCIATION_INPUTS.removeLabels,
);

/** Asks for the associations of each record. `after` is the cursor of its next page. */
export const readAssociationsRequestSchema = requestOf(
  v.strictObject({ id: recordIdSchema, after: v.exactOptional(v.string()) }),
  MAX_ASSOCIATION_INPUTS.read,
);
