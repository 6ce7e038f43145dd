import * as v from "valibot";
import { MAX_PROPERTY_INPUTS } from "../registry/limits.ts";
import { PROPERTY_FIELD_TYPES, PROPERTY_TYPES } from "../registry/property-types.ts";
import { inputsOf, requestOf } from "./request-parts.ts";

const dataSensitivitySchema = v.picklist(["non_sensitive", "sensitive", "highly_sensitive"]);
const nameSchema = v.pipe(v.string(), v.nonEmpty());

export const propertyOptionInputSchema = v.strictObject({
  value: v.string(),
  label: v.string(),
  description: v.exactOptional(v.string()),
  hidden: v.boolean(),
  displayOrder: v.exactOptional(v.pipe(v.number(), v.integer())),
});

export const createPropertyInputSchema = v.strictObject({
  name: nameSchema,
  label: v.string(),
  groupName: v.string(),
  type: v.picklist(PROPERTY_TYPES),
  fieldType: v.picklist(PROPERTY_FIELD_TYPES),
  description: v.exactOptional(v.string()),
  options: v.exactOptional(v.array(propertyOptionInputSchema)),
  externalOptions: v.exactOptional(v.boolean()),
  referencedObjectType: v.exactOptional(v.string()),
  hasUniqueValue: v.exactOptional(v.boolean()),
  calculationFormula: v.exactOptional(v.string()),
  dataSensitivity: v.exactOptional(dataSensitivitySchema),
  hidden: v.exactOptional(v.boolean()),
  formField: v.exactOptional(v.boolean()),
  displayOrder: v.exactOptional(v.pipe(v.number(), v.integer())),
  showCurrencySymbol: v.exactOptional(v.boolean()),
  currencyPropertyName: v.exactOptional(v.string()),
  numberDisplayHint: v.exactOptional(
    v.picklist(["currency", "duration", "formatted", "percentage", "probability", "unformatted"]),
  ),
  textDisplayHint: v.exactOptional(
    v.picklist([
      "domain_name",
      "email",
      "ip_address",
      "multi_line",
      "phone_number",
      "physical_address",
      "postal_code",
      "unformatted_single_line",
    ]),
  ),
});

/** The body of `POST …/batch/create`. HubSpot answers with an error for each property that exists. */
export const createPropertiesRequestSchema = requestOf(
  createPropertyInputSchema,
  MAX_PROPERTY_INPUTS,
);

const namesSchema = inputsOf(v.strictObject({ name: nameSchema }), MAX_PROPERTY_INPUTS);

/** The body of `POST …/batch/read`. Returns only properties that match both `archived` and `dataSensitivity`. */
export const readPropertiesRequestSchema = v.strictObject({
  inputs: namesSchema,
  archived: v.boolean(),
  dataSensitivity: dataSensitivitySchema,
});

/** The body of `POST …/batch/archive`. HubSpot answers 204, also for names that do not exist. */
export const archivePropertiesRequestSchema = v.strictObject({
  inputs: namesSchema,
});

/**
 * The query of a list. Without `dataSensitivity` HubSpot returns only non-sensitive properties.
 * `properties` names the fields of a definition to return, separated by commas.
 */
export const listPropertiesQuerySchema = v.strictObject({
  archived: v.exactOptional(v.boolean()),
  dataSensitivity: v.exactOptional(dataSensitivitySchema),
  locale: v.exactOptional(v.string()),
  properties: v.exactOptional(v.string()),
});
