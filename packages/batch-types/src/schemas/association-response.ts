import * as v from "valibot";
import { absentOrNull } from "./absent-or-null.ts";
import { envelopeOf } from "./envelope.ts";

const pageSchema = v.looseObject({ link: absentOrNull(v.string()) });

/** `next.after` is the cursor of the next page. Without `next` this is the last page. */
export const pagingSchema = v.looseObject({
  next: absentOrNull(v.looseObject({ ...pageSchema.entries, after: absentOrNull(v.string()) })),
  prev: absentOrNull(v.looseObject({ ...pageSchema.entries, before: absentOrNull(v.string()) })),
});

// The descriptions say numbers in v4 and strings in the dated versions. Recorded answers have both in each.
const wireIdSchema = v.union([v.string(), v.number()]);
const endSchema = absentOrNull(v.looseObject({ id: absentOrNull(wireIdSchema) }));

/** Two records that are now associated. */
export const associatedPairSchema = v.looseObject({
  fromObjectTypeId: absentOrNull(v.string()),
  fromObjectId: absentOrNull(wireIdSchema),
  toObjectTypeId: absentOrNull(v.string()),
  toObjectId: absentOrNull(wireIdSchema),
  /** The labels of the association. Empty for the unlabelled type. */
  labels: absentOrNull(v.array(v.nullable(v.string()))),
});

/** The answer to `create`. */
export const createAssociationsResponseSchema = envelopeOf(associatedPairSchema);

/** Two records that are now associated with the unlabelled type. */
export const defaultAssociationSchema = v.looseObject({
  from: endSchema,
  to: endSchema,
  associationSpec: absentOrNull(
    v.looseObject({
      associationCategory: absentOrNull(v.string()),
      associationTypeId: absentOrNull(v.number()),
    }),
  ),
});

/** The answer to `createDefault`. HubSpot puts its `errors` into a 200. */
export const createDefaultAssociationsResponseSchema = envelopeOf(defaultAssociationSchema);

/** The answer to `archive` and `removeLabels` in the dated versions. v4 answers 204 without a body. */
export const archiveAssociationsResponseSchema = envelopeOf(v.unknown());

/** A record and one page of its associations. */
export const associationsOfRecordSchema = v.looseObject({
  from: endSchema,
  to: absentOrNull(
    v.array(
      v.looseObject({
        toObjectId: absentOrNull(wireIdSchema),
        associationTypes: absentOrNull(
          v.array(
            v.looseObject({
              category: absentOrNull(v.string()),
              typeId: absentOrNull(v.number()),
              label: absentOrNull(v.string()),
            }),
          ),
        ),
      }),
    ),
  ),
  paging: absentOrNull(pagingSchema),
});

/** The answer to `read`. */
export const readAssociationsResponseSchema = envelopeOf(associationsOfRecordSchema);
