import { resolveJob } from "@x/batch-core";
import { expect, test } from "vitest";
import { createMemoryStore } from "../memory/memory-store.ts";
import type { ImportStore } from "../store/import-store.ts";
import { aRow, aTask } from "../testing/a-task.ts";
import { undoNotes } from "./undo-notes.ts";

function aRun(
  rows: number,
  settled: number,
  operation: "create" | "update" = "create",
): ImportStore {
  const store = createMemoryStore(
    aTask(rows, { job: resolveJob({ operation, objectType: "companies" }) }),
  );
  const status = operation === "create" ? "created" : "updated";
  store.addRows(Array.from({ length: settled }, (_, row) => aRow(row, status)));
  return store;
}
const NONE = { archive: 0, targetsLeft: {} };

test.each([
  ["a run at its end", [aRun(2, 2)], NONE, []],
  [
    "one that was stopped",
    [aRun(3, 1)],
    NONE,
    [
      "The run is not at its end. Once it is undone, it does not go on any more.",
      "2 rows were not sent.",
    ],
  ],
  [
    "an update without former values",
    [aRun(1, 1, "update")],
    NONE,
    [
      "Only an update or upsert that looks at each record first, such as one that was begun as undoable, keeps the values before.",
    ],
  ],
  [
    "records that go and records that stay",
    [aRun(1, 1)],
    { archive: 1, targetsLeft: { companies: 1, deals: 1_200 } },
    [
      "1 record of companies that was created to associate with stays, as others may use it since.",
      "1,200 records of deals that were created to associate with stay, as others may use them since.",
      "What others changed in other properties of records that are archived goes with them.",
    ],
  ],
])("what is good to know before the undo of %s", (_, runs, summary, expected) => {
  expect(undoNotes(runs, summary)).toEqual(expected);
});
