import { describe, expect, test } from "vitest";
import { buildRequest } from "../request/build-request.ts";
import { createChecker } from "../check/check-records.ts";
import type { Job } from "../job/job.ts";
import { estimateBytes } from "./input-bytes.ts";
import { createPlanner, planBatches } from "./plan-batches.ts";
import { aContact, batchOf } from "../testing/batches.ts";

const create = { operation: "create", objectType: "contacts" } as const;
const archive = { operation: "archive", objectType: "contacts" } as const;
const byCode = { operation: "update", objectType: "deals", idProperty: "code" } as const;
const splits = { operation: "upsert", objectType: "deal_splits" } as const;
const upsert = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;

function steps(job: Job, records: unknown[]) {
  return [...planBatches(job, records)].map((step) =>
    "batch" in step
      ? { batch: step.batch.entries.map(({ index }) => index) }
      : { [step.outcome.status]: step.outcome.index },
  );
}

test("cuts at 100 records", () => {
  const records = Array.from({ length: 201 }, (_, id) => ({ id: id + 1 }));
  const sizes = [...planBatches(archive, records)].map((step) =>
    "batch" in step ? step.batch.entries.length : 0,
  );
  expect(sizes).toEqual([100, 100, 1]);
});

describe("a preview says which records would be sent, and plans none", () => {
  const refuse = { ...upsert, duplicates: "refuse" } as const;
  const one = (email: string) => ({ record: { properties: { email } } });
  const refused = { record: { properties: {} } };
  const fate = { status: "skipped", reason: "unavailable", message: "Later." } as const;

  test("each by itself", () => {
    const planner = createPlanner(refuse);
    planner.add(one("a@x.example").record);
    const records = [one("a@x.example"), one("b@x.example"), refused, one("b@x.example"), fate];
    expect(planner.preview(records)).toEqual({ sent: [1], batches: 1 });
    expect(planner.preview([one("b@x.example")]).sent).toEqual([0]);
    const [step] = planner.finish();
    expect(step && "batch" in step && step.batch.entries).toHaveLength(1);
  });

  test("all or none", () => {
    const job = { ...upsert, allOrNone: true } as const;
    const good = [one("a@x.example"), one("b@x.example")];
    const previewOf = (records: typeof good, isCutShort = false) =>
      createPlanner(job).preview(records, isCutShort).sent;
    expect(previewOf(good)).toEqual([0, 1]);
    expect(previewOf(good, true)).toEqual([]);
    expect(previewOf([...good, refused as never])).toEqual([]);
    expect(createPlanner(job).preview([...good, fate]).sent).toEqual([]);
    const many = Array.from({ length: 101 }, (_, n) => one(`p${n}@x.example`));
    expect(previewOf(many)).toEqual([]);
    // Of one key: they are one record.
    expect(previewOf([...good, ...many.slice(0, 97), ...good])).toHaveLength(101);
    const planner = createPlanner(job);
    planner.add(refused.record);
    expect(planner.preview(good).sent).toEqual([]);
  });
});

test("a full batch does not wait for the record after it", () => {
  const planner = createPlanner(archive);
  const records = Array.from({ length: 100 }, (_, id) => ({ id: id + 1 }));
  expect(records.flatMap((record) => planner.add(record))).toMatchObject([
    { batch: { retries: 0 } },
  ]);
});

test("plans nothing for nothing", () => {
  expect([...planBatches(archive, [])]).toEqual([]);
});

test("a source in pieces is planned like one in one piece", () => {
  const planner = createPlanner(archive);
  const pieces = [
    ...planner.add({ id: 1 }),
    ...planner.add({ id: 2 }),
    ...planner.add({ id: 1 }),
    ...planner.finish(),
  ];
  expect(pieces).toEqual([...planBatches(archive, [{ id: 1 }, { id: 2 }, { id: 1 }])]);
});

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

