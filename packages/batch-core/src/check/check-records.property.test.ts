import type { PropertyDefinition } from "@x/batch-types";
import fc from "fast-check";
import { expect, test } from "vitest";
import { character } from "../testing/character.ts";
import { createChecker } from "./check-records.ts";

const jobs = fc.record({
  operation: fc.constantFrom("create" as const, "update" as const, "upsert" as const),
  objectType: fc.constantFrom("contacts" as const, "deals" as const, "2-1" as const),
  apiVersion: fc.constantFrom("v3" as const, "2026-09" as const),
});
const name = fc.constantFrom("email", "a", "b", "c", "__proto__", "constructor", "hs_object_id");
const text = fc.oneof(
  fc.string({ unit: character }),
  fc.constantFrom(
    "a",
    "A",
    "a;b",
    ";a; B;a",
    " a",
    "\u200b",
    "true",
    "Yes",
    "l",
    "ada@example.com",
  ),
  fc.constantFrom("2024-02-29", "2024-12-31 00:00", "2024-12-31T01:00+01:00", "0024-01-01"),
  fc.double().map(String),
  fc.integer().map((days) => String(days * 86_400_000)),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
);
const loose = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 5, arbitrary: values }, fc.jsonValue());
const definition = fc.record(
  {
    name: loose(name),
    label: loose(text),
    type: loose(
      fc.constantFrom("string", "number", "date", "datetime", "bool", "enumeration", "json"),
    ),
    fieldType: loose(fc.constantFrom("checkbox", "select")),
    options: loose(
      fc.array(fc.record({ value: loose(text), label: loose(text) }, { requiredKeys: [] })),
    ),
    calculated: loose(fc.boolean()),
    externalOptions: loose(fc.boolean()),
    referencedObjectType: loose(fc.constantFrom("OWNER", "")),
    modificationMetadata: loose(fc.record({ readOnlyValue: fc.boolean() })),
  },
  { requiredKeys: ["name", "type"] },
);
const definitions = fc.array(loose(definition), { maxLength: 5 }) as fc.Arbitrary<
  PropertyDefinition[]
>;
const value = fc.oneof({ weight: 9, arbitrary: text }, fc.double(), fc.boolean(), fc.jsonValue());
const record = fc.oneof(
  { weight: 9, arbitrary: fc.record({ properties: fc.dictionary(name, value, { maxKeys: 3 }) }) },
  fc.jsonValue(),
) as fc.Arbitrary<unknown>;

test("never throws, and a record that has passed passes again unchanged", () => {
  fc.assert(
    fc.property(jobs, definitions, record, (job, given, input) => {
      const check = createChecker(job, given);
      const first = check(input);
      if ("errors" in first) {
        for (const error of first.errors) expect(error.category).toBe("INVALID_RECORD");
        return;
      }
      const { properties } = first.record as { properties: Record<string, string> };
      for (const sent of Object.values(properties)) expect(typeof sent).toBe("string");
      for (const { property, from, to } of first.coercions) {
        expect(to).not.toBe(from);
        expect(properties[property]).toBe(to);
      }
      expect(check(first.record)).toEqual({
        record: first.record,
        coercions: [],
        warnings: first.warnings,
      });
    }),
    { numRuns: 1_500 },
  );
});

test("a value of one type passes again unchanged", () => {
  const options = [{ value: "a", label: "l" }, { value: " b ", label: "Yes" }, { value: "true" }];
  const types = fc.constantFrom("number", "date", "datetime", "bool", "enumeration", "string");
  const fieldTypes = fc.constantFrom("select", "checkbox");
  fc.assert(
    fc.property(types, fieldTypes, text, (type, fieldType, given) => {
      const check = createChecker({ operation: "update", objectType: "deals" }, [
        { name: "a", type, fieldType, options },
      ]);
      const first = check({ id: 1, properties: { a: given } });
      if ("errors" in first) return;
      expect(check(first.record)).toMatchObject({ record: first.record, coercions: [] });
    }),
    { numRuns: 3_000 },
  );
});
