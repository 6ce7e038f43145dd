import * as v from "valibot";
import { MAX_BATCH_INPUTS, MAX_HISTORY_INPUTS } from "../registry/limits.ts";
import { archiveInputSchema } from "./request.ts";
import { inputsOf, requestOf } from "./request-parts.ts";

/**
 * The body of a batch read. `idProperty` says once, for all inputs, what `id` is a value of; without
 * it `id` is the record id. HubSpot's description requires both lists of property names; its guides and
 * live traffic leave them out. With `propertiesWithHistory` it takes 50 inputs instead of 100.
 */
export const readRequestSchema = v.pipe(
  v.strictObject({
    inputs: inputsOf(archiveInputSchema, MAX_BATCH_INPUTS),
    idProperty: v.optional(v.string()),
    properties: v.optional(v.array(v.string())),
    propertiesWithHistory: v.optional(v.array(v.string())),
  }),
  v.check(
    ({ inputs, propertiesWithHistory = [] }) =>
      propertiesWithHistory.length === 0 || inputs.length <= MAX_HISTORY_INPUTS,
    `Expected at most ${MAX_HISTORY_INPUTS} inputs with propertiesWithHistory.`,
  ),
);
export type ReadRequest = v.InferOutput<typeof readRequestSchema>;

/** The body of a batch read of deal splits: deal ids as strings, unlike those of the upsert, and nothing else. */
export const readDealSplitsRequestSchema = requestOf(archiveInputSchema, MAX_BATCH_INPUTS);
export type ReadDealSplitsRequest = v.InferOutput<typeof readDealSplitsRequestSchema>;
