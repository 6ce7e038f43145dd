import type { PairGroup } from "./associations/association-batch.ts";
import { buildAssociationRequest, pairInputs } from "./associations/build-association-request.ts";
import type { Batch, BatchRequest, WireInput } from "./batch.ts";
import { findObject } from "./find-object.ts";
import { propertiesOf } from "./internal/properties-of.ts";
import type { ResolvedJob } from "./options.ts";
import { keyNames, keyProperty } from "./record-key.ts";

/**
 * The request that sends a batch, as a value.
 *
 * @example
 * const job = { operation: "archive", objectType: "contacts" } as const;
 * for (const step of planBatches(job, [{ id: 7 }])) {
 *   if ("batch" in step) console.log(buildRequest(step.batch));
 * }
 * //=> { method: "POST", path: "/crm/objects/2026-03/contacts/batch/archive", body: { inputs: [{ id: "7" }] } }
 */
export function buildRequest(batch: Batch): BatchRequest {
  const { job } = batch;
  if (batch.association !== undefined) return buildFollowUp(job, batch.association.pairs);
  if (batch.reconciliation !== undefined) return buildLookUp(batch);
  const inputs = batch.entries.map((entry) => entry.input);
  return {
    method: "POST",
    path: `${basePath(job)}/batch/${job.operation}${job.archived ? "?archived=true" : ""}`,
    body: job.operation === "read" ? readBody(job, inputs) : { inputs },
  };
}

/** Associates what an update or upsert has written. */
function buildFollowUp(job: ResolvedJob, pairs: PairGroup): BatchRequest {
  const { apiVersion, objectType } = job;
  const { to, types } = pairs[0]!;
  const operation = types === undefined ? "createDefault" : "create";
  return buildAssociationRequest(
    { apiVersion, operation, from: objectType, to: to.objectType },
    pairInputs(pairs),
  );
}

/**
 * Reads, by the property that tells records apart, what an unanswered create may have made, or whose
 * the rows of an answer are.
 */
function buildLookUp({ job, entries, reconciliation }: Batch): BatchRequest {
  const sent = entries.flatMap(({ input }) => Object.keys(propertiesOf(input)));
  const names = new Set([...(reconciliation?.rows ? [] : sent), ...keyNames(job)]);
  return {
    method: "POST",
    path: `${basePath(job)}/batch/read`,
    body: {
      inputs: entries.map(({ key }) => ({ id: key! })),
      idProperty: keyProperty(job)!,
      properties: [...names],
      propertiesWithHistory: [],
    },
  };
}

/** A read names its `idProperty` once, beside the inputs. */
function readBody(job: ResolvedJob, inputs: readonly WireInput[]): BatchRequest["body"] {
  const { idProperty, objectType, properties, propertiesWithHistory = [] } = job;
  if (objectType === "deal_splits") return { inputs };
  const asked = properties?.length || propertiesWithHistory.length;
  // A row says which input it belongs to only by the value of `idProperty` (fact 16). HubSpot returns
  // `email` unasked; to ask for it would leave out whatever else it returns unasked.
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

function basePath({ objectType, apiVersion }: ResolvedJob): string {
  const object = findObject(objectType)!;
  const ordinary =
    apiVersion === "v3"
      ? `/crm/v3/objects/${object.segment}`
      : `/crm/objects/${apiVersion}/${object.segment}`;
  return object.basePath?.[apiVersion] ?? ordinary;
}
