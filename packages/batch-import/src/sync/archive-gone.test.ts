import { join } from "node:path";
import { createSandbox } from "@x/batch-sandbox";
import { describe, expect, test } from "vitest";
import { aClient } from "../testing/a-client.ts";
import { aFolder } from "../testing/a-file.ts";
import { openSyncMemory } from "../sqlite/sync-memory.ts";
import { planSync, type SyncTask } from "./plan-sync.ts";
import { createSyncFiles } from "./sync-files.ts";
import { countLeftAlone } from "../results/left-alone.ts";
import { lookAtStep, readStepsFolder } from "../steps/steps-folder.ts";
import { memoryPath, NONE, people, remembered, sync, type SyncOptions } from "../testing/a-sync.ts";
import { setUp, mergeFirstTwo } from "../testing/sync-of-cities.ts";

describe("records whose rows are gone", () => {
  const all = { percent: 100 };

  test("are archived where a sync wrote them, and forgotten", async () => {
    const { sandbox, folder, run } = await setUp({ "ada@x.org": "Paris", "bob@x.org": "Rome" });
    await run(["ada@x.org,Paris", "bob@x.org,Oslo", "cy@x.org,Bern", "dan@x.org,Bonn"]);
    const { counts } = await run(["dan@x.org,Bonn"], { archive: all });
    expect(counts).toEqual({ ...NONE, unchanged: 1, known: 1, archive: 2 });
    expect(people(sandbox)).toEqual([
      "ada@x.org Paris",
      "bob@x.org archived",
      "cy@x.org archived",
      "dan@x.org Bonn",
    ]);
    expect(remembered(folder)).toEqual([["dan@x.org", 1, 1]]);
  });

  test("stay where others merged them, also when the row of the other one is still there", async () => {
    const { sandbox, folder, run } = await setUp();
    await run(["ada@x.org,Paris", "ada2@x.org,Paris", "bob@x.org,Rome"]);
    await mergeFirstTwo(sandbox);
    const rows = ["ada@x.org,Paris", "bob@x.org,Rome"];
    // The plan found out already that there is nothing to archive, and nobody is asked about it.
    expect((await run(rows, { archive: all })).counts).toMatchObject({ archive: 0 });
    expect(people(sandbox)).toContain("ada@x.org Paris");
    expect(remembered(folder)).toEqual([
      ["ada@x.org", 1, 1],
      ["bob@x.org", 1, 1],
    ]);
  });

  test("where others merge them after the plan was made: nobody asked for that, and the next sync looks anew", async () => {
    const { sandbox, folder, run } = await setUp();
    await run(["ada@x.org,Paris", "ada2@x.org,Paris", "bob@x.org,Rome"]);
    const rows = ["ada@x.org,Paris", "bob@x.org,Rome"];
    const afterPlan = () => mergeFirstTwo(sandbox);
    expect((await run(rows, { archive: all, afterPlan })).counts).toMatchObject({ archive: 1 });
    expect(people(sandbox)).toContain("ada@x.org Paris");
    const { steps } = await readStepsFolder(join(folder, "run-2"));
    const store = await lookAtStep(join(folder, "run-2"), steps[0]!);
    expect([...store.withStatus("skipped")].map(({ kind }) => kind.split("\n")[0])).toEqual([
      "changed",
    ]);
    expect(countLeftAlone(store)).toBe(0);
    await store.close();
    expect((await run(rows, { archive: all })).counts).toMatchObject({ archive: 0 });
  });

  test("stay where others merged several of them, and the sync comes to its end", async () => {
    const { sandbox, folder, run } = await setUp();
    const rows = ["ada", "ada2", "cy", "bob"].map((name) => `${name}@x.org,Paris`);
    await run(rows);
    await mergeFirstTwo(sandbox);
    await run(rows.slice(-1), { archive: all });
    expect(people(sandbox).filter((one) => !one.includes("archived"))).toEqual([
      "ada@x.org Paris",
      "bob@x.org Paris",
    ]);
    expect(remembered(folder)).toEqual([["bob@x.org", 1, 1]]);
  });

  test("are forgotten where others archived them", async () => {
    const { sandbox, folder, run } = await setUp();
    await run(["ada@x.org,Paris", "bob@x.org,Rome"]);
    const { id } = sandbox.inspect("contacts")[1]!;
    await aClient(sandbox).archive("contacts", [{ id }]);
    await run(["ada@x.org,Paris"], { archive: all });
    expect(remembered(folder)).toEqual([["ada@x.org", 1, 1]]);
  });

  test("stay where nobody asks for it, and are known when they come back", async () => {
    const { sandbox, run } = await setUp();
    const rows = ["ada@x.org,Paris", "bob@x.org,Rome"];
    await run(rows);
    await run(rows.slice(1));
    expect(people(sandbox)).toEqual(["ada@x.org Paris", "bob@x.org Rome"]);
    expect((await run(rows)).counts).toMatchObject({ known: 2 });
  });

  test("stay where more are gone than may be archived", async () => {
    const { sandbox, run } = await setUp();
    const rows = ["ada@x.org,Paris", "bob@x.org,Rome", "cy@x.org,Bern"];
    await run(rows);
    for (const archive of [{ rows: 1 }, { percent: 66 }]) {
      const { counts, withheld } = await run(rows.slice(0, 1), { archive });
      expect(counts.archive).toBe(0);
      expect(withheld).toEqual({ reason: "limit", gone: 2, written: 3 });
    }
    expect(people(sandbox).filter((one) => one.includes("archived"))).toEqual([]);
    const plan = await run(rows.slice(0, 1), { archive: { percent: 67 } });
    const { counts, toArchive, withheld } = plan;
    expect([counts.archive, withheld]).toEqual([2, undefined]);
    expect(toArchive.map(({ key }) => key)).toEqual(["bob@x.org", "cy@x.org"]);
  });

  test.each([",Bern", "no mail,Bern"])(
    "stay where the key of a row cannot be read: %s",
    async (row) => {
      const { sandbox, run } = await setUp();
      await run(["ada@x.org,Paris", "bob@x.org,Rome"]);
      const { withheld } = await run(["ada@x.org,Paris", row], { archive: all });
      expect(withheld).toEqual({ reason: "no-key", gone: 1, rows: 1 });
      expect(people(sandbox)).toEqual(["ada@x.org Paris", "bob@x.org Rome"]);
    },
  );

  test("stay where the key of a row cannot be read, whatever else is wrong with the row", async () => {
    const code = { name: "code", label: "Code", type: "number", fieldType: "number" } as const;
    const sandbox = createSandbox({
      properties: { contacts: [{ ...code, hasUniqueValue: true }] },
    });
    const folder = await aFolder();
    const properties = [code, { name: "annualrevenue", type: "number" }];
    const options: SyncOptions = {
      definitions: { properties, hidden: [], quota: {} },
      job: { operation: "upsert", objectType: "contacts", idProperty: "code" },
      archive: all,
    };
    await sync(sandbox, folder, "annualrevenue,code\n5,1200\n6,7\n", options);
    const wrong = "annualrevenue,code\nfive,12OO\n6,7\n";
    const { withheld } = await sync(sandbox, folder, wrong, options);
    expect(withheld).toEqual({ reason: "no-key", gone: 1, rows: 1 });
  });

  test("stay where a row of a new key is refused: it may be about one of them", async () => {
    const { sandbox, folder } = await setUp();
    const options: SyncOptions = {
      definitions: {
        properties: [
          { name: "email", type: "string" },
          { name: "annualrevenue", type: "number" },
        ],
        hidden: [],
        quota: {},
      },
      archive: all,
    };
    const text = (...rows: string[]): string => `email,annualrevenue\n${rows.join("\n")}\n`;
    await sync(sandbox, folder, text("ada@x.org,5", "bob@x.org,6"), options);
    const wrong = text("lovelace@x.org,five", "bob@x.org,six");
    // Each time: no record of the key is known.
    for (const _ of [1, 2]) {
      const { withheld } = await sync(sandbox, folder, wrong, options);
      expect(withheld).toEqual({ reason: "new-key", gone: 1, rows: 1 });
    }
    // A row whose record is known is about that one.
    const { counts } = await sync(sandbox, folder, text("bob@x.org,six"), options);
    expect(counts).toEqual({ ...NONE, refused: 1, archive: 1 });
  });

  test("stay where the record of a new key cannot be read: it may be one of them", async () => {
    const { folder, run } = await setUp();
    await run(["ada@x.org,Paris", "bob@x.org,Rome"]);
    const client: SyncTask["client"] = {
      async read() {
        throw new Error("No archive is planned, so that none is looked at.");
      },
      async *diff(_, records) {
        for await (const _ of records) {
          const kept = [{ property: "city", to: "Rome", why: "not-read" }] as const;
          yield { index: 0, key: "bobby@x.org", status: "kept", kept };
        }
      },
    };
    async function* rows() {
      yield [
        { line: 2, cells: ["ada@x.org", "Paris"] },
        { line: 3, cells: ["bobby@x.org", "Rome"] },
      ];
    }
    using memory = await openSyncMemory(memoryPath(folder), {});
    await using files = await createSyncFiles(join(folder, "out"), {});
    const { counts, withheld } = await planSync({
      memory,
      files,
      client,
      job: { operation: "upsert", objectType: "contacts", idProperty: "email" },
      readRows: rows,
      columns: { properties: ["email", "city"], leftOut: [] },
      definitions: { properties: [{ name: "email" }, { name: "city" }], hidden: [], quota: {} },
      archive: all,
    });
    expect([counts.kept, withheld]).toEqual([1, { reason: "new-key", gone: 1, rows: 1 }]);
  });

  test("stay where another row is about the same record", async () => {
    const { sandbox, run } = await setUp();
    await run(["ada@x.org,Paris"]);
    const { id } = sandbox.inspect("contacts")[0]!;
    await aClient(sandbox).update("contacts", [
      { id, properties: { email: "lovelace@x.org", hs_additional_emails: "ada@x.org" } },
    ]);
    const { counts } = await run(["lovelace@x.org,Paris"], { archive: all });
    expect(counts).toMatchObject({ archive: 0 });
    expect(people(sandbox)).toEqual(["lovelace@x.org Paris"]);
  });

  test("are none where no row is gone, whatever cannot be read", async () => {
    const { run } = await setUp();
    await run(["ada@x.org,Paris"]);
    const { counts, withheld } = await run(["ada@x.org,Paris", "no mail,Bern"], { archive: all });
    expect([counts.archive, withheld]).toEqual([0, undefined]);
  });

  test("stay where the source is cut off", async () => {
    const { sandbox, folder, run } = await setUp();
    await run(["ada@x.org,Paris", "bob@x.org,Rome"]);
    for (const [cut, why] of [
      ["", "empty"],
      ["email,city\n", "no row below it"],
      ['email,city\nada@x.org,"Par', "never closed"],
    ] as const) {
      await expect(sync(sandbox, folder, cut, { archive: all })).rejects.toThrow(why);
    }
    expect(people(sandbox)).toEqual(["ada@x.org Paris", "bob@x.org Rome"]);
  });
});
