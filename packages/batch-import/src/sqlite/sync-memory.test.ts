import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test, vi } from "vitest";
import { expectMode } from "../../../../scripts/on-windows.ts";
import { aFolder } from "../testing/a-file.ts";
import { explainMemoryError } from "./explain-memory-error.ts";
import { openSyncMemory } from "./sync-memory.ts";

const about = { portal: "1", source: "people" };

async function aPath(): Promise<string> {
  return join(await aFolder(), "syncs", "one.db");
}

test("is kept in a file that only the user can read, and none is left beside it", async () => {
  const path = await aPath();
  {
    using memory = await openSyncMemory(path, about);
    memory.begin();
    memory.setPendingRun({ folder: "run", run: "1" });
  }
  await expectMode(path, 0o600);
  await expect(stat(`${path}-wal`)).rejects.toThrow("ENOENT");
  using again = await openSyncMemory(path, about);
  expect(again.pendingRun()).toEqual({ folder: "run", run: "1" });
});

test("two keys of one record are one record that is gone, and are forgotten together", async () => {
  using memory = await openSyncMemory(await aPath(), about);
  const hash = new Uint8Array(32);
  memory.begin();
  for (const [key, id] of [
    ["ada@x.org", "1"],
    ["bob@x.org", "2"],
    ["lovelace@x.org", "1"],
  ] as const) {
    memory.see(key, hash);
    memory.confirm(key, { id, hash, isWritten: true });
  }
  expect(memory.countWritten()).toBe(2);
  memory.begin();
  const gone = [
    { key: "ada@x.org", id: "1" },
    { key: "bob@x.org", id: "2" },
  ];
  expect([...memory.gone()]).toEqual(gone);
  memory.forget("ada@x.org");
  expect([[...memory.gone()], memory.countWritten()]).toEqual([gone.slice(1), 1]);
});

test("of the first format is brought up to date, and knows what it knew", async () => {
  const path = join(await aFolder(), "one.db");
  change(
    path,
    `PRAGMA application_id = 1213420377;
    CREATE TABLE sync (about TEXT NOT NULL, reading INTEGER NOT NULL, pending TEXT) STRICT;
    CREATE TABLE records (
      place INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      id TEXT,
      hash BLOB,
      written INTEGER NOT NULL,
      seen INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX by_id ON records (id);
    PRAGMA user_version = 1;
    INSERT INTO sync VALUES ('${JSON.stringify(about)}', 1, '{"folder":"run","run":"1"}');
    INSERT INTO records VALUES (1, 'ada@x.org', '7', x'00', 1, 1);`,
  );
  for (const source of ["/people.csv", "/others.csv"]) {
    using memory = await openSyncMemory(path, about);
    expect(memory.pendingRun()).toEqual({ folder: "run", run: "1" });
    expect(memory.countWritten()).toBe(1);
    memory.begin();
    expect(memory.see("ada@x.org", new Uint8Array(1))).toBe("known");
    memory.setLastSource(source);
  }
});

test("is for one process at a time", async () => {
  const path = await aPath();
  using _ = await openSyncMemory(path, about);
  await expect(openSyncMemory(path, about)).rejects.toMatchObject({
    code: "LOCKED",
    message: `${path}: another process is at work on this sync. Wait for its end, or stop it.`,
  });
});

/** A memory that was changed, and what is said of it. */
function damaged(sql: string, why: string): [(path: string) => Promise<void>, string] {
  const make = async (path: string): Promise<void> => {
    (await openSyncMemory(path, about))[Symbol.dispose]();
    change(path, sql);
  };
  return [make, `what was kept of this sync cannot be used (${why}). Nothing was sent. Remove`];
}

const record = (values: string): string =>
  `INSERT INTO records (key, id, written, seen) VALUES ('a', ${values})`;
const OTHERS = "it is about other records";
const PENDING = "it does not say which run is not remembered yet";
const SYNC = "table sync has rows that cannot be";
const RECORDS = "table records has rows that cannot be";

