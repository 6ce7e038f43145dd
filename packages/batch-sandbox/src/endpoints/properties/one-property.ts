import { type Answer, isRefusal, type Refusal, validationError } from "../../answer/answers.ts";
import type { ObjectCall } from "../../call/call.ts";
import type { Property } from "../../properties/complete-definition.ts";
import { addProperty, checkGroup } from "./add-property.ts";
import { archiveProperty, refuseArchive } from "./archive-property.ts";
import { checkProperty } from "./check-property.ts";
import { findProperty, propertiesOf, propertyNotFound, shownBy } from "./find-property.ts";
import { type PropertyInput, readPropertyInput } from "./read-property-input.ts";
import { isoMoment } from "../../internal/iso-moment.ts";

export const REQUIRED = ["name", "label", "type", "fieldType", "groupName"] as const;

/** What a PATCH changes. HubSpot was observed to ignore `hasUniqueValue` and others in silence. */
const UPDATABLE = [
  "label",
  "description",
  "groupName",
  "type",
  "fieldType",
  "options",
  "displayOrder",
  "hidden",
  "formField",
  "calculationFormula",
  "currencyPropertyName",
  "numberDisplayHint",
  "textDisplayHint",
  "showCurrencySymbol",
] as const;

/** A name that is there, but archived or sensitive, is not found unless the query says so. */
export function readProperty(call: ObjectCall): Answer | Refusal {
  const name = call.params["propertyName"]!;
  const property = propertiesOf(call, shownBy(call.query)).find((it) => it.name === name);
  return property === undefined ? propertyNotFound(name) : { status: 200, body: property };
}

export function createProperty({ account, object, body }: ObjectCall): Answer | Refusal {
  const input = readPropertyInput(body, REQUIRED);
  if (isRefusal(input)) return input;
  const added = addProperty(account, object, { ...input, name: input.name ?? "" });
  return isRefusal(added) ? added : { status: 201, body: added };
}

/** A list of options replaces the one before as a whole; a field that is not sent stays. */
export function updateProperty(call: ObjectCall): Answer | Refusal {
  const { account, object } = call;
  const found = findProperty(call);
  if (isRefusal(found)) return found;
  const read = readPropertyInput(call.body, []);
  if (isRefusal(read)) return read;
  const input = Object.fromEntries(
    UPDATABLE.filter((name) => read[name] !== undefined).map((name) => [name, read[name]]),
  ) as PropertyInput;
  const changed: Property = {
    ...found,
    ...input,
    updatedAt: isoMoment(account.now()),
  };
  const refusal =
    checkReadOnly(found, changed) ??
    checkProperty(changed, input) ??
    (input.groupName === undefined ? undefined : checkGroup(account, object, input.groupName));
  if (refusal !== undefined) return refusal;
  account.definitions.putProperty(object, changed);
  return { status: 200, body: changed };
}

export function deleteProperty(call: ObjectCall): Answer | Refusal {
  const found = findProperty(call);
  if (isRefusal(found)) return found;
  const refusal = refuseArchive(call, found);
  if (refusal !== undefined) return refusal;
  archiveProperty(call, found);
  return { status: 204 };
}

/** The kind of a property of HubSpot's own stays; its label and, mostly, its options are the account's. */
function checkReadOnly(found: Property, changed: Property): Refusal | undefined {
  const { name, type, fieldType, hubspotDefined, modificationMetadata: modification } = found;
  const isOtherKind = type !== changed.type || fieldType !== changed.fieldType;
  if (isOtherKind && (hubspotDefined === true || modification?.readOnlyDefinition === true)) {
    return validationError(`Property '${name}' is defined by HubSpot; its type cannot be changed.`);
  }
  return modification?.readOnlyOptions === true && found.options !== changed.options
    ? validationError(`The options of property '${name}' cannot be changed.`)
    : undefined;
}
