import * as v from "valibot";

/** A field of an answer that HubSpot may leave out or send as `null`. */
// @__NO_SIDE_EFFECTS__
export function absentOrNull<Schema extends v.GenericSchema>(schema: Schema) {
  return v.exactOptional(v.nullable(schema));
}