test.each<[string, (path: string) => Promise<void> | void, string]>([
  ["is none", (path) => writeFile(path, "no database at all"), "file is not a database"],
  [
    "is about another source",
    async (path) => (await openSyncMemory(path, { source: "others" }))[Symbol.dispose](),
    "it is about other records",
  ],
  [
    "is another program's",
    (path) => change(path, "CREATE TABLE a (b)"),
    "not the memory of a sync that can be read (it is another program's)",
  ],
  [
    "is of a newer version",
    async (path) => {
      (await openSyncMemory(path, about))[Symbol.dispose]();
      change(path, "PRAGMA user_version = 9");
    },
    "written by a newer hubspot-batch (format 9; this one reads 2)",
  ],
  [
    "has what ours has not",
    async (path) => {
      (await openSyncMemory(path, about))[Symbol.dispose]();
      change(path, "CREATE TABLE a (b)");
    },
    "it has table a",
  ],
  ["says nothing", ...damaged("DELETE FROM sync", OTHERS)],
  ["says it twice", ...damaged("INSERT INTO sync SELECT * FROM sync", OTHERS)],
  ["has a run that is no JSON", ...damaged("UPDATE sync SET pending = '{'", PENDING)],
  ["has a run without its id", ...damaged(`UPDATE sync SET pending = '{"folder":"a"}'`, PENDING)],
  ["has a run that is none", ...damaged("UPDATE sync SET pending = 'null'", PENDING)],
  ["counts beyond all numbers", ...damaged("UPDATE sync SET reading = 9007199254740991", SYNC)],
  ["counts from below zero", ...damaged("UPDATE sync SET reading = -1", SYNC)],
  ["saw a row in a reading to come", ...damaged(record("'1', 0, 1"), RECORDS)],
  ["wrote a row twice", ...damaged(record("'1', 2, 0"), RECORDS)],
  ["wrote a record that it cannot name", ...damaged(record("NULL, 1, 0"), RECORDS)],
])("what %s is refused", async (_, make, why) => {
  const path = join(await aFolder(), "one.db");
  await make(path);
  await expect(openSyncMemory(path, about)).rejects.toThrow(why);
});

describe("a file that a disk has damaged", () => {
  async function aMemory(): Promise<string> {
    const path = await aPath();
    using memory = await openSyncMemory(path, about);
    memory.begin();
    for (let row = 0; row < 1_000; row += 1) {
      const key = `person${row}@x.org`;
      memory.see(key, HASH);
      memory.confirm(key, { id: String(row), hash: HASH, isWritten: true });
    }
    return path;
  }
  const HASH = new Uint8Array(16);

  test.each<[string, (bytes: Buffer) => void]>([
    ["a page is blank", (bytes) => bytes.fill(0, bytes.length - 8_192, bytes.length - 4_096)],
    [
      "a key in the index is not that of its row",
      (bytes) => bytes.write("Q", bytes.lastIndexOf("person77@x.org")),
    ],
  ])("is told as such: %s", async (_, damage) => {
    const path = await aMemory();
    const bytes = await readFile(path);
    damage(bytes);
    await writeFile(path, bytes);
    await expect(openSyncMemory(path, about)).rejects.toMatchObject({
      code: "DAMAGED",
      message: expect.stringMatching(
        /^.*one\.db: what was kept of this sync cannot be used \(it is damaged: .*\)\. Nothing was sent\. Remove/,
      ),
    });
  });
});

test("a disk that gets full is said with the file and what to do, and what was saved is still there", async () => {
  const path = await aPath();
  const hash = new Uint8Array(16);
  const exec = vi.spyOn(DatabaseSync.prototype, "exec");
  const fill = async (): Promise<void> => {
    using memory = await openSyncMemory(path, about);
    memory.begin();
    memory.see("ada@x.org", hash);
    memory.save();
    // No more pages than it has: for SQLite that is a full disk.
    (exec.mock.contexts[0] as DatabaseSync).exec("PRAGMA max_page_count = 1");
    for (let row = 0; row < 10_000; row += 1) memory.see(`person${row}@x.org`, hash);
  };
  await expect(fill()).rejects.toMatchObject({
    name: "SyncMemoryError",
    message: `${path}: what this sync remembers could not be read or written (database or disk is full). Free some space on its disk, and run the sync again: it reads from the last run what HubSpot confirmed.`,
  });
  using memory = await openSyncMemory(path, about);
  memory.begin();
  memory.confirm("ada@x.org", { id: "1", hash, isWritten: false });
  expect(memory.see("ada@x.org", hash)).toBe("known");
});

test.each([
  [10, "Check the disk, and run the sync again"],
  // One with more bits: that the log cannot be written.
  [10 + 256 * 3, "Check the disk, and run the sync again"],
  [11, "Remove this file, and run the sync again: then all records are read again"],
  [1, "(It broke.). Run the sync again"],
])("what SQLite says with code %i is explained", (errcode, text) => {
  const { message } = explainMemoryError(
    "a.db",
    Object.assign(new Error("It broke."), { errcode }),
  );
  expect(message).toContain(text);
});

function change(path: string, sql: string): void {
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
}

test("the id of a record is not taken for the key of a row about another one, nor is a key for an id", async () => {
  using memory = await openSyncMemory(await aPath(), about);
  const hash = new Uint8Array([1]);
  memory.begin();
  for (const [key, id] of [
    ["512", "9"],
    ["7", "512"],
  ] as const) {
    memory.see(key, hash);
    memory.confirm(key, { id, hash, isWritten: true });
  }
  memory.doubtRecord({ id: "512" }, true);
  memory.begin();
  expect([...memory.gone()]).toEqual([{ key: "512", id: "9" }]);
  expect([memory.see("512", hash), memory.see("7", hash)]).toEqual(["known", "open"]);
  memory.doubtRecord({ key: "512" }, true);
  memory.begin();
  expect(memory.countWritten()).toBe(0);
});
