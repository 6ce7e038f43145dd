import type { RecordError } from "@x/batch-types";
import { invalidRecord } from "./internal/invalid-record.ts";
import { show } from "./internal/show.ts";

/** An id as it goes over the wire: a text that is not blank. What is none is reported in `errors`. */
export function readId(
  given: unknown,
  errors: RecordError[],
  idProperty?: string,
  name = "id",
): string {
  if (typeof given === "string" && given.trim() !== "") return given;
  if (Number.isSafeInteger(given)) return String(given);
  const what = idProperty === undefined ? name : `id, or properties.${idProperty}`;
  errors.push(
    given === undefined || given === ""
      ? invalidRecord("MISSING_ID", `${what}: missing.`, idProperty)
      : invalidRecord(
          "INVALID_ID",
          `${what}: expected a text or a whole number, got ${show(given)}.`,
          idProperty,
        ),
  );
  return "";
}
