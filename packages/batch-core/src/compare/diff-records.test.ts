import type { Outcome, Properties } from "@x/batch-types";
import { describe, expect, test } from "vitest";
import { BatchError } from "../errors/batch-error.ts";
import type { DiffJob } from "./diff-batch.ts";
import { createDiffer, diffRecords } from "./diff-records.ts";

const byEmail = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
const byId = { operation: "update", objectType: "contacts" } as const;
const definitions = ["email", "city", "zip"].map((name) => ({ name, type: "string" }));

function found(id: string, key: string, properties: Record<string, string | null>): Outcome {
  return {
    index: 0,
    key,
    attempts: 1,
    status: "found",
    id,
    record: { id, properties },
    warnings: [],
  };
}

function missing(key: string): Outcome {
  const error = { category: "OBJECT_NOT_FOUND", message: "no such record" };
  return { index: 0, key, attempts: 1, status: "failed", error };
}

const aContact = (id: string | number, properties: Properties): object => ({ id, properties });
const toOslo = { property: "city", from: "Rome", to: "Oslo" };

test("each record gets one change, in its order, whatever the order of the read", () => {
  const records = [
    aContact("Ada@example.com", { city: "Oslo" }),
    aContact("bob@example.com", { city: "Oslo" }),
    aContact("cy@example.com", { city: "Oslo" }),
    aContact("di@example.com", { city: "Oslo" }),
    aContact("", { city: "Oslo" }),
    aContact("flo@example.com", { town: "Oslo" }),
  ];
  const read = [
    missing("cy@example.com"),
    found("2", "bob@example.com", { city: "Oslo" }),
    found("1", "ada@example.com", { city: "Rome" }),
    { index: 3, key: "di@example.com", attempts: 1, status: "unknown" } as unknown as Outcome,
    { ...missing("lost"), key: undefined } as unknown as Outcome,
  ];
  expect(diffRecords(byEmail, definitions, records, read)).toMatchObject([
    { index: 0, key: "Ada@example.com", status: "update", id: "1", changes: [toOslo], kept: [] },
    { index: 1, key: "bob@example.com", status: "unchanged", id: "2" },
    { index: 2, key: "cy@example.com", status: "create", changes: [{ ...toOslo, from: "" }] },
    {
      index: 3,
      key: "di@example.com",
      status: "kept",
      kept: [{ property: "city", to: "Oslo", why: "not-read" }],
    },
    { index: 4, status: "refused", errors: [{ code: "MISSING_ID" }] },
    {
      index: 5,
      key: "flo@example.com",
      status: "refused",
      errors: [{ code: "PROPERTY_DOESNT_EXIST" }],
    },
  ]);
});

test("indexes count on over batches", () => {
  const diff = createDiffer(byId, definitions);
  const record = aContact(7, { city: "Oslo" });
  expect(diff([record, record], [found("7", "7", { city: "Oslo" })], 100)).toEqual([
    { index: 100, key: "7", status: "unchanged", id: "7" },
    { index: 101, key: "7", status: "unchanged", id: "7", mergedInto: 100 },
  ]);
});

test("an update of a record that is not there is refused", () => {
  const read = [missing("7")];
  expect(diffRecords(byId, definitions, [aContact(7, { city: "Oslo" })], read)).toEqual([
    {
      index: 0,
      key: "7",
      status: "refused",
      errors: [{ category: "OBJECT_NOT_FOUND", message: "no such record" }],
    },
  ]);
});

test("a read that failed says nothing about the record", () => {
  const error = { category: "RATE_LIMITS", message: "later" };
  const failed: Outcome = { index: 0, key: "7", attempts: 1, status: "failed", error };
  const bare: Outcome = { ...found("8", "8", {}), record: undefined } as unknown as Outcome;
  const records = [aContact(7, { city: "Oslo" }), aContact(8, { city: "" })];
  expect(diffRecords(byId, definitions, records, [failed, bare])).toEqual([
    {
      index: 0,
      key: "7",
      status: "kept",
      kept: [{ property: "city", to: "Oslo", why: "not-read" }],
    },
    { index: 1, key: "8", status: "kept", kept: [{ property: "city", to: "", why: "not-read" }] },
  ]);
});

describe("two records of one key", () => {
  test("become one change, in which later properties win", () => {
    const records = [
      aContact("ada@example.com", { city: "Rome", zip: "1" }),
      aContact("bob@example.com", { city: "Oslo" }),
      aContact("ADA@example.com", { city: "Oslo" }),
    ];
    const row = { city: "Rome", zip: null };
    const read = [found("1", "ada@example.com", row), missing("bob@example.com")];
    const status = "update";
    const changes = [toOslo, { property: "zip", from: "", to: "1" }];
    expect(diffRecords(byEmail, definitions, records, read)).toEqual([
      { index: 0, key: "ada@example.com", status, id: "1", changes, kept: [] },
      {
        index: 1,
        key: "bob@example.com",
        status: "create",
        changes: [{ ...toOslo, from: "" }],
      },
      { index: 2, key: "ADA@example.com", mergedInto: 0, status, id: "1", changes, kept: [] },
    ]);
  });

  test("or of two e-mails of one contact", () => {
    const records = [
      aContact("ada@example.com", { city: "Paris" }),
      aContact("ada@old.example.com", { city: "Oslo" }),
    ];
    const row = { city: "Rome", email: "ada@example.com" };
    const read = [found("1", "ada@old.example.com", row), found("1", "ada@example.com", row)];
    const change = { status: "update", id: "1", changes: [toOslo], kept: [] };
    expect(diffRecords(byEmail, definitions, records, read)).toEqual([
      { index: 0, key: "ada@example.com", ...change },
      { index: 1, key: "ada@old.example.com", mergedInto: 0, ...change },
    ]);
  });

  test("are created once", () => {
    const record = aContact("ada@example.com", {});
    expect(
      diffRecords(byEmail, definitions, [record, record], [missing("ada@example.com")]),
    ).toEqual([
      { index: 0, key: "ada@example.com", status: "create", changes: [] },
      { index: 1, key: "ada@example.com", mergedInto: 0, status: "create", changes: [] },
    ]);
  });

  test("do not take one that is refused along", () => {
    const records = [aContact(7, { city: "Oslo" }), aContact(7, { nothing: "Rome" })];
    const read = [found("7", "7", { city: "Oslo" })];
    expect(diffRecords(byId, definitions, records, read)).toMatchObject([
      { index: 0, status: "unchanged" },
      { index: 1, status: "refused" },
    ]);
  });
});

test("associations are not compared, and not lost in silence", () => {
  const associations = [{ to: { objectType: "companies", id: "1" } }];
  const record = { id: 7, properties: { city: "Oslo" }, associations };
  const read = [found("7", "7", { city: "Oslo" })];
  expect(diffRecords(byId, definitions, [record], read)).toMatchObject([
    { status: "refused", key: "7", errors: [{ code: "ASSOCIATIONS_NOT_COMPARED" }] },
  ]);
  expect(diffRecords(byId, definitions, [{ ...record, associations: [] }], read)).toMatchObject([
    { status: "unchanged" },
  ]);
});

test.each([
  [{ operation: "create", objectType: "contacts" }, "operation: expected update or upsert"],
  [{ operation: "upsert", objectType: "deal_splits" }, "objectType: deal_splits"],
  [{ operation: "upsert", objectType: "contacts" }, "idProperty"],
])("%o is no job to compare for", (job, message) => {
  const start = () => createDiffer(job as DiffJob, definitions);
  expect(start).toThrow(BatchError);
  expect(start).toThrow(message);
});
