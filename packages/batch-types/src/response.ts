import * as v from "valibot";
import { errorEntrySchema } from "./wire-error.ts";

/** A value HubSpot replaced by another on the way in, and other remarks about a written record. */
export const warningSchema = v.looseObject({
  category: v.nullish(v.string()),
  message: v.nullish(v.string()),
  context: v.nullish(v.record(v.string(), v.unknown())),
});
export type Warning = v.InferOutput<typeof warningSchema>;

/** A record as HubSpot returns it in `results`. */
export const recordRowSchema = v.looseObject({
  id: v.string(),
  properties: v.nullish(v.record(v.string(), v.nullish(v.string()))),
  createdAt: v.nullish(v.string()),
  updatedAt: v.nullish(v.string()),
  archived: v.nullish(v.boolean()),
  archivedAt: v.nullish(v.string()),
  url: v.nullish(v.string()),
  /** Only in answers to an upsert. */
  new: v.nullish(v.boolean()),
  objectWriteTraceId: v.nullish(v.string()),
  warnings: v.nullish(v.array(warningSchema)),
});
export type RecordRow = v.InferOutput<typeof recordRowSchema>;

/**
 * The answer to a create, update, upsert or read, on 200, 201 and 207 alike: some versions declare
 * no 207 and put `errors` into a 200. An archive answers 204 with no body.
 */
export const batchResponseSchema = v.looseObject({
  status: v.nullish(v.string()),
  results: v.nullish(v.array(recordRowSchema)),
  /** Counts entries of `errors`, not records: one entry can name many. */
  numErrors: v.nullish(v.number()),
  errors: v.nullish(v.array(errorEntrySchema)),
  requestedAt: v.nullish(v.string()),
  startedAt: v.nullish(v.string()),
  completedAt: v.nullish(v.string()),
  links: v.nullish(v.record(v.string(), v.unknown())),
});
export type BatchResponse = v.InferOutput<typeof batchResponseSchema>;
