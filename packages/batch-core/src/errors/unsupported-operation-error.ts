import type { ApiVersion, ObjectType, Operation } from "@x/batch-types";
import { BatchError } from "./batch-error.ts";

/**
 * HubSpot has no such batch endpoint for this object type and version; `offered` are the operations it has.
 *
 * @example
 * try {
 *   resolveJob({ operation: "create", objectType: "partner_clients" });
 * } catch (error) {
 *   if (error instanceof UnsupportedOperationError) console.log(error.offered); //=> ["update", "read"]
 * }
 */
export class UnsupportedOperationError extends BatchError {
  override readonly name = "UnsupportedOperationError";
  readonly offered: readonly Operation[];

  constructor(job: {
    operation: Operation;
    objectType: ObjectType;
    apiVersion: ApiVersion;
    offered: readonly Operation[];
  }) {
    const { operation, objectType, apiVersion, offered } = job; // Fact 9.
    const offers = offered.length > 0 ? offered.join(", ") : "no batch operation at all";
    super(
      "UNSUPPORTED_OPERATION",
      `HubSpot offers no batch ${operation} for ${objectType} in ${apiVersion}; it offers ${offers}.`,
    );
    this.offered = offered;
  }
}
