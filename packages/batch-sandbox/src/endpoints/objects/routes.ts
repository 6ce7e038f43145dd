import type { Route } from "../../call.ts";
import { forBatch } from "../../for-object.ts";
import { batchArchive } from "./batch-archive.ts";
import { batchCreate } from "./batch-create.ts";
import { batchRead } from "./batch-read.ts";
import { batchUpdate } from "./batch-update.ts";
import { batchUpsert } from "./batch-upsert.ts";

const BATCH = {
  create: batchCreate,
  update: batchUpdate,
  upsert: batchUpsert,
  archive: batchArchive,
  read: batchRead,
} as const;

export const OBJECT_ROUTES: readonly Route[] = (
  ["create", "update", "upsert", "archive", "read"] as const
).map((operation) => ({
  method: "POST",
  path: `{objectType}/batch/${operation}`,
  operation,
  access: operation === "read" ? "read" : "write",
  endpoint: forBatch(operation, BATCH[operation]),
}));
