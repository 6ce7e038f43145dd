import { type Refusal, validationError } from "../../answer/answers.ts";
import type { ObjectCall } from "../../call/call.ts";
import type { Property } from "../../properties/complete-definition.ts";
import { isoMoment } from "../../internal/iso-moment.ts";

/** Archives a property. The values of records stay, unseen, for a property of that name to come. */
export function archiveProperty({ account, object }: ObjectCall, property: Property): void {
  const at = isoMoment(account.now());
  const archived = { ...property, archived: true, archivedAt: at, updatedAt: at };
  account.definitions.putProperty(object, archived);
}

/** Says why a property cannot be archived; undefined when it can. */
export function refuseArchive(
  { account, object }: Pick<ObjectCall, "account" | "object">,
  { name, hubspotDefined, modificationMetadata }: Property,
): Refusal | undefined {
  if (hubspotDefined === true || modificationMetadata?.archivable === false) {
    return validationError(`Property '${name}' is defined by HubSpot and cannot be archived.`);
  }
  const places = countUses({ account, object }, name);
  if (places === 0) return undefined;
  return validationError(
    `Property: ${name} of object type ${object.typeId} is currently used in ${places} places and cannot be deleted`,
    {
      subCategory: "PropertyValidationError.CANNOT_DELETE_PROPERTY_IN_USE",
      context: { usageCount: [String(places)] },
    },
  );
}

/** Formulas are what HubSpot was observed to count; the fields of a schema are counted too. */
function countUses({ account, object }: Pick<ObjectCall, "account" | "object">, name: string) {
  const formulas = object.definitions.filter(
    ({ calculationFormula }) => calculationFormula?.split(/\W+/).includes(name) === true,
  );
  const schemas = [...account.definitions.customObjects()].filter(
    (custom) =>
      custom.key === object.name &&
      (custom.primaryDisplayProperty === name || custom.requiredProperties.includes(name)),
  );
  return formulas.length + schemas.length;
}
