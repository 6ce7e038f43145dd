import { describe, expect, test } from "vitest";
import type { RecordBatch, Earlier } from "../batch.ts";
import { createBusyRecords } from "./busy-records.ts";
import { resolveJob } from "../../job/resolve-job.ts";
import type { Job } from "../../job/job.ts";
import { planBatches } from "../plan-batches.ts";
import type { Fate } from "../../outcome/settle.ts";

/** Plans batch after batch, and tells them by the indexes of their records. */
function start(given: Partial<Job> = {}, first = 0) {
  const job: Job = { operation: "update", objectType: "contacts", batchSize: 3, ...given };
  const busy = createBusyRecords(resolveJob(job), first);
  let firstIndex = first;
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
      const admitted = busy.admit((step as { batch: RecordBatch } | undefined)?.batch);
      return { ...admitted, sent: indexesOf(admitted.batch) };
    },
    free: (...keys: string[]) => busy.release(keys.map((key) => ({ ...NOT_SENT, key }))),
    settle: (key: string, fate: Fate, index = 0) =>
      busy.release([{ index, key, attempts: 1, ...fate }]),
    /** What the next record of this key knows of earlier ones. */
    earlierOf: (key: string): Earlier | undefined => {
      const [step] = planBatches(job, [{ properties: { email: key } }]);
      const { batch } = busy.admit((step as { batch: RecordBatch }).batch);
      busy.release([{ ...NOT_SENT, key }]);
      return batch?.entries[0]?.earlier;
    },
  };
}

const NOT_SENT = {
  status: "skipped",
  reason: "aborted",
  message: "The run was aborted.",
  index: 0,
  attempts: 0,
} as const;

const created = (id: string, createdAt?: string): Fate => ({
  status: "created",
  id,
  record: { id, properties: {}, ...(createdAt !== undefined && { createdAt }) },
  warnings: [],
});

const unknown: Fate = {
  status: "unknown",
  reason: "no-answer",
  message: "HubSpot did not answer.",
  advice: "Look it up.",
};

const indexesOf = (batch: RecordBatch | undefined) => batch?.entries.map(({ index }) => index);

const create = { operation: "create", objectType: "contacts" } as const;

test("a batch whose records are all free is sent as it is", () => {
  const job: Job = { operation: "archive", objectType: "contacts" };
  const [step] = planBatches(job, [{ id: 7 }, { id: 8 }]);
  const { batch } = step as { batch: RecordBatch };
  expect(createBusyRecords(resolveJob(job)).admit(batch)).toEqual({ batch, outcomes: [] });
});

test("a busy record waits alone, and leaves with the next batch once it is free", () => {
  const { busy, admit, free } = start();
  expect(admit("7", "8", "9").sent).toEqual([0, 1, 2]);
  expect(admit("5", "7", "6").sent).toEqual([3, 5]);
  expect([busy.waiting, busy.hasFree]).toEqual([1, false]);
  free("7");
  expect(busy.hasFree).toBe(true);
  expect(admit("1", "5").sent).toEqual([4, 6]);
  expect([busy.waiting, busy.hasFree]).toEqual([1, false]);
});

test("a batch without places to give lets those that waited go first", () => {
  const { admit, free } = start();
  admit("7");
  admit("7");
  free("7");
  const { postponed, sent } = admit("1", "2");
  expect([sent, indexesOf(postponed)]).toEqual([[1], [2, 3]]);
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
  expect(admit("7", "8").sent).toEqual([1, 3]);
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
  busy.release([NOT_SENT]);
  expect(busy.waiting).toBe(0);
});

test("nor are those of a job in which nothing tells records apart", () => {
  const { admit } = start({ operation: "create", objectType: "companies" });
  expect(admit(undefined, undefined).sent).toEqual([0, 1]);
  expect(admit(undefined).sent).toEqual([2]);
});

test("what is sent as it is makes its records busy", () => {
  const { busy, admit } = start();
  const { batch } = admit("7");
  busy.release([{ ...NOT_SENT, key: "7" }]);
  expect(busy.occupy(batch!)).toBe(true);
  expect(admit("7").batch).toBeUndefined();
});

test("while one of its records is busy, it makes none busy", () => {
  const { busy, admit, free } = start();
  const { batch } = admit("7", "8");
  free("7", "8");
  admit("8");
  expect(busy.occupy(batch!)).toBe(false);
  expect(admit("7").sent).toBeDefined();
  expect(admit("7").batch).toBeUndefined();
});

