import type { PropertyDefinition } from "@x/batch-types";

/** A property definition in the form values are checked against. */
export interface PropertyRule {
  readonly name: string;
  readonly kind: "text" | "email" | "number" | "date" | "datetime" | "option" | "options" | "owner";
  /** Allowed values and their order; absent where the options live elsewhere in the account. */
  readonly options?: ReadonlyMap<string, number>;
  readonly readOnly: boolean;
  readonly unique: boolean;
  /** A lifecycle stage does not go back unless it is cleared first. */
  readonly forwardOnly: boolean;
}

/**
 * @param isContact Only contacts have an e-mail that is checked, lower-cased and unique.
 * @param ownerIds The owners a record can be given.
 */
export function toPropertyRule(
  definition: PropertyDefinition,
  isContact: boolean,
  ownerIds: ReadonlyMap<string, number>,
): PropertyRule {
  const isEmail = isContact && definition.name === "email";
  const kind = isEmail ? "email" : kindOf(definition);
  const takesOptions = kind === "option" || kind === "options";
  return {
    name: definition.name,
    kind,
    ...(kind === "owner" && { options: ownerIds }),
    ...(takesOptions && definition.externalOptions !== true && { options: optionsOf(definition) }),
    readOnly:
      definition.calculated === true || definition.modificationMetadata?.readOnlyValue === true,
    unique: isEmail || definition.hasUniqueValue === true,
    forwardOnly: definition.name === "lifecyclestage",
  };
}

function kindOf(definition: PropertyDefinition): PropertyRule["kind"] {
  const { type, fieldType, name, externalOptions, referencedObjectType } = definition;
  const isOwner = name === "hubspot_owner_id" || referencedObjectType === "OWNER";
  if (isOwner && externalOptions === true && fieldType !== "checkbox") return "owner";
  switch (type) {
    case "number":
    case "date":
    case "datetime":
      return type;
    case "bool":
      return "option";
    case "enumeration":
      return fieldType === "checkbox" ? "options" : "option";
    default:
      return "text";
  }
}

function optionsOf({ type, options }: PropertyDefinition): ReadonlyMap<string, number> {
  const values = type === "bool" ? ["true", "false"] : (options ?? []).map(({ value }) => value);
  return new Map(values.map((value, place) => [value, place]));
}
