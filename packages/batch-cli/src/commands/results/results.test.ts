import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { openRunFolder } from "@x/batch-import/sqlite";
import { createSandbox } from "@x/batch-sandbox";
import { listen } from "@x/batch-sandbox/node";
import { expect, onTestFinished, test } from "vitest";
import { aFile, aFolder } from "../../../test/temporary.ts";
import { EXIT } from "../../exit-codes.ts";
import { anAccount, runMain } from "../../testing/run-main.ts";

/** A run of two rows; its create is answered with the status. */
async function aStoppedRun(status: number, body: unknown = { status: "error", message: "No." }) {
  const sandbox = createSandbox();
  const server = await listen({
    fetch: async (request) =>
      request.url.endsWith("/batch/create")
        ? Response.json(body, { status })
        : sandbox.fetch(request),
  });
  onTestFinished(() => server.close());
  const run = join(await aFolder(), "run");
  const file = await aFile("name\nA\nB\n");
  const argv = ["create", "companies", file, "--base-url", server.url, "--out", run];
  return { run, ended: await runMain(argv) };
}

const readReport = async (folder: string): Promise<{ stop?: object; next: string[] }> =>
  JSON.parse(await readFile(join(folder, "report.json"), "utf8"));

async function stateOf(run: string): Promise<string | undefined> {
  const { stdout } = await runMain(["runs", "--json"]);
  const all = stdout.split("\n").filter((line) => line !== "");
  return all
    .map((line) => JSON.parse(line) as { folder: string; state: string })
    .find(({ folder }) => folder === run)?.state;
}

test.each([
  ["refused", 404, EXIT.incomplete, "refused"],
  ["unauthorized", 401, EXIT.notAllowed, "to resume"],
  // Pages of a gateway: the rows are not sent, and none failed.
  ["unavailable", 404, EXIT.stopped, "to resume", "<h1>No route</h1>"],
  ["unavailable", 302, EXIT.stopped, "to resume", ""],
])(
  "results of a run that was stopped (%s, %i) say what the run said",
  async (reason, status, code, state, body?: string) => {
    const { run, ended } = await aStoppedRun(status, body);
    expect(ended.code).toBe(code);
    const report = await readReport(run);
    expect(report).toMatchObject({
      stop: { reason },
      notSent: 2,
      counts: { failed: 0, skipped: 0 },
    });
    for (const _ of ["once", "again"]) {
      const again = await runMain(["results", run]);
      expect(again.code).toBe(code);
      expect(again.stdout).toContain(`stopped (${reason}): `);
      expect(again.stdout.includes("next: hubspot-batch resume")).toBe(state === "to resume");
      expect((await readReport(run)).stop).toEqual(report.stop);
      expect(await stateOf(run)).toBe(state);
    }
  },
);

test("of a run of only the first rows, results end well", async () => {
  const account = await anAccount();
  const run = join(await aFolder(), "run");
  const at = ["--base-url", account.url, "--out", run];
  const file = await aFile("name\nA\nB\n");
  const { code } = await runMain(["create", "companies", file, ...at, "--first", "1"]);
  expect(code).toBe(EXIT.success);
  expect((await runMain(["results", run])).code).toBe(EXIT.success);
});

test("a report that is a pipe, is no report, or tells of other rows says nothing", async () => {
  const { run } = await aStoppedRun(404);
  const path = join(run, "report.json");
  const report = await readFile(path, "utf8");
  await writeFile(path, report.replace('"skipped": 0', '"skipped": 1'));
  expect((await runMain(["results", run])).code).toBe(EXIT.stopped);
  await writeFile(path, report.replace('"reason": "refused"', '"reason": "\\u001b[2J"'));
  expect((await runMain(["results", run])).code).toBe(EXIT.stopped);
  await rm(path);
  await promisify(execFile)("mkfifo", [path]);
  expect(await stateOf(run)).toBe("to resume");
  expect((await runMain(["results", run])).code).toBe(EXIT.stopped);
});

test("with --json, the report is all that stdout has", async () => {
  const account = await anAccount();
  const run = join(await aFolder(), "run");
  const file = await aFile("name,numberofemployees\nA,x\n");
  await runMain(["create", "companies", file, "--base-url", account.url, "--out", run]);
  const { code, stdout, stderr } = await runMain(["results", run, "--json"]);
  expect(code).toBe(EXIT.incomplete);
  expect(JSON.parse(stdout)).toMatchObject({
    type: "run-ended",
    exitCode: EXIT.incomplete,
    report: await readReport(run),
  });
  expect(stderr).toContain("1 row: failed 1");
});

test("with --out, the files of that folder are named", async () => {
  const account = await anAccount();
  const folder = await aFolder();
  const [run, out] = [join(folder, "run"), join(folder, "out")];
  const file = await aFile("name,numberofemployees\nA,x\n");
  await runMain(["create", "companies", file, "--base-url", account.url, "--out", run]);
  const { stdout } = await runMain(["results", run, "--out", out]);
  const mended = join(out, "failed.csv");
  const next = `correct ${mended}, then: hubspot-batch retry ${run} ${mended} --base-url ${account.url}`;
  expect(stdout).toContain(`\nnext: ${next}\n`);
  expect((await readReport(out)).next).toEqual([next]);
});

test("of a run whose process was killed, numbers are said to be at least those", async () => {
  const { run } = await aStoppedRun(400);
  const store = await openRunFolder(run);
  // As a process leaves it that is killed.
  store.beginSession(0);
  await store.close();
  const { stdout } = await runMain(["results", run]);
  expect(stdout).toMatch(/\(at least \d+ requests\)\n/);
  // Of all rows, in at least that time.
  expect(stdout).toMatch(/^at least [\d.]+ s · at most [\d,]+ rows\/s · at least /m);
  const { stats } = JSON.parse(await readFile(join(run, "report.json"), "utf8"));
  expect(stats.isAtLeast).toBe(true);
});
