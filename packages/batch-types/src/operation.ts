import * as v from "valibot";

/** The five things a HubSpot batch endpoint can do with records. */
export const OPERATIONS = ["create", "update", "upsert", "archive", "read"] as const;

/**
 * For an operation that comes as text, as from a command line.
 *
 * @example
 * import { is } from "valibot";
 *
 * is(operationSchema, "delete"); //=> false
 */
export const operationSchema = v.picklist(OPERATIONS);

export type Operation = v.InferOutput<typeof operationSchema>;
