import { join } from "node:path";
import { expect, test } from "vitest";
import { newSteps } from "../steps/steps.ts";
import { createStepsFolder, lookAtStep, openStep } from "../steps/steps-folder.ts";
import type { KeptRow } from "../store/settled-row.ts";
import { aFolder } from "../testing/a-file.ts";
import { aRow } from "../testing/a-task.ts";
import { holdArchives } from "./hold-archives.ts";
import { createSyncFiles } from "./sync-files.ts";

const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
const create = { index: 0, status: "create", key: "ada@x.org", changes: [] } as const;
const changes = [{ property: "city", from: "Rome", to: "Oslo" }];
const update = {
  index: 0,
  status: "update",
  key: "ada@x.org",
  id: "7",
  changes,
  kept: [],
} as const;

/** How many archives are held back once a row that was to be written has its outcome, and how many have one then. */
async function held(command: string, change: typeof create | typeof update, row: KeptRow) {
  const folder = join(await aFolder(), "run");
  await using files = await createSyncFiles(folder, {});
  await files.write({ line: 2, key: "ada@x.org", hash: undefined, change });
  await files.archive({ key: "bob@x.org", id: "8", found: "" });
  const portal = { id: "1" };
  const steps = await files.finish(job, { portal, file: { file: "people.csv" } });
  await createStepsFolder(folder, newSteps(command, steps));
  const store = await openStep(folder, steps[0]!);
  const cells = JSON.stringify(["2", "ada@x.org", "", "", JSON.stringify(change)]);
  store.transaction(() => store.addRows([{ ...row, cells }]));
  await store.close();
  const count = await holdArchives(folder);
  const archives = await lookAtStep(folder, steps[1]!);
  const settled = archives.counts().skipped;
  await archives.close();
  return [count, settled];
}

test.each(["failed", "skipped", "unknown"] as const)(
  "where a create of a sync is %s, none of its records is archived",
  async (status) => {
    expect(await held("sync", create, aRow(0, status))).toEqual([1, 1]);
  },
);

test("where all were created, they are", async () => {
  expect(await held("sync", create, aRow(0, "created"))).toEqual([0, 0]);
});

test("where an update failed, they are: its record is known", async () => {
  expect(await held("sync", update, aRow(0, "failed"))).toEqual([0, 0]);
});

test("what another command archives is never held back", async () => {
  expect(await held("undo", create, aRow(0, "failed"))).toEqual([0, 0]);
});
