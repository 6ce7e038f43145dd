import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openRunFolder } from "@x/batch-import/sqlite";
import { expect, test } from "vitest";
import { aFile, aFolder } from "../../../test/temporary.ts";
import { EXIT } from "../../exit-codes.ts";
import { anAccount, runMain } from "../../testing/run-main.ts";

async function aRun(...options: string[]): Promise<string> {
  const account = await anAccount();
  const out = join(await aFolder(), "run");
  const file = await aFile("name\nA\nB\n");
  const argv = ["create", "companies", file, "--base-url", account.url, "--out", out];
  await runMain([...argv, ...options]);
  return out;
}

test("what a run holds is said, and removed when the user says yes", async () => {
  const run = await aRun();
  const { code, stdout, stderr } = await runMain(["runs", "remove", run], {
    isTTY: true,
    input: "y\n",
  });
  expect({ code, stdout }).toEqual({ code: EXIT.success, stdout: `Removed ${run}.\n` });
  expect(stderr).toMatch(
    /run: 4 files, [\d.]+ kB: report\.json, run\.lock, succeeded\.csv, run\.db\n/,
  );
  // It is asked with what is lost in view.
  expect(stderr).toContain(
    "When its file is written again, the command no longer says that this run wrote it before.\n",
  );
  expect(stderr.indexOf("When its file")).toBeLessThan(
    stderr.indexOf("Remove these files for good?"),
  );
  expect(existsSync(run)).toBe(false);
});

test.each<[string, boolean, string[], number]>([
  ["no", true, [], EXIT.interrupted],
  ["nobody to ask", false, [], EXIT.usage],
])("%s: nothing is removed", async (_, isTTY, options, expected) => {
  const run = await aRun();
  const before = await readdir(run);
  const { code } = await runMain(["runs", "remove", run, ...options], { isTTY, input: "n\n" });
  expect(code).toBe(expected);
  expect(await readdir(run)).toEqual(before);
});

test("what is not the run's stays, and links are not followed", async () => {
  const run = await aRun();
  const mine = await aFile("mine");
  await writeFile(join(run, "notes.txt"), "");
  await mkdir(join(run, "source.csv"));
  await symlink(mine, join(run, "source.json"));
  const { code, stdout } = await runMain(["runs", "remove", run, "--yes"]);
  expect(code).toBe(EXIT.success);
  expect(stdout).toContain(
    "These are not the run's, and stay: notes.txt, source.csv, source.json.\n",
  );
  expect((await readdir(run)).sort()).toEqual(["notes.txt", "source.csv", "source.json"]);
  expect(await readFile(mine, "utf8")).toBe("mine");
});

test("a link to a run is refused", async () => {
  const run = await aRun();
  const link = join(await aFolder(), "link");
  await symlink(run, link);
  const { code, stderr } = await runMain(["runs", "remove", link, "--yes", "--force"]);
  expect(code).toBe(EXIT.usage);
  expect(stderr).toBe(`${link}: a link, not the folder of a run. Name the folder it leads to.\n`);
  expect(existsSync(join(run, "run.db"))).toBe(true);
});

test("a run that is not at its end needs --force, one at work is never removed", async () => {
  const run = await aRun("--first", "1");
  const refused = await runMain(["runs", "remove", run, "--yes"]);
  expect(refused.code).toBe(EXIT.usage);
  expect(refused.stderr).toContain(`${run}: not at its end. Without its folder nobody knows`);
  const store = await openRunFolder(run);
  const busy = await runMain(["runs", "remove", run, "--yes", "--force"]);
  await store.close();
  expect(busy.code).toBe(EXIT.usage);
  expect(busy.stderr).toContain(`${run}: a process is at work on this run.`);
  expect(existsSync(join(run, "run.db"))).toBe(true);
  expect((await runMain(["runs", "remove", run, "--yes", "--force"])).code).toBe(EXIT.success);
  expect(existsSync(run)).toBe(false);
});

test("one that cannot be read needs --force", async () => {
  const folder = await aFolder();
  await writeFile(join(folder, "run.db"), "not a database, but longer than its header is");
  const refused = await runMain(["runs", "remove", folder, "--yes"]);
  expect(refused.code).toBe(EXIT.usage);
  expect(refused.stderr).toContain(`${folder}: cannot be read (`);
  expect((await runMain(["runs", "remove", folder, "--yes", "--force"])).code).toBe(EXIT.success);
  expect(existsSync(folder)).toBe(false);
});