describe("records that cannot be sent", () => {
  test.each<[string, Job, unknown, string, string?]>([
    ["null", create, null, "NOT_AN_OBJECT"],
    ["an array", create, [], "NOT_AN_OBJECT"],
    ["no properties", create, {}, "INVALID_PROPERTIES"],
    ["empty properties", create, { properties: {} }, "EMPTY_RECORD"],
    ["a null value", create, { properties: { city: null } }, "INVALID_VALUE", "city"],
    ["NaN", create, { properties: { age: Number.NaN } }, "INVALID_VALUE", "age"],
    ["a list as value", create, { properties: { tags: ["a"] } }, "INVALID_VALUE", "tags"],
    [
      "a polluting name with a number",
      create,
      JSON.parse('{"properties":{"__proto__":0}}'),
      "INVALID_PROPERTY_NAME",
      "__proto__",
    ],
    [
      "a polluting name",
      create,
      JSON.parse('{"properties":{"__proto__":"x"}}'),
      "INVALID_PROPERTY_NAME",
      "__proto__",
    ],
    ["half a character", create, { properties: { city: "Osl\ud800" } }, "INVALID_TEXT", "city"],
    [
      "associations that are no list",
      create,
      { properties: { a: "1" }, associations: {} },
      "INVALID_ASSOCIATIONS",
    ],
    ...[
      {},
      [{}],
      [
        {
          to: { id: 1n },
          types: [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 1 }],
        },
      ],
      [{ to: { id: "1" }, types: [] }],
      [{ to: { id: "1" }, types: [{ associationCategory: "X", associationTypeId: 1 }] }],
      [
        {
          to: { id: "1" },
          types: [{ associationCategory: "USER_DEFINED", associationTypeId: "1" }],
        },
      ],
    ].map((associations, place): [string, Job, unknown, string] => [
      `associations of no known shape ${place}`,
      create,
      { properties: { a: "1" }, associations },
      "INVALID_ASSOCIATIONS",
    ]),
    ...[
      [null],
      ["9"],
      [{ to: { id: "1" }, types: {} }],
      [{ to: "1", types: [] }],
      [{ to: { objectType: "deals", idProperty: "hs_object_id", id: "1" } }],
    ].map((associations): [string, Job, unknown, string] => [
      `an association that is none: ${JSON.stringify(associations)}`,
      create,
      { properties: { a: "1" }, associations },
      "INVALID_ASSOCIATIONS",
    ]),
    ["no id", archive, {}, "MISSING_ID"],
    ["an empty id", archive, { id: "" }, "MISSING_ID"],
    ["an id that is a function", archive, { id: () => 7 }, "INVALID_ID"],
    [
      "nothing to update",
      { operation: "update", objectType: "contacts" },
      { id: 1, properties: {} },
      "EMPTY_RECORD",
    ],
    ["a blank id", archive, { id: " " }, "INVALID_ID"],
    ["a broken id", archive, { id: 1.5 }, "INVALID_ID"],
    ["an id with half a character", archive, { id: "a\ud83d" }, "INVALID_ID"],
    ["an id above 2^53 as a number", archive, { id: 2 ** 53 }, "INVALID_ID"],
    [
      "a unique value with half a character",
      upsert,
      { id: "a\ud83d", properties: { city: "Oslo" } },
      "INVALID_ID",
      "email",
    ],
    [
      "a property name with half a character",
      create,
      { properties: { "a\ud83d": "x" } },
      "INVALID_PROPERTY_NAME",
      "a\ud83d",
    ],
    ["a property without a name", create, { properties: { "": "x" } }, "INVALID_PROPERTY_NAME", ""],
    ["an integer above 2^53", create, { properties: { n: 2 ** 53 } }, "LOST_DIGITS", "n"],
    ["an integer below -2^53", create, { properties: { n: -(2 ** 53) } }, "LOST_DIGITS", "n"],
    ["1e21", create, { properties: { amount: 1e21 } }, "LOST_DIGITS", "amount"],
    ["a bigint", create, { properties: { n: 1n } }, "INVALID_VALUE", "n"],
    [
      "Infinity",
      create,
      { properties: { amount: Number.NEGATIVE_INFINITY } },
      "INVALID_VALUE",
      "amount",
    ],
    [
      "an update by a unique property that sets nothing",
      byCode,
      { id: "A-1", properties: {} },
      "EMPTY_RECORD",
    ],
    [
      "an update by a unique property that sets only that",
      byCode,
      { properties: { code: "A-1" } },
      "EMPTY_RECORD",
    ],
    ["an id JSON cannot write", archive, { id: 1n }, "INVALID_ID"],
    ["no unique value", upsert, { properties: { firstname: "Ada" } }, "MISSING_ID", "email"],
    ...[{}, [{ to: { id: "1" } }], [{ to: { objectType: "company", id: "1" } }]].map(
      (associations, place): [string, Job, unknown, string] => [
        `associations on an update of no known shape ${place}`,
        { operation: "update", objectType: "contacts" },
        { id: 1, properties: { a: "1" }, associations },
        "INVALID_ASSOCIATIONS",
      ],
    ),
    [
      "associations on an update with types of no known shape",
      { operation: "update", objectType: "contacts" },
      {
        id: 1,
        properties: { a: "1" },
        associations: [{ to: { objectType: "companies", id: 9 }, types: [] }],
      },
      "INVALID_ASSOCIATIONS",
    ],
    [
      "a deal that is no number",
      { operation: "upsert", objectType: "deal_splits" },
      { id: "x", splits: [{ ownerId: 1, percentage: 1 }] },
      "INVALID_ID",
    ],
    [
      "no splits",
      { operation: "upsert", objectType: "deal_splits" },
      { id: "1", splits: [] },
      "INVALID_SPLITS",
    ],
    [
      "an id that differs from the key it changes",
      upsert,
      { id: "ada@example.com", properties: { email: "ben@example.com" } },
      "KEY_CHANGE",
      "email",
    ],
    [
      "a share that is none",
      { operation: "upsert", objectType: "deal_splits" },
      { id: "1", splits: [{ owner: 1 }] },
      "INVALID_SPLITS",
    ],
    [
      "a share of more than all",
      { operation: "upsert", objectType: "deal_splits" },
      { id: "1", splits: [{ ownerId: 1, percentage: 60 }] },
      "INVALID_SPLITS",
    ],
  ])("%s", (_, job, record, code, property) => {
    const [step] = planBatches(job, [record]);
    expect(step).toMatchObject({
      outcome: {
        status: "failed",
        index: 0,
        attempts: 0,
        error: { category: "INVALID_RECORD", code, ...(property && { property }) },
      },
    });
  });

  test.each<[Job, object, string]>([
    [create, { asociations: [] }, "asociations: unknown; there are properties, associations."],
    [create, { id: 7 }, "id: unknown; there are properties, associations."],
    [
      { operation: "update", objectType: "deals" },
      { id: 7, idProperty: "code" },
      "idProperty: unknown; there are id, properties, associations.",
    ],
    [
      upsert,
      { createdAt: "2026-05-01T08:00:00Z" },
      "createdAt: unknown; there are id, properties, associations.",
    ],
    [create, { constructor: 1 }, "constructor: unknown; there are properties, associations."],
  ])("a field that %o does not know: %o", (job, more, message) => {
    const [step] = planBatches(job, [{ ...aContact("ada@example.com"), ...more }]);
    expect(step).toMatchObject({
      outcome: { status: "failed", error: { code: "UNKNOWN_FIELD", message } },
    });
  });

  test.each<[Job, object]>([
    [archive, { id: 7, properties: {} }],
    [
      { operation: "read", objectType: "contacts" },
      { id: 7, email: "ada@example.com" },
    ],
    [splits, { id: 7, splits: [{ ownerId: 1, percentage: 1 }], properties: {} }],
  ])("nor one that only others have: %o %o", (job, record) => {
    expect(codesOf(job, record)).toEqual(["UNKNOWN_FIELD"]);
  });

  test("a JSON record that tries to have a prototype", () => {
    const record: unknown = JSON.parse('{"__proto__":{"id":"7"},"properties":{"city":"Oslo"}}');
    const job = { operation: "update", objectType: "contacts" } as const;
    expect(codesOf(job, record)).toEqual(["UNKNOWN_FIELD", "MISSING_ID"]);
  });

  const type = { associationCategory: "USER_DEFINED", associationTypeId: 7 };
  test.each([
    { to: { id: "9" }, types: [type], typs: [] },
    { to: { id: "9", objectType: "companies" }, types: [type] },
    { to: { id: "9" }, types: [{ ...type, name: "Boss" }] },
    { to: { id: "a\ud83d" }, types: [type] },
    { to: { id: " " }, types: [type] },
    { to: { id: 2 ** 53 }, types: [type] },
  ])("an association of a create: %o", (association) => {
    const record = { ...aContact("ada@example.com"), associations: [association] };
    expect(codesOf(create, record)).toEqual(["INVALID_ASSOCIATIONS"]);
  });

  test.each([
    { to: { objectType: "companies", id: "9" }, label: "Boss" },
    { to: { objectType: "companies", id: "9", name: "Acme" } },
    { to: { objectType: "p_vendor/../users", id: "9" } },
    { to: { objectType: "constructor", id: "9" } },
    { to: { objectType: "companies", id: "a\ud83d" } },
  ])("an association of an update: %o", (association) => {
    const job = { operation: "update", objectType: "contacts" } as const;
    const record = { id: 1, properties: { city: "Oslo" }, associations: [association] };
    expect(codesOf(job, record)).toEqual(["INVALID_ASSOCIATIONS"]);
  });

  test.each(["0x10", "1e3", "007", "+7", " 7", "7.0", "-7", -7, "9007199254740993"])(
    "the id of a deal with splits: %j",
    (id) => {
      const record = { id, splits: [{ ownerId: 71, percentage: 1 }] };
      expect(codesOf(splits, record)).toEqual(["INVALID_ID"]);
    },
  );

  test.each([
    { ownerId: -1, percentage: 1 },
    { ownerId: 1.5, percentage: 1 },
    { ownerId: "71", percentage: 1 },
    { ownerId: 2 ** 53, percentage: 1 },
    { ownerId: 71, percentage: Number.NaN },
    { ownerId: 71, percentage: -0.1 },
    { ownerId: 71, percentage: 1, percent: 100 },
  ])("a split: %o", (split) => {
    expect(codesOf(splits, { id: 7, splits: [split] })).toEqual(["INVALID_SPLITS"]);
  });

  test.each([[{ a: 1n }], [circle()], [{ toJSON: () => 1n }]])(
    "an id that cannot even be shown is refused, and names no key",
    (id) => {
      const [step] = planBatches(archive, [{ id }]);
      expect(step).toMatchObject({ outcome: { error: { code: "INVALID_ID" } } });
      expect(step).not.toHaveProperty("outcome.key");
    },
  );

  test("a record that throws when it is read fails alone", () => {
    const hostile = {
      get properties(): never {
        throw new Error("mine");
      },
    };
    const records = [aContact("ada@example.com"), hostile, aContact("ben@example.com")];
    expect([...planBatches(create, records)]).toMatchObject([
      {
        outcome: {
          index: 1,
          error: { code: "UNREADABLE", message: expect.stringContaining("mine") },
        },
      },
      { batch: { entries: [{ index: 0 }, { index: 2 }] } },
    ]);
  });

  test.each([
    ["an object without toString", Object.create(null), "It cannot be read: object"],
    ["an error whose toString throws", unspeakable(), "It cannot be read: mine"],
    ["an error", new Error("mine"), "It cannot be read: mine"],
  ])("also when it throws %s", (_, thrown: unknown, message) => {
    const hostile = {
      get properties(): never {
        throw thrown;
      },
    };
    expect([...planBatches(create, [hostile])]).toMatchObject([
      { outcome: { index: 0, error: { code: "UNREADABLE", message } } },
    ]);
  });

  test("all mistakes of a record are named", () => {
    const [step] = planBatches(create, [{ properties: { a: null, b: [] } }]);
    expect(step).toMatchObject({
      outcome: { error: { property: "a" }, moreErrors: [{ property: "b" }] },
    });
  });

  test("a record without an id is not told that it is empty as well", () => {
    const job = { operation: "update", objectType: "contacts" } as const;
    const [step] = planBatches(job, [{ properties: {} }]);
    expect(step).toMatchObject({ outcome: { error: { code: "MISSING_ID" } } });
    expect(step).not.toHaveProperty("outcome.moreErrors");
  });

  test("the others go on", () => {
    expect(steps(archive, [{ id: 1 }, {}, { id: 2 }])).toEqual([{ failed: 1 }, { batch: [0, 2] }]);
  });
});

