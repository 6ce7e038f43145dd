import { execFileSync } from "node:child_process";
import { mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type Batch, planBatches } from "@x/batch-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { isLeftOutOnWindows } from "../../../../scripts/on-windows.ts";
import { ImportError } from "../errors/import-error.ts";
import { makeReport } from "../results/report.ts";
import { cellsOf } from "../store/settled-row.ts";
import { aFolder } from "../testing/a-file.ts";
import { aRow, aTask } from "../testing/a-task.ts";
import { databasePath } from "./database-path.ts";
import { createRunFolder, lookAtRunFolder, openRunFolder } from "./run-folder.ts";

/** A run of ten companies: one created, one failed, two in flight. */
async function aRun(): Promise<string> {
  const folder = await aFolder();
  const task = aTask(10);
  const run = await createRunFolder(folder, task);
  run.addRows([aRow(0), aRow(1, "failed")]);
  const records = [2, 3].map((row) => ({ properties: { name: `Company ${row}` } }));
  const [step] = planBatches(task.job, records, { firstIndex: 2 });
  const { batch } = step as { batch: Batch };
  run.putBatch(1, 17, batch, '[[2,2,4,["Company 2"]],[3,3,5,["Company 3"]]]');
  await run.close();
  return folder;
}

async function changed(sql: string): Promise<string> {
  const folder = await aRun();
  const database = new DatabaseSync(databasePath(folder));
  database.exec("PRAGMA synchronous = OFF");
  database.exec(sql);
  database.close();
  return folder;
}

test("a run that nobody changed is opened", async () => {
  const run = await openRunFolder(await aRun());
  expect(run.counts()).toMatchObject({ created: 1, failed: 1 });
  expect(run.batches()).toHaveLength(1);
  await run.close();
});

describe("is refused, as its tables are not ours:", () => {
  test.each([
    [
      "a trigger",
      "CREATE TRIGGER evil AFTER INSERT ON rows BEGIN DELETE FROM rows; END",
      "has trigger evil",
    ],
    ["a view", "CREATE VIEW evil AS SELECT 1", "has view evil"],
    [
      "a view for a table",
      "DROP TABLE counts; CREATE VIEW counts AS SELECT 'created' AS status, 2 AS count",
      "has view counts",
    ],
    ["another table", "CREATE TABLE evil (x)", "has table evil"],
    ["another column", "ALTER TABLE rows ADD COLUMN evil TEXT", "has table rows"],
    ["another index", "CREATE INDEX evil ON rows (id)", "has index evil"],
    [
      "a table without its checks",
      "DROP TABLE counts; CREATE TABLE counts (status TEXT PRIMARY KEY, count INTEGER NOT NULL)",
      "has table counts",
    ],
    ["an older version without its tables", "PRAGMA user_version = 1", "format 1"],
    ["no version", "PRAGMA user_version = 0", "format 0"],
  ])("%s", async (_, sql, message) => {
    const folder = await changed(sql);
    await expect(openRunFolder(folder)).rejects.toThrow(ImportError);
    await expect(lookAtRunFolder(folder)).rejects.toThrow(message);
  });
});

const setTask = (path: string, value: string): string =>
  `UPDATE run SET task = json_set(task, '${path}', ${value})`;
const setBatch = (path: string, value: string): string =>
  `UPDATE batches SET batch = json_set(batch, '${path}', ${value})`;
const setRows = (rows: string): string => `UPDATE batches SET rows = '${rows}'`;

