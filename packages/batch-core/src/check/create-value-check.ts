import type { ApiVersion, PropertyDefinition } from "@x/batch-types";
import { createDateCheck } from "./check-date.ts";
import { createDatetimeCheck } from "./check-datetime.ts";
import { createNumberCheck } from "./check-number.ts";
import { createListCheck, createOptionCheck } from "./check-options.ts";
import { checkEmail, checkText, checkUnicode } from "./check-text.ts";
import { enumerationOptions, readOptions } from "./read-options.ts";
import type { NameChecks } from "./names/name-checks.ts";
import { type NotationReaders, readNotation } from "./notation.ts";
import { withoutBlanks } from "./without-blanks.ts";
import { withoutInvisible } from "./without-invisible.ts";
import type { CheckValue } from "./verdict.ts";

/** What the check of a value needs to know beside the definition. */
export interface CheckContext {
  readonly isContact: boolean;
  readonly apiVersion: ApiVersion;
  /** @default HubSpot's way only */
  readonly notation?: NotationReaders;
  /** Of properties whose values name something in the account. @default none */
  readonly nameCheck?: NameChecks;
}

/** Returns the check for the values of a property. It refuses only what the definition rules out. */
export function createValueCheck(
  definition: PropertyDefinition,
  { isContact, apiVersion, notation = readNotation(), nameCheck }: CheckContext,
): CheckValue {
  switch (definition.type) {
    case "string":
    case "phone_number":
      return isContact && definition.name === "email"
        ? withoutBlanks(withoutInvisible(checkEmail))
        : checkText;
    case "number":
      return withoutBlanks(createNumberCheck(notation));
    case "date":
      return withoutBlanks(createDateCheck(apiVersion, notation));
    case "datetime":
      return withoutBlanks(createDatetimeCheck(notation));
    case "bool":
      return withoutBlanks(createBooleanCheck(definition));
    case "enumeration":
      return withoutBlanks(nameCheck?.(definition) ?? createEnumerationCheck(definition));
    default:
      return checkUnicode;
  }
}

// A boolean has two options. Its definition may have labels: "yes" is coerced when the account's label for true
// is Yes; 1 and 0, which may be counts, never are.
function createBooleanCheck({ options }: PropertyDefinition): CheckValue {
  const own = Array.isArray(options) ? options : [];
  const isBoolean = (value: string): boolean => value === "true" || value === "false";
  return createOptionCheck(readOptions([{ value: "true" }, { value: "false" }, ...own], isBoolean));
}

function createEnumerationCheck(definition: PropertyDefinition): CheckValue {
  const options = enumerationOptions(definition);
  if (options === undefined) return checkUnicode;
  return definition.fieldType === "checkbox"
    ? createListCheck(options)
    : createOptionCheck(options);
}
