import type { ApiVersion, ObjectType, Operation, PageOperation } from "@x/batch-types";
import { BatchError } from "./batch-error.ts";

/**
 * HubSpot has no such endpoint for this object type and version; `offered` are the batch operations it has.
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
    operation: Operation | PageOperation;
    objectType: ObjectType;
    apiVersion: ApiVersion;
    offered: readonly Operation[];
  }) {
    const { operation, objectType, apiVersion, offered } = job; // Fact 9.
    const offers = offered.length > 0 ? offered.join(", ") : "no batch operation at all";
    super(
      "UNSUPPORTED_OPERATION",
      `HubSpot offers no ${isOfPages(operation) ? operation : `batch ${operation}`} for ${objectType} in ${apiVersion}; it offers ${offers}.`,
    );
    this.offered = offered;
  }
}

function isOfPages(operation: Operation | PageOperation): operation is PageOperation {
  return operation === "list" || operation === "search";
}
