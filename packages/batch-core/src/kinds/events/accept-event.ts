import type { RecordError } from "@x/batch-types";
import { MAX_EVENT_PROPERTIES } from "@x/batch-types/registry";
import { invalidRecord } from "../../internal/invalid-record.ts";
import { show } from "../../internal/show.ts";
import { readId } from "../../plan/read-id.ts";
import { readProperties } from "../../plan/read-properties.ts";
import { refuseOtherFields } from "../../plan/refuse-other-fields.ts";
import type { AcceptedInput } from "../calls/call-batch.ts";

const WHOSE = ["email", "objectId", "utk"] as const;
const FIELDS = ["eventName", ...WHOSE, "uuid", "occurredAt", "properties"];

/** Returns a custom event as it is sent: all values as texts. */
export function acceptEvent(given: Record<string, unknown>, errors: RecordError[]): AcceptedInput {
  refuseOtherFields(given, FIELDS, errors);
  const texts = Object.fromEntries(
    ["eventName", ...WHOSE, "uuid"]
      .filter((name) => name === "eventName" || given[name] !== undefined)
      .map((name) => [name, readId(given[name], errors, undefined, name)]),
  );
  if (!WHOSE.some((name) => texts[name] !== undefined)) {
    const message = "Whose event is it? One of email, objectId and utk is needed.";
    errors.push(invalidRecord("MISSING_ID", message));
  }
  const properties = readProperties(given["properties"] ?? {}, errors);
  const count = Object.keys(properties).length;
  if (count > MAX_EVENT_PROPERTIES) {
    const message = `properties: an event has at most ${MAX_EVENT_PROPERTIES}; got ${count}.`;
    errors.push(invalidRecord("TOO_MANY_PROPERTIES", message));
  }
  const occurredAt = readTime(given["occurredAt"], errors);
  const input = { ...texts, ...(occurredAt !== undefined && { occurredAt }), properties };
  return { key: texts["uuid"] ?? "", input: input as AcceptedInput["input"] };
}

function readTime(given: unknown, errors: RecordError[]): string | undefined {
  if (given === undefined) return undefined;
  if (given instanceof Date && !Number.isNaN(given.getTime())) return given.toISOString();
  if (typeof given === "string" && given.trim() !== "") return given;
  const message = `occurredAt: expected a Date, or a time in ISO 8601; got ${show(given)}.`;
  errors.push(invalidRecord("INVALID_TIME", message));
  return undefined;
}
