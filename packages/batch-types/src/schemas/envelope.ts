import * as v from "valibot";
import { errorEntrySchema } from "./wire-error.ts";

/** What every batch answer with a body wraps its rows in. Times are ISO 8601. */
// @__NO_SIDE_EFFECTS__
export function envelopeOf<Row extends v.GenericSchema>(row: Row) {
  return v.looseObject({
    /** `COMPLETE` in every answer seen; `PENDING`, `PROCESSING` and `CANCELED` are described. */
    status: v.nullish(v.string()),
    results: v.nullish(v.array(row)),
    /** Counts entries of `errors`, not records: one entry can name many. */
    numErrors: v.nullish(v.number()),
    errors: v.nullish(v.array(errorEntrySchema)),
    requestedAt: v.nullish(v.string()),
    startedAt: v.nullish(v.string()),
    completedAt: v.nullish(v.string()),
    links: v.nullish(v.record(v.string(), v.unknown())),
  });
}
