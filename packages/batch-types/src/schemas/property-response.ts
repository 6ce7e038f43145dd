import * as v from "valibot";
import { envelopeOf } from "./envelope.ts";
import { propertyDefinitionSchema } from "./property-definition.ts";

/** The answer to a batch create or read of properties. A batch archive answers 204 with no body. */
export const propertiesResponseSchema = envelopeOf(propertyDefinitionSchema);
export type PropertiesResponse = v.InferOutput<typeof propertiesResponseSchema>;

/** The answer to a list: every property at once, without pages. */
export const propertyListSchema = v.looseObject({
  results: v.nullish(v.array(propertyDefinitionSchema)),
});
export type PropertyList = v.InferOutput<typeof propertyListSchema>;
