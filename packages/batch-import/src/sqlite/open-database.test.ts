import { readFile, writeFile } from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";
import { resolveJob } from "@x/batch-core";
import { expect, test } from "vitest";
import { expectMode } from "../../../../scripts/on-windows.ts";
import { ImportError } from "../errors/import-error.ts";
import { aFolder } from "../testing/a-file.ts";
import { lockRun } from "./lock-run.ts";
import { databasePath } from "./database-path.ts";
import { holdsRun } from "./holds-run.ts";
import { createDatabase, lookAtDatabase, setUp } from "./open-database.ts";

const task = {
  id: "run-1",
  tool: "0",
  job: resolveJob({ operation: "create", objectType: "companies" }),
  header: ["name"],
  columns: { properties: ["name"], idColumn: undefined, leftOut: [] },
  source: { path: "rows.csv", hash: "", bytes: 0, rows: 1 },
  startedAt: 0,
};

async function aRun(change = ""): Promise<string> {
  const folder = await aFolder();
  const database = await createDatabase(folder, task);
  database.exec(change);
  database.close();
  return folder;
}

test("a run is the user's alone", async () => {
  await expectMode(databasePath(await aRun()), 0o600);
});

test("a run of a newer version is refused, and says so", async () => {
  const folder = await aRun("PRAGMA user_version = 99");
  expect(() => lookAtDatabase(folder)).toThrow(/written by a newer hubspot-batch \(format 99;/);
});

test("another program's database is refused", async () => {
  const folder = await aRun("PRAGMA application_id = 7");
  expect(() => lookAtDatabase(folder)).toThrow("it is another program's");
});

test("what is no database is refused, and left as it is", async () => {
  const folder = await aFolder();
  await writeFile(databasePath(folder), "name,city\n".repeat(1_000));
  expect(() => lookAtDatabase(folder)).toThrow("not a run that can be read");
  expect(() => holdsRun(folder)).toThrow("Nothing was changed.");
  expect(await readFile(databasePath(folder), "utf8")).toBe("name,city\n".repeat(1_000));
});

test("a run that was killed before it had begun can be begun again, and not resumed", async () => {
  const folder = await aFolder();
  new DatabaseSync(databasePath(folder)).close();
  expect(holdsRun(folder)).toBe(false);
  expect(() => lookAtDatabase(folder)).toThrow(
    "ended before it began, and nothing was sent. Begin it again: run the command once more, or choose the file in the studio.",
  );
  (await createDatabase(folder, task)).close();
  expect(holdsRun(folder)).toBe(true);
});

test("a run is not begun where one is, whoever looked before", async () => {
  const folder = await aRun();
  await expect(createDatabase(folder, { ...task, id: "run-2" })).rejects.toThrow(
    new ImportError("RUN", `${folder}: holds a run already.`),
  );
  const { database } = lookAtDatabase(folder);
  expect(database.prepare("SELECT task FROM run").all()).toEqual([{ task: JSON.stringify(task) }]);
  database.close();
});

test("one process at a time", async () => {
  const folder = await aRun();
  const lock = await lockRun(folder);
  await expect(lockRun(folder)).rejects.toThrow("another process is at work on this run");
  lock.release();
  (await lockRun(folder)).release();
});

test("a disk on which SQLite cannot have its log is no place for a run, and that is said", () => {
  // Nor can a database in memory.
  const database = new DatabaseSync(":memory:");
  expect(() => setUp(database, "runs/monday")).toThrow(
    "runs/monday: no run can be kept on this disk, as SQLite cannot have its log there (journal mode memory, expected wal). Nothing was sent. Choose a folder on a local disk.",
  );
  database.close();
});
