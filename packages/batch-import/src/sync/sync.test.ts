import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { aClient } from "../testing/a-client.ts";
import { aFolder } from "../testing/a-file.ts";
import { openSyncMemory } from "../sqlite/sync-memory.ts";
import { rememberRun } from "./remember-run.ts";
import { createSyncFiles } from "./sync-files.ts";
import { memoryPath, NONE, people, remembered, sync } from "../testing/a-sync.ts";
import { csv, setUp, upsert, mergeFirstTwo } from "../testing/sync-of-cities.ts";

test("the first sync looks at every row, and the next asks nothing and writes nothing", async () => {
  const { sandbox, folder, run } = await setUp({ "ada@x.org": "Paris", "bob@x.org": "Rome" });
  const rows = ["ada@x.org,Paris", "bob@x.org,Oslo", "cy@x.org,Bern"];
  const first = await run(rows);
  expect(first.counts).toEqual({ ...NONE, create: 1, update: 1, values: 1, unchanged: 1 });
  expect(people(sandbox)).toEqual(["ada@x.org Paris", "bob@x.org Oslo", "cy@x.org Bern"]);
  expect(remembered(folder)).toEqual([
    ["ada@x.org", 1, 0],
    ["bob@x.org", 1, 1],
    ["cy@x.org", 1, 1],
  ]);
  const second = await run(rows);
  expect([second.counts, second.requests]).toEqual([{ ...NONE, unchanged: 3, known: 3 }, 0]);
});

test("only rows that changed are asked about, in whatever order rows and columns are", async () => {
  const { sandbox, folder, run } = await setUp();
  await run(["ada@x.org,Paris", "bob@x.org,Rome", "cy@x.org,Bern"]);
  const { counts } = await run(["cy@x.org,Bern", "BOB@x.org,Oslo", "ada@x.org,Paris"]);
  expect(counts).toEqual({ ...NONE, update: 1, values: 1, unchanged: 2, known: 2 });
  const swapped = "city,email\nOslo,BOB@x.org\nParis,ada@x.org\nBern,cy@x.org\n";
  expect((await sync(sandbox, folder, swapped)).counts).toMatchObject({ unchanged: 3, known: 3 });
});

test("what HubSpot has already is not written, and is not the sync's own", async () => {
  const { sandbox, folder, run } = await setUp();
  await run(["ada@x.org,Paris"]);
  await upsert(sandbox, { "ada@x.org": "Oslo", "bob@x.org": "Rome" });
  const { counts } = await run(["ada@x.org,Oslo", "bob@x.org,Rome"]);
  expect(counts).toEqual({ ...NONE, unchanged: 2 });
  expect(remembered(folder)).toEqual([
    ["ada@x.org", 1, 1],
    ["bob@x.org", 1, 0],
  ]);
});

test("when other columns are written, every row is looked at", async () => {
  const { sandbox, folder, run } = await setUp();
  await run(["ada@x.org,Paris", "bob@x.org,Rome"]);
  const wider = "email,city,jobtitle\nada@x.org,Paris,Boss\nbob@x.org,Rome,\n";
  expect((await sync(sandbox, folder, wider)).counts).toEqual({
    ...NONE,
    update: 1,
    values: 1,
    unchanged: 1,
  });
});

