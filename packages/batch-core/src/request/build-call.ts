import {
  ACCOUNT_BASE_PATHS,
  ACCOUNT_ENDPOINTS,
  API_VERSIONS,
  ASSOCIATION_LABELS_ENDPOINT,
  EVENT_PATHS,
  PROPERTY_BASE_PATHS,
  PROPERTY_ENDPOINTS,
  PROPERTY_OPERATIONS,
} from "@x/batch-types/registry";
import { buildListCall, buildMembershipCall } from "./build-list-call.ts";
import type { CallRequest } from "./call-request.ts";
import { buildSettingCall } from "./build-setting-call.ts";
import { associationPath, buildAssociationRequest } from "./build-association-request.ts";
import { buildStatusCall } from "./build-status-call.ts";
import { objectPath } from "./object-path.ts";
import { known, knownObject } from "../job/known.ts";
import type { CallBatch, CallEntry } from "../kinds/calls/call-batch.ts";
import type { PairInput } from "../plan/batch.ts";
import {
  type AssociationCallJob,
  type MergeCallJob,
  type PropertyCallJob,
  type Resolved,
  type ResolvedCallJob,
  SENSITIVITIES,
} from "../job/call-job.ts";

/**
 * Returns the request for a batch of {@link planCall}.
 *
 * @throws {BatchError} `INVALID_BATCH` for an unknown operation, object type, version or option.
 *
 * @example
 * const job = { about: "properties", operation: "archive", objectType: "contacts" } as const;
 * const { batches } = planCall(job, [{ name: "shoe_size" }]);
 * buildCall(batches[0]!).path; //=> "/crm/properties/2026-09/contacts/batch/archive"
 */
export function buildCall({ job, entries }: CallBatch): CallRequest {
  switch (job.about) {
    case "properties":
      return buildPropertyCall(job, entries);
    case "account":
      return buildAccountCall(job, entries);
    case "associations":
      return buildAssociationCall(job, entries);
    case "lists":
      return buildListCall(job, entries);
    case "memberships":
      return buildMembershipCall(job, entries);
    case "statuses":
      return buildStatusCall(job, entries);
    case "events":
      return buildEventCall(job, entries);
    case "records":
      return buildMergeCall(job, entries);
    default:
      return buildSettingCall(job, entries);
  }
}

function buildAssociationCall(
  job: Resolved<AssociationCallJob>,
  entries: readonly CallEntry[],
): CallRequest {
  const { operation } = job;
  if (operation === "labels") {
    const { method, suffix } = ASSOCIATION_LABELS_ENDPOINT;
    return { method, path: associationPath(job) + suffix };
  }
  return buildAssociationRequest(
    { ...job, operation },
    operation === "archive"
      ? byFrom(entries as readonly CallEntry<PairInput>[])
      : entries.map(({ input }) => input),
  );
}

// An archive takes a list under `to`, one for each `from`.
function byFrom(entries: readonly CallEntry<PairInput>[]): object[] {
  const inputs = new Map<string, { from: PairInput["from"]; to: PairInput["to"][] }>();
  for (const { input } of entries) {
    const { from, to } = input;
    const before = inputs.get(from.id);
    if (before === undefined) inputs.set(from.id, { from, to: [to] });
    else before.to.push(to);
  }
  return [...inputs.values()];
}

function buildEventCall(
  { apiVersion }: Pick<ResolvedCallJob, "apiVersion">,
  entries: readonly CallEntry[],
): CallRequest {
  const path = EVENT_PATHS[known("apiVersion", apiVersion, API_VERSIONS)];
  return { method: "POST", path, body: { inputs: entries.map(({ input }) => input) } };
}

function buildMergeCall(job: Resolved<MergeCallJob>, [entry]: readonly CallEntry[]): CallRequest {
  return { method: "POST", path: `${objectPath(job)}/merge`, body: entry!.input };
}

function buildAccountCall(
  { apiVersion }: Pick<ResolvedCallJob, "apiVersion">,
  [entry]: readonly CallEntry[],
): CallRequest {
  const isKnown = entry?.account !== undefined;
  const { method, suffix } = ACCOUNT_ENDPOINTS[isKnown ? "dailyUsage" : "details"];
  const base = ACCOUNT_BASE_PATHS[known("apiVersion", apiVersion, API_VERSIONS)];
  return { method, path: base + suffix };
}

function buildPropertyCall(
  job: PropertyCallJob & Pick<ResolvedCallJob, "apiVersion">,
  entries: readonly CallEntry[],
): CallRequest {
  const operation = known("operation", job.operation, PROPERTY_OPERATIONS);
  const archived = known("archived", job.archived ?? false, [true, false]);
  const dataSensitivity = known(
    "dataSensitivity",
    job.dataSensitivity ?? "non_sensitive",
    SENSITIVITIES,
  );
  const base = PROPERTY_BASE_PATHS[known("apiVersion", job.apiVersion, API_VERSIONS)];
  const { method, suffix } = PROPERTY_ENDPOINTS[operation];
  const path =
    base.replace("{objectType}", knownObject("objectType", job.objectType).segment) + suffix;
  if (operation === "list") {
    return { method, path: `${path}?archived=${archived}&dataSensitivity=${dataSensitivity}` };
  }
  const inputs = entries.map(({ input }) => input);
  // HubSpot's description requires both of a read.
  const body = operation === "read" ? { inputs, archived, dataSensitivity } : { inputs };
  return { method, path, body };
}
