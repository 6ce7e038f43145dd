import * as v from "valibot";
import { envelopeOf } from "./envelope.ts";
import { recordRowSchema } from "./response.ts";

/** A deal, by its id, and the records of all its splits. */
export const dealSplitsRowSchema = v.looseObject({
  id: v.string(),
  splits: v.nullish(v.array(recordRowSchema)),
});
export type DealSplitsRow = v.InferOutput<typeof dealSplitsRowSchema>;

/** The answer to an upsert or a read of deal splits. */
export const dealSplitsResponseSchema = envelopeOf(dealSplitsRowSchema);
export type DealSplitsResponse = v.InferOutput<typeof dealSplitsResponseSchema>;
