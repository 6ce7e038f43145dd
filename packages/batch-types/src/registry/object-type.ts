import type { ApiVersion } from "./api-version.ts";
import type { OBJECTS } from "./objects.ts";
import type { Operation } from "./operation.ts";

/** The name of a standard object. */
export type ObjectName = keyof typeof OBJECTS;

/**
 * A custom object: its type id (`2-123456`), its fully qualified name (`p123_machine`), or that name
 * without the number of the account (`p_machine`).
 */
export type CustomObjectType = `2-${number}` | `p${number}_${string}` | `p_${string}`;

/** A standard object by its name or type id, or a custom object. */
export type ObjectType = ObjectName | `0-${number}` | CustomObjectType;

/**
 * The operations that an object has in a version. An object type that is not a name of {@link OBJECTS}
 * (`0-…`, `2-…`, `p123_…`, `p_…`) has all five.
 *
 * @example
 * type OfPartners = OperationsOf<"partner_clients", "2026-03">; //=> "update" | "read"
 */
export type OperationsOf<
  Object extends ObjectType,
  Version extends ApiVersion,
> = Object extends ObjectName ? (typeof OBJECTS)[Object]["operations"][Version][number] : Operation;

/** The object types that have an operation in a version. */
export type ObjectsWith<Op extends Operation, Version extends ApiVersion> =
  | { [Name in ObjectName]: Op extends OperationsOf<Name, Version> ? Name : never }[ObjectName]
  | Exclude<ObjectType, ObjectName>;
