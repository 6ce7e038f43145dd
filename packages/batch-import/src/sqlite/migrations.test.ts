import { DatabaseSync } from "node:sqlite";
import { BATCH_FORMAT, planBatches, resolveJob } from "@x/batch-core";
import type { Change } from "@x/batch-types";
import { expect, onTestFinished, test } from "vitest";
import { addStats, noStats } from "../store/stats.ts";
import type { Task } from "../store/task.ts";
import { aFolder } from "../testing/a-file.ts";
import { aRow, aTask } from "../testing/a-task.ts";
import { readWrittenRecords } from "../undo/written-records.ts";
import { databasePath } from "./database-path.ts";
import { lookAtRunFolder, openRunFolder } from "./run-folder.ts";
import { MIGRATIONS } from "./schema.ts";

/** What version 1 made of an empty database. It never changes. */
const VERSION_1 = `
  PRAGMA application_id = 1213416020;
  PRAGMA user_version = 1;
  CREATE TABLE run (task TEXT NOT NULL) STRICT;
  CREATE TABLE rows (
    row INTEGER PRIMARY KEY,
    line INTEGER NOT NULL,
    cells TEXT NOT NULL,
    status TEXT NOT NULL,
    id TEXT NOT NULL,
    error TEXT NOT NULL,
    kind TEXT NOT NULL
  ) STRICT;
  CREATE INDEX troubled ON rows (status) WHERE status IN ('failed', 'skipped', 'unknown');
  CREATE TABLE batches (
    id INTEGER PRIMARY KEY,
    at REAL NOT NULL,
    batch TEXT NOT NULL,
    rows TEXT NOT NULL
  ) STRICT;
  CREATE TABLE counts (status TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT;
  CREATE TABLE sessions (
    id INTEGER PRIMARY KEY,
    process INTEGER NOT NULL,
    at REAL NOT NULL,
    stats TEXT NOT NULL
  ) STRICT;
  CREATE TABLE resent (row INTEGER PRIMARY KEY, folder TEXT NOT NULL) STRICT;
`;

const job = resolveJob({ operation: "create", objectType: "companies" });
const task = {
  tool: "0.1.0",
  job,
  header: ["name"],
  columns: { properties: ["name"], leftOut: [] },
  source: { path: "rows.csv", hash: "abc", bytes: 100, rows: 5 },
  parent: "/runs/before",
  startedAt: 17,
};

/** As versions kept it that did not say whether the process ended by itself. */
const stats = { requests: noStats().requests, limited: 1, milliseconds: 3 };

const [step] = planBatches(job, [{ properties: { name: "Company 2" } }]);
const batch = (step as { batch: unknown }).batch;

/** A stopped run: a row created, one failed that a later run sent again, one in flight, two not sent. */
async function aRunOfVersion1(): Promise<string> {
  const folder = await aFolder();
  const database = new DatabaseSync(databasePath(folder));
  database.exec(`PRAGMA journal_mode = WAL; ${VERSION_1}`);
  const insert = (table: string, ...values: (string | number)[]): void => {
    const places = values.map(() => "?").join(", ");
    database.prepare(`INSERT INTO ${table} VALUES (${places})`).run(...values);
  };
  insert("run", JSON.stringify(task));
  insert("rows", 0, 2, '["Company 0"]', "created", "7", "", "");
  insert("rows", 1, 3, '["Company 1"]', "failed", "", "No.", "VALIDATION\n\n");
  insert("rows", 3, 5, '["Company 3"]', "skipped", "", "daily-limit: Later.", "daily-limit");
  insert("rows", 4, 6, '["Company 4"]', "skipped", "", "all-or-none: No.", "all-or-none");
  insert("batches", 1, 18, JSON.stringify(batch), '[[0,2,4,["Company 2"]]]');
  insert("counts", "created", 1);
  insert("counts", "failed", 1);
  insert("counts", "skipped", 2);
  insert("sessions", 1, 4711, 17, JSON.stringify(stats));
  insert("resent", 1, "/runs/child");
  database.close();
  return folder;
}

