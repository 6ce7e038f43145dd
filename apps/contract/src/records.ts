import type { Job } from "@x/batch-core";
import fc from "fast-check";
import { CUSTOM_OBJECT, type ObjectEndpoint } from "./registry-endpoints.ts";

const id = fc.oneof(fc.nat(), fc.nat().map(String));
const value = fc.oneof(fc.string(), fc.nat(), fc.boolean(), fc.constant(""));
const properties = fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9_]{0,9}$/), value, {
  minKeys: 1,
  maxKeys: 4,
  noNullPrototype: true,
});
const association = fc.record({
  to: fc.record({ id: fc.nat().map(String) }),
  types: fc.array(
    fc.record({
      associationCategory: fc.constantFrom("HUBSPOT_DEFINED", "USER_DEFINED", "WORK"),
      associationTypeId: fc.nat(),
    }),
    { minLength: 1, maxLength: 2 },
  ),
});
const split = fc.record({
  ownerId: fc.nat(),
  percentage: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** Records as users write them, for one endpoint. */
export function recordsFor({ object, operation }: ObjectEndpoint): fc.Arbitrary<object[]> {
  return fc.array(recordFor(object === "deal_splits", operation), { minLength: 1, maxLength: 6 });
}

function recordFor(isSplit: boolean, operation: ObjectEndpoint["operation"]): fc.Arbitrary<object> {
  switch (operation) {
    case "create":
      return fc.record(
        { properties, associations: fc.array(association, { maxLength: 2 }) },
        { requiredKeys: ["properties"] },
      );
    case "update":
      return fc.record({ id, properties });
    case "upsert":
      return isSplit
        ? fc.record({ id, splits: fc.array(split, { minLength: 1, maxLength: 3 }) })
        : fc.record({ id, properties });
    case "archive":
    case "read":
      return fc.record({ id });
  }
}

/** Jobs for one endpoint, with every option that changes a request. */
export function jobsFor({ object, operation, version }: ObjectEndpoint): fc.Arbitrary<Job> {
  const job: Job = { operation, objectType: object ?? CUSTOM_OBJECT, apiVersion: version };
  const isSplit = object === "deal_splits";
  const key = fc.constant("unique_key");
  const maybeKey = isSplit ? fc.constant(undefined) : fc.option(key, { nil: undefined });
  const allOrNone = fc.boolean();
  switch (operation) {
    case "create":
      return fc.record({ allOrNone }).map((options) => ({ ...job, ...options }));
    case "update":
      return fc.record({ idProperty: maybeKey }).map((options) => ({ ...job, ...options }));
    case "upsert":
      return isSplit
        ? fc.constant(job)
        : fc.record({ allOrNone, idProperty: key }).map((options) => ({ ...job, ...options }));
    case "archive":
      return fc.constant(job);
    case "read":
      return fc
        .record({ idProperty: maybeKey, properties: fc.constantFrom(undefined, ["email", "city"]) })
        .map((options) => ({ ...job, ...options }));
  }
}
