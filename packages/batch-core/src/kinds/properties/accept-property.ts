import type { RecordError } from "@x/batch-types";
import { invalidRecord } from "../../internal/invalid-record.ts";
import { show } from "../../internal/show.ts";
import { unsendable } from "../../internal/unsendable.ts";
import { refuseOtherFields } from "../../plan/refuse-other-fields.ts";
import type { AcceptedInput } from "../calls/call-batch.ts";

// HubSpot judges the rest of a definition.
const REQUIRED = {
  create: ["name", "label", "groupName", "type", "fieldType"],
  read: ["name"],
  archive: ["name"],
} as const;

/** Returns a property, and for a create its definition, as they are sent. */
export function acceptProperty(
  operation: keyof typeof REQUIRED,
  given: Record<string, unknown>,
  errors: RecordError[],
): AcceptedInput {
  if (operation !== "create") refuseOtherFields(given, REQUIRED[operation], errors);
  for (const field of REQUIRED[operation]) {
    const value = given[field];
    if (typeof value === "string" && value.trim() !== "") continue;
    const message = `${field}: expected a text; got ${show(value)}.`;
    errors.push(invalidRecord("INVALID_PROPERTY", message));
  }
  const name = typeof given["name"] === "string" ? given["name"] : "";
  const input = operation === "create" ? { ...given, name } : { name };
  return { key: name, input: asJson(input, errors) };
}

/** Returns a definition after a round trip through JSON. Adds an error for each value that cannot be sent. */
function asJson<Input extends object>(input: Input, errors: RecordError[]): Input {
  const text = JSON.stringify(input, (field, value: unknown) => {
    const problem = unsendable(field) ?? unsendable(value);
    if (problem !== undefined) {
      const what = field.isWellFormed() ? `${field}: ${show(value)}` : `The name ${show(field)}`;
      errors.push(invalidRecord(problem.code, `${what} ${problem.why}.`));
    }
    return value;
  });
  return JSON.parse(text) as Input;
}
