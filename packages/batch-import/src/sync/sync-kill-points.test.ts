import { cpSync } from "node:fs";
import { cp, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createSandbox } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import type { SyncMemory } from "../sqlite/sync-memory.ts";
import type { ImportStore } from "../store/import-store.ts";
import { aFolder } from "../testing/a-file.ts";
import { doSteps, memoryPath, people, remembered, sync } from "../testing/a-sync.ts";
import { aClient } from "../testing/a-client.ts";

const FIRST = "email,city\nada@x.org,Paris\nbob@x.org,Rome\ncy@x.org,Bern\ndan@x.org,Bonn\n";
/** One is as before, one changed, one is new, and two are gone, of which a sync wrote one. */
const SECOND = "email,city\nada@x.org,Paris\nbob@x.org,Oslo\neve@x.org,Nice\n";
const archive = { percent: 100 };

/** A process that is gone at its step number `last`: it changes nothing from then on, and sends nothing. */
function createProcess(last: number, onGone: () => void) {
  let steps = 0;
  const end = new AbortController();
  function step(): void {
    steps += 1;
    if (steps <= last) return;
    if (!end.signal.aborted) onGone();
    // Else it would wait for HubSpot.
    end.abort(new Error("Killed."));
    throw new Error("Killed.");
  }
  /** Before each change of what is remembered or kept is a step. */
  function stepped<Store extends object>(store: Store, names: readonly (keyof Store)[]): Store {
    const changes = names.map((name) => {
      const change = store[name] as (...args: unknown[]) => unknown;
      const act = (...args: unknown[]): unknown => {
        step();
        return change.apply(store, args);
      };
      return [name, act] as const;
    });
    return Object.assign(Object.create(store) as Store, Object.fromEntries(changes));
  }
  return {
    step,
    signal: end.signal,
    steps: () => steps,
    wrapMemory: (memory: SyncMemory) =>
      stepped(memory, ["begin", "confirm", "doubt", "forget", "forgetUnwritten", "setPendingRun"]),
    wrapStore: (store: ImportStore): ImportStore => ({
      ...store,
      ...Object.fromEntries(
        Object.entries(
          stepped(store, ["transaction", "putChanges", "putBatch", "deleteBatch", "sync"]),
        ),
      ),
    }),
  };
}

/** An account and a memory after a first sync. */
async function afterFirst() {
  const sandbox = createSandbox({ limits: { requests: 1_000, perMilliseconds: 1_000 } });
  const before = [{ id: "cy@x.org", properties: { city: "Bern" } }];
  await aClient(sandbox).upsert("contacts", before, { idProperty: "email" });
  const folder = await aFolder();
  await sync(sandbox, folder, FIRST);
  return { sandbox, folder, snapshot: sandbox.snapshot() };
}

/** A second sync that is killed at a step, and then given again, or resumed and given again. */
async function killAndGoOn(
  { sandbox, snapshot, folder: first }: Awaited<ReturnType<typeof afterFirst>>,
  last: number,
  isResumed: boolean,
) {
  sandbox.restore(snapshot);
  const folder = await aFolder();
  const memory = dirname(memoryPath(folder));
  await cp(dirname(memoryPath(first)), memory, { recursive: true });
  // What a process has not committed goes with it.
  const left = join(folder, "left");
  const doomed = createProcess(last, () => cpSync(memory, left, { recursive: true }));
  await sync(sandbox, folder, SECOND, { ...doomed, archive }).catch((error: unknown) => {
    if (!String(error).includes("Killed.")) throw error;
  });
  if (doomed.steps() > last) {
    await rm(memory, { recursive: true });
    await rename(left, memory);
  }
  if (isResumed) {
    for (const run of await readdir(folder)) await doSteps(sandbox, join(folder, run));
  }
  await sync(sandbox, folder, SECOND, { archive });
  return { steps: doomed.steps(), people: people(sandbox), remembered: remembered(folder) };
}

test("a sync killed at each of its steps, and given again or resumed, ends as one that was not", async () => {
  const first = await afterFirst();
  const whole = {
    people: [
      "ada@x.org Paris",
      "bob@x.org Oslo",
      "cy@x.org Bern",
      "dan@x.org archived",
      "eve@x.org Nice",
    ],
    remembered: [
      ["ada@x.org", 1, 1],
      ["bob@x.org", 1, 1],
      ["eve@x.org", 1, 1],
    ],
  };
  let last = 0;
  for (;;) {
    // In turns, so that neighbours of each step are there for both.
    const isResumed = last % 2 === 1;
    const { steps, ...ended } = await killAndGoOn(first, last, isResumed);
    expect({ last, ...ended }).toEqual({ last, ...whole });
    if (steps <= last) break;
    last += 1;
  }
  expect(last).toBeGreaterThan(20);
});
