import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createSandbox } from "@x/batch-sandbox";
import { listen } from "@x/batch-sandbox/node";
import { expect, onTestFinished, test } from "vitest";
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

test("a run names those that sent its rows again, and that undo it, and they name it", async () => {
  const account = await anAccount();
  const folder = await aFolder();
  const [out, again, undo] = ["out", "again", "undo"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const run = (...argv: string[]) => runMain([...argv, "--base-url", account.url, "--yes"]);
  const file = await aFile("email,city\na@example.com,Rome\nno-at-sign,Oslo\n");
  await run("create", "contacts", file, "--out", out);
  const right = await aFile("email,city,hs_line\nb@example.com,Oslo,3\n", "failed.csv");
  await run("retry", out, right, "--out", again);
  await run("undo", out, "--out", undo);
  const { stdout } = await runMain(["runs"]);
  const below = (name: string) => {
    const [, , ...lines] = stdout.slice(stdout.indexOf(`${name}  finished\n`)).split("\n");
    return lines.slice(
      0,
      lines.findIndex((line) => !line.startsWith("  ")),
    );
  };
  expect(below(out).toSorted()).toEqual([
    `  Rows sent again by ${again}: 1 of 1 row done`,
    `  Undo: ${undo}`,
  ]);
  expect([below(again), below(undo)]).toEqual([
    [`  Sends rows again of ${out}`],
    [`  Undoes ${out}`],
  ]);
});

test("an undo that HubSpot refused without naming a record is not shown as done", async () => {
  const sandbox = createSandbox({ limits: { requests: 1_000, perMilliseconds: 1_000 } });
  const server = await listen({
    fetch: async (request) =>
      request.url.endsWith("/batch/archive")
        ? Response.json({ category: "VALIDATION_ERROR", message: "No." }, { status: 400 })
        : sandbox.fetch(request),
  });
  onTestFinished(() => server.close());
  const folder = await aFolder();
  const [out, undo] = [join(folder, "out"), join(folder, "undo")];
  const run = (...argv: string[]) => runMain([...argv, "--base-url", server.url, "--yes"]);
  // Of few rows, each would be tried alone, and fail.
  const rows = Array.from({ length: 100 }, (_, row) => `C${row}\n`).join("");
  await run("create", "companies", await aFile(`name\n${rows}`), "--out", out);
  expect((await run("undo", out, "--out", undo)).stdout).toContain("undo: failed 100\n");
  expect((await runMain(["runs"])).stdout).toContain(
    `  Undo, which did not do 100 rows: ${undo}\n`,
  );
  expect((await runMain(["runs", "--json"])).stdout).toContain(
    `"links":[{"kind":"undone","run":"${undo}","isOpen":false,"notDone":100}]`,
  );
});

test("an undo of one step is named by the run that a list has of all steps", async () => {
  const account = await anAccount();
  const folder = await aFolder();
  const [plan, out, undo] = ["plan.json", "out", "undo"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await writeFile(join(folder, "companies.csv"), "name\nAcme\n");
  const steps = [{ source: "companies.csv", object: "companies", operation: "create" }];
  await writeFile(plan, JSON.stringify({ format: 1, steps }));
  const run = (...argv: string[]) => runMain([...argv, "--base-url", account.url, "--yes"]);
  await run("import", plan, "--out", out);
  await run("undo", join(out, "1-companies"), "--out", undo);
  const { stdout } = await runMain(["runs"]);
  expect(stdout).toContain(`  Undo: ${undo}\n`);
  expect(stdout).toContain(`  Undoes ${out}\n`);
});
