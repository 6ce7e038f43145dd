import { expect, test } from "vitest";
import { createMemoryStore } from "../memory/memory-store.ts";
import { aRow, aTask } from "../testing/a-task.ts";
import { isSameWrite, writeOf } from "./is-same-write.ts";
import { mayHaveWritten } from "./may-have-written.ts";

const LIST = { toList: { id: "7", name: "All" } };

test.each([
  ["created", {}, true],
  ["unknown", {}, true],
  ["failed", {}, false],
  ["skipped", {}, false],
  ["unchanged", {}, false],
  // The record is as it was, and in the list now.
  ["unchanged", LIST, true],
] as const)("a run whose only row is %s, with %o: %s", (status, more, expected) => {
  const store = createMemoryStore(aTask(1, more));
  store.addRows([aRow(0, status)]);
  expect(mayHaveWritten(store)).toBe(expected);
});

test("a run with a batch in flight may have written", () => {
  const store = createMemoryStore(aTask(1));
  expect(mayHaveWritten(store)).toBe(false);
  store.putBatch(1, 0, { entries: [] } as unknown as Parameters<typeof store.putBatch>[2], "[]");
  expect(mayHaveWritten(store)).toBe(true);
});

test("two writes are the same by file, job, portal, and sheet and host where they are known", async () => {
  const job = { operation: "update", objectType: "contacts", idProperty: "email" } as const;
  const task = { job, source: { hash: "ab", reading: { sheet: "Jan" } }, portal: { id: "1" } };
  const write = writeOf(task);
  const isSame = (other: Partial<typeof write>): Promise<boolean> =>
    isSameWrite(write, { ...write, ...other }, () => Promise.reject(new Error("Not asked.")));
  expect(await isSame({ objectType: "0-1", host: undefined, sheet: undefined })).toBe(true);
  for (const other of [
    { hash: "cd" },
    { sheet: "Feb" },
    { portal: "2" },
    { host: "127.0.0.1:8787" },
    { idProperty: undefined },
    { operation: "archive" },
    { objectType: "companies" },
  ]) {
    expect(await isSame(other)).toBe(false);
  }
  const byId = { ...job, idProperty: "hs_object_id" };
  expect(writeOf({ ...task, job: byId })).toEqual({ ...write, idProperty: undefined });
  expect(
    await isSameWrite({ ...write, hash: undefined }, { ...write, hash: undefined }, undefined!),
  ).toBe(false);
});
