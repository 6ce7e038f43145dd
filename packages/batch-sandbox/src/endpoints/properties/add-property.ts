import { MAX_UNIQUE_PROPERTIES } from "@x/batch-types/registry";
import type { Account } from "../../account/account.ts";
import { type Refusal, validationError } from "../../answer/answers.ts";
import type { ObjectModel } from "../../objects/object-model.ts";
import { completeDefinition, type Property } from "../../properties/complete-definition.ts";
import { checkProperty } from "./check-property.ts";
import type { PropertyInput } from "./read-property-input.ts";

/** Adds a property of the account's own, or says why not. */
export function addProperty(
  account: Account,
  object: ObjectModel,
  input: PropertyInput & Pick<Property, "name">,
): Property | Refusal {
  const { name } = input;
  if (object.definitions.some((definition) => definition.name === name)) return nameExists(name);
  const now = account.now();
  const isCalculated = (input.calculationFormula ?? "") !== "";
  // A live run found that an archived name comes back with the definition that is sent, and with
  // its old date; HubSpot's guide says that the old definition is restored.
  const { createdAt } = object.archived.find((definition) => definition.name === name) ?? {};
  const property = completeDefinition(
    {
      ...input,
      ...(createdAt !== undefined && { createdAt }),
      ...(isCalculated && { fieldType: "calculation_equation", calculated: true }),
      modificationMetadata: {
        archivable: true,
        readOnlyDefinition: false,
        readOnlyValue: isCalculated,
        readOnlyOptions: false,
      },
    },
    object.defaultGroup,
    now,
  );
  const refusal =
    checkProperty(property, { ...input, options: input.options ?? [] }) ??
    checkGroup(account, object, property.groupName);
  if (refusal !== undefined) return refusal;
  if (property.hasUniqueValue === true) {
    const unique = object.definitions.filter(
      ({ hasUniqueValue, hubspotDefined }) => hasUniqueValue && !hubspotDefined,
    );
    if (unique.length >= MAX_UNIQUE_PROPERTIES) {
      return validationError(
        `At most ${MAX_UNIQUE_PROPERTIES} properties of ${object.typeId} can have unique values`,
      );
    }
  }
  account.definitions.putProperty(object, property);
  return property;
}

/** Refuses a group that the object does not have. */
export function checkGroup(
  { definitions }: Account,
  object: ObjectModel,
  groupName: string,
): Refusal | undefined {
  const isLive = definitions.groupsOf(object).get(groupName)?.archived === false;
  return isLive ? undefined : validationError(`Property group ${groupName} does not exist`);
}

function nameExists(name: string): Refusal {
  return {
    status: 409,
    category: "OBJECT_ALREADY_EXISTS",
    subCategory: "Properties.PROPERTY_WITH_NAME_EXISTS",
    message: `A property named '${name}' already exists.`,
    context: { name: [name] },
  };
}
