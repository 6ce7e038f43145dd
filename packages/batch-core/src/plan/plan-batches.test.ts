import { describe, expect, test } from "vitest";
import { createChecker } from "../check/check-records.ts";
import { createPlanner, planBatches } from "./plan-batches.ts";
import { aContact, batchOf } from "../testing/batches.ts";
import { steps } from "../testing/plan-steps.ts";

const create = { operation: "create", objectType: "contacts" } as const;

const archive = { operation: "archive", objectType: "contacts" } as const;

const upsert = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;

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
      { index: 2 },
      { index: 0, merged: [1, 3] },
    ]);
  });

  test("goes behind the records before its last row: two keys may be one record", () => {
    const written = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
    const keys = ["old@x.io", "new@x.io", "old@x.io", "bob@x.io"];
    const rows = keys.map((id, place) => ({ id, properties: { city: `${place}` } }));
    expect(batchOf(written, rows).entries).toMatchObject([
      { index: 1, input: { properties: { city: "1" } } },
      { index: 0, merged: [2], input: { properties: { city: "2" } } },
      { index: 3 },
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
