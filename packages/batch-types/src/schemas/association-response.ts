import * as v from "valibot";
import { envelopeOf } from "./envelope.ts";
import { pagingSchema } from "./paging.ts";

/** Record ids come as numbers from v4, as strings from the dated versions; captures disagree with both. */
const wireIdSchema = v.union([v.string(), v.number()]);
const endSchema = v.nullish(v.looseObject({ id: v.nullish(wireIdSchema) }));

/** Two records that are now associated, and by which labels. */
export const associatedPairSchema = v.looseObject({
  fromObjectTypeId: v.nullish(v.string()),
  fromObjectId: v.nullish(wireIdSchema),
  toObjectTypeId: v.nullish(v.string()),
  toObjectId: v.nullish(wireIdSchema),
  /** Empty for the unlabelled type. */
  labels: v.nullish(v.array(v.nullish(v.string()))),
});
export type AssociatedPair = v.InferOutput<typeof associatedPairSchema>;

/** The answer to `create`. */
export const createAssociationsResponseSchema = envelopeOf(associatedPairSchema);
export type CreateAssociationsResponse = v.InferOutput<typeof createAssociationsResponseSchema>;

/** Two records that are now associated by the unlabelled type. */
export const defaultAssociationSchema = v.looseObject({
  from: endSchema,
  to: endSchema,
  associationSpec: v.nullish(
    v.looseObject({
      associationCategory: v.nullish(v.string()),
      associationTypeId: v.nullish(v.number()),
    }),
  ),
});
export type DefaultAssociation = v.InferOutput<typeof defaultAssociationSchema>;

/** The answer to `createDefault`; its `errors` come inside a 200. */
export const createDefaultAssociationsResponseSchema = envelopeOf(defaultAssociationSchema);
export type CreateDefaultAssociationsResponse = v.InferOutput<
  typeof createDefaultAssociationsResponseSchema
>;

/** The answer to `archive` and `removeLabels` in the dated versions; v4 answers 204 with no body. */
export const archiveAssociationsResponseSchema = envelopeOf(v.unknown());
export type ArchiveAssociationsResponse = v.InferOutput<typeof archiveAssociationsResponseSchema>;

/** A record, what it is associated with, and where the list goes on. */
export const associationsOfRecordSchema = v.looseObject({
  from: endSchema,
  to: v.nullish(
    v.array(
      v.looseObject({
        toObjectId: v.nullish(wireIdSchema),
        associationTypes: v.nullish(
          v.array(
            v.looseObject({
              category: v.nullish(v.string()),
              typeId: v.nullish(v.number()),
              label: v.nullish(v.string()),
            }),
          ),
        ),
      }),
    ),
  ),
  paging: v.nullish(pagingSchema),
});
export type AssociationsOfRecord = v.InferOutput<typeof associationsOfRecordSchema>;

/** The answer to `read`. */
export const readAssociationsResponseSchema = envelopeOf(associationsOfRecordSchema);
export type ReadAssociationsResponse = v.InferOutput<typeof readAssociationsResponseSchema>;
