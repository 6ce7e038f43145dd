import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type Batch, planBatches } from "@x/batch-core";
import { createSandbox } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { createStepsFolder, lookAtStep, openStep } from "../steps/steps-folder.ts";
import { newSteps } from "../steps/steps.ts";
import { aFolder } from "../testing/a-file.ts";
import { doSteps } from "../testing/a-sync.ts";
import { dropArchives } from "./drop-archives.ts";
import { createSyncFiles } from "./sync-files.ts";

const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;

test("what is in flight is unknown, what was not sent is skipped, and a resume sends nothing", async () => {
  const folder = join(await aFolder(), "run");
  await using files = await createSyncFiles(folder, {});
  for (const id of ["11", "12", "13"]) await files.archive({ key: `${id}@x.org`, id, found: "" });
  const steps = await files.finish(job, {
    portal: { id: "1000001" },
    file: { file: "people.csv" },
  });
  await createStepsFolder(folder, newSteps("sync", steps));
  {
    const store = await openStep(folder, steps[0]!);
    const [planned] = planBatches(store.task.job, [{ id: "12" }]);
    const { batch } = planned as { batch: Batch };
    store.putBatch(0, 0, batch, JSON.stringify([[0, 1, 3, ["12@x.org", "12"]]]));
    await store.close();
  }
  // A second time there is nothing left to drop.
  expect([await dropArchives(folder), await dropArchives(folder)]).toEqual([2, 0]);

  const sandbox = createSandbox();
  await doSteps(sandbox, folder);
  expect(sandbox.requests()).toEqual([]);
  const store = await lookAtStep(folder, steps[0]!);
  expect(store.batches()).toEqual([]);
  expect(store.rowsFrom(0, 9).map(({ line, status, id, error }) => [line, status, id, error]))
    // Their rows are gone from the file. That of the second is the one that the batch has.
    .toEqual([
      [0, "skipped", "11", NOT_SENT],
      [3, "unknown", "12", NO_ANSWER],
      [0, "skipped", "13", NOT_SENT],
    ]);
  await store.close();
});

const NOT_SENT = "Not archived: a later sync looked anew at which rows are gone. (stopped)";
const NO_ANSWER =
  "The sync ended before the answer came, and a later sync took its place. Look the record up in HubSpot: it may be archived. (no-answer)";

test("what was to be written stays open, and archives that are done need no file any more", async () => {
  const folder = join(await aFolder(), "run");
  await using files = await createSyncFiles(folder, {});
  const change = { index: 0, status: "create", key: "ada@x.org", changes: [] } as const;
  await files.write({ line: 2, key: "ada@x.org", hash: undefined, change });
  await files.archive({ key: "bob@x.org", id: "11", found: "" });
  const steps = await files.finish(job, { portal: { id: "1" }, file: { file: "people.csv" } });
  await createStepsFolder(folder, newSteps("sync", steps));
  expect(await dropArchives(folder)).toBe(1);
  const settled = [];
  for (const step of steps) {
    const store = await lookAtStep(folder, step);
    settled.push(store.counts().skipped);
    await store.close();
  }
  expect(settled).toEqual([0, 1]);
  await rm(join(folder, "2-archive", "source.csv"));
  expect(await dropArchives(folder)).toBe(0);
});