describe("a second record of the same key", () => {
  const twice = [
    aContact("ada@example.com"),
    aContact("x@example.com"),
    aContact(" ADA@example.com"),
  ];

  test("is refused by default in a create", () => {
    expect(steps(create, twice)).toEqual([{ failed: 2 }, { batch: [0, 1] }]);
  });

  test("is merged by default in an upsert: later properties win", () => {
    const batch = batchOf(upsert, [
      aContact("ada@example.com", { firstname: "Ada", city: "Oslo" }),
      aContact("ADA@example.com", { city: "Rome" }),
    ]);
    expect(batch.entries).toHaveLength(1);
    expect(batch.entries[0]).toMatchObject({
      index: 0,
      merged: [1],
      input: { id: "ada@example.com", properties: { firstname: "Ada", city: "Rome" } },
    });
  });

  test("is merged in a create that asks for it, associations and all", () => {
    const association = (id: string) => ({
      to: { id },
      types: [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 279 }],
    });
    const batch = batchOf({ ...create, duplicates: "merge" }, [
      { ...aContact("ada@example.com"), associations: [association("1")] },
      { ...aContact("ADA@example.com"), associations: [association("2")] },
    ]);
    expect(batch.entries).toMatchObject([
      { merged: [1], input: { associations: [association("1"), association("2")] } },
    ]);
  });

  test("is merged in deal splits: later shares win", () => {
    const job = { operation: "upsert", objectType: "deal_splits" } as const;
    const shares = [{ ownerId: 72, percentage: 1 }];
    const batch = batchOf(job, [
      { id: "55", splits: [{ ownerId: 71, percentage: 1 }] },
      { id: 55, splits: shares },
    ]);
    expect(batch.entries).toMatchObject([{ merged: [1], input: { id: 55, splits: shares } }]);
  });

  test("shares its fate with every other of that key", () => {
    expect(batchOf(archive, [{ id: 1 }, { id: 1 }, { id: 2 }, { id: 1 }]).entries).toMatchObject([
      { index: 0, merged: [1, 3] },
      { index: 2 },
    ]);
  });

  test("is not one whose key is empty", () => {
    const records = [aContact("", { city: "Oslo" }), aContact("", { city: "Rome" })];
    const { entries } = batchOf(create, records);
    expect(entries.map(({ index }) => index)).toEqual([0, 1]);
    expect(entries[0]).not.toHaveProperty("key");
  });

  test("is merged in an archive", () => {
    expect(batchOf(archive, [{ id: 1 }, { id: "1" }]).entries).toMatchObject([{ merged: [1] }]);
  });

  test("a source of nothing but duplicates does not wait for its end", () => {
    const planner = createPlanner(archive);
    const same = Array.from({ length: 250 }, () => ({ id: 1 }));
    const merged = same
      .flatMap((record) => planner.add(record))
      .map((step) => ("batch" in step ? step.batch.entries[0]?.merged?.length : 0));
    expect(merged).toEqual([100, 100]);
  });

  test("goes into a later batch with sequence", () => {
    expect(steps({ ...upsert, duplicates: "sequence" }, twice)).toEqual([
      { batch: [0, 1] },
      { batch: [2] },
    ]);
  });

  test("only e-mails lose their case", () => {
    const job = { operation: "upsert", objectType: "deals", idProperty: "code" } as const;
    const records = [{ properties: { code: "a" } }, { properties: { code: "A" } }];
    expect(steps(job, records)).toEqual([{ batch: [0, 1] }]);
  });
});

