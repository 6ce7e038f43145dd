import { expect, test } from "vitest";
import { comparableKey, keyProperty } from "./record-key.ts";
import { resolveJob } from "./options.ts";

test.each([
  ["email", " Ada@Example.com\n", "ada@example.com"],
  ["email", "Groß@example.com", "groß@example.com"],
  ["sku", " A-1", " A-1"],
  [undefined, "A", "A"],
])("the %s %j is compared as %j", (property, value, expected) => {
  expect(comparableKey(property, value)).toBe(expected);
});

test.each([
  [{ operation: "upsert", objectType: "deals", idProperty: "code" } as const, "code"],
  [{ operation: "create", objectType: "contacts" } as const, "email"],
  [{ operation: "create", objectType: "companies" } as const, undefined],
  [{ operation: "update", objectType: "contacts" } as const, undefined],
])("%j tells records apart by %s", (job, property) => {
  expect(keyProperty(resolveJob(job))).toBe(property);
});
