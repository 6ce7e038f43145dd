import type { RecordError } from "@x/batch-types";

/**
 * Reads from a message which record blocks a write. The whole message must have HubSpot's form, because it may
 * quote any value of the user.
 *
 * @returns `undefined` for another message; `{}` when it names no record.
 */
export function readConflict(
  message: string,
): Pick<RecordError, "existingId" | "property"> | undefined {
  const taken = TAKEN.exec(message)?.groups; // Fact 67.
  if (taken !== undefined) return { existingId: taken["id"]!, property: taken["property"]! };
  const exists = EXISTS.exec(message); // Facts 26 and 68.
  if (exists === null) return undefined;
  const [, existingId] = exists;
  return existingId === undefined ? {} : { existingId };
}

// A quoted value would have quotation marks, or words after it.
const EXISTS = /^[\p{L}\p{N}_ -]+ already exists(?:\. Existing ID: *(\d+))?\.?$/iu;

// The value ends at the last `}`; it may hold braces itself.
const TAKEN =
  /^Cannot set PropertyValueCoordinates\{(?:portalId=\d+, )?objectTypeId=(?:\w+\{[^{}]*\}|[\w-]+), propertyName=(?<property>\w+), value=[^]*\} on \S+\. (?<id>\d+) already has that value\.?$/;
