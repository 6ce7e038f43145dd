import { resolveJob } from "@x/batch-core";
import { expect, test } from "vitest";
import { newSteps } from "../steps/steps.ts";
import { createStepsFolder, openStep } from "../steps/steps-folder.ts";
import type { KeptRow } from "../store/settled-row.ts";
import { aFolder } from "../testing/a-file.ts";
import { aTask } from "../testing/a-task.ts";
import { countUndone } from "./count-undone.ts";

const header = ["line", "id", "change", "rest"];
const change = (kept: unknown[] = []): string =>
  JSON.stringify({ index: 0, status: "update", id: "1", changes: [], kept });
const columns = { properties: header.map(() => null), idColumn: 1, leftOut: [] };
const job = resolveJob({ operation: "update", objectType: "contacts" });
const kept = [{ property: "city", from: "Rome", to: "Oslo", why: "changed-since" }];

type Given = readonly [id: string, status: KeptRow["status"], rest?: string, change?: string];

/** Counts an undo whose steps have these rows. */
async function counted(steps: readonly (readonly Given[])[], runs?: readonly number[]) {
  const folder = await aFolder();
  const all = newSteps(
    "undo",
    steps.map((rows, place) => ({
      name: `${place + 1}-step`,
      task: aTask(Math.max(rows.length, 1), {
        id: `run-${place}`,
        header,
        columns,
        job,
        look: { column: 2, ifChanged: "skip" },
      }),
    })),
    { undoes: { folder: "run", settled: { reversed: 10, kept: 20, unknown: 30 }, runs } },
  );
  await createStepsFolder(folder, all);
  for (const [place, rows] of steps.entries()) {
    const store = await openStep(folder, all.steps[place]!);
    store.transaction(() =>
      store.addRows(
        rows.map(([id, status, rest = "", cell = change()], row) => ({
          row,
          line: row + 2,
          status,
          id,
          error: "",
          kind: "",
          cells: JSON.stringify([String(row + 2), id, cell, rest]),
        })),
      ),
    );
    await store.close();
  }
  const { reversed, kept: left, failed, unknown } = await countUndone(folder, all);
  return { reversed: reversed - 10, kept: left - 20, failed, unknown: unknown - 30 };
}

test("each record counts by its outcome", async () => {
  const rows: Given[] = [
    ["1", "updated"],
    ["2", "unchanged"],
    ["3", "archived"],
    ["4", "skipped"],
    ["5", "skipped"],
    ["6", "failed"],
    ["7", "unknown"],
    ["8", "unknown"],
  ];
  expect(await counted([rows])).toEqual({ reversed: 3, kept: 2, failed: 1, unknown: 2 });
});

test("one of which a part stays is kept: a value, or what no step writes", async () => {
  const rows: Given[] = [
    ["1", "updated", "", change(kept)],
    ["2", "updated", "kept"],
    ["3", "updated", "reversed"],
    ["4", "updated", "unknown"],
    ["5", "failed", "kept"],
  ];
  expect(await counted([rows])).toEqual({ reversed: 1, kept: 2, failed: 1, unknown: 1 });
});

test("one in several steps of a run counts once, by the worst", async () => {
  const steps: Given[][] = [
    [
      ["1", "updated"],
      ["2", "skipped"],
      ["3", "failed"],
      ["4", "unknown"],
    ],
    [
      ["1", "updated"],
      ["2", "updated"],
      ["3", "skipped"],
      ["4", "failed"],
    ],
  ];
  const once = { reversed: 1, kept: 1, failed: 1, unknown: 1 };
  expect(await counted(steps, [0, 0])).toEqual(once);
  // Of two runs, they are two.
  expect(await counted(steps, [0, 1])).toEqual({ reversed: 3, kept: 2, failed: 2, unknown: 1 });
  expect(await counted(steps)).toEqual({ reversed: 3, kept: 2, failed: 2, unknown: 1 });
});
