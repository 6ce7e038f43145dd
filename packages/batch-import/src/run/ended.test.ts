import { setTimeout as wait } from "node:timers/promises";
import { fromBlob, survey } from "@x/batch-file";
import { createSandbox } from "@x/batch-sandbox";
import { expect, onTestFinished, test } from "vitest";
import { createMemoryStore } from "../memory.ts";
import { aClient } from "../testing/a-client.ts";
import type { SendOptions } from "./import-run.ts";
import { start } from "./start.ts";

const ROWS = 2_000;

/** Creates companies; each fourth row is refused. */
async function begin(options: Partial<SendOptions>) {
  const rows = Array.from({ length: ROWS }, (_, row) => `C${row},${row % 4 === 0 ? "many" : 5}\n`);
  const file = fromBlob(new Blob([`name,numberofemployees\n${rows.join("")}`]), "a.csv");
  const sandbox = createSandbox();
  let requests = 0;
  const run = await start({
    ...options,
    // Others are on their way when the first are answered.
    client: aClient(sandbox, () => wait((requests += 7) % 40)),
    file,
    survey: await survey(file),
    columns: { properties: ["name", "numberofemployees"], leftOut: [] },
    job: { operation: "create", objectType: "companies" },
    store: createMemoryStore,
  });
  return { ...run, sandbox };
}

const broken = new Error("A bug of the caller.");

test.each<[string, Partial<SendOptions>]>([
  [
    "afterRows",
    {
      afterRows() {
        throw broken;
      },
    },
  ],
  ["onManyFailed", { onManyFailed: () => Promise.reject(broken) }],
])("what %s throws ends the run, once all that left is settled and kept", async (_, options) => {
  const { ended, store, sandbox } = await begin(options);
  await expect(ended).rejects.toBe(broken);
  const { created, unknown } = store.counts();
  expect(created).toBeGreaterThan(0);
  expect(created).toBeLessThan((ROWS / 4) * 3);
  expect(unknown).toBe(0);
  expect(store.batches()).toEqual([]);
  expect(sandbox.inspect("companies")).toHaveLength(created);
});

test("nobody awaits the end yet: no rejection is unhandled", async () => {
  const unhandled: unknown[] = [];
  const listen = (error: unknown): void => void unhandled.push(error);
  process.on("unhandledRejection", listen);
  onTestFinished(() => void process.off("unhandledRejection", listen));
  let isCalled = false;
  const { ended } = await begin({
    afterRows() {
      isCalled = true;
      throw broken;
    },
  });
  while (!isCalled) await wait(5);
  await wait(500);
  expect(unhandled).toEqual([]);
  await expect(ended).rejects.toBe(broken);
});

test("a store that cannot be read rejects nothing that nobody awaits: start throws", async () => {
  const settledRanges = (): never => {
    throw broken;
  };
  let closed = 0;
  const starting = start({
    client: aClient(createSandbox()),
    file: fromBlob(new Blob(["name\nA\n"]), "a.csv"),
    survey: await survey(fromBlob(new Blob(["name\nA\n"]), "a.csv")),
    columns: { properties: ["name"], leftOut: [] },
    job: { operation: "create", objectType: "companies" },
    store: (task) => ({
      ...createMemoryStore(task),
      settledRanges,
      async close() {
        closed += 1;
      },
    }),
  });
  await expect(starting).rejects.toBe(broken);
  expect(closed).toBe(1);
});
