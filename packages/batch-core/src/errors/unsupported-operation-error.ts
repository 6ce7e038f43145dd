import type { PageOperation } from "@x/batch-types";
import type { ApiVersion, ObjectDefinition, ObjectType, Operation } from "@x/batch-types/registry";
import { BatchError } from "./batch-error.ts";

/**
 * HubSpot has no such endpoint for this object type and version; `offered` are the batch operations it has in this
 * version. The message names the versions that have the endpoint.
 *
 * @example
 * try {
 *   resolveJob({ operation: "create", objectType: "partner_services" });
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
    /** The batch operations of the object type in each version. */
    operations: ObjectDefinition["operations"];
  }) {
    super("UNSUPPORTED_OPERATION", messageOf(job)); // Fact 9.
    this.offered = job.operations[job.apiVersion];
  }
}

function messageOf({
  operation,
  objectType,
  apiVersion,
  operations,
}: ConstructorParameters<typeof UnsupportedOperationError>[0]): string {
  const isOfPages = operation === "list" || operation === "search";
  const needed = isOfPages ? "read" : operation;
  const what = isOfPages ? operation : `batch ${operation}`;
  const versions = Object.keys(operations) as ApiVersion[];
  const offering = versions.filter((version) => operations[version].includes(needed)).toReversed();
  const others = offering.join(" and ");
  const offered = operations[apiVersion].join(", ");
  return (
    `HubSpot offers no ${what} for ${objectType} in ` +
    (others === "" ? "any version." : `${apiVersion}, only in ${others}.`) +
    (offered === "" ? "" : ` In ${apiVersion} it offers ${offered}.`)
  );
}