describe("a row that was not written", () => {
  test("as HubSpot refused it, is looked at the next time", async () => {
    const { sandbox, folder } = await setUp();
    const rows = "email,city,not_there\nada@x.org,Paris,\nbob@x.org,Rome,1\n";
    for (const create of [2, 1]) {
      expect((await sync(sandbox, folder, rows)).counts).toMatchObject({ create });
      expect(remembered(folder)).toEqual([
        ["ada@x.org", 1, 1],
        ["bob@x.org", 0, 0],
      ]);
    }
  });

  test("as HubSpot refused to create it under a new key, keeps the record of its old key", async () => {
    const { sandbox, folder, run } = await setUp();
    await run(["ada@x.org,Paris", "bob@x.org,Rome"]);
    const renamed = "email,city,not_there\nada@x.org,Paris,\nbobby@x.org,Rome,1\n";
    const { counts } = await sync(sandbox, folder, renamed, { archive: { percent: 100 } });
    expect(counts).toMatchObject({ create: 1, archive: 1 });
    expect(people(sandbox)).toEqual(["ada@x.org Paris", "bob@x.org Rome"]);
    // Once it is created, the old one goes.
    await run(["ada@x.org,Paris", "bobby@x.org,Rome"], { archive: { percent: 100 } });
    expect(people(sandbox)).toEqual(["ada@x.org Paris", "bob@x.org archived", "bobby@x.org Rome"]);
  });

  test("for all that is known, is looked at the next time, and found", async () => {
    const { sandbox, folder, run } = await setUp();
    sandbox.setFaults([{ operation: "upsert", fault: { kind: "drop-records" } }]);
    await run(["ada@x.org,Paris"]);
    expect(remembered(folder)).toEqual([["ada@x.org", 0, 0]]);
    sandbox.setFaults([]);
    expect((await run(["ada@x.org,Paris"])).counts).toEqual({ ...NONE, unchanged: 1 });
  });

  test("and has its former values again, is looked at", async () => {
    const { sandbox, run } = await setUp();
    await run(["ada@x.org,Paris"]);
    // It is carried out, and nobody hears of it.
    sandbox.setFaults([{ operation: "update", fault: { kind: "drop-records" } }]);
    await run(["ada@x.org,London"]);
    sandbox.setFaults([]);
    expect((await run(["ada@x.org,Paris"])).counts).toEqual({ ...NONE, update: 1, values: 1 });
    expect(people(sandbox)).toEqual(["ada@x.org Paris"]);
  });

  test("as it is refused counts as there: its record is not archived", async () => {
    const { sandbox, folder, run } = await setUp();
    await run(["ada@x.org,Paris", "bob@x.org,Rome"]);
    const wide = `email,nope\nada@x.org,1\nbob@x.org,2\n`;
    const { counts } = await sync(sandbox, folder, wide, { archive: { percent: 100 } });
    expect(counts).toEqual({ ...NONE, refused: 2 });
    expect(people(sandbox)).toEqual(["ada@x.org Paris", "bob@x.org Rome"]);
    expect(remembered(folder)).toEqual([
      ["ada@x.org", 0, 1],
      ["bob@x.org", 0, 1],
    ]);
  });

  test("as somebody changed the record in between, is left alone, and looked at the next time", async () => {
    const { sandbox, folder, run } = await setUp({ "ada@x.org": "Paris" });
    const afterPlan = () => upsert(sandbox, { "ada@x.org": "Oslo" });
    await run(["ada@x.org,London"], { afterPlan });
    expect([people(sandbox), remembered(folder)]).toEqual([
      ["ada@x.org Oslo"],
      [["ada@x.org", 0, 0]],
    ]);
    await run(["ada@x.org,London"]);
    expect([people(sandbox), remembered(folder)]).toEqual([
      ["ada@x.org London"],
      [["ada@x.org", 1, 1]],
    ]);
  });

  test("as somebody wrote the same in between, is known, and is not the sync's own", async () => {
    const { sandbox, folder, run } = await setUp({ "ada@x.org": "Paris" });
    await run(["ada@x.org,London"], {
      afterPlan: () => upsert(sandbox, { "ada@x.org": "London" }),
    });
    expect(remembered(folder)).toEqual([["ada@x.org", 1, 0]]);
  });

  test("in part, as a value was kept, is looked at the next time, and said", async () => {
    const { sandbox, folder } = await setUp();
    const stages = ["subscriber", "lead", "customer"];
    const options = stages.map((value, displayOrder) => ({ value, label: value, displayOrder }));
    const lifecyclestage = { name: "lifecyclestage", type: "enumeration", options };
    const properties = [
      ...["email", "city"].map((name) => ({ name, type: "string" })),
      lifecyclestage,
    ];
    const before = [{ id: "ada@x.org", properties: { city: "Bern", lifecyclestage: "customer" } }];
    await aClient(sandbox).upsert("contacts", before, { idProperty: "email" });
    const task = { definitions: { properties, hidden: [], quota: {} } };
    const file = "email,city,lifecyclestage\nada@x.org,Paris,lead\n";
    const { counts } = await sync(sandbox, folder, file, task);
    expect(counts).toEqual({ ...NONE, update: 1, values: 1, kept: 1 });
    expect(remembered(folder)).toEqual([["ada@x.org", 0, 1]]);
    expect(await readFile(join(folder, "run-1", "left-out.csv"), "utf8")).toBe(
      "line,key,result,reason\n2,ada@x.org,kept,lifecyclestage: HubSpot does not let it go back\n",
    );
    expect((await sync(sandbox, folder, file, task)).counts).toEqual({ ...NONE, kept: 1 });
  });

  test("as its key is on a row above, is refused each time", async () => {
    const { sandbox, run } = await setUp();
    const rows = ["ada@x.org,Paris", " ADA@x.org,Rome"];
    expect((await run(rows)).counts).toEqual({ ...NONE, create: 1, refused: 1 });
    expect((await run(rows)).counts).toEqual({ ...NONE, unchanged: 1, known: 1, refused: 1 });
    expect(people(sandbox)).toEqual(["ada@x.org Paris"]);
  });
});

