import { defineRoute } from "../../call/define-route.ts";
import { forBatch, forSingle } from "../../call/for-object.ts";
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

const COLLECTION = "/{objectType}";
const BATCH = `${COLLECTION}/batch` as const;
const RECORD = `${COLLECTION}/{objectId}` as const;

/** Batches, one record at a time, and searches; the same for every object. */
export const OBJECT_ROUTES = [
  defineRoute(`POST ${BATCH}/create`, "create", forBatch("create", batchCreate)),
  defineRoute(`POST ${BATCH}/update`, "update", forBatch("update", batchUpdate)),
  defineRoute(`POST ${BATCH}/upsert`, "upsert", forBatch("upsert", batchUpsert)),
  defineRoute(`POST ${BATCH}/archive`, "archive", forBatch("archive", batchArchive)),
  defineRoute(`POST ${BATCH}/read`, "read", forBatch("read", batchRead)),
  defineRoute(`POST ${COLLECTION}`, "create-one", forSingle(createObject)),
  defineRoute(`GET ${COLLECTION}`, "list", forSingle(listObjects)),
  defineRoute(`GET ${RECORD}`, "read-one", forSingle(readObject)),
  defineRoute(`PATCH ${RECORD}`, "update-one", forSingle(updateObject)),
  defineRoute(`DELETE ${RECORD}`, "archive-one", forSingle(archiveObject)),
  defineRoute(`POST ${COLLECTION}/search`, "search", forSingle(searchObjects)),
  defineRoute(`POST ${COLLECTION}/merge`, "merge", forSingle(mergeObjects)),
  defineRoute(`POST ${COLLECTION}/gdpr-delete`, "gdpr-delete", forSingle(gdprDelete)),
];