describe("the size of a batch", () => {
  const records = Array.from({ length: 7 }, (_, id) => ({ id: id + 1 }));
  const sizes = (job: Job): number[] =>
    [...planBatches(job, records)].flatMap((step) =>
      "batch" in step ? [step.batch.entries.length] : [],
    );

  test("can be smaller than HubSpot's", () => {
    expect(sizes({ ...archive, batchSize: 3 })).toEqual([3, 3, 1]);
  });

  test("can be limited in bytes of UTF-8", () => {
    // {"id":"1"} and a comma: 11 bytes.
    expect(sizes({ ...archive, batchBytes: 33 })).toEqual([3, 3, 1]);
    expect(sizes({ ...archive, batchBytes: 32 })).toEqual([2, 2, 2, 1]);
  });

  test.each([
    ["a", 1],
    ["\u007f", 1],
    ["\u0080", 2],
    ["ø", 2],
    ["\u07ff", 2],
    ["\u0800", 3],
    ["€", 3],
    ["\uffff", 3],
    ["\u{10000}", 4],
    ["🙂", 4],
  ])("%j counts for %i bytes", (character, bytes) => {
    // {"id":"1"}, a comma, and three of the character.
    const records = [1, 2].map((id) => ({ id: `${id}${character.repeat(3)}` }));
    const perRecord = 11 + 3 * bytes;
    const limits = [2 * perRecord, 2 * perRecord - 1];
    const planned = limits.map((batchBytes) => steps({ ...archive, batchBytes }, records));
    expect(planned).toEqual([[{ batch: [0, 1] }], [{ batch: [0] }, { batch: [1] }]]);
  });

  const job = { ...upsert, batchBytes: 500 };
  /** A contact of `length` bytes and a few. */
  const long = (email: string, length: number) => aContact(email, { note: "x".repeat(length) });

  test("a merged record counts with what it has become", () => {
    const [a, b, c] = ["a@x.io", "b@x.io", "c@x.io"];
    // Without what a lost by the merge, c has room.
    const shrunk = [long(a, 200), long(b, 10), aContact(a, { note: "" }), long(c, 150)];
    expect(steps(job, shrunk)).toEqual([{ batch: [0, 1, 3] }]);
    // With what a won by it, c has none.
    const grown = [aContact(a), long(b, 10), long(a, 150), long(c, 150)];
    expect(steps(job, grown)).toEqual([{ batch: [0, 1] }, { batch: [3] }]);
  });

  test("a merged record that has no room any more goes into the next batch, whole", () => {
    const [a, b] = ["a@x.io", "b@x.io"];
    const planned = [
      ...planBatches(job, [aContact(a, { city: "Oslo" }), long(b, 200), long(a, 300)]),
    ];
    expect(planned).toMatchObject([
      { batch: { entries: [{ index: 1 }] } },
      { batch: { entries: [{ index: 0, merged: [2], input: { properties: { city: "Oslo" } } }] } },
    ]);
  });

  test("a merged record larger than the limit goes alone", () => {
    const [a, b] = ["a@x.io", "b@x.io"];
    expect(steps(job, [aContact(a), long(a, 900), aContact(b)])).toEqual([
      { batch: [0] },
      { batch: [2] },
    ]);
  });

  test("by default 4 MB: 100 rows of 120 KB make several requests", () => {
    const large = Array.from({ length: 100 }, (_, index) => long(`p${index}@x.io`, 120_000));
    const batches = [...planBatches(upsert, large)].flatMap((step) =>
      "batch" in step ? [step.batch] : [],
    );
    expect(batches.map(({ entries }) => entries.length)).toEqual([33, 33, 33, 1]);
    for (const batch of batches) {
      const { length } = JSON.stringify(buildRequest(batch).body.inputs);
      expect(length).toBeLessThan(4_000_000);
      expect(estimateBytes(batch)).toBeGreaterThan(length - 10);
      expect(estimateBytes(batch)).toBeLessThan(length + 200);
    }
  });

  test("100 records within their share always fit, whatever their characters", () => {
    const large = Array.from({ length: 100 }, (_, index) =>
      aContact(`p${index}@x.io`, { note: "\u0000€".repeat(3_200) }),
    );
    expect(batchOf(upsert, large).entries).toHaveLength(100);
  });

  test("estimated for every kind of input", () => {
    const types = [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 279 }];
    const associated = { ...aContact("ada@x.io"), associations: [{ to: { id: 9 }, types }] };
    for (const batch of [
      batchOf(create, [associated]),
      batchOf(splits, [{ id: 7, splits: [{ ownerId: 71, percentage: 0.5 }] }]),
      batchOf(archive, [{ id: 7 }]),
    ]) {
      expect(estimateBytes(batch)).toBe(JSON.stringify(batch.entries[0]!.input).length + 1);
    }
  });

  test("a record larger than the limit goes alone", () => {
    expect(sizes({ ...archive, batchBytes: 1 })).toEqual(Array(7).fill(1));
  });
});