test("of another run in the folder of the last one, nothing is learned", async () => {
  const { folder, run } = await setUp();
  await run(["ada@x.org,Paris"]);
  {
    using memory = await openSyncMemory(memoryPath(folder), {});
    memory.doubt("ada@x.org", undefined);
    memory.setPendingRun({ folder: join(folder, "run-1"), run: "another" });
    expect([await rememberRun(memory), memory.pendingRun()]).toEqual(["gone", undefined]);
  }
  expect(remembered(folder)).toEqual([["ada@x.org", 0, 1]]);
});

test("of two rows about one record, none is known once one of them was written", async () => {
  const { sandbox, folder, run } = await setUp({ "ada@x.org": "Bern", "ada2@x.org": "Bern" });
  await mergeFirstTwo(sandbox);
  const first = ["ada@x.org,Bern"];
  await run(first);
  await run([...first, "ada2@x.org,Oslo"]);
  expect(people(sandbox)).toContain("ada2@x.org Oslo");
  expect(remembered(folder)).toEqual([
    ["ada2@x.org", 0, 1],
    ["ada@x.org", 0, 0],
  ]);
  expect((await run(first)).counts).toMatchObject({ known: 0, update: 1 });
  expect(people(sandbox)).toContain("ada@x.org Bern");
});

describe("another writer", () => {
  test("is not noticed where the row is as before, and is with verify", async () => {
    const { sandbox, folder, run } = await setUp();
    const rows = ["ada@x.org,Paris", "bob@x.org,Rome"];
    await run(rows);
    await upsert(sandbox, { "ada@x.org": "Oslo" });
    expect((await run(rows)).requests).toBe(0);
    const { counts } = await run(rows, { verify: true });
    expect(counts).toEqual({ ...NONE, update: 1, values: 1, unchanged: 1 });
    expect(people(sandbox)).toEqual(["ada@x.org Paris", "bob@x.org Rome"]);
    expect(remembered(folder)).toEqual([
      ["ada@x.org", 1, 1],
      ["bob@x.org", 1, 1],
    ]);
  });

  test("who archived a record and made another: that one is not the sync's own", async () => {
    const { sandbox, folder, run } = await setUp();
    await run(["ada@x.org,Paris"]);
    const { id } = sandbox.inspect("contacts")[0]!;
    await aClient(sandbox).archive("contacts", [{ id }]);
    await upsert(sandbox, { "ada@x.org": "Paris" });
    await run(["ada@x.org,Paris"], { verify: true });
    expect(remembered(folder)).toEqual([["ada@x.org", 1, 0]]);
  });
});

