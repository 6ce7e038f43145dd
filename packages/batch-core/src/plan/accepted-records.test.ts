import { describe, expect, test } from "vitest";
import { buildRequest } from "../request/build-request.ts";
import { planBatches } from "./plan-batches.ts";
import { aContact, batchOf } from "../testing/batches.ts";

const create = { operation: "create", objectType: "contacts" } as const;

const upsert = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;

describe("what is sent", () => {
  test("create", () => {
    const associations = [
      {
        to: { id: "9" },
        types: [{ associationCategory: "HUBSPOT_DEFINED" as const, associationTypeId: 279 }],
      },
    ];
    const batch = batchOf(create, [
      { ...aContact("ada@example.com"), associations },
      { properties: { age: 36, vip: true, note: undefined } },
    ]);
    expect(buildRequest(batch)).toEqual({
      method: "POST",
      path: "/crm/objects/2026-09/contacts/batch/create",
      body: {
        inputs: [
          { objectWriteTraceId: "0", properties: { email: "ada@example.com" }, associations },
          { objectWriteTraceId: "1", properties: { age: "36", vip: "true" } },
        ],
      },
    });
  });

  test.each([
    [1.42e-14, "0.0000000000000142"],
    [-1.5e-7, "-0.00000015"],
    [5e-324, `0.${"0".repeat(323)}5`],
    [0.1 + 0.2, "0.30000000000000004"],
    [-0, "0"],
    [36, "36"],
    [-5, "-5"],
    [2 ** 53 - 1, "9007199254740991"],
    [false, "false"],
    ["1e21", "1e21"],
    ["🙂", "🙂"],
  ])("the value %j goes as the text %j", (value, sent) => {
    const { body } = buildRequest(batchOf(create, [{ properties: { value } }]));
    expect(body.inputs).toEqual([{ objectWriteTraceId: "0", properties: { value: sent } }]);
  });

  test("a number is the same text as a key and as a value", () => {
    const job = { operation: "upsert", objectType: "deals", idProperty: "code" } as const;
    const { body } = buildRequest(
      batchOf(job, [{ properties: { code: 1e-7 } }, { id: 7, properties: {} }]),
    );
    expect(body.inputs).toMatchObject([
      { id: "0.0000001", properties: { code: "0.0000001" } },
      { id: "7", properties: { code: "7" } },
    ]);
  });

  test("a label as HubSpot lists it serves as a type", () => {
    const type = { associationCategory: "USER_DEFINED", associationTypeId: 7 };
    const record = {
      ...aContact("ada@example.com"),
      associations: [{ to: { id: 9 }, types: [{ ...type, label: "Boss" }] }],
    };
    expect(buildRequest(batchOf(create, [record])).body.inputs).toMatchObject([
      { associations: [{ to: { id: "9" }, types: [type] }] },
    ]);
  });

  test("an association that a record names twice is made once", () => {
    const types = [{ associationCategory: "HUBSPOT_DEFINED" as const, associationTypeId: 279 }];
    const nine = { to: { id: "9" }, types };
    const eight = { to: { id: "8" }, types };
    const created = { ...aContact("ada@example.com"), associations: [nine, eight, nine] };
    expect(buildRequest(batchOf(create, [created])).body.inputs).toMatchObject([
      { associations: [nine, eight] },
    ]);
    const companies = "companies" as const;
    const [two, one] = ["2", "1"].map((id) => ({ to: { objectType: companies, id } }));
    const update = { operation: "update", objectType: "contacts" } as const;
    const updated = {
      id: "1",
      properties: { city: "Rome" },
      associations: [two!, one!, { to: { objectType: companies, id: 2 } }],
    };
    expect(batchOf(update, [updated]).entries[0]!.followUps).toEqual([two, one]);
  });

  test.each(["constructor", "toString", "hasOwnProperty", "valueOf"])(
    "a property named %s is one like any other",
    (name) => {
      const properties = { [name]: "A-1" };
      const unique = { ...create, uniqueProperty: name } as const;
      expect(batchOf(unique, [{ properties }, aContact("ada@example.com")]).entries).toMatchObject([
        { key: "A-1", input: { properties } },
        { index: 1, input: { properties: { email: "ada@example.com" } } },
      ]);
      const byName = { operation: "upsert", objectType: "deals", idProperty: name } as const;
      expect(batchOf(byName, [{ id: "A-1", properties: {} }]).entries).toMatchObject([
        { key: "A-1", input: { id: "A-1", properties } },
      ]);
      const [step] = planBatches(byName, [{ properties: { city: "Oslo" } }]);
      expect(step).toMatchObject({ outcome: { error: { code: "MISSING_ID" } } });
    },
  );

  test("update by record id", () => {
    const job = { operation: "update", objectType: "deals", apiVersion: "v3" } as const;
    expect(buildRequest(batchOf(job, [{ id: 7, properties: { amount: "1" } }]))).toEqual({
      method: "POST",
      path: "/crm/v3/objects/0-3/batch/update",
      body: { inputs: [{ id: "7", objectWriteTraceId: "0", properties: { amount: "1" } }] },
    });
  });

  test("upsert puts the id among the properties, and takes it from there", () => {
    const batch = batchOf({ ...upsert, objectType: "2-345" }, [
      { id: "Ada@Example.com", properties: { firstname: "Ada" } },
      aContact("ben@example.com"),
    ]);
    expect(buildRequest(batch).body.inputs).toEqual([
      {
        id: "Ada@Example.com",
        idProperty: "email",
        objectWriteTraceId: "0",
        properties: { firstname: "Ada", email: "Ada@Example.com" },
      },
      {
        id: "ben@example.com",
        idProperty: "email",
        objectWriteTraceId: "1",
        properties: { email: "ben@example.com" },
      },
    ]);
  });

  test("but not the e-mail of a contact, of which it may be an additional one", () => {
    const batch = batchOf(upsert, [
      { id: "second@example.com", properties: { firstname: "Ada" } },
      aContact("ben@example.com"),
    ]);
    expect(buildRequest(batch).body.inputs).toEqual([
      {
        id: "second@example.com",
        idProperty: "email",
        objectWriteTraceId: "0",
        properties: { firstname: "Ada" },
      },
      {
        id: "ben@example.com",
        idProperty: "email",
        objectWriteTraceId: "1",
        properties: { email: "ben@example.com" },
      },
    ]);
  });

  test("all or none sends no trace ids, so that one bad record refuses the batch", () => {
    const batch = batchOf({ ...create, allOrNone: true }, [aContact("ada@example.com")]);
    expect(buildRequest(batch).body.inputs).toEqual([{ properties: { email: "ada@example.com" } }]);
  });

  test("read names its idProperty once", () => {
    const job = {
      operation: "read",
      objectType: "contacts",
      idProperty: "email",
      properties: ["firstname"],
    } as const;
    expect(buildRequest(batchOf(job, [{ id: "ada@example.com" }])).body).toEqual({
      idProperty: "email",
      properties: ["email", "firstname"],
      propertiesWithHistory: [],
      inputs: [{ id: "ada@example.com" }],
    });
  });

  test.each([
    [{ idProperty: "email" }, []],
    [{ idProperty: "email", properties: [] }, []],
    [{ idProperty: "email", propertiesWithHistory: ["city"] }, ["email"]],
    [{ idProperty: "sku" }, ["sku"]],
    [{ idProperty: "sku", properties: ["city", "sku"] }, ["sku", "city"]],
    [{ properties: ["city"] }, ["city"]],
  ])("a read can tell its rows apart: %o asks for %o", (options, properties) => {
    const job = { operation: "read", objectType: "contacts", ...options } as const;
    expect(buildRequest(batchOf(job, [{ id: "A-1" }])).body.properties).toEqual(properties);
  });

  test("read with history takes 50 records, and archived ones when asked", () => {
    const job = {
      operation: "read",
      objectType: "contacts",
      propertiesWithHistory: ["city"],
      archived: true,
    } as const;
    const ids = Array.from({ length: 51 }, (_, id) => ({ id }));
    const batches = [...planBatches(job, ids)].flatMap((step) =>
      "batch" in step ? [step.batch] : [],
    );
    expect(batches.map(({ entries }) => entries.length)).toEqual([50, 1]);
    expect(buildRequest(batches[1]!)).toEqual({
      method: "POST",
      path: "/crm/objects/2026-09/contacts/batch/read?archived=true",
      body: { properties: [], propertiesWithHistory: ["city"], inputs: [{ id: "50" }] },
    });
    expect(buildRequest(batchOf({ ...job, archived: false }, [{ id: 1 }])).path).toMatch(/read$/);
  });

  test("read asks for no property by default, and by record id", () => {
    const job = { operation: "read", objectType: "contacts" } as const;
    expect(buildRequest(batchOf(job, [{ id: 7 }])).body).toEqual({
      properties: [],
      propertiesWithHistory: [],
      inputs: [{ id: "7" }],
    });
  });

  test("deal splits have no properties to read", () => {
    const job = { operation: "read", objectType: "deal_splits" } as const;
    expect(buildRequest(batchOf(job, [{ id: 55 }]))).toEqual({
      method: "POST",
      path: "/deal-splits/2026-09/batch/read",
      body: { inputs: [{ id: "55" }] },
    });
  });

  test("deal splits go to a path of their own, with a numeric id and no trace id", () => {
    const job = { operation: "upsert", objectType: "deal_splits" } as const;
    const splits = [{ ownerId: 71, percentage: 1 }];
    expect(buildRequest(batchOf(job, [{ id: "55", splits }]))).toEqual({
      method: "POST",
      path: "/deal-splits/2026-09/batch/upsert",
      body: { inputs: [{ id: 55, splits }] },
    });
  });

  test("a custom object is addressed as given", () => {
    const job = { operation: "archive", objectType: "p12_machine", apiVersion: "v3" } as const;
    expect(buildRequest(batchOf(job, [{ id: "1" }])).path).toBe(
      "/crm/v3/objects/p12_machine/batch/archive",
    );
  });
});
