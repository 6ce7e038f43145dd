import { type Job, resolveJob } from "@x/batch-core";
import { expect, test } from "vitest";
import { createMemoryStore } from "../../memory/memory-store.ts";
import type { KeptRow } from "../../store/settled-row.ts";
import { aRow, aTask } from "../../testing/a-task.ts";
import type { Task } from "../../store/task.ts";
import { findNext } from "./find-next.ts";

const NOTHING = {
  canUndo: false,
  problems: [],
  steps: [],
  toMend: 0,
  toSendAgain: 0,
  undoAgain: undefined,
};
const WHY = [
  "The failed rows cannot be corrected here: its rows are what an undo writes. Another undo of the same run looks at its records anew, and undoes what is left.",
];

test.each<[string, KeptRow["status"], string | undefined, object, kind?: string]>([
  ["archived a record", "archived", "first", {}],
  ["was refused a record", "failed", "first", { undoAgain: "first", problems: WHY }],
  ["was refused one, of a run that is not here", "failed", undefined, { problems: WHY }],
  ["was refused all", "skipped", "first", { undoAgain: "first", toSendAgain: 1 }, "refused\n\n"],
  ["kept what others changed", "skipped", "first", { toSendAgain: 1 }, "changed\n\n"],
])("after an undo that %s", async (_, status, undone, expected, kind = "") => {
  const job = resolveJob({ operation: "archive", objectType: "companies" });
  const store = createMemoryStore(aTask(1, { job, undoes: "/runs/first" }));
  store.addRows([{ ...aRow(0, status), kind }]);
  const about = { canUndo: false, steps: [], undone };
  expect(await findNext(store, { id: "1" }, about)).toEqual({ ...NOTHING, ...expected });
});

test.each<[string, KeptRow["status"], boolean, Partial<Task>]>([
  ["create", "created", true, {}],
  ["create", "failed", false, {}],
  ["upsert", "created", true, {}],
  ["update", "updated", false, {}],
  ["update", "updated", true, { policy: {} }],
  ["archive", "archived", false, {}],
  ["archive", "archived", false, { policy: {}, undoes: "/runs/first" }],
])("an undo is offered after %s, %s: %s", async (operation, status, canUndo, more) => {
  const job = resolveJob({ operation, objectType: "companies", ...BY_NAME[operation] } as Job);
  const store = createMemoryStore(aTask(1, { job, ...more }));
  store.addRows([aRow(0, status)]);
  const about = { canUndo: true, steps: [], undone: undefined };
  expect(await findNext(store, { id: "1" }, about)).toMatchObject({ canUndo });
});

test("rows of a run that was undone before its list was done are not sent again", async () => {
  const toList = { id: "7", name: "Leads" };
  const store = createMemoryStore(aTask(1, { toList }));
  store.addRows([aRow(0, "skipped")]);
  store.setUndone("/runs/undo");
  const about = { canUndo: false, steps: [], undone: undefined };
  expect(await findNext(store, { id: "1" }, about)).toEqual({
    ...NOTHING,
    problems: [expect.stringContaining("An undo of this run began before it was at its end")],
  });
});

const BY_NAME: Readonly<Record<string, object>> = { upsert: { idProperty: "name" } };
