import fc from "fast-check";
import type { Rows } from "./bodies.ts";
import { FROM, type PlayedEndpoint, TO } from "./played-endpoints.ts";
import type { World } from "./world.ts";

/** From a contact to a company: HubSpot's own types, of any company and of the primary one. */
const TYPES = [279, 1];
const unknownId = fc.constantFrom("1", "999999", "abc");

/** Rows of the batch operations of associations, in the shape of v4 or of v3. */
export function associationRows({ operation, version }: PlayedEndpoint, world: World): Rows {
  const from = fc.constantFrom(...world.recordsOf(FROM).ids);
  const to = fc.constantFrom(...world.recordsOf(TO).ids);
  const anyFrom = fc.oneof({ weight: 5, arbitrary: from }, { weight: 1, arbitrary: unknownId });
  const anyTo = fc.oneof({ weight: 5, arbitrary: to }, { weight: 1, arbitrary: unknownId });
  const end = (id: fc.Arbitrary<string>) => fc.record({ id });

  if (operation === "read") {
    return {
      good: end(from),
      // A cursor is good for one page of one record; this one is for none.
      any: fc.oneof(
        { weight: 30, arbitrary: end(anyFrom) },
        { weight: 1, arbitrary: fc.record({ id: anyFrom, after: fc.constant("x") }) },
      ),
    };
  }
  if (version === "v3") {
    const type = fc.constantFrom("contact_to_company", "contact_to_company", "1", "no_such_type");
    return {
      good: fc.record({ from: end(from), to: end(to), type: fc.constant("contact_to_company") }),
      any: fc.record({ from: end(anyFrom), to: end(anyTo), type }),
    };
  }
  if (operation === "archive") {
    return {
      good: fc.record({ from: end(from), to: fc.array(end(to), { minLength: 1, maxLength: 3 }) }),
      any: fc.record({ from: end(anyFrom), to: fc.array(end(anyTo), { maxLength: 3 }) }),
    };
  }
  if (operation === "associate/default") {
    return {
      good: fc.record({ from: end(from), to: end(to) }),
      any: fc.record({ from: end(anyFrom), to: end(fc.oneof(anyTo, anyFrom)) }),
    };
  }
  const typeOf = (ids: readonly number[]) =>
    fc.record({
      associationCategory: fc.constant("HUBSPOT_DEFINED"),
      associationTypeId: fc.constantFrom(...ids),
    });
  return {
    good: fc.record({
      from: end(from),
      to: end(to),
      types: fc.array(typeOf(TYPES), { minLength: 1, maxLength: 2 }),
    }),
    any: fc.record({
      from: end(anyFrom),
      to: end(anyTo),
      types: fc.array(typeOf([...TYPES, ...TYPES, ...TYPES, 99_999]), { maxLength: 2 }),
    }),
  };
}
