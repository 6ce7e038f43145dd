import type { PropertyDefinition } from "@x/batch-types";

/** What the sandbox knows of one kind of object, as data. */
export interface ObjectProfile {
  /** The word HubSpot's messages use: "Contact already exists", "some CONTACT objects". */
  readonly singular: string;
  /** The properties that hold the two dates HubSpot keeps itself. */
  readonly dates: { readonly created: string; readonly modified: string };
  /** Properties a read returns when it names none, besides the id and the dates. */
  readonly returned: readonly string[];
  /** Groups of properties of which a new record needs at least one each; enforced by 2026-09 only. */
  readonly required: readonly (readonly string[])[];
  readonly properties: readonly PropertyDefinition[];
}

/** Dates as most objects call them. */
const COMMON_DATES = { created: "hs_createdate", modified: "hs_lastmodifieddate" } as const;

/** Older objects kept the first name of their creation date. */
export const OLDER_DATES = { created: "createdate", modified: "hs_lastmodifieddate" } as const;

type Written = Partial<Omit<ObjectProfile, "singular">> & {
  readonly properties: readonly PropertyDefinition[];
};

/** Adds to the given properties those that every object has: owner, id, the two dates. */
export function defineObject(singular: string, written: Written): ObjectProfile {
  const { dates = COMMON_DATES, returned = [], required = [] } = written;
  return {
    singular,
    dates,
    returned,
    required,
    properties: [
      ...written.properties,
      external("hubspot_owner_id", "Owner"),
      readOnly(number("hs_object_id", "Record ID")),
      readOnly({
        ...checkbox("hs_merged_object_ids", "Merged record IDs", []),
        externalOptions: true,
      }),
      readOnly(datetime(dates.created, "Create date")),
      readOnly(datetime(dates.modified, "Last modified date")),
    ],
  };
}

export const text = (name: string, label: string): PropertyDefinition =>
  define(name, label, "string", "text");

export const textarea = (name: string, label: string): PropertyDefinition =>
  define(name, label, "string", "textarea");

export const phone = (name: string, label: string): PropertyDefinition =>
  define(name, label, "string", "phonenumber");

export const number = (name: string, label: string): PropertyDefinition =>
  define(name, label, "number", "number");

export const date = (name: string, label: string): PropertyDefinition =>
  define(name, label, "date", "date");

export const datetime = (name: string, label: string): PropertyDefinition =>
  define(name, label, "datetime", "date");

/** HubSpot lists the two options of a yes-or-no property like those of any enumeration. */
export const bool = (name: string, label: string): PropertyDefinition => ({
  ...define(name, label, "bool", "booleancheckbox"),
  options: optionsOf(["true", "false"]),
});

export const select = (
  name: string,
  label: string,
  values: readonly string[],
): PropertyDefinition => ({
  ...define(name, label, "enumeration", "select"),
  options: optionsOf(values),
});

/** Several values at once, written `a;b`. */
export const checkbox = (
  name: string,
  label: string,
  values: readonly string[],
): PropertyDefinition => ({
  ...define(name, label, "enumeration", "checkbox"),
  options: optionsOf(values),
});

/** An enumeration whose options live elsewhere in the account, such as its owners. */
export const external = (name: string, label: string): PropertyDefinition => ({
  ...define(name, label, "enumeration", "select"),
  externalOptions: true,
});

export const unique = (definition: PropertyDefinition): PropertyDefinition => ({
  ...definition,
  hasUniqueValue: true,
});

export const readOnly = (definition: PropertyDefinition): PropertyDefinition => ({
  ...definition,
  modificationMetadata: { archivable: false, readOnlyDefinition: true, readOnlyValue: true },
});

function define(name: string, label: string, type: string, fieldType: string): PropertyDefinition {
  return {
    name,
    label,
    type,
    fieldType,
    description: "",
    options: [],
    hasUniqueValue: false,
    hidden: false,
    calculated: false,
    externalOptions: false,
    hubspotDefined: true,
    archived: false,
    modificationMetadata: { archivable: true, readOnlyDefinition: true, readOnlyValue: false },
  };
}

function optionsOf(values: readonly string[]): NonNullable<PropertyDefinition["options"]> {
  return values.map((value, place) => ({
    value,
    label: labelOf(value),
    displayOrder: place,
    hidden: false,
  }));
}

/** `COMPUTER_SOFTWARE` is shown as "Computer software". */
function labelOf(value: string): string {
  const words = value.replaceAll("_", " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
