import * as v from "valibot";
import { ASSOCIATION_CATEGORIES } from "../registry/association-endpoints.ts";

/** Ids in object batches are JSON strings. */
export const recordIdSchema = v.pipe(v.string(), v.nonEmpty());

export const associationTypeSchema = v.strictObject({
  associationCategory: v.picklist(ASSOCIATION_CATEGORIES),
  associationTypeId: v.pipe(v.number(), v.integer()),
});

/** HubSpot needs at least one type to make or remove an association. */
export const associationTypesSchema = v.pipe(v.array(associationTypeSchema), v.minLength(1));

/** 1 to `most` inputs. HubSpot answers a body without inputs with a success that did nothing. */
// @__NO_SIDE_EFFECTS__
export function inputsOf<Input extends v.GenericSchema>(input: Input, most: number) {
  return v.pipe(v.array(input), v.minLength(1), v.maxLength(most));
}

/** The body of a batch that has only inputs. */
// @__NO_SIDE_EFFECTS__
export function requestOf<Input extends v.GenericSchema>(input: Input, most: number) {
  return v.strictObject({ inputs: inputsOf(input, most) });
}
