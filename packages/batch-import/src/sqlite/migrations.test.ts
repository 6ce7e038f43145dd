import { DatabaseSync } from "node:sqlite";
import { BATCH_FORMAT, planBatches, resolveJob } from "@x/batch-core";
import { expect, onTestFinished, test } from "vitest";
import { noStats } from "../store/stats.ts";
import { aFolder } from "../testing/a-file.ts";
import { databasePath } from "./database-path.ts";
import { lookAtRunFolder, openRunFolder } from "./run-folder.ts";

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

const stats = { ...noStats(), limited: 1, milliseconds: 3 };

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
    `${folder}: an older version wrote this run (format 1, expected 4). Open it once to bring it up to date.`,
  );
  const database = new DatabaseSync(databasePath(folder), { readOnly: true });
  expect({ ...database.prepare("PRAGMA user_version").get() }).toEqual({ user_version: 1 });
  database.close();
});
