import type { RecordError } from "@x/batch-types";
import { invalidRecord } from "../../internal/invalid-record.ts";
import { isObject } from "../../internal/is-object.ts";
import { refuseOtherFields } from "../../plan/refuse-other-fields.ts";
import { show } from "../../internal/show.ts";
import { unsendable } from "../../internal/unsendable.ts";
import { typesOf } from "../../plan/read-associations.ts";
import { readId } from "../../plan/read-id.ts";
import type { CallInput } from "./call-batch.ts";
import type { ResolvedCallJob } from "../../job/call-job.ts";

export interface AcceptedInput {
  readonly key: string;
  readonly input: CallInput;
}

/** Returns an input of the user as it is sent. Checks its shape only, and adds every problem to `errors`. */
export function acceptInput(
  job: ResolvedCallJob,
  given: unknown,
  errors: RecordError[],
): AcceptedInput {
  if (!isObject(given)) {
    errors.push(invalidRecord("NOT_AN_OBJECT", `Expected an object; got ${show(given)}.`));
    return { key: "", input: {} };
  }
  if (job.about === "account" || job.operation === "list" || job.operation === "labels") {
    return { key: "", input: {} };
  }
  if (job.about === "properties") return acceptProperty(job.operation, given, errors);
  if (job.operation === "read") {
    refuseOtherFields(given, ["id"], errors);
    const id = readId(given["id"], errors);
    return { key: id, input: { id } };
  }
  const takesTypes = job.operation === "create" || job.operation === "removeLabels";
  return acceptPair(given, takesTypes, errors);
}

function acceptPair(
  given: Record<string, unknown>,
  takesTypes: boolean,
  errors: RecordError[],
): AcceptedInput {
  // Without `types`, an archive would remove every association of the pair.
  refuseOtherFields(given, takesTypes ? ["from", "to", "types"] : ["from", "to"], errors);
  const from = readId(given["from"], errors, undefined, "from");
  const to = readId(given["to"], errors, undefined, "to");
  const types = takesTypes ? typesOf(given["types"]) : undefined;
  if (takesTypes && types === undefined) {
    const message = `types: expected a list of { associationCategory, associationTypeId }, at least one, with a known category; got ${show(given["types"])}.`;
    errors.push(invalidRecord("INVALID_ASSOCIATIONS", message));
  }
  const input = { from: { id: from }, to: { id: to }, ...(types && { types }) };
  return { key: `${from} → ${to}`, input };
}

// HubSpot judges the rest of a definition.
const REQUIRED = {
  create: ["name", "label", "groupName", "type", "fieldType"],
  read: ["name"],
  archive: ["name"],
} as const;

function acceptProperty(
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
