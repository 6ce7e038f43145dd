import type { PropertyDefinition } from "@x/batch-types";
import { ACCOUNT_CREATED_AT } from "../internal/account-created-at.ts";
import { isoMoment } from "../internal/iso-moment.ts";

/** A property with every field that endpoints and rules rely on. */
export type Property = PropertyDefinition & {
  readonly label: string;
  readonly groupName: string;
  readonly type: string;
  readonly fieldType: string;
  readonly options: NonNullable<PropertyDefinition["options"]>;
  readonly dataSensitivity: string;
};

const FIELD_TYPES: ReadonlyMap<string, string> = new Map([
  ["number", "number"],
  ["bool", "booleancheckbox"],
  ["date", "date"],
  ["datetime", "date"],
  ["enumeration", "select"],
  ["phone_number", "phonenumber"],
]);

const YES_OR_NO = ["true", "false"].map((value, displayOrder) => ({
  label: value === "true" ? "Yes" : "No",
  value,
  displayOrder,
  hidden: false,
}));

/**
 * A definition as HubSpot would return it, from one that says the least.
 *
 * @param group The group of a property that names none.
 * @param at When it was made and changed, unless it says so itself.
 */
export function completeDefinition(
  definition: PropertyDefinition,
  group: string,
  at = ACCOUNT_CREATED_AT,
): Property {
  const given = Object.fromEntries(
    Object.entries(definition).filter(([, value]) => value !== undefined && value !== null),
  ) as Partial<Property> & Pick<Property, "name">;
  const { type = "string" } = given;
  const time = isoMoment(at);
  const options = type === "bool" && !given.options?.length ? YES_OR_NO : (given.options ?? []);
  return {
    label: given.name,
    groupName: group,
    description: "",
    type,
    fieldType: FIELD_TYPES.get(type) ?? "text",
    displayOrder: -1,
    hasUniqueValue: false,
    hidden: false,
    formField: false,
    calculated: false,
    externalOptions: false,
    hubspotDefined: false,
    dataSensitivity: "non_sensitive",
    archived: false,
    createdAt: time,
    updatedAt: time,
    modificationMetadata: { archivable: true, readOnlyDefinition: false, readOnlyValue: false },
    ...given,
    options: options.map((option) => ({
      label: option.value,
      displayOrder: -1,
      hidden: false,
      ...option,
    })),
  };
}
