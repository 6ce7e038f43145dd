import type { RecordError } from "@x/batch-types";
import { invalidRecord } from "../internal/invalid-record.ts";
import { isObject } from "../internal/is-object.ts";
import { show } from "../internal/show.ts";
import { readId } from "../plan/read-id.ts";
import { refuseOtherFields } from "../plan/refuse-other-fields.ts";
import type { ResolvedCallJob } from "../job/call-job.ts";
import { acceptEvent } from "./events/accept-event.ts";
import { acceptList } from "./lists/accept-list.ts";
import { acceptMember } from "./lists/accept-member.ts";
import { acceptMerge } from "./merges/accept-merge.ts";
import { acceptPair } from "./pairs/accept-pair.ts";
import { acceptStatus, acceptSubscriber } from "./statuses/accept-status.ts";
import { acceptProperty } from "./properties/accept-property.ts";
import type { AcceptedInput } from "./calls/call-batch.ts";

/** Returns an input of the user as it is sent. Checks its shape only, and adds every problem to `errors`. */
export function acceptInput(
  job: ResolvedCallJob,
  given: unknown,
  errors: RecordError[],
): AcceptedInput {
  if (job.about === "memberships") return acceptMember(given, errors);
  if (job.about === "statuses" && job.operation !== "write") return acceptSubscriber(given, errors);
  if (!isObject(given)) {
    errors.push(invalidRecord("NOT_AN_OBJECT", `Expected an object; got ${show(given)}.`));
    return { key: "", input: {} };
  }
  switch (job.about) {
    case "properties":
      if (job.operation === "list") break;
      return acceptProperty(job.operation, given, errors);
    case "associations":
      if (job.operation === "labels") break;
      if (job.operation === "read") return acceptRecord(given, errors);
      return acceptPair(given, job.operation, errors);
    case "statuses":
      return acceptStatus(given, errors);
    case "events":
      return acceptEvent(given, errors);
    case "records":
      return acceptMerge(given, errors);
    case "lists":
      if (job.operation === "list") break;
      return acceptList(job.operation, given, errors);
  }
  // Lists of everything, and the account, have no inputs.
  return { key: "", input: {} };
}

function acceptRecord(given: Record<string, unknown>, errors: RecordError[]): AcceptedInput {
  refuseOtherFields(given, ["id"], errors);
  const id = readId(given["id"], errors);
  return { key: id, input: { id } };
}
