import * as v from "valibot";
import { ASSOCIATION_CATEGORIES } from "../registry/association-categories.ts";

/**
 * One way in which two records belong together, in one direction.
 *
 * @example
 * const contactToCompany: AssociationType = {
 *   associationCategory: "HUBSPOT_DEFINED",
 *   associationTypeId: 279,
 * };
 */
export const associationTypeSchema = v.strictObject({
  associationCategory: v.picklist(ASSOCIATION_CATEGORIES),
  associationTypeId: v.pipe(v.number(), v.integer()),
});
export type AssociationType = v.InferOutput<typeof associationTypeSchema>;

/** At least one: without a type there is nothing to make or remove. */
export const associationTypesSchema = v.pipe(v.array(associationTypeSchema), v.minLength(1));
