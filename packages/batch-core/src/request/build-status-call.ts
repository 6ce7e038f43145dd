import {
  API_VERSIONS,
  STATUS_BASE_PATHS,
  STATUS_ENDPOINTS,
  type StatusOperation,
} from "@x/batch-types/registry";
import type { Resolved, StatusCallJob } from "../job/call-job.ts";
import { known } from "../job/known.ts";
import type { CallEntry, SubscriberInput } from "../kinds/calls/call-batch.ts";
import type { CallRequest } from "./call-request.ts";

const OPERATIONS = Object.keys(STATUS_ENDPOINTS) as StatusOperation[];

/** The query of each operation; the answer to `unsubscribeAll` has statuses only when it is asked for them. */
const QUERIES: Readonly<Record<StatusOperation, string>> = {
  write: "",
  read: "?channel=EMAIL",
  unsubscribeAll: "?channel=EMAIL&verbose=true",
};

/**
 * Returns the request that writes or reads communication preferences.
 *
 * @throws {BatchError} `INVALID_BATCH` for an unknown operation or version.
 */
export function buildStatusCall(
  job: Resolved<StatusCallJob>,
  entries: readonly CallEntry[],
): CallRequest {
  const operation = known("operation", job.operation, OPERATIONS);
  const base = STATUS_BASE_PATHS[known("apiVersion", job.apiVersion, API_VERSIONS)];
  const inputs = entries.map(({ input }) =>
    operation === "write" ? input : (input as SubscriberInput).subscriberIdString,
  );
  const path = base + STATUS_ENDPOINTS[operation].suffix + QUERIES[operation];
  return { method: "POST", path, body: { inputs } };
}
