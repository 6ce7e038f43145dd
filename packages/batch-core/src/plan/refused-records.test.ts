import { describe, expect, test } from "vitest";
import type { Job } from "../job/job.ts";
import { planBatches } from "./plan-batches.ts";
import { aContact } from "../testing/batches.ts";
import { steps } from "../testing/plan-steps.ts";

const create = { operation: "create", objectType: "contacts" } as const;

const archive = { operation: "archive", objectType: "contacts" } as const;

const byCode = { operation: "update", objectType: "deals", idProperty: "code" } as const;

const splits = { operation: "upsert", objectType: "deal_splits" } as const;

const upsert = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;

test("a Date as value is refused with what to give in its place", () => {
  const record = { properties: { closedate: new Date(0) } };
  expect([...planBatches(create, [record])]).toMatchObject([
    {
      outcome: {
        error: {
          message:
            "closedate: expected a string, number or boolean, got a Date: give toISOString() or a day such as 2026-05-01.",
        },
      },
    },
  ]);
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
