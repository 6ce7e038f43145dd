import { execFile as execFileLater } from "node:child_process";
import { lstat, mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { anAccount, command, toCsv, write } from "./cli.ts";
import { aFile, aFolder } from "./temporary.ts";

const execFile = promisify(execFileLater);

const HEADER = ["name", "numberofemployees"];

/** A run of another person, who has had a hand in its database. */
async function aStrangersRun(
  folder: string,
  { baseUrl, changes }: { baseUrl: string; changes: string },
) {
  const account = await anAccount();
  const file = await aFile(toCsv(HEADER, [["Acme", "12"]]));
  const { run } = await write(account, ["create", "companies", file], { folder });
  const database = new DatabaseSync(join(run, "run.db"));
  database.exec(changes);
  database.prepare("UPDATE run SET task = json_set(task, '$.baseUrl', ?)").run(baseUrl);
  database.close();
  return { account, run };
}

const UNSENT = "DELETE FROM rows; DELETE FROM counts";
const FAILED =
  "DELETE FROM counts; INSERT INTO counts VALUES ('failed', 1); UPDATE rows SET status = 'failed'";

describe("the run of a stranger", () => {
  test.each([
    ["resume", UNSENT],
    ["retry", FAILED],
  ])("does not get %s to send the token to a host of its own", async (verb, changes) => {
    const folder = await aFolder();
    const baseUrl = "https://attacker.invalid";
    const { account } = await aStrangersRun(folder, { baseUrl, changes });
    const before = account.requests().length;

    const refused = await command([verb, "run", "--yes"], { folder });
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toBe(
      "run: this run began at https://attacker.invalid, and the token of HUBSPOT_ACCESS_TOKEN goes to https://api.hubapi.com. Nothing was sent. If you began the run and trust its host, name it with --base-url; else use --account for an account of that host.\n",
    );

    const named = await command([verb, "run", "--yes", "--base-url", account.url], { folder });
    expect(named).toMatchObject({ code: 0 });
    expect(account.requests().length).toBe(before + 1);
  });

  test("does not get results to say to send the token to a host of its own", async () => {
    const folder = await aFolder();
    await aStrangersRun(folder, { baseUrl: "https://attacker.invalid", changes: FAILED });
    const { stdout } = await command(["results", "run"], { folder });
    expect(stdout).toContain(
      "next: correct run/failed.csv, then: hubspot-batch retry run run/failed.csv\n",
    );
  });

  test("does not have a file of the user's written over", async () => {
    const folder = await aFolder();
    const { run } = await aStrangersRun(folder, { baseUrl: "", changes: "" });
    const own = await aFile("precious", "own.txt");
    for (const name of ["report.json", "unknown.csv"]) {
      await rm(join(run, name), { force: true });
      await symlink(own, join(run, name));
    }
    const { code } = await command(["results", "run"], { folder });
    expect(code).toBe(0);
    expect(await readFile(own, "utf8")).toBe("precious");
    expect((await lstat(join(run, "report.json"))).isSymbolicLink()).toBe(false);
  });
});

test.each([
  ["without a task", "DELETE FROM run"],
  ["with another task", "UPDATE run SET task = '{}'"],
  ["without its tables", "DROP TABLE rows"],
])("a run %s is damaged, and said to be", async (_, changes) => {
  const folder = await aFolder();
  await aStrangersRun(folder, { baseUrl: "", changes: "" });
  const database = new DatabaseSync(join(folder, "run", "run.db"));
  database.exec(changes);
  database.close();
  for (const verb of ["resume", "results", "retry"]) {
    const { code, stderr } = await command([verb, "run"], { folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^run\/run\.db: this run is damaged \(.*\)\. Nothing was sent\..*\n$/);
  }
});

test.each([
  ["a device", (path: string) => symlink("/dev/zero", path), "not a regular file."],
  ["a pipe", (path: string) => execFile("mkfifo", [path]), "not a regular file."],
  ["a folder", (path: string) => mkdir(path), "a folder, not a file."],
])("the source of a run is not %s", async (_, make, message) => {
  const folder = await aFolder();
  await aStrangersRun(folder, { baseUrl: "http://127.0.0.1:9", changes: UNSENT });
  const source = join(folder, "source.csv");
  await make(source);
  const { code, stderr } = await command(["resume", "run", "--source", source], { folder });
  expect(code).toBe(2);
  expect(stderr).toContain(`${source}: ${message}`);
});

test("a run whose database is a link is refused by each command", async () => {
  const folder = await aFolder();
  const { run } = await aStrangersRun(folder, { baseUrl: "", changes: "" });
  const database = join(run, "run.db");
  await rename(database, join(folder, "other.db"));
  await symlink(join(folder, "other.db"), database);
  for (const verb of ["resume", "results", "retry"]) {
    const { code, stderr } = await command([verb, "run"], { folder });
    expect(code).toBe(2);
    expect(stderr).toContain("run/run.db: a link, folder or pipe; expected a regular file.");
  }
});

test("a folder where a result file is to be is said in a sentence", async () => {
  const folder = await aFolder();
  const { run } = await aStrangersRun(folder, { baseUrl: "", changes: "" });
  await mkdir(join(run, "failed.csv"));
  const { code, stderr } = await command(["results", "run"], { folder });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^run\/failed\.csv: cannot be replaced \(.*\n$/);
});
