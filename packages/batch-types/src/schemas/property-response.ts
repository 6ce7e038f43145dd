import * as v from "valibot";
import { absentOrNull } from "./absent-or-null.ts";
import { envelopeOf } from "./envelope.ts";

export const propertyOptionSchema = v.looseObject({
  value: v.string(),
  label: absentOrNull(v.string()),
  description: absentOrNull(v.string()),
  hidden: absentOrNull(v.boolean()),
  displayOrder: absentOrNull(v.number()),
});

export const modificationMetadataSchema = v.looseObject({
  archivable: absentOrNull(v.boolean()),
  readOnlyDefinition: absentOrNull(v.boolean()),
  readOnlyOptions: absentOrNull(v.boolean()),
  readOnlyValue: absentOrNull(v.boolean()),
});

export const propertyDefinitionSchema = v.looseObject({
  name: v.string(),
  label: absentOrNull(v.string()),
  description: absentOrNull(v.string()),
  groupName: absentOrNull(v.string()),
  type: absentOrNull(v.string()),
  fieldType: absentOrNull(v.string()),
  options: absentOrNull(v.array(propertyOptionSchema)),
  externalOptions: absentOrNull(v.boolean()),
  referencedObjectType: absentOrNull(v.string()),

  hasUniqueValue: absentOrNull(v.boolean()),
  calculated: absentOrNull(v.boolean()),
  calculationFormula: absentOrNull(v.string()),
  modificationMetadata: absentOrNull(modificationMetadataSchema),
  hubspotDefined: absentOrNull(v.boolean()),
  dataSensitivity: absentOrNull(v.string()),
  sensitiveDataCategories: absentOrNull(v.array(v.string())),

  hidden: absentOrNull(v.boolean()),
  formField: absentOrNull(v.boolean()),
  displayOrder: absentOrNull(v.number()),
  showCurrencySymbol: absentOrNull(v.boolean()),
  currencyPropertyName: absentOrNull(v.string()),
  numberDisplayHint: absentOrNull(v.string()),
  textDisplayHint: absentOrNull(v.string()),
  dateDisplayHint: absentOrNull(v.string()),

  archived: absentOrNull(v.boolean()),
  archivedAt: absentOrNull(v.string()),
  createdAt: absentOrNull(v.string()),
  createdUserId: absentOrNull(v.string()),
  updatedAt: absentOrNull(v.string()),
  updatedUserId: absentOrNull(v.string()),
});

/** The answer to a batch create or read of properties. A batch archive is answered 204 without a body. */
export const propertiesResponseSchema = envelopeOf(propertyDefinitionSchema);

/** The answer to a list: all properties, without pages. */
export const propertyListSchema = v.looseObject({
  results: absentOrNull(v.array(propertyDefinitionSchema)),
});
