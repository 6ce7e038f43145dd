import type { Route } from "../../call.ts";
import { forBatch, forSingle } from "../../for-object.ts";
import { archiveObject } from "./archive-object.ts";
import { batchArchive } from "./batch-archive.ts";
import { batchCreate } from "./batch-create.ts";
import { batchRead } from "./batch-read.ts";
import { batchUpdate } from "./batch-update.ts";
import { batchUpsert } from "./batch-upsert.ts";
import { createObject } from "./create-object.ts";
import { gdprDelete } from "./gdpr-delete.ts";
import { listObjects } from "./list-objects.ts";
import { mergeObjects } from "./merge-objects.ts";
import { readObject } from "./read-object.ts";
import { searchObjects } from "./search-objects.ts";
import { updateObject } from "./update-object.ts";

const BATCH = {
  create: batchCreate,
  update: batchUpdate,
  upsert: batchUpsert,
  archive: batchArchive,
  read: batchRead,
} as const;

const BATCH_ROUTES: readonly Route[] = (
  ["create", "update", "upsert", "archive", "read"] as const
).map((operation) => ({
  method: "POST",
  path: `{objectType}/batch/${operation}`,
  operation,
  access: operation === "read" ? "read" : "write",
  endpoint: forBatch(operation, BATCH[operation]),
}));

const COLLECTION = "{objectType}";
const RECORD = "{objectType}/{objectId}";

/** One record at a time, and searches; the same for every object. */
const SINGLE_ROUTES: readonly Route[] = [
  { method: "POST", path: COLLECTION, operation: "create-one", endpoint: forSingle(createObject) },
  { method: "GET", path: COLLECTION, operation: "list", endpoint: forSingle(listObjects) },
  { method: "GET", path: RECORD, operation: "read-one", endpoint: forSingle(readObject) },
  { method: "PATCH", path: RECORD, operation: "update-one", endpoint: forSingle(updateObject) },
  { method: "DELETE", path: RECORD, operation: "archive-one", endpoint: forSingle(archiveObject) },
  {
    method: "POST",
    path: `${COLLECTION}/search`,
    operation: "search",
    access: "read",
    endpoint: forSingle(searchObjects),
  },
  {
    method: "POST",
    path: `${COLLECTION}/merge`,
    operation: "merge",
    endpoint: forSingle(mergeObjects),
  },
  {
    method: "POST",
    path: `${COLLECTION}/gdpr-delete`,
    operation: "gdpr-delete",
    endpoint: forSingle(gdprDelete),
  },
];

export const OBJECT_ROUTES: readonly Route[] = [...BATCH_ROUTES, ...SINGLE_ROUTES];
