import { aStudio, untilEnd, never } from "../../testing/a-studio.ts";
import { expect, test } from "vitest";
import { createMemoryStore } from "../../memory/memory-store.ts";
import { createMemoryPlaces } from "../memory-places.ts";
import { noStats } from "../../store/stats.ts";
import { aRow, aTask } from "../../testing/a-task.ts";
import { createKnownRuns } from "./known-runs.ts";
import { findUndoOf } from "./undos-of.ts";

test("the rows of a run are read when somebody asks for them, and once", async () => {
  const store = createMemoryStore(aTask(2));
  store.addRows([aRow(0), aRow(1, "failed")]);
  let reads = 0;
  const rowsFrom: typeof store.rowsFrom = (...asked) => {
    reads += 1;
    return store.rowsFrom(...asked);
  };
  const runs = createKnownRuns({
    isBusy: () => false,
    lastStop: async () => undefined,
    listRuns: async () => ["run"],
    lookAtRun: async () => ({ ...store, rowsFrom, close: async () => {} }),
    pathOf: () => undefined,
  });
  expect(await runs.use("run", ({ store: { task } }) => task.id)).toBe("run-1");
  expect(reads).toBe(0);
  expect((await runs.view("run")).settled).toBe(2);
  const after = reads;
  expect(after).toBeGreaterThan(0);
  await runs.view("run");
  expect(reads).toBe(after);
});

test("why a run stopped is told by what is kept of it; what is known of past work, until others work on it", async () => {
  const store = createMemoryStore(aTask(2));
  const runs = createKnownRuns({
    isBusy: () => false,
    lastStop: async () => ({ reason: "daily-limit", message: "No calls are left today" }),
    listRuns: async () => ["run"],
    lookAtRun: async () => ({ ...store, close: async () => {} }),
    pathOf: () => undefined,
  });
  const stopped = "Stopped: No calls are left today.";
  expect((await runs.view("run")).problems).toEqual([stopped]);
  await runs.tell("run", "The disk is full.");
  expect((await runs.view("run")).problems).toEqual(["The disk is full.", stopped]);
  store.setStats(store.stats().length, noStats());
  expect((await runs.view("run")).problems).toEqual([stopped]);
});

test("a list opens runs that are over once, however often it is asked for", async () => {
  const places = createMemoryPlaces();
  const opened: string[] = [];
  const runs = createKnownRuns({
    ...places,
    lookAtRun: (run) => (opened.push(run), places.lookAtRun(run)),
  });
  const done = await places.createRun("done", aTask(1));
  done.addRows([aRow(0)]);
  const open = await places.createRun("open", aTask(1));
  const states = async () => (await runs.list()).map(({ state }) => state);
  expect([await states(), await states()]).toEqual([
    ["to resume", "finished"],
    ["to resume", "finished"],
  ]);
  expect(opened).toEqual(["open", "done", "open"]);
  open.addRows([aRow(0)]);
  expect(await states()).toEqual(["finished", "finished"]);
});

test("of an undo whose rows HubSpot refused without naming a record, the list says how many it did not do", async () => {
  const places = createMemoryPlaces();
  await places.createRun("done", aTask(2));
  const undo = await places.createRun(
    "undo",
    aTask(2, { id: "2", undoes: "/done", undoesId: "run-1" }),
  );
  undo.addRows([
    { ...aRow(0, "skipped"), kind: "refused\n\nNo." },
    { ...aRow(1, "skipped"), kind: "changed\n\n" },
  ]);
  const list = await createKnownRuns(places).list();
  expect(list.map(({ links }) => links)).toEqual([
    [{ kind: "undoes", run: "done", isOpen: false, notDone: 1 }],
    [{ kind: "undone", run: "undo", isOpen: false, notDone: 1 }],
  ]);
});

test("rows of an undo that were sent again and done are not left, also where the list was shown before", async () => {
  const places = createMemoryPlaces();
  await places.createRun("done", aTask(1));
  const about = { undoes: "/done", undoesId: "run-1" };
  const undo = await places.createRun("undo", aTask(1, { id: "2", ...about }));
  undo.addRows([aRow(0, "failed")]);
  const runs = createKnownRuns(places);
  const notDone = async () =>
    (await runs.list()).flatMap(({ links = [], run }) =>
      run === "done"
        ? links.map((link) => [link.run, "notDone" in link && link.notDone] as const)
        : [],
    );
  expect(await notDone()).toEqual([["undo", 1]]);
  const again = await places.createRun("again", aTask(1, { id: "3", ...about }));
  undo.give([0], "3");
  undo.confirm("3", 1);
  again.addRows([aRow(0, "archived")]);
  expect(Object.fromEntries(await notDone())).toEqual({ again: 0, undo: 0 });
});

test("a run in the place of one that is being undone is not being undone", async () => {
  const places = { ...createMemoryPlaces(), pathOf: (run: string) => `/runs/${run}` };
  const undoes = "/runs/moved";
  await places.createRun("undo", aTask(1, { id: "2", undoes, undoesId: "run-1" }));
  await places.createRun("moved", aTask(1, { id: "3" }));
  await places.createRun("run", aTask(1));
  const where = { places, runs: createKnownRuns(places) };
  expect([await findUndoOf(where, "moved"), await findUndoOf(where, "run")]).toEqual([
    undefined,
    "undo",
  ]);
});

test("names that are no run are refused, whatever they look like", async () => {
  const { studio } = await aStudio();
  for (const run of ["../../etc/passwd", "constructor", ""]) {
    await expect(studio.results({ run, first: 0, count: 1 })).rejects.toThrow("no such run");
    await expect(studio.resume({ run })).rejects.toThrow("no such run");
    await expect(studio.pause({ run })).rejects.toThrow("no such run");
    await expect(studio.stop({ run })).rejects.toThrow("no such run");
    await expect(untilEnd(studio.watch(run, never))).rejects.toThrow("no such run");
  }
});
