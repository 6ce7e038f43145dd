import type { ObjectType } from "@x/batch-types";
import { expect, test } from "vitest";
import { comparableKey, keyNames, keyProperty, keysOf } from "./record-key.ts";
import { resolveJob } from "./resolve-job.ts";

const upsert = (objectType: ObjectType, idProperty: string) =>
  resolveJob({ operation: "upsert", objectType, idProperty });

test.each<[ObjectType, string, string, string]>([
  ["contacts", "email", " Ada@Example.com\n", "ada@example.com"],
  ["0-1", "email", "Groß@example.com", "groß@example.com"],
  ["contacts", "sku", " A-1", " A-1"],
  ["2-345", "email", " Ada@Example.com", " Ada@Example.com"],
  ["companies", "email", "A", "A"],
])("a key of %s by %s, %j, is compared as %j", (objectType, property, value, expected) => {
  expect(comparableKey(upsert(objectType, property), value)).toBe(expected);
});

test("a record id is compared as it stands", () => {
  const job = resolveJob({ operation: "update", objectType: "contacts" });
  expect(comparableKey(job, " A")).toBe(" A");
});

test("a row says all the keys by which its record is found", () => {
  const properties = { email: "a@b.c", hs_additional_emails: "d@e.f;g@h.i", sku: "1" };
  const row = { id: "7", properties };
  expect(keysOf(upsert("contacts", "email"), row)).toEqual(["a@b.c", "d@e.f", "g@h.i"]);
  expect(keysOf(upsert("2-345", "email"), row)).toEqual(["a@b.c"]);
  expect(keysOf(upsert("contacts", "sku"), row)).toEqual(["1"]);
  const ofTwo = { id: "7", properties: { sku: "1;2" } };
  expect(keysOf(upsert("contacts", "sku"), ofTwo)).toEqual(["1;2"]);
  expect(keysOf(upsert("contacts", "code"), row)).toEqual([]);
  expect(keysOf(resolveJob({ operation: "update", objectType: "contacts" }), row)).toEqual([]);
  expect(keysOf(upsert("contacts", "sku"), { id: "7" })).toEqual([]);
});

test("a row that is named by its record id needs to hold no key", () => {
  expect(keyNames(resolveJob({ operation: "update", objectType: "contacts" }))).toEqual([]);
});

test.each([
  [{ operation: "upsert", objectType: "deals", idProperty: "code" } as const, "code"],
  [{ operation: "create", objectType: "contacts" } as const, "email"],
  [{ operation: "create", objectType: "companies" } as const, undefined],
  [{ operation: "update", objectType: "contacts" } as const, undefined],
])("%j tells records apart by %s", (job, property) => {
  expect(keyProperty(resolveJob(job))).toBe(property);
});
