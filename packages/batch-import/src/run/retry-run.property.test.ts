import fc from "fast-check";
import { expect, test } from "vitest";
import { ImportError } from "../errors/import-error.ts";
import { createMemoryStore } from "../memory/memory-store.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { ParentRun } from "../store/task.ts";
import { aRow, aTask } from "../testing/a-task.ts";
import { confirmByParent, createRetryRun } from "./retry-run.ts";
import { retry } from "./retry.ts";

const ROWS = 4;

class Killed extends Error {}

/** Lets a process do so many steps, and none after them. */
function createProcess(steps: number): (store: ImportStore) => ImportStore {
  let left = steps;
  const step = (): void => {
    if (left <= 0) throw new Killed();
    left -= 1;
  };
  return (store) => ({
    ...store,
    give: (...given) => (step(), store.give(...given)),
    confirm: (...given) => (step(), store.confirm(...given)),
    setConfirmed: () => (step(), store.setConfirmed()),
    isConfirmed: () => (step(), store.isConfirmed()),
    sync: () => (step(), store.sync()),
  });
}

/** A run, and its folder: what is in `folder` is found, wherever the run was when it was made. */
interface Child {
  readonly store: ImportStore;
  readonly rows: readonly number[];
  folder: string | undefined;
}

type Action =
  | { readonly do: "retry"; readonly rows: readonly number[]; readonly steps: number }
  | { readonly do: "resume"; readonly child: number; readonly steps: number }
  | { readonly do: "move" | "delete"; readonly child: number }
  | { readonly do: "moveParent" };

const ALL_STEPS = 6;
const steps = fc.constantFrom(0, 1, 2, 3, 4, ALL_STEPS, ALL_STEPS);
const child = fc.nat({ max: 2 });
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("retry" as const),
      rows: fc.subarray([0, 1, 2, 3], { minLength: 1 }),
      steps,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("resume" as const), child, steps }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom("move" as const, "delete" as const), child }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("moveParent" as const) }) },
);

/** Does all of it, and returns which runs sent each row. */
async function play(actions: readonly Action[]): Promise<Map<number, Set<Child>>> {
  const parent = createMemoryStore(aTask(ROWS, { id: "parent" }));
  parent.addRows([0, 1, 2, 3].map((row) => aRow(row, "failed")));
  let parentFolder = "parent";
  const children: Child[] = [];
  const senders = new Map<number, Set<Child>>();

  /** What `sendRows` does first. */
  function send(one: Child): void {
    if (!one.store.isConfirmed()) throw new Error("Not confirmed.");
    for (const row of one.rows) senders.set(row, (senders.get(row) ?? new Set()).add(one));
  }
  async function retryRows(wanted: readonly number[], alive: ReturnType<typeof createProcess>) {
    const asked = retry(alive(parent), { portal: { id: "1" } });
    for (const row of wanted) asked.check("failed.csv", { line: row, cells: [] }, `${row + 2}`);
    asked.finish();
    const made: Child[] = [];
    const folder = `child-${children.length}`;
    const task = aTask(asked.count, {
      id: `run-${children.length}`,
      parent: { id: "parent", folder: parentFolder },
    });
    const create = (task: typeof parent.task): ImportStore => {
      // It is there, whatever becomes of the process that made it.
      const store = createMemoryStore(task);
      const one = { store, rows: wanted, folder };
      children.push(one);
      made.push(one);
      return alive(store);
    };
    const run = await createRetryRun(asked, task, create, folder);
    run.isConfirmed();
    send(made[0]!);
  }
  async function resumeRun(one: Child, alive: ReturnType<typeof createProcess>) {
    await confirmByParent(alive(one.store), ({ folder }: ParentRun) => {
      if (folder !== parentFolder) throw new ImportError("RUN", "no run is here.");
      return alive(parent);
    });
    send(one);
  }

  for (const one of actions) {
    try {
      if (one.do === "retry") await retryRows(one.rows, createProcess(one.steps));
      else if (one.do === "moveParent") parentFolder += "-moved";
      else {
        const chosen = children[one.child];
        if (chosen?.folder === undefined) continue;
        if (one.do === "resume") await resumeRun(chosen, createProcess(one.steps));
        else chosen.folder = one.do === "move" ? `${chosen.folder}-moved` : undefined;
      }
    } catch (error) {
      if (!(error instanceof Killed) && !(error instanceof ImportError)) throw error;
    }
  }
  return senders;
}

test("whatever is killed, moved, deleted, resumed and tried again: one run at most sends a row", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 12 }), async (actions) => {
      const senders = await play(actions);
      expect([...senders.values()].filter((runs) => runs.size > 1)).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
});

test("two retries of common rows, each killed at each step, and resumed in each order, killed again", async () => {
  const points = Array.from({ length: ALL_STEPS + 1 }, (_, steps) => steps);
  for (const first of points) {
    for (const second of points) {
      for (const third of points) {
        for (const resumed of [0, 1]) {
          const senders = await play([
            { do: "retry", rows: [0, 1], steps: first },
            { do: "retry", rows: [1, 2], steps: second },
            { do: "resume", child: resumed, steps: third },
            { do: "resume", child: 1 - resumed, steps: ALL_STEPS },
            { do: "resume", child: resumed, steps: ALL_STEPS },
          ]);
          expect([...senders.values()].filter((runs) => runs.size > 1)).toEqual([]);
        }
      }
    }
  }
});

test("a retry that is not killed sends its rows, and so does the resume of one killed after it was confirmed", async () => {
  const rows = [0, 1];
  const whole: Action = { do: "retry", rows, steps: ALL_STEPS };
  expect([...(await play([whole])).keys()]).toEqual(rows);
  for (let steps = 0; steps < 4; steps += 1) {
    const killed: Action = { do: "retry", rows, steps };
    const resumed: Action = { do: "resume", child: 0, steps: ALL_STEPS };
    // Before the run was made there is nothing to resume.
    const expected = steps === 0 ? [] : rows;
    expect([...(await play([killed, resumed])).keys()]).toEqual(expected);
    expect([...(await play([killed, whole])).keys()]).toEqual(steps < 2 ? rows : []);
  }
});
