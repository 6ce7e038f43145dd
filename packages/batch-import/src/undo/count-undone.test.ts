import { resolveJob } from "@x/batch-core";
import { expect, test } from "vitest";
import { newSteps } from "../steps/steps.ts";
import { createStepsFolder, openStep } from "../steps/steps-folder.ts";
import type { KeptRow } from "../store/settled-row.ts";
import { aFolder } from "../testing/a-file.ts";
import { aTask } from "../testing/a-task.ts";
import { countUndone } from "./count-undone.ts";

const header = ["line", "id", "change", "rest", "parts"];
const change = (kept: unknown[] = []): string =>
  JSON.stringify({ index: 0, status: "update", id: "1", changes: [], kept });
const columns = { properties: header.map(() => null), idColumn: 1, leftOut: [] };
const job = resolveJob({ operation: "update", objectType: "contacts" });
const mergedInto: Readonly<Record<string, string>> = { m: "9" };
const kept = [{ property: "city", from: "Rome", to: "Oslo", why: "changed-since" }];

type Given = readonly [
  id: string,
  status: KeptRow["status"] | "open",
  rest?: string,
  change?: string,
  kind?: string,
];

/** Counts an undo whose steps have these rows. One that is open has no outcome yet. */
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
  const runOf = (place: number): number => runs?.[place] ?? place;
  for (const [place, rows] of steps.entries()) {
    const store = await openStep(folder, all.steps[place]!);
    const parts = (id: string): number =>
      steps.flatMap((some, other) =>
        runOf(other) === runOf(place) ? some.filter(([one]) => one === id) : [],
      ).length;
    store.transaction(() =>
      store.addRows(
        rows.flatMap(([id, status, rest = "", cell = change(), kind = ""], row) =>
          status === "open"
            ? []
            : {
                row,
                line: row + 2,
                status,
                // HubSpot may answer with another id: others have merged the record into that one.
                id: (place > 0 && mergedInto[id]) || id,
                error: "",
                kind,
                correlationId: "",
                cells: JSON.stringify([String(row + 2), id, cell, rest, String(parts(id))]),
              },
        ),
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
    // HubSpot refused its batch, and named no record: nobody decided to leave it.
    ["9", "skipped", "", change(), "refused\n\n"],
  ];
  expect(await counted([rows])).toEqual({ reversed: 3, kept: 2, failed: 2, unknown: 2 });
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

test("one of which a step is still to do something is not counted, whatever the others did", async () => {
  const first: Given[] = [
    ["1", "updated"],
    ["2", "failed"],
    ["3", "updated", "kept"],
    ["4", "updated"],
    ["5", "open"],
  ];
  const later: Given[] = [
    ["1", "open"],
    ["2", "open"],
    ["3", "open"],
    ["4", "updated"],
  ];
  expect(await counted([first, later], [0, 0])).toEqual({
    reversed: 1,
    kept: 0,
    failed: 0,
    unknown: 0,
  });
});

test("one with several rows in a step is counted when all of them have their outcome", async () => {
  const none = { reversed: 0, kept: 0, failed: 0, unknown: 0 };
  const rows = (last: KeptRow["status"] | "open"): Given[] => [
    ["1", "updated"],
    ["1", "unchanged"],
    ["1", last],
  ];
  expect(await counted([rows("open")])).toEqual(none);
  expect(await counted([rows("updated")])).toEqual({ ...none, reversed: 1 });
  expect(await counted([rows("failed")])).toEqual({ ...none, failed: 1 });
});

test("one that others merged between two steps is one record", async () => {
  const steps: Given[][] = [[["m", "updated"]], [["m", "skipped"]]];
  const once = { reversed: 0, kept: 1, failed: 0, unknown: 0 };
  expect(await counted(steps, [0, 0])).toEqual(once);
});
