import type { RecordError } from "@x/batch-types";
import { invalidRecord } from "../../internal/invalid-record.ts";
import { show } from "../../internal/show.ts";
import { readId } from "../../plan/read-id.ts";
import type { AcceptedInput } from "../calls/call-batch.ts";

/** Returns a record of a list, by its id. HubSpot's answer has ids without leading zeros or blanks, so the input must. */
export function acceptMember(given: unknown, errors: RecordError[]): AcceptedInput {
  const id = readId(given, errors);
  if (id !== "" && !/^[1-9]\d*$/.test(id)) {
    errors.push(invalidRecord("INVALID_ID", `Expected a record id, digits only; got ${show(id)}.`));
  }
  return { key: id, input: { id } };
}
