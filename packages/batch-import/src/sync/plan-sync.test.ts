import { join } from "node:path";
import { createSandbox, type Sandbox } from "@x/batch-sandbox";
import { describe, expect, test } from "vitest";
import { aClient } from "../testing/a-client.ts";
import { aFolder } from "../testing/a-file.ts";
import { openSyncMemory } from "../sqlite/sync-memory.ts";
import { memoryPath, remembered, sync, type SyncOptions } from "../testing/a-sync.ts";
import { planSync, type SyncTask } from "./plan-sync.ts";
import { createSyncFiles } from "./sync-files.ts";

const archive = { percent: 100 };
const csv = (...rows: string[]): string => `email,city\n${rows.map((row) => `${row}\n`).join("")}`;

async function upsert(sandbox: Sandbox, email: string, properties: object): Promise<void> {
  const records = [{ id: email, properties: { ...properties } }];
  await aClient(sandbox).upsert("contacts", records, { idProperty: "email" });
}

test("a row whose record is another one by now is doubted with that one, which no sync wrote", async () => {
  const sandbox = createSandbox();
  const folder = await aFolder();
  await sync(sandbox, folder, csv("ada@x.org,Paris"));
  await aClient(sandbox).archive("contacts", [{ id: sandbox.inspect("contacts")[0]!.id }]);
  await upsert(sandbox, "ada@x.org", { city: "Oslo" });
  const afterPlan = () => Promise.reject(new Error("Killed."));
  await expect(sync(sandbox, folder, csv("ada@x.org,Rome"), { afterPlan })).rejects.toThrow(
    "Killed",
  );
  expect(remembered(folder)).toEqual([["ada@x.org", 0, 0]]);
});

test("each row without a key counts: it is no row of the same key as another", async () => {
  const sandbox = createSandbox();
  const folder = await aFolder();
  await sync(sandbox, folder, csv("ada@x.org,Paris", "bob@x.org,Rome"));
  const { withheld } = await sync(sandbox, folder, csv("ada@x.org,Paris", ",Bern", " ,Bonn"), {
    archive,
  });
  expect(withheld).toEqual({ reason: "no-key", gone: 1, rows: 2 });
  expect(remembered(folder).map(([key]) => key)).toEqual(["ada@x.org", "bob@x.org"]);
});

describe("a row that is kept, of a key that no sync has seen", () => {
  test("may be about a record that seems to be gone, where its own is not told", async () => {
    const sandbox = createSandbox();
    const folder = await aFolder();
    await sync(sandbox, folder, csv("bob@x.org,Rome"));
    await upsert(sandbox, "ada@x.org", { city: "Bern" });
    await upsert(sandbox, "ada2@x.org", { city: "Bern" });
    const [, one, two] = sandbox.inspect("contacts");
    await aClient(sandbox).merge("contacts", [{ primary: one!.id, merge: two!.id }]);
    const plan = await sync(sandbox, folder, csv("ada@x.org,Bern", "ada2@x.org,Bern"), { archive });
    expect(plan.withheld).toEqual({ reason: "new-key", gone: 1, rows: 1 });
  });

  test("is about its own record, where that is found", async () => {
    const sandbox = createSandbox();
    const folder = await aFolder();
    const stages = ["subscriber", "lead", "customer"];
    const lifecyclestage = {
      name: "lifecyclestage",
      type: "enumeration",
      options: stages.map((value, displayOrder) => ({ value, label: value, displayOrder })),
    };
    const properties = [{ name: "email", type: "string" }, lifecyclestage];
    const options: SyncOptions = { definitions: { properties, hidden: [], quota: {} }, archive };
    await sync(sandbox, folder, "email,lifecyclestage\nbob@x.org,lead\n", options);
    await upsert(sandbox, "ada@x.org", { lifecyclestage: "customer" });
    const plan = await sync(sandbox, folder, "email,lifecyclestage\nada@x.org,lead\n", options);
    expect(plan.counts).toMatchObject({ kept: 1, archive: 1 });
  });
});

test("of two rows of one record, one is unchanged, and neither is known", async () => {
  const folder = await aFolder();
  const client: SyncTask["client"] = {
    read: () => Promise.reject(new Error("No row is gone.")),
    async *diff(_, records) {
      for await (const _ of records);
      const found = { status: "unchanged", id: "1" } as const;
      yield { index: 0, key: "ada2@x.org", ...found };
      yield { index: 1, key: "ada@x.org", mergedInto: 0, ...found };
    },
  };
  async function* readRows() {
    yield [2, 3].map((line) => ({ line, cells: [line === 2 ? "ada2@x.org" : "ada@x.org"] }));
  }
  {
    using memory = await openSyncMemory(memoryPath(folder), {});
    await using files = await createSyncFiles(join(folder, "out"), {});
    const { counts } = await planSync({
      memory,
      files,
      client,
      job: { operation: "upsert", objectType: "contacts", idProperty: "email" },
      readRows,
      columns: { properties: ["email"], leftOut: [] },
      definitions: { properties: [{ name: "email" }], hidden: [], quota: {} },
    });
    expect(counts).toMatchObject({ unchanged: 1, merged: 1, known: 0 });
  }
  // What the first says is not what the second does.
  expect(remembered(folder)).toEqual([
    ["ada2@x.org", 0, 0],
    ["ada@x.org", 0, 0],
  ]);
});
