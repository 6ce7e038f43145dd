import type { RecordError } from "@x/batch-types";

/**
 * Reads from a message which record is in the way of a write (facts 26, 67). The whole message must have
 * HubSpot's form, because it can quote a value of the user, and a value can hold any words.
 *
 * @returns `undefined` when the message says something else; `{}` when it names no record (fact 68).
 */
export function readConflict(
  message: string,
): Pick<RecordError, "existingId" | "property"> | undefined {
  const taken = TAKEN.exec(message)?.groups;
  if (taken !== undefined) return { existingId: taken["id"]!, property: taken["property"]! };
  const exists = EXISTS.exec(message);
  if (exists === null) return undefined;
  const [, existingId] = exists;
  return existingId === undefined ? {} : { existingId };
}

/** Words, then the id; a quoted value would have marks around it or words behind it. */
const EXISTS = /^[\p{L}\p{N}_ -]+ already exists(?:\. Existing ID: *(\d+))?\.?$/iu;

/** The value stands before the last `}`, whatever braces it holds itself. */
const TAKEN =
  /^Cannot set PropertyValueCoordinates\{(?:portalId=\d+, )?objectTypeId=(?:\w+\{[^{}]*\}|[\w-]+), propertyName=(?<property>\w+), value=[^]*\} on \S+\. (?<id>\d+) already has that value\.?$/;