describe("is refused, as its parts do not fit together:", () => {
  test.each([
    ["another operation", setBatch("$.job.operation", "'archive'"), "batch 1: "],
    ["another object", setBatch("$.job.objectType", "'contacts'"), "not of the job of the run"],
    ["another API version", setBatch("$.job.apiVersion", "'v3'"), "not of the job of the run"],
    [
      "another value",
      setBatch("$.entries[0].input.properties.name", "'Evil'"),
      "the record at index 2 is not what its row says",
    ],
    [
      "another property",
      setBatch("$.entries[1].input.properties.domain", "'evil.example'"),
      "the record at index 3 is not",
    ],
    [
      "an association",
      setBatch("$.entries[1].input.associations", "json('[{}]')"),
      "the record at index 3 is not",
    ],
    ["what is no batch", "UPDATE batches SET batch = '7'", "batch: expected an object"],
    ["what is no JSON", "UPDATE batches SET batch = '{'", "JSON"],
    [
      "another format",
      "UPDATE batches SET format = 2",
      "format 2, and this version sends format 1; use the version that began the run, 0",
    ],
    [
      "a record without its row",
      setRows('[[2,2,4,["Company 2"]]]'),
      "its rows are not those of its records",
    ],
    [
      "a row without its record",
      setRows('[[2,2,4,["Company 2"]],[3,3,5,["Company 3"]],[4,4,6,["x"]]]'),
      "its rows are not those",
    ],
    ["rows that are none", setRows("[[2,2,4,7],[3,3,5,7]]"), "its rows cannot be read"],
    [
      "a row that is settled",
      setRows('[[2,0,2,["Company 2"]],[3,3,5,["Company 3"]]]'),
      "row 0 is settled",
    ],
    [
      "a row twice",
      setRows('[[2,3,5,["Company 2"]],[3,3,5,["Company 3"]]]'),
      "row 3 is in flight twice",
    ],
    [
      "a row beyond the source",
      setRows('[[2,2,4,["Company 2"]],[3,10,12,["Company 3"]]]'),
      "row 10 is not one of 10",
    ],
    [
      "two batches of the same rows",
      "INSERT INTO batches SELECT 2, at, batch, rows, format FROM batches",
      "row 2 is in flight twice",
    ],
    [
      "another count",
      "UPDATE counts SET count = 9 WHERE status = 'failed'",
      "it says 9 rows are failed, and 1 is",
    ],
    ["a row less", "DELETE FROM rows WHERE row = 0", "it says 1 row is created, and 0 are"],
    [
      "a strange status",
      "UPDATE rows SET status = 'evil'; DELETE FROM counts; INSERT INTO counts VALUES ('evil', 2)",
      '"evil" is not a status',
    ],
    [
      "a settled row beyond the source",
      "UPDATE rows SET row = 10 WHERE row = 1",
      "table rows has rows that cannot be",
    ],
    [
      "a line that is no number of JavaScript",
      "UPDATE rows SET line = 9223372036854775807",
      "table rows has rows that cannot be",
    ],
    [
      "stats that are none",
      `INSERT INTO sessions (at, stats) VALUES (0, '{"requests":{"sent":"many"}}')`,
      "what its processes did cannot be read",
    ],
    [
      "an association with what is no object",
      "INSERT INTO associations VALUES (1, 0, '../x', '7', '[]', NULL, 'associated')",
      "table associations has rows that cannot be",
    ],
    [
      "an association with what is no record id",
      "INSERT INTO associations VALUES (1, 0, 'contacts', '7/x', '[]', NULL, 'associated')",
      "table associations has rows that cannot be",
    ],
    [
      "a created record of what is no object",
      "INSERT INTO targets VALUES ('../x', '7')",
      "table targets has rows that cannot be",
    ],
    [
      "a created record with what is no id",
      "INSERT INTO targets VALUES ('contacts', '')",
      "table targets has rows that cannot be",
    ],
    ["two tasks", "INSERT INTO run SELECT * FROM run", "it does not say what to write"],
    ["a job that is none", setTask("$.job.objectType", "'evil'"), "objectType"],
    ["a job that reads", setTask("$.job.operation", "'read'"), "a run writes"],
    ["no columns", setTask("$.columns", "'x'"), "columns: "],
    [
      "a mapping of other columns",
      setTask("$.columns.properties", 'json(\'["name","city"]\')'),
      "its mapping is not one of its columns",
    ],
    [
      "values of other columns",
      setTask("$.columns.sendAs", 'json(\'[null,[["a","b"]]]\')'),
      "its mapping is not one of its columns",
    ],
    [
      "a value for every row of a property that a column has",
      setTask("$.columns.constants", `json('[["name","b"]]')`),
      "its mapping is not one of its columns",
    ],
    [
      "a value for every row of what is no property",
      setTask("$.columns.constants", `json('[["../x","b"]]')`),
      "columns.constants.0.0: ",
    ],
    [
      "an edit of no column",
      setTask("$.edits", `json('[{"kind":"cell","line":2,"column":7,"to":"x"}]')`),
      "An edit by hand is of column 8, and the file has 1.",
    ],
    ["a header of numbers", setTask("$.header", "json('[7]')"), "header.0: "],
    ["no number of rows", setTask("$.source.rows", "'many'"), "source.rows: "],
    ["a time that is none", setTask("$.startedAt", "1e300"), "startedAt: "],
    [
      "a task of another kind",
      "UPDATE run SET task = '[]'",
      "what it was asked to do cannot be read",
    ],
    [
      "a huge value",
      "UPDATE rows SET error = printf('%.*c', 2000000, 'x') WHERE row = 1",
      "table rows has 2,000,007 bytes; the most is 1,048,576",
    ],
    [
      "a huge task",
      "UPDATE run SET task = cast(zeroblob(70000000) AS text)",
      "table run has 70,000,000 bytes",
    ],
  ])("%s", async (_, sql, message) => {
    const folder = await changed(sql);
    const before = await readFile(databasePath(folder));
    const refused = openRunFolder(folder);
    await expect(refused).rejects.toThrow(ImportError);
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toThrow("Nothing was sent.");
    expect((await readFile(databasePath(folder))).equals(before)).toBe(true);
  });
});

