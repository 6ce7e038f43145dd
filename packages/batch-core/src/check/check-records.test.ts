import { type ObjectName, OBJECTS } from "@x/batch-types";
import { describe, expect, test } from "vitest";
import { findObject } from "../job/find-object.ts";
import { planBatches } from "../plan/plan-batches.ts";
import { checkRecords, createChecker } from "./check-records.ts";
import { createNearestName } from "./nearest-name.ts";
import { REQUIRED, requiredProperties } from "./required-properties.ts";

const job = { operation: "create", objectType: "contacts" } as const;
const definitions = [
  { name: "email", type: "string", label: "Email" },
  { name: "firstname", type: "string", label: "First Name" },
  { name: "age", type: "number" },
  { name: "born", type: "date" },
  { name: "vip", type: "bool" },
  { name: "score", type: "number", calculated: true },
  { name: "createdate", type: "datetime", modificationMetadata: { readOnlyValue: true } },
];
const check = createChecker(job, definitions);

test("the example", () => {
  const age = { name: "age", type: "number" };
  const records = [{ properties: { age: " 36" } }, { properties: { agee: "1,5" } }];
  expect([...checkRecords(job, [age], records)]).toEqual([
    {
      record: { properties: { age: "36" } },
      coercions: [{ property: "age", from: " 36", to: "36", why: "blanks" }],
      warnings: [],
    },
    {
      errors: [
        {
          category: "INVALID_RECORD",
          code: "PROPERTY_DOESNT_EXIST",
          message: "agee: not among the account's properties; did you mean age?",
          property: "agee",
        },
      ],
    },
  ]);
});

test("values leave as texts, and the rest of the record as it came", () => {
  const record = {
    id: 7,
    properties: { age: 36, vip: true, firstname: undefined, born: "" },
    associations: [],
  };
  expect(check(record)).toEqual({
    record: { id: 7, properties: { age: "36", vip: "true", born: "" }, associations: [] },
    coercions: [],
    warnings: [],
  });
  expect(record.properties.age).toBe(36);
});

test("says everything that is wrong with a record", () => {
  const checked = check({
    properties: {
      age: "1,234",
      born: "31/12/2024",
      vip: "1",
      score: "",
      createdate: "2024-01-01T00:00:00Z",
      hs_object_id: 7,
      Emial: "ada@example.com",
      email: "ada",
      firstname: null,
      zodiac_sign: "leo",
    },
  });
  const errors = "errors" in checked ? checked.errors : [];
  expect(errors.map(({ property, code }) => [property, code])).toEqual([
    ["firstname", "INVALID_VALUE"],
    ["age", "INVALID_INTEGER"],
    ["born", "DATE_FORMAT"],
    ["vip", "INVALID_OPTION"],
    ["score", "READ_ONLY_VALUE"],
    ["createdate", "READ_ONLY_VALUE"],
    ["hs_object_id", "READ_ONLY_VALUE"],
    ["Emial", "PROPERTY_DOESNT_EXIST"],
    ["email", "INVALID_EMAIL"],
    ["zodiac_sign", "PROPERTY_DOESNT_EXIST"],
  ]);
  expect(errors[1]!.message).toBe(
    'age: expected a number such as 1234.5, got "1,234": a comma may be a decimal point or a thousands separator; write 1234.5.',
  );
  expect(errors[9]!.message).toBe("zodiac_sign: not among the account's properties.");
});

test.each([null, "a", 7, [], undefined])("%j is no record", (record) => {
  expect(check(record)).toMatchObject({ errors: [{ code: "NOT_AN_OBJECT" }] });
});

test.each([[{}], [{ properties: null }], [{ properties: [] }]])(
  "%j has no properties",
  (record) => {
    expect(check(record)).toMatchObject({ errors: [{ code: "INVALID_PROPERTIES" }] });
  },
);

test("__proto__ and its like are names of properties that do not exist", () => {
  const record: unknown = JSON.parse(
    '{"properties":{"__proto__":{"x":1},"constructor":"1","toString":"1"}}',
  );
  expect(check(record)).toMatchObject({
    errors: [
      { code: "INVALID_PROPERTY_NAME", property: "__proto__" },
      { code: "PROPERTY_DOESNT_EXIST", property: "constructor" },
      { code: "PROPERTY_DOESNT_EXIST", property: "toString" },
    ],
  });
});

test("a number too large to be exact is refused", () => {
  const big = { name: "big", type: "string" };
  const properties = { big: Number("12345678901234567890") };
  expect(createChecker(job, [big])({ properties })).toMatchObject({
    errors: [{ code: "LOST_DIGITS", property: "big" }],
  });
});

test("the API version decides about moments within a day", () => {
  const record = { properties: { born: 1_735_603_200_001 } };
  const before = createChecker({ ...job, apiVersion: "2026-03" }, definitions);
  expect(before(record)).toHaveProperty("errors");
  expect(check(record)).toEqual({
    record: { properties: { born: "1735603200001" } },
    coercions: [],
    warnings: [
      {
        code: "PROPERTY_VALUE_NORMALIZED",
        message:
          'born: "1735603200001" is not midnight UTC; HubSpot takes the day it is in, 2024-12-31.',
        property: "born",
      },
    ],
  });
});

