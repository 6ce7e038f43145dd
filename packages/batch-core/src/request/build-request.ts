import { type Operation, OPERATIONS } from "@x/batch-types/registry";
import { buildAssociationRequest } from "./build-association-request.ts";
import type { Batch, FollowUpBatch, RecordBatch, WireInput } from "../plan/batch.ts";
import { known } from "../job/known.ts";
import { objectPath } from "./object-path.ts";
import { propertiesOf } from "../plan/properties-of.ts";
import type { ResolvedJob } from "../job/job.ts";
import { keyNames, keyProperty } from "../job/record-key.ts";

/** The request to send with any HTTP client, with the access token as bearer. */
export interface BatchRequest {
  readonly method: "POST";
  /** Path and query, such as `/crm/objects/2026-09/contacts/batch/create`. */
  readonly path: string;
  readonly body: {
    readonly inputs: readonly object[];
    /** Read only: the unique property whose value each `id` is, and the properties to return. */
    readonly idProperty?: string;
    readonly properties?: readonly string[];
    readonly propertiesWithHistory?: readonly string[];
  };
}

/**
 * Returns the request for a batch.
 *
 * @throws {BatchError} `INVALID_BATCH` for an unknown operation, object type or version. {@link planBatches}
 *   makes no such batch, but a stored one may have been changed.
 *
 * @example
 * const job = { operation: "archive", objectType: "contacts" } as const;
 * for (const step of planBatches(job, [{ id: 7 }])) {
 *   if ("batch" in step) console.log(buildRequest(step.batch));
 * }
 * //=> { method: "POST", path: "/crm/objects/2026-09/contacts/batch/archive", body: { inputs: [{ id: "7" }] } }
 */
export function buildRequest(batch: Batch): BatchRequest {
  if (batch.followUp !== undefined) return buildFollowUp(batch);
  const { job } = batch;
  if (batch.reconciliation !== undefined) return buildLookUp(batch);
  const inputs = batch.entries.map((entry) => entry.input);
  return {
    method: "POST",
    path: `${recordPath(job, job.operation)}${job.archived ? "?archived=true" : ""}`,
    body: job.operation === "read" ? readBody(job, inputs) : { inputs },
  };
}

function buildFollowUp({ entries, job }: FollowUpBatch): BatchRequest {
  return buildAssociationRequest(
    job,
    entries.map(({ input }) => input),
  );
}

/**
 * Reads records by their unique property: those an unanswered create may have made, or those of rows to identify. Those
 * that may be archived, by their ids.
 */
function buildLookUp({ job, entries, reconciliation }: RecordBatch): BatchRequest {
  const sent = entries.flatMap(({ input }) => Object.keys(propertiesOf(input)));
  const idProperty = keyProperty(job);
  const names = new Set([...(reconciliation?.rows ? [] : sent), ...keyNames(job)]);
  return {
    method: "POST",
    path: recordPath(job, "read"),
    body: {
      inputs: entries.map(({ key }) => ({ id: key! })),
      ...(idProperty !== undefined && { idProperty }),
      properties: [...names],
      propertiesWithHistory: [],
    },
  };
}

/** A read has `idProperty` beside the inputs, not in each. */
function readBody(job: ResolvedJob, inputs: readonly WireInput[]): BatchRequest["body"] {
  const { idProperty, objectType, properties, propertiesWithHistory = [] } = job;
  if (objectType === "deal_splits") return { inputs };
  const asked = properties?.length || propertiesWithHistory.length;
  // A row needs the value of `idProperty` to name its input (fact 16). HubSpot returns `email` by itself; asking
  // for it would suppress the other properties that it returns by itself.
  const names = new Set(
    idProperty === undefined || (idProperty === "email" && !asked) ? [] : [idProperty],
  );
  for (const name of properties ?? []) names.add(name);
  return {
    inputs,
    ...(idProperty !== undefined && { idProperty }),
    properties: [...names],
    propertiesWithHistory,
  };
}

/** Returns the path for an operation on the job's object type; a look-up reads, whatever the job does. */
function recordPath(job: ResolvedJob, operation: Operation): string {
  return `${objectPath(job)}/batch/${known("operation", operation, OPERATIONS)}`;
}
