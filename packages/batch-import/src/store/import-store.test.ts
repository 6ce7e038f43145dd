import { type Batch, BATCH_FORMAT, emptyCounts, planBatches } from "@x/batch-core";
import type { Change } from "@x/batch-types";
import { StatementSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { createMemoryStore } from "../memory/memory-store.ts";
import { createRunFolder } from "../sqlite/run-folder.ts";
import { aFolder } from "../testing/a-file.ts";
import { aRow, aTask } from "../testing/a-task.ts";
import type { ImportStore } from "./import-store.ts";
import { noStats } from "./stats.ts";
import type { Task } from "./task.ts";

/** What each store has to do, whatever it keeps a run in. */
describe.each<[string, (task: Task) => ImportStore | Promise<ImportStore>]>([
  ["memory", createMemoryStore],
  ["sqlite", async (task) => createRunFolder(await aFolder(), task)],
])("a store in %s", (_, create) => {
  async function aStore(task: Partial<Task> = {}): Promise<ImportStore> {
    const store = await create(aTask(10, task));
    onTestFinished(() => store.close());
    return store;
  }

  function aBatch(): Batch {
    const [step] = planBatches({ operation: "archive", objectType: "contacts" }, [{ id: 7 }]);
    return (step as { batch: Batch }).batch;
  }
  const ROWS = '[[0,4,6,["Acme"]]]';

  test("has the task", async () => {
    const task = aTask(10);
    expect((await create(task)).task).toEqual(task);
  });

  test("has the ids of records that rows wrote or left as they were, each once", async () => {
    const store = await aStore();
    store.addRows([
      { ...aRow(1), id: "20" },
      { ...aRow(2, "updated"), id: "3" },
      { ...aRow(3, "unchanged"), id: "20" },
      { ...aRow(4, "failed"), id: "5" },
      { ...aRow(5, "skipped"), id: "6" },
      { ...aRow(6, "unknown"), id: "7" },
      { ...aRow(7, "archived"), id: "8" },
      { ...aRow(8), id: "" },
    ]);
    expect([...store.recordIds("")]).toEqual(["20", "3"]);
    expect([...store.recordIds("20")]).toEqual(["3"]);
    expect([...store.recordIds("3")]).toEqual([]);
  });

  test("has settled rows in the order of the source, and counts them", async () => {
    const store = await aStore();
    store.addRows([aRow(5), aRow(1, "failed")]);
    store.addRows([aRow(2, "unknown"), aRow(6)]);
    expect(store.rowsFrom(0, 10)).toEqual([
      aRow(1, "failed"),
      aRow(2, "unknown"),
      aRow(5),
      aRow(6),
    ]);
    expect(store.rowsFrom(2, 2)).toEqual([aRow(2, "unknown"), aRow(5)]);
    expect([...store.withStatus("failed", "unknown")]).toEqual([
      aRow(1, "failed"),
      aRow(2, "unknown"),
    ]);
    expect(store.counts()).toEqual({ ...emptyCounts(), created: 2, failed: 1, unknown: 1 });
    expect(store.settledRanges()).toEqual([
      [1, 3],
      [5, 7],
    ]);
  });

  test("has the changes of rows in the order of the source, as they were kept last", async () => {
    const store = await aStore();
    const changes = [{ property: "city", from: "Paris", to: "Oslo" }];
    const one: Change = { index: 4, key: "a", status: "update", id: "7", changes, kept: [] };
    const other: Change = { index: 1, status: "archive", id: "8" };
    store.putChanges([{ index: 4, status: "archive", id: "7" }, other]);
    store.putChanges([one]);
    expect([...store.changes()]).toEqual([
      { place: expect.any(Number), change: other },
      { place: expect.any(Number), change: one },
    ]);
    const [first, second] = store.changes();
    expect(first!.place).toBeLessThan(second!.place);
    store.putChanges([other]);
    const [later, earlier] = store.changes();
    expect(later!.place).toBeGreaterThan(earlier!.place);
  });

  test("keeps no change of a transaction that failed", async () => {
    const store = await aStore();
    const before: Change = { index: 1, status: "archive", id: "8" };
    store.putChanges([before]);
    const failing = () =>
      store.transaction(() => {
        store.putChanges([
          { index: 1, status: "archive", id: "9" },
          { index: 2, status: "archive", id: "10" },
        ]);
        throw new Error("The disk is full.");
      });
    expect(failing).toThrow("The disk is full.");
    expect([...store.changes()]).toEqual([{ place: 1, change: before }]);
  });

  test("settles no row twice", async () => {
    const store = await aStore();
    store.addRows([aRow(3)]);
    expect(() => store.transaction(() => store.addRows([aRow(2), aRow(3)]))).toThrow(Error);
    expect(store.rowsFrom(0, 10)).toEqual([aRow(3)]);
    expect(store.counts()).toEqual({ ...emptyCounts(), created: 1 });
  });

  test("has batches in the order of their ids, as they were kept last", async () => {
    const store = await aStore();
    const batch = aBatch();
    store.putBatch(2, 17, batch, ROWS);
    store.putBatch(1, 18, batch, "[]");
    store.putBatch(3, 19, batch, "[]");
    store.putBatch(2, 20, { ...batch, retries: 1 }, ROWS);
    store.deleteBatch(3);
    expect(store.batches()).toEqual([
      { id: 1, format: BATCH_FORMAT, at: 18, batch, rows: [] },
      {
        id: 2,
        format: BATCH_FORMAT,
        at: 20,
        batch: { ...batch, retries: 1 },
        rows: [[0, 4, 6, ["Acme"]]],
      },
    ]);
  });

  test("a transaction that throws changes nothing", async () => {
    const store = await aStore();
    const session = store.beginSession(0);
    store.putBatch(1, 17, aBatch(), ROWS);
    store.addRows([aRow(0)]);
    const before = [store.batches(), store.rowsFrom(0, 10), store.counts(), store.stats()];
    expect(() =>
      store.transaction(() => {
        store.deleteBatch(1);
        store.putBatch(2, 18, aBatch(), ROWS);
        store.addRows([aRow(4), aRow(5)]);
        store.setStats(session, { ...noStats(), limited: 3 });
        throw new Error("The disk is full.");
      }),
    ).toThrow("The disk is full.");
    expect([store.batches(), store.rowsFrom(0, 10), store.counts(), store.stats()]).toEqual(before);
    store.transaction(() => store.addRows([aRow(4)]));
    expect(store.settledRanges()).toEqual([
      [0, 1],
      [4, 5],
    ]);
  });

  test("keeps associations once, and the order in which they were looked at, which is not that of rows", async () => {
    const store = await aStore();
    const one = {
      row: 5,
      to: { objectType: "companies", id: "7" },
      types: [],
      before: [],
      status: "unknown",
    } as const;
    store.putAssociations([one]);
    store.putAssociations([{ ...one, row: 1, before: undefined }]);
    store.putAssociations([{ ...one, before: undefined }]);
    store.settleAssociations(1, [{ to: one.to, status: "associated" } as never]);
    const [first] = store.associationsOf(5);
    const [later] = store.associationsOf(1);
    expect(first).toEqual({ ...one, place: first!.place });
    expect(later).toEqual({
      ...one,
      row: 1,
      before: undefined,
      status: "associated",
      place: later!.place,
    });
    expect(first!.place).toBeLessThan(later!.place);
  });

  test("keeps records that were created to associate with, each once", async () => {
    const store = await aStore();
    store.addTargets("contacts", ["9", "10"]);
    store.addTargets("companies", ["9"]);
    store.addTargets("contacts", ["10"]);
    expect([...store.targets()]).toEqual([
      { objectType: "companies", id: "9" },
      { objectType: "contacts", id: "10" },
      { objectType: "contacts", id: "9" },
    ]);
  });

  test("gives rows to later runs; what is not confirmed may be given again", async () => {
    const store = await aStore();
    expect(store.givenTo(1)).toBeUndefined();
    expect(store.give([1, 2, 3], "first", "runs/first")).toBe(true);
    expect(store.givenTo(1)).toEqual({ run: "first", folder: "runs/first", isConfirmed: false });
    expect(store.give(new Set([2]), "second")).toBe(true);
    expect(store.givenTo(2)).toEqual({ run: "second", folder: undefined, isConfirmed: false });
    // One of its three is gone.
    expect(store.confirm("first", 3)).toBe(false);
    expect(store.givenTo(1)?.isConfirmed).toBe(false);
    expect([store.confirm("second", 1), store.confirm("second", 1)]).toEqual([true, true]);
    expect(store.givenTo(2)).toEqual({ run: "second", folder: undefined, isConfirmed: true });
  });

  test("what is confirmed is not given again, nor what is asked for with it", async () => {
    const store = await aStore();
    store.give([2], "first");
    store.confirm("first", 1);
    expect(store.give([1, 2], "second")).toBe(false);
    expect([store.givenTo(1), store.givenTo(2)?.run]).toEqual([undefined, "first"]);
  });

  test("a run may send; one of rows of another run when that has confirmed it", async () => {
    expect((await aStore()).isConfirmed()).toBe(true);
    const child = await aStore({ parent: { id: "run-0" } });
    expect(child.isConfirmed()).toBe(false);
    child.setConfirmed();
    expect(child.isConfirmed()).toBe(true);
  });

  test("has what each process did", async () => {
    const store = await aStore();
    const [first, second] = [store.beginSession(1), store.beginSession(2)];
    store.setStats(second, { ...noStats(), limited: 2 });
    store.setStats(first, { ...noStats(), limited: 1 });
    expect(store.stats().map(({ limited }) => limited)).toEqual([1, 2]);
    await store.sync();
  });
});

test("rows in sqlite are the same on Node before 22.16, which has no rows as arrays", async () => {
  const statement = StatementSync.prototype;
  const method = Object.getOwnPropertyDescriptor(statement, "setReturnArrays");
  Reflect.deleteProperty(statement, "setReturnArrays");
  onTestFinished(() => {
    if (method !== undefined) Object.defineProperty(statement, "setReturnArrays", method);
  });
  const store = await createRunFolder(await aFolder(), aTask(2));
  onTestFinished(() => store.close());
  const rows = [aRow(0), { ...aRow(1, "failed"), error: "No.", kind: "X", correlationId: "c-1" }];
  store.addRows(rows);
  expect(store.rowsFrom(0, 10)).toEqual(rows);
});
