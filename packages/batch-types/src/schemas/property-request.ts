import * as v from "valibot";
import { MAX_PROPERTY_INPUTS } from "../registry/limits.ts";
import { inputsOf, requestOf } from "./request-parts.ts";

/** The types a property can be created with. */
export const PROPERTY_TYPES = [
  "bool",
  "date",
  "datetime",
  "enumeration",
  "number",
  "phone_number",
  "string",
] as const;

/** How people enter a property; which ones go with which type is HubSpot's to check. */
export const PROPERTY_FIELD_TYPES = [
  "booleancheckbox",
  "calculation_equation",
  "checkbox",
  "date",
  "file",
  "html",
  "number",
  "phonenumber",
  "radio",
  "select",
  "text",
  "textarea",
] as const;

const dataSensitivitySchema = v.picklist(["non_sensitive", "sensitive", "highly_sensitive"]);
const nameSchema = v.pipe(v.string(), v.nonEmpty());

/** An option of a new property. v3 does without `displayOrder`; the dated versions require it. */
export const propertyOptionInputSchema = v.strictObject({
  value: v.string(),
  label: v.string(),
  description: v.optional(v.string()),
  hidden: v.boolean(),
  displayOrder: v.optional(v.pipe(v.number(), v.integer())),
});
export type PropertyOptionInput = v.InferOutput<typeof propertyOptionInputSchema>;

/** A property to create. 2026-09 does not list the display hints and currency fields; the others do. */
export const createPropertyInputSchema = v.strictObject({
  name: nameSchema,
  label: v.string(),
  groupName: v.string(),
  type: v.picklist(PROPERTY_TYPES),
  fieldType: v.picklist(PROPERTY_FIELD_TYPES),
  description: v.optional(v.string()),
  options: v.optional(v.array(propertyOptionInputSchema)),
  externalOptions: v.optional(v.boolean()),
  referencedObjectType: v.optional(v.string()),
  /** Only at creation: it cannot be set later. */
  hasUniqueValue: v.optional(v.boolean()),
  calculationFormula: v.optional(v.string()),
  dataSensitivity: v.optional(dataSensitivitySchema),
  hidden: v.optional(v.boolean()),
  formField: v.optional(v.boolean()),
  displayOrder: v.optional(v.pipe(v.number(), v.integer())),
  showCurrencySymbol: v.optional(v.boolean()),
  currencyPropertyName: v.optional(v.string()),
  numberDisplayHint: v.optional(
    v.picklist(["currency", "duration", "formatted", "percentage", "probability", "unformatted"]),
  ),
  textDisplayHint: v.optional(
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
export type CreatePropertyInput = v.InferOutput<typeof createPropertyInputSchema>;

/** The body of `POST …/batch/create`; what exists already comes back as an error of its own. */
export const createPropertiesRequestSchema = requestOf(
  createPropertyInputSchema,
  MAX_PROPERTY_INPUTS,
);
export type CreatePropertiesRequest = v.InferOutput<typeof createPropertiesRequestSchema>;

const namesSchema = inputsOf(v.strictObject({ name: nameSchema }), MAX_PROPERTY_INPUTS);

/** `archived: true` returns only archived properties; `dataSensitivity` returns only those of that degree. */
export const readPropertiesRequestSchema = v.strictObject({
  inputs: namesSchema,
  archived: v.boolean(),
  dataSensitivity: dataSensitivitySchema,
});
export type ReadPropertiesRequest = v.InferOutput<typeof readPropertiesRequestSchema>;

/** The body of `POST …/batch/archive`, which answers 204 even for names that do not exist. */
export const archivePropertiesRequestSchema = v.strictObject({
  inputs: namesSchema,
});
export type ArchivePropertiesRequest = v.InferOutput<typeof archivePropertiesRequestSchema>;

/**
 * The query of a list. Without `dataSensitivity` only non-sensitive properties are returned, so that a
 * sensitive one seems not to exist. `properties` are the fields of a definition to return, separated by
 * commas.
 */
export const listPropertiesQuerySchema = v.strictObject({
  archived: v.optional(v.boolean()),
  dataSensitivity: v.optional(dataSensitivitySchema),
  locale: v.optional(v.string()),
  properties: v.optional(v.string()),
});
export type ListPropertiesQuery = v.InferOutput<typeof listPropertiesQuerySchema>;
