import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { expect, test } from "vitest";
import { COMMAND } from "./child.ts";
import { anAccount, command, readResults, TOKEN } from "./cli.ts";
import { aFolder } from "./temporary.ts";

interface Said {
  readonly type: string;
  readonly at: number;
  readonly [name: string]: unknown;
}

async function aRun() {
  const account = await anAccount();
  const folder = await aFolder();
  const rows = Array.from({ length: 250 }, (_, n) => `company-${n},Berlin`);
  await writeFile(join(folder, "new.csv"), `name,city\n${rows.join("\n")}\n`);
  const url = ["--base-url", account.url];
  return { account, argv: ["create", "companies", "new.csv", "--out", "run", ...url], folder };
}

function eventsOf(stdout: string): Said[] {
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Said);
}

test("--json: events on stdout, words on stderr, and no value of a record in them", async () => {
  const { argv, folder } = await aRun();
  const { code, stdout, stderr } = await command([...argv, "--json"], { folder });
  expect(code).toBe(0);
  const events = eventsOf(stdout);
  expect(events[0]).toMatchObject({
    type: "run-started",
    folder: "run",
    operation: "create",
    objectType: "companies",
    apiVersion: "2026-09",
    rows: 250,
  });
  expect(events.filter(({ type }) => type === "request-sent")).toHaveLength(3);
  expect(events.filter(({ type }) => type === "request-answered")).toHaveLength(3);
  const settled = events.filter(({ type }) => type === "settled");
  const sum = settled.reduce((all, { counts }) => all + (counts as { created: number }).created, 0);
  expect(sum).toBe(250);
  expect(events.at(-2)).toMatchObject({ type: "progress", done: 250, rows: 250 });
  const report = JSON.parse(await readFile(join(folder, "run", "report.json"), "utf8")) as object;
  expect(events.at(-1)).toMatchObject({ type: "run-ended", exitCode: 0, report });
  expect(stdout).not.toContain("company-");
  expect(stderr).toContain("250 rows: created 250");
});

test("--json: a run that cannot begin prints no event", async () => {
  const { argv, folder } = await aRun();
  const { code, stdout, stderr } = await command([...argv, "--json", "--map", "x=y"], { folder });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain('no column "x"');
});

test("the exit code and the reasons of rows that failed are in the last event", async () => {
  const { account, folder } = await aRun();
  await writeFile(join(folder, "bad.csv"), "email\nada@example.com\nnot an e-mail\n");
  const argv = ["create", "contacts", "bad.csv", "--json", "--base-url", account.url];
  const { code, stdout } = await command(argv, { folder });
  expect(code).toBe(1);
  expect(eventsOf(stdout).at(-1)).toMatchObject({
    type: "run-ended",
    exitCode: 1,
    report: { counts: { created: 1, failed: 1 }, reasons: [{ status: "failed", line: 3 }] },
  });
});

test("a run whose stdout is closed goes on to its end, quietly", async () => {
  const { account, argv, folder } = await aRun();
  const child = spawn(process.execPath, [COMMAND, ...argv, "--json"], {
    cwd: folder,
    env: { HOME: folder, APPDATA: folder, HUBSPOT_ACCESS_TOKEN: TOKEN },
  });
  let stderr = "";
  child.stderr.on("data", (text) => (stderr += String(text)));
  child.stdout.destroy();
  const [code] = (await once(child, "close")) as [number];
  expect(code).toBe(0);
  expect(stderr).not.toMatch(/EPIPE|Error:/);
  expect(account.inspect("companies")).toHaveLength(250);
  expect(await readResults(join(folder, "run"))).toHaveLength(250);
});
