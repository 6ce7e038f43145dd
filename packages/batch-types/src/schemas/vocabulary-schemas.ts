import * as v from "valibot";
import { API_VERSIONS } from "../registry/api-version.ts";
import { OPERATIONS } from "../registry/operation.ts";

/** Takes no version but these: another may answer with other shapes. */
export const apiVersionSchema = v.picklist(API_VERSIONS);

/**
 * For an operation that comes as text, as from a command line.
 *
 * @example
 * import { is } from "valibot";
 *
 * is(operationSchema, "delete"); //=> false
 */
export const operationSchema = v.picklist(OPERATIONS);
