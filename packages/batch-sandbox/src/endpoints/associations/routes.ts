import type { Route, Version } from "../../call/call.ts";
import { defineRoute } from "../../call/define-route.ts";
import { batchArchive, batchArchiveLabels } from "./batch-archive.ts";
import { batchCreate, batchCreateDefault } from "./batch-create.ts";
import { batchRead } from "./batch-read.ts";
import { forPair } from "./for-pair.ts";
import { createLabel, deleteLabel, listLabels, listTypes, updateLabel } from "./labels.ts";
import { batchArchiveV3, batchCreateV3 } from "./v3-batch.ts";

const LABELLED: readonly Version[] = ["v4", "2025-09", "2026-03", "2026-09"];
const LEGACY: readonly Version[] = ["v3"];

function route(
  method: Route["method"],
  path: string,
  operation: string,
  versions: readonly Version[],
  endpoint: Parameters<typeof forPair>[0],
): Route {
  const at = `${method} /{fromObjectType}/{toObjectType}/${path}` as const;
  return defineRoute(at, operation, forPair(endpoint), { versions });
}

/** The association endpoints: of v4 and the dated versions, and those of v3, which know no labels. */
export const ASSOCIATION_ROUTES: readonly Route[] = [
  route("POST", "batch/create", "create", LABELLED, batchCreate),
  route("POST", "batch/associate/default", "create-default", LABELLED, batchCreateDefault),
  route("POST", "batch/archive", "archive", LABELLED, batchArchive),
  route("POST", "batch/labels/archive", "archive-labels", LABELLED, batchArchiveLabels),
  route("POST", "batch/read", "read", [...LEGACY, ...LABELLED], batchRead),
  route("GET", "labels", "list-labels", LABELLED, listLabels),
  route("POST", "labels", "create-label", LABELLED, createLabel),
  route("PUT", "labels", "update-label", LABELLED, updateLabel),
  route("DELETE", "labels/{associationTypeId}", "delete-label", LABELLED, deleteLabel),
  route("POST", "batch/create", "create", LEGACY, batchCreateV3),
  route("POST", "batch/archive", "archive", LEGACY, batchArchiveV3),
  route("GET", "types", "list-types", LEGACY, listTypes),
];
