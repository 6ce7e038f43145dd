import { describe, expect, test } from "vitest";
import { buildRequest } from "../request/build-request.ts";
import type { Job } from "../job/job.ts";
import { estimateBytes } from "./input-bytes.ts";
import { planBatches } from "./plan-batches.ts";
import { aContact, batchOf } from "../testing/batches.ts";
import { steps } from "../testing/plan-steps.ts";

const create = { operation: "create", objectType: "contacts" } as const;

const archive = { operation: "archive", objectType: "contacts" } as const;

const splits = { operation: "upsert", objectType: "deal_splits" } as const;

const upsert = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;

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
    expect(steps(job, shrunk)).toEqual([{ batch: [1, 0, 3] }]);
    // With what a won by it, c has none.
    const grown = [aContact(a), long(b, 10), long(a, 150), long(c, 150)];
    expect(steps(job, grown)).toEqual([{ batch: [1, 0] }, { batch: [3] }]);
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
