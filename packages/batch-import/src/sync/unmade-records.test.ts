import { join } from "node:path";
import type { CreateChange, UpdateChange } from "@x/batch-types";
import { expect, test } from "vitest";
import { createStepsFolder, openStep } from "../steps/steps-folder.ts";
import { newSteps } from "../steps/steps.ts";
import type { KeptRow } from "../store/settled-row.ts";
import { aFolder } from "../testing/a-file.ts";
import { holdArchives } from "./hold-archives.ts";
import { createSyncFiles } from "./sync-files.ts";

const changes = [{ property: "city", from: "", to: "Rome" }];
const create: CreateChange = { index: 0, status: "create", key: "ada@x.org", changes };
const update: UpdateChange = {
  index: 0,
  status: "update",
  key: "ada@x.org",
  id: "7",
  changes,
  kept: [],
};

/** A sync that is to archive one record, and whose row to write came to a status. @returns how many it archives no more. */
async function held(json: string, status: KeptRow["status"], command = "sync"): Promise<number> {
  const folder = join(await aFolder(), "run");
  await using files = await createSyncFiles(folder, {});
  await files.write({ line: 2, key: "ada@x.org", hash: undefined, change: create });
  await files.archive({ key: "bob@x.org", id: "8", found: "" });
  const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
  const steps = await files.finish(job, { portal: { id: "1" }, file: { file: "people.csv" } });
  await createStepsFolder(folder, newSteps(command, steps));
  const store = await openStep(folder, steps[0]!);
  const cells = JSON.stringify(["2", "ada@x.org", "", "", json]);
  store.addRows([
    { row: 0, line: 2, cells, status, id: "", error: "", kind: "", correlationId: "" },
  ]);
  await store.close();
  return holdArchives(folder);
}

test.each(["failed", "skipped", "unknown"] as const)(
  "where a record was not created, none is archived: %s",
  async (status) => {
    expect(await held(JSON.stringify(create), status)).toBe(1);
    expect(await held(JSON.stringify(update), status)).toBe(0);
    expect(await held(JSON.stringify(create), status, "undo")).toBe(0);
  },
);

test("a change that cannot be read may be a create", async () => {
  expect(await held("{", "failed")).toBe(1);
});

test("where every record was created, all are archived", async () => {
  expect(await held(JSON.stringify(create), "created")).toBe(0);
});
