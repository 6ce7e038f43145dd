import { describe, expect, test } from "vitest";
import type { Batch } from "./batch.ts";
import { createBusyRecords } from "./busy-records.ts";
import { type Job, resolveJob } from "./options.ts";
import { planBatches } from "./plan-batches.ts";

/** Plans batch after batch, and tells them by the indexes of their records. */
function start(given: Partial<Job> = {}) {
  const job: Job = { operation: "update", objectType: "contacts", batchSize: 3, ...given };
  const busy = createBusyRecords(resolveJob(job));
  let firstIndex = 0;
  return {
    busy,
    admit: (...keys: (string | undefined)[]) => {
      const records = keys.map((key) =>
        job.operation === "create"
          ? { properties: key === undefined ? { city: "Oslo" } : { email: key } }
          : { id: key, properties: { city: `${firstIndex}` } },
      );
      const [step] = planBatches(job, records, { firstIndex });
      firstIndex += keys.length;
      const admitted = busy.admit((step as { batch: Batch } | undefined)?.batch);
      return { ...admitted, sent: indexesOf(admitted.batch) };
    },
    free: (...keys: string[]) => busy.release(keys.map((key) => ({ key }))),
  };
}

const indexesOf = (batch: Batch | undefined) => batch?.entries.map(({ index }) => index);

const create = { operation: "create", objectType: "contacts" } as const;

test("a batch whose records are all free is sent as it is", () => {
  const job: Job = { operation: "archive", objectType: "contacts" };
  const [step] = planBatches(job, [{ id: 7 }, { id: 8 }]);
  const { batch } = step as { batch: Batch };
  expect(createBusyRecords(resolveJob(job)).admit(batch)).toEqual({ batch, outcomes: [] });
});

test("a busy record waits alone, and leaves with the next batch once it is free", () => {
  const { busy, admit, free } = start();
  expect(admit("7", "8", "9").sent).toEqual([0, 1, 2]);
  expect(admit("5", "7", "6").sent).toEqual([3, 5]);
  expect([busy.waiting, busy.hasFree]).toEqual([1, false]);
  free("7");
  expect(busy.hasFree).toBe(true);
  expect(admit("1", "5").sent).toEqual([6, 4]);
  expect([busy.waiting, busy.hasFree]).toEqual([1, false]);
});

test("a batch without places to give lets those that waited go first", () => {
  const { admit, free } = start();
  admit("7");
  admit("7");
  free("7");
  const { left, sent } = admit("1", "2");
  expect([sent, indexesOf(left)]).toEqual([[1], [2, 3]]);
});

test("what is free leaves without others, as many as go in a batch", () => {
  const { busy, admit, free } = start();
  admit("1", "2");
  admit("3", "4");
  expect(admit("1", "2").batch).toBeUndefined();
  expect(admit("3", "4").batch).toBeUndefined();
  free("1", "2", "3", "4");
  expect(admit().sent).toEqual([4, 5, 6]);
  expect(admit().sent).toEqual([7]);
  expect(busy.waiting).toBe(0);
  expect(admit().batch).toBeUndefined();
});

test("a record that came later never overtakes one that waits", () => {
  const { admit, free } = start({ duplicates: "sequence" });
  admit("7");
  expect(admit("7").batch).toBeUndefined();
  free("7");
  expect(admit("7", "8").sent).toEqual([3, 1]);
  expect(admit().batch).toBeUndefined();
  free("7");
  expect(admit().sent).toEqual([2]);
});

test("a key that nothing waits for any more is free again", () => {
  const { busy, admit, free } = start();
  admit("7");
  expect(admit("7").batch).toBeUndefined();
  free("7");
  expect(admit().sent).toEqual([1]);
  free("7");
  expect(busy.hasFree).toBe(false);
  expect(admit("7").sent).toEqual([2]);
});

test("a record that does not fit waits for a batch with room", () => {
  const { admit, free } = start({ batchBytes: 190 });
  const long = "7".repeat(80);
  admit("6");
  admit(long);
  admit(long);
  free(long);
  expect(admit("6", "1").sent).toEqual([4]);
  expect(admit().sent).toEqual([2]);
});

describe("records that wait under one key are treated as in one batch", () => {
  test("merged: the last properties win, and nobody is forgotten", () => {
    const { busy, admit, free } = start({ duplicates: "merge" });
    admit("7");
    admit("7");
    admit("7", "7");
    expect(busy.waiting).toBe(1);
    free("7");
    expect(admit().batch?.entries).toEqual([
      {
        index: 1,
        key: "7",
        input: { id: "7", properties: { city: "2" }, objectWriteTraceId: "1" },
        attempts: 0,
        merged: [2, 3],
      },
    ]);
    expect(busy.waiting).toBe(0);
  });

  test("merged: as many as in one batch, of one record too", () => {
    const { busy, admit } = start({ duplicates: "merge", batchSize: 1 });
    for (let count = 0; count < 3; count += 1) admit("7");
    expect(busy.waiting).toBe(1);
    admit("7");
    expect(busy.waiting).toBe(2);
  });

  test("merged: no more than in one batch, the next after it", () => {
    const { busy, admit, free } = start({ duplicates: "merge" });
    admit("7");
    for (let count = 0; count < 6; count += 1) admit("7");
    expect(busy.waiting).toBe(2);
    free("7");
    expect(admit().batch?.entries).toMatchObject([{ index: 1, merged: [2, 3, 4] }]);
    expect(busy.hasFree).toBe(false);
    free("7");
    expect(admit().batch?.entries).toMatchObject([{ index: 5, merged: [6] }]);
  });

  test("refused: all but the first", () => {
    const { busy, admit, free } = start(create);
    admit("n/a@n/a.io", "a@n.io");
    expect(admit("N/A@n/a.io ", "b@n.io")).toMatchObject({ sent: [3], outcomes: [] });
    expect(admit("n/a@n/a.io").outcomes).toEqual([
      {
        status: "failed",
        index: 4,
        key: "n/a@n/a.io",
        attempts: 0,
        error: {
          category: "INVALID_RECORD",
          code: "DUPLICATE_KEY",
          message: "The record at index 2 has the same key, N/A@n/a.io .",
          duplicateOf: 2,
        },
      },
    ]);
    expect(busy.waiting).toBe(1);
    free("n/a@n/a.io");
    expect(admit().sent).toEqual([2]);
  });
});

test("records without a key are never busy", () => {
  const { busy, admit } = start(create);
  expect(admit(undefined, undefined).sent).toEqual([0, 1]);
  expect(admit(undefined).sent).toEqual([2]);
  busy.release([{}]);
  expect(busy.waiting).toBe(0);
});

test("what is sent as it is makes its records busy", () => {
  const { busy, admit } = start();
  const { batch } = admit("7");
  busy.release([{ key: "7" }]);
  busy.occupy(batch!);
  expect(admit("7").batch).toBeUndefined();
});