describe("all or none", () => {
  const job = { ...create, allOrNone: true };
  const records = (count: number): object[] =>
    Array.from({ length: count }, (_, index) => aContact(`person-${index}@example.com`));

  test("is one batch", () => {
    expect(batchOf(job, records(100)).entries).toHaveLength(100);
  });

  test("is refused for more, before anything could be sent", () => {
    const planner = createPlanner(job);
    expect(records(100).flatMap((record) => planner.add(record))).toEqual([]);
    expect(() => [...planner.add(aContact("one-more@example.com")), ...planner.finish()]).toThrow(
      "one request",
    );
  });

  test.each([101, 200, 250])("sends nothing of %i, also when it is ended in order", (count) => {
    const planner = createPlanner(job);
    expect(() => [
      ...records(count).flatMap((record) => planner.add(record)),
      ...planner.finish(),
    ]).toThrow("one request");
    expect(() => [...planner.finish()]).toThrow("one request");
  });

  test("sends nothing of a source that failed half-way", () => {
    const planner = createPlanner(job);
    expect([
      ...records(2).flatMap((record) => planner.add(record)),
      ...planner.finish(true),
    ]).toMatchObject([
      { outcome: { index: 0, status: "skipped", reason: "all-or-none" } },
      { outcome: { index: 1, status: "skipped", reason: "all-or-none" } },
    ]);
  });

  test.each([[[]], [[{}, {}]]])("is nothing to send where no record can be: %j", (given) => {
    expect(steps(job, given)).toEqual(given.map((_, index) => ({ failed: index })));
  });

  test("sends nothing when one record cannot be sent", () => {
    const planned = [...planBatches(job, [...records(2), {}])];
    expect(planned).toMatchObject([
      { outcome: { index: 2, status: "failed" } },
      { outcome: { index: 0, status: "skipped", reason: "all-or-none", attempts: 0 } },
      { outcome: { index: 1, status: "skipped", reason: "all-or-none" } },
    ]);
  });
});

