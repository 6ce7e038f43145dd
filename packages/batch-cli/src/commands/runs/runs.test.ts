import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aFile, aFolder } from "../../../test/temporary.ts";
import { anAccount, runMain } from "../../testing/run-main.ts";

test("looking at a run leaves nothing in its folder", async () => {
  const account = await anAccount();
  const out = join(await aFolder(), "run");
  const file = await aFile("name\nA\n");
  await runMain(["create", "companies", file, "--base-url", account.url, "--out", out]);
  const files = ["report.json", "run.db", "run.lock", "succeeded.csv"];
  expect((await readdir(out)).sort()).toEqual(files);
  await runMain(["runs"]);
  expect((await readdir(out)).sort()).toEqual(files);
  await runMain(["results", out]);
  expect((await readdir(out)).sort()).toEqual(files);
});

test("runs with --out are listed by their path, as long as they are there", async () => {
  const account = await anAccount();
  const out = join(await aFolder(), "run");
  const file = await aFile("name\nA\n");
  await runMain(["create", "companies", file, "--base-url", account.url, "--out", out]);
  const list = async (): Promise<unknown[]> => {
    const { stdout } = await runMain(["runs", "--json"]);
    const all = stdout.split("\n").filter((line) => line !== "");
    // Runs of the folder that the tests run in are none of theirs.
    return all.map((line) => JSON.parse(line) as { run: string }).filter(({ run }) => run === out);
  };
  expect(await list()).toMatchObject([{ folder: out, state: "finished", task: { rows: 1 } }]);
  const { stdout } = await runMain(["runs"]);
  expect(stdout).toMatch(/ of them in .*hubspot-batch-runs\n/);
  const [, below] = stdout.slice(stdout.indexOf(`${out}  finished\n`)).split("\n");
  expect(below).toMatch(
    /^ {2}create companies · rows\.csv · 1 row · created 1 · \d{4}-\d\d-\d\d \d\d:\d\d UTC · [\d.]+ kB$/,
  );
  await rm(out, { recursive: true });
  expect(await list()).toEqual([]);
});
