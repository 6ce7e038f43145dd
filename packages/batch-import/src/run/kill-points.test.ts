import { survey } from "@x/batch-file";
import { fromPath } from "@x/batch-file/node";
import { createSandbox, type Sandbox } from "@x/batch-sandbox";
import { describe, expect, test } from "vitest";
import { createRunFolder, openRunFolder } from "../sqlite/run-folder.ts";
import type { ImportStore } from "../store/import-store.ts";
import { addStats } from "../store/stats.ts";
import { aClient } from "../testing/a-client.ts";
import { aFile, aFolder } from "../testing/a-file.ts";
import { findRunProblems } from "./find-run-problems.ts";
import { resume } from "./resume.ts";
import { newTask } from "./start.ts";
import { sendRows } from "./send-rows.ts";

const ROWS = 450;

/**
 * A process that is gone at its step number `last`, between two statements or after a commit: nothing of what it
 * was to write comes after that, and it sends nothing.
 */
function createProcess(last: number) {
  let steps = 0;
  const isGone = (): boolean => steps > last;
  function step(): void {
    steps += 1;
    if (isGone()) throw new Error("Killed.");
  }
  const wrap = (store: ImportStore): ImportStore => ({
    ...store,
    transaction(change) {
      step();
      store.transaction(() => {
        change();
        // Before its commit.
        step();
      });
      // After it, and before anybody knows.
      step();
    },
    addRows: (rows) => (step(), store.addRows(rows)),
    putBatch: (...kept) => (step(), store.putBatch(...kept)),
    deleteBatch: (id) => (step(), store.deleteBatch(id)),
    setStats: (...stats) => (step(), store.setStats(...stats)),
    sync: () => (step(), store.sync()),
  });
  return { isGone, wrap, steps: () => steps };
}

const count = (store: ImportStore): { settled: number; inFlight: number } => ({
  settled: store.rowsFrom(0, ROWS + 1).length,
  inFlight: store.batches().reduce((sum, { rows }) => sum + rows.length, 0),
});

/** Creates in a process that is gone at a step, looks at what it left, and lets another go on to the end. */
async function killAndGoOn(objectType: "companies" | "contacts", last: number) {
  const property = objectType === "contacts" ? "email" : "name";
  const cell = (n: number): string =>
    objectType === "contacts" ? `person${n}@example.com` : `Company ${n}`;
  const text = `${property}\n${Array.from({ length: ROWS }, (_, n) => `${cell(n)}\n`).join("")}`;
  const file = await fromPath(await aFile(text));
  const folder = await aFolder();
  const sandbox: Sandbox = createSandbox({ limits: { requests: 1_000, perMilliseconds: 1_000 } });
  const task = newTask({
    survey: await survey(file),
    columns: { properties: [property], leftOut: [] },
    job: { operation: "create", objectType },
    portal: { id: "1000001" },
  });
  const doomed = createProcess(last);
  const store = await createRunFolder(folder, task);
  const client = aClient(sandbox, () => {
    if (doomed.isGone()) throw new Error("Killed.");
  });
  await sendRows(doomed.wrap(store), { client, file }).ended;
  await store.close();

  // Refuses what does not fit together, counts included.
  const next = await openRunFolder(folder);
  const left = count(next);
  const counted = Object.values(next.counts()).reduce((sum, one) => sum + one, 0);
  expect(counted).toBe(left.settled);
  expect(left.settled + left.inFlight).toBeLessThanOrEqual(ROWS);
  expect(findRunProblems(next)).toEqual([]);
  // Its last requests may not be counted.
  expect(addStats(next.stats()).isAtLeast).toBe(doomed.isGone());
  const { ended } = await resume(next, { client: aClient(sandbox), file });
  expect(await ended).toEqual({ stop: undefined, problems: [], notes: [] });
  const values = sandbox.inspect(objectType).map(({ properties }) => properties[property]!);
  const { unknown, created } = next.counts();
  const rows = next.rowsFrom(0, ROWS + 1).map(({ row }) => row);
  await next.close();
  return { steps: doomed.steps(), values, unknown, created, rows, left };
}

describe.each(["companies", "contacts"] as const)(
  "%s, killed at each step of a run",
  (objectType) => {
    test("each row has one outcome, none is there twice, and what was not in flight is there", async () => {
      let last = 0;
      for (;;) {
        const { created, left, rows, steps, unknown, values } = await killAndGoOn(objectType, last);
        expect(rows).toEqual(Array.from({ length: ROWS }, (_, n) => n));
        expect([last, new Set(values).size]).toEqual([last, values.length]);
        expect(created + unknown).toBe(ROWS);
        expect(unknown).toBeLessThanOrEqual(objectType === "contacts" ? 0 : left.inFlight);
        expect(values.length).toBeGreaterThanOrEqual(created);
        if (steps <= last) break;
        last += 1;
      }
      expect(last).toBeGreaterThan(20);
    });
  },
);
