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

const steps = fc.integer({ min: 0, max: 6 });
const child = fc.nat({ max: 5 });
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    do: fc.constant("retry" as const),
    rows: fc.subarray([0, 1, 2, 3], { minLength: 1 }),
    steps,
  }),
  fc.record({ do: fc.constant("resume" as const), child, steps }),
  fc.record({ do: fc.constantFrom("move" as const, "delete" as const), child }),
  fc.record({ do: fc.constant("moveParent" as const) }),
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
    const asked = retry(alive(parent), { id: "1" }, false);
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

test("a retry that is not killed sends its rows, and so does the resume of one killed after it was confirmed", async () => {
  const rows = [0, 1];
  const whole: Action = { do: "retry", rows, steps: 6 };
  expect([...(await play([whole])).keys()]).toEqual(rows);
  for (let steps = 0; steps < 4; steps += 1) {
    const killed: Action = { do: "retry", rows, steps };
    const resumed: Action = { do: "resume", child: 0, steps: 6 };
    // Before the run was made there is nothing to resume.
    const expected = steps === 0 ? [] : rows;
    expect([...(await play([killed, resumed])).keys()]).toEqual(expected);
    expect([...(await play([killed, whole])).keys()]).toEqual(steps < 2 ? rows : []);
  }
});