test("where values are rewritten before they are sent, only the properties have to be those of the columns", async () => {
  const coerce = `UPDATE run SET task = json_set(task, '$.rowOptions', json('{"coerce":true}'))`;
  const value = setBatch("$.entries[0].input.properties.name", "'Company Two'");
  const run = await openRunFolder(await changed(`${coerce}; ${value}`));
  await run.close();
  const property = setBatch("$.entries[0].input.properties.domain", "'evil.example'");
  await expect(openRunFolder(await changed(`${coerce}; ${property}`))).rejects.toThrow(
    "the record at index 2 is not what its row says",
  );
});

describe("links, folders and pipes are no files of a run, and nothing waits for them:", () => {
  const kinds: Readonly<Record<string, (path: string) => Promise<unknown> | void>> = {
    link: async (path) => symlink(join(await aRun(), "run.db"), path),
    "link to nothing": (path) => symlink(`${path}-nowhere`, path),
    "link to a device": (path) => symlink("/dev/zero", path),
    folder: (path) => mkdir(path),
    ...(isLeftOutOnWindows("it has no named pipes")
      ? {}
      : { pipe: (path: string) => void execFileSync("mkfifo", [path]) }),
  };
  const names = ["run.db", "run.db-wal", "run.db-shm", "run.lock"];

  test.each(names.flatMap((name) => Object.keys(kinds).map((kind) => [name, kind] as const)))(
    "%s a %s",
    async (name, kind) => {
      const folder = await aRun();
      const path = join(folder, name);
      await rm(path, { force: true });
      await kinds[kind]!(path);
      const message = `${path}: a link, folder or pipe; expected a regular file. Nothing was sent.`;
      for (const attempt of [openRunFolder, lookAtRunFolder]) {
        await expect(attempt(folder)).rejects.toThrow(message);
      }
      await expect(createRunFolder(folder, aTask(1))).rejects.toThrow(message);
    },
  );
});

test.each([
  [
    "INSERT INTO associations VALUES (1, 0, '../x', '7', '[]', NULL, 'associated')",
    "row 1 of this run is damaged: one of its associations cannot be read.",
  ],
  [
    "INSERT INTO associations VALUES (1, 0, 'contacts', 'abc', '[]', NULL, 'associated')",
    "row 1 of this run is damaged: one of its associations cannot be read.",
  ],
  [
    "INSERT INTO targets VALUES ('../x', '7')",
    "this run is damaged: a record that it created to associate with cannot be read.",
  ],
  [
    "INSERT INTO targets VALUES ('contacts', 'abc')",
    "this run is damaged: a record that it created to associate with cannot be read.",
  ],
  [
    "INSERT INTO changes VALUES (1, 0, '{}')",
    "row 1 of this run is damaged: its change cannot be read.",
  ],
])("who only looks at it is told, with the file, what is damaged: %s", async (sql, message) => {
  const folder = await changed(sql);
  const run = await lookAtRunFolder(folder);
  onTestFinished(() => run.close());
  const readAll = () => [run.associationsOf(0), [...run.targets()], [...run.changes()]];
  expect(readAll).toThrow(ImportError);
  expect(readAll).toThrow(`${databasePath(folder)}: ${message}`);
});

test("a run that a process works on can be looked at; nothing is written by that", async () => {
  const folder = await aRun();
  const run = await openRunFolder(folder);
  const looked = await lookAtRunFolder(folder);
  run.addRows([aRow(5)]);
  expect(looked.counts()).toMatchObject({ created: 2, failed: 1 });
  expect(() => looked.addRows([aRow(6)])).toThrow("readonly");
  await looked.close();
  await run.close();
});

/** Lets a sentence pass. */
function attempt(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
  }
}

test("whatever bytes are flipped, it is opened or refused with a sentence", async () => {
  const folder = await aRun();
  const path = databasePath(folder);
  const whole = await readFile(path);
  const opened: number[] = [];
  let state = 7;
  const below = (end: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
  for (let time = 0; time < 400; time += 1) {
    const bytes = Buffer.from(whole);
    for (let flip = 0; flip <= time % 3; flip += 1) bytes[below(bytes.length)]! ^= 1 << below(8);
    for (const beside of ["-wal", "-shm", "-journal"]) await rm(path + beside, { force: true });
    await writeFile(path, bytes);
    try {
      const run = await openRunFolder(folder);
      opened.push(time);
      // What is gone on with are rows of the source, each once.
      expect(run.settledRanges().every(([first, end]) => first >= 0 && end <= 10)).toBe(true);
      expect(makeReport(run, [], undefined).rows).toBe(run.task.source.rows);
      for (const row of run.withStatus("created", "failed")) attempt(() => cellsOf(row));
      await run.close();
    } catch (error) {
      expect(error).toBeInstanceOf(ImportError);
      expect((error as ImportError).message).toMatch(
        /Nothing was (sent|changed)\.|run the command once more|Update it/,
      );
    }
  }
  expect(opened.length).toBeLessThan(400);
});
