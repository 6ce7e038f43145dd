import * as v from "valibot";
import { MAX_BATCH_INPUTS, MAX_HISTORY_INPUTS } from "../registry/limits.ts";
import { archiveInputSchema } from "./request.ts";
import { inputsOf, requestOf } from "./request-parts.ts";

/**
 * The body of a batch read. `idProperty` names the property that every `id` is a value of. Without it
 * every `id` is a record id. HubSpot's description requires both lists of property names, but recorded
 * requests leave them out. With `propertiesWithHistory` HubSpot takes 50 inputs instead of 100.
 */
export const readRequestSchema = v.pipe(
  v.strictObject({
    inputs: inputsOf(archiveInputSchema, MAX_BATCH_INPUTS),
    idProperty: v.exactOptional(v.string()),
    properties: v.exactOptional(v.array(v.string())),
    propertiesWithHistory: v.exactOptional(v.array(v.string())),
  }),
  v.check(
    ({ inputs, propertiesWithHistory = [] }) =>
      propertiesWithHistory.length === 0 || inputs.length <= MAX_HISTORY_INPUTS,
    `Expected at most ${MAX_HISTORY_INPUTS} inputs with propertiesWithHistory.`,
  ),
);

/** The body of a batch read of deal splits. Deal ids are strings here, and numbers in the upsert. */
export const readDealSplitsRequestSchema = requestOf(archiveInputSchema, MAX_BATCH_INPUTS);
