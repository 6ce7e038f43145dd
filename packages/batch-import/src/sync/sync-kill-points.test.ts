import { cp, rm } from "node:fs/promises";
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
function createProcess(last: number, onGone: () => Promise<void>) {
  let steps = 0;
  let gone: Promise<void> | undefined;
  const end = new AbortController();
  function step(): void {
    steps += 1;
    if (steps <= last) return;
    gone ??= onGone();
    // Else it would wait for HubSpot.
    end.abort(new Error("Killed."));
    throw new Error("Killed.");
  }
  /** Each change of what is remembered or kept is a step before and after it. */
  function stepped<Store extends object>(store: Store, names: readonly (keyof Store)[]): Store {
    const changes = names.map((name) => {
      const change = store[name] as (...args: unknown[]) => unknown;
      const act = (...args: unknown[]): unknown => {
        step();
        const result = change.apply(store, args);
        step();
        return result;
      };
      return [name, act] as const;
    });
    return Object.assign(Object.create(store) as Store, Object.fromEntries(changes));
  }
  return {
    step,
    signal: end.signal,
    steps: () => steps,
    gone: () => gone,
    wrapMemory: (memory: SyncMemory) =>
      stepped(memory, ["begin", "confirm", "doubt", "forget", "forgetUnwritten", "setPending"]),
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

/** A first sync, and a second one that is killed at a step, and then given again, or resumed and given again. */
async function killAndGoOn(last: number, isResumed: boolean) {
  const sandbox = createSandbox({ limits: { requests: 1_000, perMilliseconds: 1_000 } });
  const folder = await aFolder();
  const before = [{ id: "cy@x.org", properties: { city: "Bern" } }];
  await aClient(sandbox).upsert("contacts", before, { idProperty: "email" });
  await sync(sandbox, folder, FIRST);
  const memory = dirname(memoryPath(folder));
  // What a process has not committed goes with it.
  const left = join(folder, "..", `left-${last}-${isResumed}-${folder.slice(-6)}`);
  const doomed = createProcess(last, () => cp(memory, left, { recursive: true }));
  await sync(sandbox, folder, SECOND, { ...doomed, archive }).catch((error: unknown) => {
    if (!(error instanceof Error && /Killed/.test(error.message))) throw error;
  });
  if (doomed.gone() !== undefined) {
    await doomed.gone();
    await rm(memory, { recursive: true });
    await cp(left, memory, { recursive: true });
    await rm(left, { recursive: true });
  }
  if (isResumed) {
    for (const name of ["run-1", "run-2", "run-3"]) await doSteps(sandbox, join(folder, name));
  }
  await sync(sandbox, folder, SECOND, { archive });
  const again = await sync(sandbox, folder, SECOND, { archive });
  return {
    steps: doomed.steps(),
    people: people(sandbox),
    remembered: remembered(folder),
    left: again.counts,
  };
}

test.each([
  ["given again", false],
  ["resumed", true],
])(
  "a sync killed at each of its steps, and %s, ends as one that was not",
  async (_, isResumed) => {
    const { steps: _steps, ...whole } = await killAndGoOn(Infinity, isResumed);
    expect(whole).toMatchObject({
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
      left: { known: 3, create: 0, update: 0, archive: 0 },
    });
    let last = 0;
    for (;;) {
      const { steps, ...ended } = await killAndGoOn(last, isResumed);
      expect({ last, ...ended }).toEqual({ last, ...whole });
      console.log(last, steps, performance.now() | 0);
      if (steps <= last) break;
      last += 1;
    }
    expect(last).toBeGreaterThan(30);
  },
  120_000,
);
