import type { RecordError } from "@x/batch-types";
import { invalidRecord } from "../internal/invalid-record.ts";
import { show } from "../internal/show.ts";
import { unsendable } from "../internal/unsendable.ts";

/**
 * Returns the id as it is sent: a string unchanged, a whole number as its digits. When it is missing or unusable,
 * adds the reason to `errors` and returns `""`.
 *
 * @param idProperty The property whose value the id is.
 * @param name The field of the id, for messages.
 */
export function readId(
  given: unknown,
  errors: RecordError[],
  idProperty?: string,
  name = "id",
): string {
  const text = idText(given);
  if (text !== undefined) return text;
  const what = idProperty === undefined ? name : `id, or properties.${idProperty}`;
  if (given === undefined || given === "") {
    const message =
      idProperty === undefined
        ? `${name}: missing.${name === "id" ? " Give the record id." : ""}`
        : `${idProperty}: missing, and the record is found by it. Give it a value.`;
    errors.push(invalidRecord("MISSING_ID", message, idProperty));
    return "";
  }
  const why = unsendable(given)?.why;
  const problem =
    why === undefined
      ? `expected a text or a whole number, got ${show(given)}`
      : `${show(given)} ${why}`;
  errors.push(invalidRecord("INVALID_ID", `${what}: ${problem}.`, idProperty));
  return "";
}

/** Returns the id as it is sent; `undefined` when it is not a string or whole number. */
export function idText(given: unknown): string | undefined {
  if (typeof given === "string") {
    return given.trim() !== "" && given.isWellFormed() ? given : undefined;
  }
  return Number.isSafeInteger(given) ? String(given) : undefined;
}