test("0-1 are contacts too, and companies are not", () => {
  const record = { properties: { email: "none" } };
  expect(createChecker({ ...job, objectType: "0-1" }, definitions)(record)).toHaveProperty(
    "errors",
  );
  expect(createChecker({ ...job, objectType: "2-1" }, definitions)(record)).toHaveProperty(
    "record",
  );
});

test.each([
  [{ operation: "archive", objectType: "contacts" }, { id: 1 }],
  [
    { operation: "read", objectType: "contacts" },
    { id: 1, properties: { nonsense: "1" } },
  ],
  [
    { operation: "upsert", objectType: "deal_splits" },
    { id: 1, splits: [] },
  ],
] as const)("%j has no properties to check", (other, record) => {
  const checked = createChecker(other, definitions)(record);
  expect(checked).toEqual({ record, coercions: [], warnings: [] });
});

test.each(["update", "upsert"] as const)("%s is checked like create", (operation) => {
  const checked = createChecker({ ...job, operation }, definitions)({ properties: { age: "x" } });
  expect(checked).toHaveProperty("errors");
});

test("of two definitions the later counts, and what is no definition does not", () => {
  const odd = [
    null,
    7,
    { name: 7 },
    { name: "age", type: "date" },
    { name: "age", type: "number", label: 7, options: "none", modificationMetadata: null },
  ] as never[];
  expect(createChecker(job, odd)({ properties: { age: "36" } })).toHaveProperty("record");
});

test("what has passed can be planned", () => {
  const checked = check({ properties: { email: "ada@example.com", age: "1e1" } });
  const record = "record" in checked ? checked.record : undefined;
  expect([...planBatches(job, [record])]).toMatchObject([
    {
      batch: { entries: [{ input: { properties: { email: "ada@example.com", age: "10" } } }] },
    },
  ]);
});

test("a source is read one record at a time", () => {
  let read = 0;
  function* source() {
    for (;;) yield { properties: { age: (read += 1) } };
  }
  const checks = checkRecords(job, definitions, source());
  checks.next();
  checks.next();
  expect(read).toBe(2);
});

describe("required properties", () => {
  const deals = [{ name: "dealname", type: "string" }, { name: "pipeline" }];

  test("are warned of where the account has them", () => {
    const deal = { properties: { dealname: "Big", pipeline: "" } };
    expect(createChecker({ ...job, objectType: "0-3" }, deals)(deal)).toMatchObject({
      warnings: [
        {
          code: "MISSING_REQUIRED_PROPERTY",
          message: "pipeline: missing; HubSpot lists it as required to create 0-3.",
          property: "pipeline",
        },
      ],
    });
  });

  test("one of several is enough", () => {
    const companies = [{ name: "domain" }, { name: "name" }, { name: "city" }];
    const checkCompany = createChecker({ ...job, objectType: "companies" }, companies);
    expect(checkCompany({ properties: { name: "Acme" } })).toMatchObject({ warnings: [] });
    expect(checkCompany({ properties: { city: "Bonn" } })).toMatchObject({
      warnings: [{ message: expect.stringContaining("domain or name: missing") }],
    });
  });

  test("only of a create", () => {
    const update = createChecker({ operation: "update", objectType: "deals" }, deals);
    expect(update({ id: 1, properties: { dealname: "Big" } })).toMatchObject({ warnings: [] });
  });

  test("are told by name and type id, of standard objects alone", () => {
    expect(requiredProperties("companies")).toEqual([["domain", "name"]]);
    expect(requiredProperties("0-2")).toEqual([["domain", "name"]]);
    const without = ["contacts", "2-7", "p_deals", "constructor"];
    expect(without.map(requiredProperties)).toEqual([[], [], [], []]);
  });

  test.each(Object.keys(REQUIRED) as ObjectName[])("%s is an object one can create", (name) => {
    expect(findObject(name)).toBe(OBJECTS[name]);
    expect(OBJECTS[name].operations["2026-03"]).toContain("create");
  });
});

describe("did you mean", () => {
  const nearest = createNearestName([
    { name: "firstname", label: "First Name" },
    { name: "name", label: "Company name" },
    { name: "age", label: null },
    { name: "zip" },
  ]);

  test.each([
    ["firstName", "firstname"],
    ["First Name", "firstname"],
    ["fristname", "firstname"],
    ["company name", "name"],
    ["nam", "name"],
    ["pages", "age"],
    ["agx", "age"],
    ["zzrstnbme", undefined],
    ["xyz", undefined],
    ["x", undefined],
    ["", undefined],
    ["favourite_color", undefined],
    ["x".repeat(100_000), undefined],
  ])("%.20s", (wrong, name) => {
    expect(nearest(wrong)).toBe(name);
    expect(nearest(wrong)).toBe(name);
  });

  test("remembers no more than so many", () => {
    const small = createNearestName([{ name: "age" }]);
    for (let place = 0; place < 1_100; place += 1) expect(small(`q${place}xyz`)).toBeUndefined();
    expect(small("agee")).toBe("age");
  });
});
