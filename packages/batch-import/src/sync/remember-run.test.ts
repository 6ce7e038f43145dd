import { join } from "node:path";
import { createSandbox } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { openSyncMemory } from "../sqlite/sync-memory.ts";
import { aClient } from "../testing/a-client.ts";
import { aFolder } from "../testing/a-file.ts";
import { memoryPath, remembered, sync } from "../testing/a-sync.ts";
import { rememberRun } from "./remember-run.ts";

test("a folder that holds another run by now says nothing about the one that was there", async () => {
  const folder = await aFolder();
  await sync(createSandbox(), folder, "email,city\nada@x.org,Paris\n");
  const before = remembered(folder);
  expect(before).toEqual([["ada@x.org", 1, 1]]);
  {
    using memory = await openSyncMemory(memoryPath(folder), {});
    memory.doubt("ada@x.org", undefined);
    memory.setPendingRun({ folder: join(folder, "run-1"), run: "another" });
    expect([await rememberRun(memory), memory.pendingRun()]).toEqual(["gone", undefined]);
  }
  expect(remembered(folder)).toEqual([["ada@x.org", 0, 1]]);
});

test("what others wrote before the sync could is known, and is not the sync's own", async () => {
  const sandbox = createSandbox();
  const folder = await aFolder();
  const properties = { city: "Paris" };
  const afterPlan = async (): Promise<void> => {
    await aClient(sandbox).upsert("contacts", [{ id: "ada@x.org", properties }], {
      idProperty: "email",
    });
  };
  const text = "email,city\nada@x.org,Paris\n";
  expect((await sync(sandbox, folder, text, { afterPlan })).counts.create).toBe(1);
  expect(remembered(folder)).toEqual([["ada@x.org", 1, 0]]);
});
