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

export type PropertyType = (typeof PROPERTY_TYPES)[number];

/** How people enter a property. HubSpot checks which field type goes with which type. */
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

export type PropertyFieldType = (typeof PROPERTY_FIELD_TYPES)[number];
