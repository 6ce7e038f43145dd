import { fromBlob, survey } from "@x/batch-file";
import { createSandbox } from "@x/batch-sandbox";
import type { Outcome } from "@x/batch-types";
import { expect, test } from "vitest";
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
  );
  for (let row = 0; row < 1_000; row++) watch.count(outcome);
  await watch.judge(() => {});
  expect(tallies).toEqual(failed === 1 ? [{ settled: 1_000, failed: 1_000 }] : []);
});

/** Updates companies by ids that are none, so that each row is refused before it is sent. */
async function begin(options: Partial<SendOptions>) {
  const file = fromBlob(new Blob([`id,name\n${"?,C\n".repeat(3_000)}`]), "a.csv");
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