test("so are those of the parts that wait behind it", () => {
  const { busy, admit, free } = start();
  const { batch } = admit("7", "8");
  const [seven, eight] = batch!.entries;
  free("7", "8");
  const part = { entries: [eight!], kind: "half" } as const;
  const search = { waiting: [part], kind: "half", hintsLeft: 50, refused: 1 } as const;
  busy.occupy({ ...batch!, entries: [seven!], search: { ...search, accepted: false } });
  expect(admit("8").batch).toBeUndefined();
});

describe("a create knows of earlier ones of its key", () => {
  const conflict = (existingId?: string): Fate => ({
    status: "failed",
    error: {
      category: "CONFLICT",
      message: "Refused.",
      ...(existingId !== undefined && { existingId }),
      raw: {},
    },
  });

  test.each<[string, Fate, Earlier | undefined]>([
    ["created", created("7"), { id: "7" }],
    ["unknown", unknown, {}],
    ["refused because somebody made one", conflict("7"), {}],
    ["refused", conflict(), undefined],
    ["not sent", NOT_SENT, undefined],
  ])("%s", (_, fate, earlier) => {
    const { settle, earlierOf } = start(create);
    settle("Ada@n.io ", fate);
    expect([earlierOf("ada@N.io"), earlierOf("ben@n.io")]).toEqual([earlier, undefined]);
  });

  test("the last that was made or in doubt counts", () => {
    const { settle, earlierOf } = start(create);
    settle("a@n.io", created("7"));
    settle("a@n.io", conflict("7"));
    expect(earlierOf("a@n.io")).toEqual({ id: "7" });
    settle("a@n.io", unknown);
    expect(earlierOf("a@n.io")).toEqual({});
    settle("a@n.io", created("8"));
    expect(earlierOf("a@n.io")).toEqual({ id: "8" });
  });

  test("also when it waited, or leaves with one that waited", () => {
    const { admit, settle } = start({ ...create, duplicates: "sequence" });
    admit("a@n.io", "c@n.io");
    admit("a@n.io");
    settle("a@n.io", created("7"));
    settle("b@n.io", created("8"));
    expect(
      admit("b@n.io", "c@n.io").batch?.entries.map(({ key, earlier }) => [key, earlier]),
    ).toEqual([
      ["a@n.io", { id: "7" }],
      ["b@n.io", { id: "8" }],
    ]);
  });

  test("other operations do not: they are found by their key each time", () => {
    const { admit, settle } = start();
    settle("7", created("7"));
    expect(admit("7").batch?.entries[0]).not.toHaveProperty("earlier");
  });

  test("of a key that is forgotten, by when its record was made", () => {
    const { settle, earlierOf } = start(create);
    settle("first@n.io", created("0", "2026-05-01T08:00:01Z"));
    settle("doubt@n.io", unknown);
    for (let count = 1; count < 10_000; count += 1) {
      settle(`${count}@n.io`, created(`${count}`, "2026-05-01T08:00:00Z"));
      if (count === 9_998) expect(earlierOf("first@n.io")).toEqual({ id: "0" });
    }
    const until = { madeBy: Date.UTC(2026, 4, 1, 8, 0, 1) };
    expect(earlierOf("first@n.io")).toEqual(until);
    expect(earlierOf("new@n.io")).toEqual(until);
    expect(earlierOf("9999@n.io")).toEqual({ id: "9999" });
    expect(earlierOf("doubt@n.io")).toEqual({});
  });

  test("a forgotten record without a time may have been made at any time", () => {
    const { settle, earlierOf } = start(create);
    for (let count = 0; count < 10_000; count += 1) settle(`${count}@n.io`, created(`${count}`));
    expect(earlierOf("0@n.io")).toEqual({});
  });

  test("in a run that goes on: any key may have a record, until HubSpot has made one of this run", () => {
    const { settle, earlierOf } = start(create, 100);
    settle("a@n.io", created("7", "2026-05-01T08:00:00Z"), 99);
    expect([earlierOf("a@n.io"), earlierOf("b@n.io")]).toEqual([{ id: "7" }, { before: 1_000 }]);
    settle("c@n.io", created("8", "2026-05-01T08:00:01Z"), 100);
    expect(earlierOf("b@n.io")).toEqual({ madeBy: Date.UTC(2026, 4, 1, 8, 0, 1) });
  });
});