test("a run of version 1 is brought up to date, and goes on", async () => {
  const folder = await aRunOfVersion1();
  const run = await openRunFolder(folder);
  onTestFinished(() => run.close());
  expect(run.task).toEqual({
    ...task,
    id: expect.stringMatching(/^[0-9a-f]{32}$/),
    parent: { id: "", folder: "/runs/before" },
  });
  expect(run.rowsFrom(0, 10).map(({ row, status }) => [row, status])).toEqual([
    [0, "created"],
    [1, "failed"],
    [4, "skipped"],
  ]);
  expect(run.counts()).toMatchObject({ created: 1, failed: 1, skipped: 1, unknown: 0 });
  expect(run.batches()).toEqual([
    { id: 1, format: BATCH_FORMAT, at: 18, batch, rows: [[0, 2, 4, ["Company 2"]]] },
  ]);
  expect(run.givenTo(1)).toEqual({ run: "/runs/child", folder: "/runs/child", isConfirmed: true });
  expect(run.stats()).toEqual([stats]);
  expect(addStats(run.stats()).isAtLeast).toBe(false);
  expect([...run.changes()]).toEqual([]);
  // It had begun.
  expect(run.isConfirmed()).toBe(true);
});

test("its id stays the same, once it has one", async () => {
  const folder = await aRunOfVersion1();
  const first = await openRunFolder(folder);
  const { id } = first.task;
  await first.close();
  const second = await openRunFolder(folder);
  await second.close();
  expect(second.task.id).toBe(id);
});

test("who only looks at it changes nothing, and is told how to bring it up to date", async () => {
  const folder = await aRunOfVersion1();
  await expect(lookAtRunFolder(folder)).rejects.toThrow(
    `${folder}: an older version wrote this run (format 1, expected 6). Open it once to bring it up to date.`,
  );
  const database = new DatabaseSync(databasePath(folder), { readOnly: true });
  expect({ ...database.prepare("PRAGMA user_version").get() }).toEqual({ user_version: 1 });
  database.close();
});

/** An upsert of two companies with a policy, which associates the first with a contact and adds both to a list. */
async function aRunOfVersion3(settled: number): Promise<string> {
  const folder = await aFolder();
  const columns: Task["columns"] = {
    properties: ["domain", null],
    associations: [{ column: 1, objectType: "contacts" }],
    leftOut: [],
  };
  const upsert = aTask(2, {
    header: ["domain", "contacts"],
    columns,
    job: resolveJob({ operation: "upsert", objectType: "companies", idProperty: "domain" }),
    policy: {},
    toList: { id: "5", name: "Guests" },
  });
  const database = new DatabaseSync(databasePath(folder));
  database.exec("PRAGMA journal_mode = WAL");
  for (const migration of MIGRATIONS.slice(0, 3)) database.exec(migration);
  database.exec("PRAGMA user_version = 3");
  database.prepare("INSERT INTO run (task) VALUES (?)").run(JSON.stringify(upsert));
  const insert = database.prepare("INSERT INTO rows VALUES (?, ?, ?, 'updated', ?, '', '')");
  for (const [row, contact] of ["9", ""].slice(0, settled).entries()) {
    insert.run(row, row + 2, JSON.stringify([`company${row}.example`, contact]), String(row + 7));
  }
  database.prepare("INSERT INTO counts VALUES ('updated', ?)").run(settled);
  database.close();
  return folder;
}

test("of a run of version 3, it is not known which associations and members were there before", async () => {
  const run = await openRunFolder(await aRunOfVersion3(2));
  onTestFinished(() => run.close());
  using records = readWrittenRecords(run);
  const unlooked = [...records.all()].map(({ id, hasUnlooked }) => [id, hasUnlooked]);
  expect(unlooked).toEqual([
    ["7", true],
    ["8", false],
  ]);
  expect(["7", "8", "9"].map((id) => run.memberOf(id))).toEqual(["unknown", "unknown", undefined]);
});

