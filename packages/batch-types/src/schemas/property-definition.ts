import * as v from "valibot";

/** One allowed value of an enumeration; `value` is what is stored, `label` what people see. */
export const propertyOptionSchema = v.looseObject({
  value: v.string(),
  label: v.nullish(v.string()),
  description: v.nullish(v.string()),
  hidden: v.nullish(v.boolean()),
  displayOrder: v.nullish(v.number()),
});
export type PropertyOption = v.InferOutput<typeof propertyOptionSchema>;

/** What may be changed about a property, and whether records may be given a value. */
export const modificationMetadataSchema = v.looseObject({
  archivable: v.nullish(v.boolean()),
  readOnlyDefinition: v.nullish(v.boolean()),
  readOnlyOptions: v.nullish(v.boolean()),
  /** `true`: HubSpot refuses any record that sets it. */
  readOnlyValue: v.nullish(v.boolean()),
});

/**
 * A property as the account defines it. Unknown types and field types survive; reads return some that
 * cannot be created, such as `json` and `object_coordinates`. Times are ISO 8601.
 */
export const propertyDefinitionSchema = v.looseObject({
  name: v.string(),
  label: v.nullish(v.string()),
  description: v.nullish(v.string()),
  groupName: v.nullish(v.string()),
  type: v.nullish(v.string()),
  fieldType: v.nullish(v.string()),
  /** Partial, or empty, when `externalOptions`; `true` and `false` for a bool. */
  options: v.nullish(v.array(propertyOptionSchema)),
  externalOptions: v.nullish(v.boolean()),
  referencedObjectType: v.nullish(v.string()),

  /** Can serve as `idProperty`; so can `email` of contacts, which does not say so. */
  hasUniqueValue: v.nullish(v.boolean()),
  calculated: v.nullish(v.boolean()),
  calculationFormula: v.nullish(v.string()),
  modificationMetadata: v.nullish(modificationMetadataSchema),
  hubspotDefined: v.nullish(v.boolean()),
  dataSensitivity: v.nullish(v.string()),
  sensitiveDataCategories: v.nullish(v.array(v.string())),

  hidden: v.nullish(v.boolean()),
  formField: v.nullish(v.boolean()),
  displayOrder: v.nullish(v.number()),
  showCurrencySymbol: v.nullish(v.boolean()),
  currencyPropertyName: v.nullish(v.string()),
  numberDisplayHint: v.nullish(v.string()),
  textDisplayHint: v.nullish(v.string()),
  dateDisplayHint: v.nullish(v.string()),

  archived: v.nullish(v.boolean()),
  archivedAt: v.nullish(v.string()),
  createdAt: v.nullish(v.string()),
  createdUserId: v.nullish(v.string()),
  updatedAt: v.nullish(v.string()),
  updatedUserId: v.nullish(v.string()),
});
export type PropertyDefinition = v.InferOutput<typeof propertyDefinitionSchema>;
