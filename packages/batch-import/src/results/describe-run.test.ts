import { expect, test } from "vitest";
import { createMemoryStore } from "../memory/memory-store.ts";
import { aRow, aTask } from "../testing/a-task.ts";
import { describeRun, runState } from "./describe-run.ts";

function aRun({ settled = 0, undoneBy }: { settled?: number; undoneBy?: string }) {
  const store = createMemoryStore(aTask(2));
  store.addRows(Array.from({ length: settled }, (_, row) => aRow(row)));
  if (undoneBy !== undefined) store.setUndone(undoneBy);
  return store;
}

test.each([
  ["running", { settled: 2 }, true, undefined],
  ["finished", { settled: 2, undoneBy: "undo" }, false, "refused"],
  ["undone", { settled: 1, undoneBy: "undo" }, false, "refused"],
  ["refused", { settled: 1 }, false, "refused"],
  ["to resume", { settled: 1 }, false, "aborted"],
  ["to resume", {}, false, undefined],
])("a run is %s: %j, at work: %s, stopped: %s", async (expected, run, isBusy, reason) => {
  const lastStop = async () => (reason === undefined ? undefined : { reason });
  expect(await runState(aRun(run), isBusy, lastStop)).toBe(expected);
});

test("a run is described", () => {
  const { counts, ...about } = describeRun(aRun({ settled: 1 }));
  expect(about).toEqual({
    ids: ["run-1"],
    sendsAgain: [],
    undoesIds: [],
    operation: "create",
    objectType: "companies",
    file: "rows.csv",
    rows: 2,
    inFlight: 0,
    startedAt: "1970-01-01T00:00:00.000Z",
  });
  expect(counts).toMatchObject({ created: 1, failed: 0 });
});

test.each<[string | undefined, object]>([
  [undefined, {}],
  ["apply", { look: {} }],
  ["undo", { undoes: "/runs/first" }],
  ["undo", { look: {}, undoes: "/runs/first" }],
])("what a run does is %s: %j", (command, task) => {
  expect(describeRun(createMemoryStore(aTask(1, task))).command).toBe(command);
});

test("the name of a file is told as the user knows it", () => {
  const told = (path: string, name?: string) =>
    describeRun(createMemoryStore(aTask(1, { source: { path, name, bytes: 0, rows: 1 } }))).file;
  expect(told("/runs/1/source-Kunden_M_rz_2_.csv", "Kunden März (2).csv")).toBe(
    "Kunden März (2).csv",
  );
  expect(told("/home/ada/source-list.csv")).toBe("source-list.csv");
  expect(told(String.raw`C:\ada\people.csv`)).toBe("people.csv");
});
