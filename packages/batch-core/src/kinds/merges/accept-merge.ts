import type { RecordError } from "@x/batch-types";
import { invalidRecord } from "../../internal/invalid-record.ts";
import { readId } from "../../plan/read-id.ts";
import { refuseOtherFields } from "../../plan/refuse-other-fields.ts";
import type { AcceptedInput } from "../calls/call-batch.ts";

/** Returns two records to make one of, as they are sent. */
export function acceptMerge(given: Record<string, unknown>, errors: RecordError[]): AcceptedInput {
  refuseOtherFields(given, ["primary", "merge"], errors);
  const primaryObjectId = readId(given["primary"], errors, undefined, "primary");
  const objectIdToMerge = readId(given["merge"], errors, undefined, "merge");
  if (primaryObjectId === objectIdToMerge && primaryObjectId !== "") {
    const message = `primary and merge are the same record, ${primaryObjectId}.`;
    errors.push(invalidRecord("INVALID_ID", message));
  }
  return {
    key: `${objectIdToMerge} → ${primaryObjectId}`,
    input: { primaryObjectId, objectIdToMerge },
  };
}