test("a check refuses records, each at its own index, and coerces others", () => {
  const check = createChecker(create, [
    { name: "email", type: "string" },
    { name: "age", type: "number" },
  ]);
  const records = [
    aContact("ada@example.com", { age: " 36 " }),
    aContact("ben@example.com", { age: "1,5" }),
    aContact("cleo@example.com", { nope: "x" }),
  ];
  expect([...planBatches(create, records, { check })]).toMatchObject([
    { outcome: { index: 1, status: "failed", error: { property: "age" } } },
    { outcome: { index: 2, status: "failed", error: { code: "PROPERTY_DOESNT_EXIST" } } },
    { batch: { entries: [{ index: 0, input: { properties: { age: "36" } } }] } },
  ]);
});

/** The codes of all errors of the only record. */
function codesOf(job: Job, record: unknown): unknown[] {
  const [step] = planBatches(job, [record]);
  if (step === undefined || !("outcome" in step) || step.outcome.status !== "failed") return [];
  const { error, moreErrors = [] } = step.outcome;
  return [error, ...moreErrors].map(({ code }) => code);
}

function circle(): object {
  const one: { self?: object } = {};
  one.self = one;
  return one;
}

/** An error that cannot be turned into words. */
function unspeakable(): Error {
  return Object.assign(new Error("mine"), {
    toString() {
      throw new Error("Not even that.");
    },
  });
}