test("a run of version 3 that is not at its end has added nothing to its list", async () => {
  const run = await openRunFolder(await aRunOfVersion3(1));
  onTestFinished(() => run.close());
  expect(run.memberOf("7")).toBeUndefined();
});

test("in a run of version 3 that goes on, what this version looked at is known", async () => {
  const run = await openRunFolder(await aRunOfVersion3(1));
  onTestFinished(() => run.close());
  run.putAssociations([
    {
      row: 1,
      to: { objectType: "contacts", id: "9" },
      types: [],
      before: [],
      status: "associated",
    },
  ]);
  const cells = JSON.stringify(["company1.example", "9"]);
  run.addRows([
    { row: 1, line: 3, cells, status: "updated", id: "8", error: "", kind: "", correlationId: "" },
  ]);
  using records = readWrittenRecords(run);
  expect([...records.all()].map(({ hasUnlooked }) => hasUnlooked)).toEqual([true, false]);
});

test("the changes of a run of version 4 are in the order of its rows; from then on, in the order in which they are sent", async () => {
  const folder = await aFolder();
  const database = new DatabaseSync(databasePath(folder));
  database.exec("PRAGMA journal_mode = WAL");
  for (const migration of MIGRATIONS.slice(0, 4)) database.exec(migration);
  database.exec("PRAGMA user_version = 4");
  database.prepare("INSERT INTO run (task) VALUES (?)").run(JSON.stringify(aTask(3)));
  const change = (row: number, from: string, to: string): Change => ({
    index: row,
    status: "update",
    id: "7",
    changes: [{ property: "city", from, to }],
    kept: [],
  });
  const insert = database.prepare("INSERT INTO changes VALUES (?, ?)");
  insert.run(2, JSON.stringify(change(2, "Paris", "Rome")));
  database.close();

  const run = await openRunFolder(folder);
  onTestFinished(() => run.close());
  expect(run.undoneBy()).toBeUndefined();
  run.putChanges([change(0, "Rome", "Oslo")]);
  run.putChanges([change(1, "Oslo", "Bonn")]);
  run.putChanges([change(0, "Bonn", "Bern")]);
  const cells = JSON.stringify(["company"]);
  const updated = {
    cells,
    status: "updated",
    id: "7",
    error: "",
    kind: "",
    correlationId: "",
  } as const;
  run.addRows([0, 1, 2].map((row) => ({ ...updated, row, line: row + 2 })));
  using records = readWrittenRecords(run);
  expect([...records.all()]).toMatchObject([
    { line: 2, changes: [{ property: "city", from: "Paris", to: "Bern" }] },
  ]);
});

test("of a row that version 5 kept, HubSpot's id of the answer is not known", async () => {
  const folder = await aFolder();
  const database = new DatabaseSync(databasePath(folder));
  database.exec("PRAGMA journal_mode = WAL");
  for (const migration of MIGRATIONS.slice(0, 5)) database.exec(migration);
  database.exec("PRAGMA user_version = 5");
  database.prepare("INSERT INTO run (task) VALUES (?)").run(JSON.stringify(aTask(2)));
  const insert = database.prepare("INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?)");
  const { row, line, cells, status, id, error, kind } = aRow(0, "failed");
  insert.run(row, line, cells, status, id, error, kind);
  database.exec("INSERT INTO counts VALUES ('failed', 1)");
  database.close();

  const run = await openRunFolder(folder);
  onTestFinished(() => run.close());
  const refused = { ...aRow(1, "failed"), correlationId: "id" };
  run.addRows([refused]);
  expect(run.rowsFrom(0, 2)).toEqual([aRow(0, "failed"), refused]);
});
