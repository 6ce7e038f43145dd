import fc from "fast-check";
import type { Rows } from "./bodies.ts";
import { MACHINES } from "./played-endpoints.ts";

/** Rows of the batch read of object schemas: mere names of objects. */
export function schemaRows(): Rows {
  return {
    good: fc.constant(MACHINES),
    any: fc.constantFrom<unknown[]>(MACHINES, MACHINES, MACHINES, "contacts", "2-999", "", 7),
    beside: fc.record({
      includePropertyDefinitions: fc.boolean(),
      includeAssociationDefinitions: fc.boolean(),
      includeAuditMetadata: fc.boolean(),
    }),
  };
}
