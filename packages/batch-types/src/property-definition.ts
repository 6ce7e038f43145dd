import * as v from "valibot";

/** One allowed value of an enumeration; `value` is what is stored, `label` what people see. */
export const propertyOptionSchema = v.looseObject({
  value: v.string(),
  label: v.nullish(v.string()),
  hidden: v.nullish(v.boolean()),
  displayOrder: v.nullish(v.number()),
});
export type PropertyOption = v.InferOutput<typeof propertyOptionSchema>;

/** A property as the account defines it. Unknown types and field types survive. */
export const propertyDefinitionSchema = v.looseObject({
  name: v.string(),
  label: v.nullish(v.string()),
  type: v.nullish(v.string()),
  fieldType: v.nullish(v.string()),
  groupName: v.nullish(v.string()),
  options: v.nullish(v.array(propertyOptionSchema)),
  hasUniqueValue: v.nullish(v.boolean()),
  calculated: v.nullish(v.boolean()),
  externalOptions: v.nullish(v.boolean()),
  modificationMetadata: v.nullish(v.looseObject({ readOnlyValue: v.nullish(v.boolean()) })),
});
export type PropertyDefinition = v.InferOutput<typeof propertyDefinitionSchema>;
