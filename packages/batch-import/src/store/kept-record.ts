import { isObjectType } from "@x/batch-core";
import * as v from "valibot";
import { ImportError } from "../errors/import-error.ts";
import { RECORD_ID } from "../record/record-id.ts";

/** A record of any object, as it is kept. The object becomes a part of paths and of names of files. */
export const recordSchema = v.object({
  objectType: v.pipe(v.string(), v.check(isObjectType, "expected an object type")),
  id: v.pipe(v.string(), v.regex(RECORD_ID)),
});

/**
 * A record that a run created to associate with, as it was kept.
 *
 * @throws {ImportError} when it cannot be read: somebody has changed what was kept.
 */
export function parseTarget(kept: unknown): v.InferOutput<typeof recordSchema> {
  const { success, output } = v.safeParse(recordSchema, kept);
  if (success) return output;
  throw new ImportError(
    "DAMAGED",
    "this run is damaged: a record that it created to associate with cannot be read.",
  );
}