test("what a process that was killed while it planned leaves is in nobody's way", async () => {
  const out = join(await aFolder(), "run");
  const change = { index: 0, status: "create", key: "ada@x.org", changes: [] } as const;
  const row = { line: 2, key: "ada@x.org", hash: new Uint8Array(16), change };
  const left = { line: 3, key: "", result: "refused", reason: "No." } as const;
  // It is not disposed of.
  const killed = await createSyncFiles(out, {});
  await killed.write(row);
  await killed.leaveOut(left);
  const files = await createSyncFiles(out, {});
  await files.write(row);
  await files.leaveOut(left);
  const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
  expect(await files.endLists()).toEqual({ leftOut: join(out, "left-out.csv") });
  const steps = await files.finish(job, { portal: { id: "1" }, file: { file: "people.csv" } });
  expect(steps.map(({ name, task }) => [name, task.source.rows])).toEqual([["1-write", 1]]);
  expect(await readdir(out)).toEqual(["1-write", "left-out.csv"]);
  await killed[Symbol.asyncDispose]();
});

test("the lists go with the other files, unless they are to stay, and take the place of those of an earlier plan", async () => {
  const runs = join(await aFolder(), "runs");
  const out = join(runs, "run");
  const record = { key: "ada@x.org", id: "7", found: "" };
  const toArchive = join(out, "to-archive.csv");
  {
    await using files = await createSyncFiles(out, {});
    await files.archive(record);
    expect(await files.endLists()).toEqual({ toArchive });
    expect(await readFile(toArchive, "utf8")).toBe("key,hs_object_id\nada@x.org,7\n");
  }
  // With the folders that were made for them.
  expect(existsSync(runs)).toBe(false);
  {
    await using files = await createSyncFiles(out, {});
    await files.archive(record);
    await files.endLists({ stay: true });
  }
  expect(await readdir(out)).toEqual(["to-archive.csv"]);
  {
    // What is not ASCII is marked as such when the file is closed, which is once.
    await using files = await createSyncFiles(out, {}, { bom: "unless-ascii" });
    await files.leaveOut({ line: 2, key: "josé@x.org", result: "refused", reason: "No." });
    await files.endLists({ stay: true });
  }
  expect(await readFile(join(out, "left-out.csv"), "utf8")).toMatch(/^\uFEFFline,.*\n2,josé/);
  await using files = await createSyncFiles(out, {});
  expect(await files.endLists()).toEqual({});
  expect(await readdir(out)).toEqual([]);
});

test("planning ends at a signal, also where nothing is asked, and leaves nothing", async () => {
  const { sandbox, folder, run } = await setUp();
  await run(["ada@x.org,Paris"]);
  const before = await readdir(folder);
  const signal = AbortSignal.abort(new Error("Interrupted."));
  for (const rows of [["ada@x.org,Paris"], ["bob@x.org,Rome"]]) {
    await expect(sync(sandbox, folder, csv(...rows), { signal })).rejects.toThrow("Interrupted");
  }
  expect(await readdir(folder)).toEqual(before);
});

test("plans that do the same have one digest, and others another one", async () => {
  const digestOf = async (row: string, about = { portal: "1" }): Promise<string> => {
    const { run } = await setUp();
    return (await run([row], { about })).digest;
  };
  const digest = await digestOf("ada@x.org,Paris");
  expect(digest).toMatch(/^[0-9a-f]{12}$/);
  expect(await digestOf("ada@x.org,Paris")).toBe(digest);
  expect(await digestOf("ada@x.org,Rome")).not.toBe(digest);
  expect(await digestOf("ada@x.org,Paris", { portal: "2" })).not.toBe(digest);
});
