import * as v from "valibot";
import { absentOrNull } from "./absent-or-null.ts";
import { errorEntrySchema } from "./wire-error.ts";

/** The body of a batch answer with the given rows. Times are ISO 8601. */
// @__NO_SIDE_EFFECTS__
export function envelopeOf<Row extends v.GenericSchema>(row: Row) {
  return v.looseObject({
    /** `COMPLETE` in every recorded answer. HubSpot also describes `PENDING`, `PROCESSING` and `CANCELED`. */
    status: absentOrNull(v.string()),
    results: absentOrNull(v.array(row)),
    /** The number of entries in `errors`, not of records: one entry can name several records. */
    numErrors: absentOrNull(v.number()),
    errors: absentOrNull(v.array(errorEntrySchema)),
    requestedAt: absentOrNull(v.string()),
    startedAt: absentOrNull(v.string()),
    completedAt: absentOrNull(v.string()),
    links: absentOrNull(v.record(v.string(), v.unknown())),
  });
}
