import { describe, expect, test } from "vitest";
import { compareRecord, createComparer } from "./compare-record.ts";

const job = { operation: "upsert", objectType: "contacts" } as const;
const definitions = [
  { name: "email", type: "string" },
  { name: "city", type: "string" },
  { name: "phone", type: "string", fieldType: "phonenumber" },
  { name: "age", type: "number" },
  {
    name: "hs_lead_status",
    type: "enumeration",
    options: [
      { value: "NEW", label: "New" },
      { value: "OPEN", label: "Open" },
    ],
  },
  { name: "createdate", type: "datetime", modificationMetadata: { readOnlyValue: true } },
];
const compare = createComparer(job, definitions);
const found = {
  id: "7",
  properties: { email: "ada@example.com", city: "Oslo", phone: null, age: "36" },
};

describe("a record that HubSpot has", () => {
  test("is unchanged where every value is the same, whoever wrote it how", () => {
    const properties = { email: " Ada@Example.com", city: "Oslo", phone: "", age: 36.0 };
    expect(compare({ properties }, found)).toEqual({ status: "unchanged", id: "7" });
    expect(compare({ properties: {} }, found)).toEqual({ status: "unchanged", id: "7" });
  });

  test("is updated with what differs, in the form in which it can be sent", () => {
    const properties = { city: "", age: "37.50", phone: "12", email: "ada@example.com" };
    const status = { hs_lead_status: "NEW" };
    const row = { ...found, properties: { ...found.properties, ...status } };
    const record = { properties: { ...properties, hs_lead_status: "open" } };
    expect(compare(record, row)).toEqual({
      status: "update",
      id: "7",
      changes: [
        { property: "city", from: "Oslo", to: "" },
        { property: "age", from: "36", to: "37.50" },
        { property: "phone", from: "", to: "12" },
        { property: "hs_lead_status", from: "NEW", to: "OPEN" },
      ],
      kept: [],
    });
  });

  test("is never told to be equal where it was not read", () => {
    const properties = { city: "Oslo", hs_lead_status: "NEW" };
    const kept = [{ property: "hs_lead_status", to: "NEW", why: "not-read" }];
    expect(compare({ properties }, found)).toEqual({ status: "kept", id: "7", kept });
    const changes = [{ property: "city", from: "Oslo", to: "Rome" }];
    expect(compare({ properties: { ...properties, city: "Rome" } }, found)).toEqual({
      status: "update",
      id: "7",
      changes,
      kept,
    });
    for (const rowProperties of [null, undefined, {}, { city: 5 }]) {
      const row = { id: "7", properties: rowProperties as unknown as null };
      expect(compare({ properties: { city: "" } }, row)).toEqual({
        status: "kept",
        id: "7",
        kept: [{ property: "city", to: "", why: "not-read" }],
      });
    }
  });

  test("says what HubSpot may have rewritten", () => {
    const row = { id: "7", properties: { phone: "+4730123456" } };
    expect(compare({ properties: { phone: "30 12 34 56" } }, row)).toEqual({
      status: "kept",
      id: "7",
      kept: [{ property: "phone", from: "+4730123456", to: "30 12 34 56", why: "rewritten" }],
    });
  });
});

test("a stored value is never taken for the label of another option", () => {
  const options = [{ value: "x", label: "OLD" }];
  const row = { id: "7", properties: { kind: "OLD" } };
  const kind = { name: "kind", type: "enumeration", options };
  expect(compareRecord(job, [kind], { properties: { kind: "x" } }, row)).toMatchObject({
    status: "update",
    changes: [{ property: "kind", from: "OLD", to: "x" }],
  });
});

test("a record that HubSpot does not have is created, with its blank values: HubSpot may have defaults", () => {
  const properties = { email: "ada@example.com", city: "", age: 36 };
  expect(compare({ properties }, undefined)).toEqual({
    status: "create",
    changes: [
      { property: "email", from: "", to: "ada@example.com" },
      { property: "city", from: "", to: "" },
      { property: "age", from: "", to: "36" },
    ],
  });
});

test("a record that HubSpot would refuse is refused, with every reason", () => {
  const properties = { age: "1,5", createdate: "2026-01-01T00:00:00Z", aeg: "1" };
  const difference = compare({ properties }, found);
  const errors = difference.status === "refused" ? difference.errors : [];
  expect(errors.map(({ code, property }) => [code, property])).toEqual([
    ["INVALID_INTEGER", "age"],
    ["READ_ONLY_VALUE", "createdate"],
    ["PROPERTY_DOESNT_EXIST", "aeg"],
  ]);
  expect(compare("Ada", found)).toMatchObject({ status: "refused" });
});

test("definitions can be anything that is read once, and hold anything", () => {
  function* all() {
    yield null as never;
    yield* definitions;
  }
  const properties = { city: "Oslo" };
  expect(compareRecord(job, all(), { properties }, found)).toEqual({
    status: "unchanged",
    id: "7",
  });
});
