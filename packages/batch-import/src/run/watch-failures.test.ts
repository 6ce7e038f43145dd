import { setTimeout } from "node:timers/promises";
import { fromBlob, survey } from "@x/batch-file";
import { createSandbox } from "@x/batch-sandbox";
import type { Outcome } from "@x/batch-types";
import { expect, onTestFinished, test, vi } from "vitest";
import { createMemoryStore } from "../memory.ts";
import { aClient } from "../testing/a-client.ts";
import type { SendOptions } from "./import-run.ts";
import { start } from "./start.ts";
import { watchFailures } from "./watch-failures.ts";

const every = { index: 0, attempts: 1 };
const message = "No.";
const error = { category: "VALIDATION_ERROR", message };

test.each<[string, Outcome, number]>([
  ["failed", { ...every, status: "failed", error }, 1],
  ["refused with others", { ...every, status: "skipped", reason: "refused", message }, 1],
  ["held back", { ...every, status: "skipped", reason: "all-or-none", message }, 0],
  ["written", { ...every, status: "created", id: "7", warnings: [] }, 0],
  ["unknown", { ...every, status: "unknown", reason: "no-answer", message, advice: "" }, 0],
])("a row that is %s", async (_, outcome, failed) => {
  const tallies: unknown[] = [];
  const watch = watchFailures(
    { onManyFailed: async (tally) => tallies.push({ ...tally }) > 0 },
    () => {},
    () => true,
  );
  for (let row = 0; row < 1_000; row++) watch.read(row);
  for (let row = 0; row < 1_000; row++) watch.settle(row, outcome);
  await watch.judge(() => {});
  expect(tallies).toEqual(failed === 1 ? [{ settled: 1_000, failed: 1_000 }] : []);
});

const failed: Outcome = { ...every, status: "failed", error };
const created: Outcome = { ...every, status: "created", id: "7", warnings: [] };

test("a row that waits does not hide that too many of the others failed", () => {
  const stops: string[] = [];
  const watch = watchFailures(
    { maxFailed: { percent: 5 } },
    (message) => stops.push(message),
    () => true,
  );
  for (let row = 0; row < 400; row++) watch.read(row);
  for (let row = 1; row <= 20; row++) watch.settle(row, failed);
  expect(stops).toEqual([]);
  watch.settle(21, failed);
  expect(stops).toEqual(["More rows failed than the limit allows (5 %)."]);
});

test("a share is taken of the first rows, as far as each has its outcome", () => {
  const stops: string[] = [];
  const watch = watchFailures(
    { maxFailed: { percent: 5 } },
    (message) => stops.push(message),
    () => true,
  );
  for (let row = 0; row < 400; row++) watch.read(row);
  // Refused as soon as they are read: 4 % of all, but all that are settled.
  for (let row = 0; row < 400; row += 25) watch.settle(row, failed);
  for (let row = 399; row > 0; row--) if (row % 25 > 0 && row !== 2) watch.settle(row, created);
  expect(stops).toEqual([]);
  expect(watch.open()).toEqual([2]);
  watch.settle(2, created);
  expect(stops).toEqual([]);
  for (let row = 400; row < 500; row++) watch.read(row);
  watch.leave(400);
  for (let row = 401; row < 406; row++) watch.settle(row, failed);
  expect(stops).toEqual(["More rows failed than the limit allows (5 %)."]);
});

test("a file with 4 % of bad rows is not stopped by a limit of 5 %, however slow the answers are", async () => {
  const rows = Array.from({ length: 3_000 }, (_, row) => (row % 25 === 0 ? "?" : `${row + 1}`));
  const file = fromBlob(new Blob([`id\n${rows.map((id) => `${id}\n`).join("")}`]), "a.csv");
  const run = await start({
    maxFailed: { percent: 5 },
    client: aClient(createSandbox(), () => setTimeout(20)),
    file,
    survey: await survey(file),
    columns: { properties: [null], idColumn: 0, leftOut: [] },
    job: { operation: "archive", objectType: "companies" },
    portal: { id: "1" },
    store: createMemoryStore,
  });
  expect((await run.ended).stop).toBeUndefined();
  expect(run.store.counts()).toMatchObject({ archived: 2_880, failed: 120 });
});

/** Updates companies by ids that are none, so that each row is refused before it is sent. */
async function begin(options: Partial<SendOptions>, rows = 3_000) {
  const file = fromBlob(new Blob([`id,name\n${"?,C\n".repeat(rows)}`]), "a.csv");
  let requests = 0;
  const sandbox = createSandbox();
  const run = await start({
    ...options,
    client: aClient(sandbox, () => void (requests += 1)),
    file,
    survey: await survey(file),
    columns: { properties: [null, "name"], idColumn: 0, leftOut: [] },
    job: { operation: "update", objectType: "companies" },
    portal: { id: "1" },
    store: createMemoryStore,
  });
  return { ...run, requests: () => requests };
}

test("rows that are refused before they are sent count for the limit, one by one", async () => {
  const { ended, store, requests } = await begin({ maxFailed: { rows: 10 } });
  expect((await ended).stop).toEqual({
    reason: "max-failed",
    message: "More rows failed than the limit allows (10 rows).",
  });
  expect(store.counts()).toMatchObject({ failed: 11 });
  expect(requests()).toBe(0);
});

test("and are asked about after the first 1,000, though no answer ever comes", async () => {
  const tallies: unknown[] = [];
  const { ended, store } = await begin({
    onManyFailed: async (tally) => {
      tallies.push({ ...tally, kept: store.counts().failed });
      return false;
    },
  });
  expect((await ended).stop).toEqual({
    reason: "max-failed",
    message: "1,000 of the first 1,000 rows failed.",
  });
  expect(tallies).toEqual([{ settled: 1_000, failed: 1_000, kept: 1_000 }]);
  expect(store.counts()).toMatchObject({ failed: 1_000 });
});

test.each<[string, Partial<SendOptions>]>([
  ["all rows", {}],
  ["all rows that were to be sent", { first: 1_000 }],
])("nobody is asked when %s have their outcome", async (_, options) => {
  let asked = 0;
  const { ended, store } = await begin(
    { ...options, onManyFailed: async () => (asked += 1) === 0 },
    options.first === undefined ? 1_000 : 1_500,
  );
  expect((await ended).stop?.reason).toBe(options.first && "first");
  expect(store.counts()).toMatchObject({ failed: 1_000 });
  expect(asked).toBe(0);
});

test("a limit that the last row goes over stops nothing", async () => {
  const { ended } = await begin({ maxFailed: { rows: 9 } }, 10);
  expect((await ended).stop).toBeUndefined();
});

test("the time that an answer takes is not that of the run", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  onTestFinished(() => void vi.useRealTimers());
  const { ended, store } = await begin({
    async onManyFailed() {
      vi.advanceTimersByTime(60_000);
      return false;
    },
  });
  await ended;
  expect(store.stats().map(({ milliseconds }) => milliseconds)).toEqual([0]);
});
