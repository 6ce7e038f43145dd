import { EventEmitter } from "node:events";
import { open, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import type { Job } from "@x/batch-core";
import { createBatchClient } from "@x/batch-http";
import { createSandbox, type Sandbox } from "@x/batch-sandbox";
import type { ApiVersion } from "@x/batch-types";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { aFile, aFolder } from "../../test/temporary.ts";
import { EXIT } from "../exit-codes.ts";
import { numberText } from "../terminal/plural.ts";
import { type ColumnMap, mapColumns, resume } from "@x/batch-import";
import { openRunFolder } from "@x/batch-import/sqlite";
import { survey as surveyFile } from "@x/batch-file";
import { fromPath } from "@x/batch-file/node";
import { beginRun } from "./begin-run.ts";

const create = { operation: "create", objectType: "companies" } as const;

/** Runs a job in this process. `meanwhile` is told before each request. */
async function write(
  text: string,
  options: {
    job?: Job;
    sandbox?: Pick<Sandbox, "fetch">;
    first?: number;
    meanwhile?: (signals: EventEmitter, file: string) => void | Promise<void>;
  } = {},
) {
  const { first, sandbox = createSandbox(), meanwhile } = options;
  const job: Job = options.job ?? create;
  const file = await aFile(text);
  const folder = join(await aFolder(), "run");
  const survey = await surveyFile(await fromPath(file));
  const { operation, idProperty } = job;
  const columns = mapColumns({ header: survey.header, operation, idProperty, map: [] });
  const signals = new EventEmitter();
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const said = { stdout: "", stderr: "" };
  stdout.on("data", (text) => (said.stdout += String(text)));
  stderr.on("data", (text) => (said.stderr += String(text)));
  const io = Object.assign(signals, { stdin: new PassThrough(), stdout, stderr, env: {} });
  const client = createBatchClient<ApiVersion>({
    accessToken: "secret",
    fetch: async (input, init) => {
      await meanwhile?.(signals, file);
      return sandbox.fetch(new Request(input, init));
    },
  });
  const code = await beginRun({
    client,
    job,
    file: await fromPath(file),
    path: file,
    survey,
    columns: columns as ColumnMap,
    portal: { id: "1000001" },
    folder,
    io,
    options: { ...(first !== undefined && { first }) },
  });
  const rows: Record<string, Record<string, string>[]> = {};
  for (const name of await readdir(folder)) {
    if (!name.endsWith(".csv")) continue;
    const written = await readFile(join(folder, name), "utf8");
    rows[name] = Papa.parse<Record<string, string>>(written, {
      header: true,
      skipEmptyLines: true,
    }).data;
  }
  return { code, rows, signals, folder, file, ...said };
}

/** The rest of a run that stopped: goes on with it, and returns the lines that are settled then. */
async function goOn({ folder, file }: { folder: string; file: string }, sandbox: Sandbox) {
  const store = await openRunFolder(folder);
  const client = createBatchClient<ApiVersion>({
    accessToken: "secret",
    fetch: (input, init) => sandbox.fetch(new Request(input, init)),
  });
  const { ended } = await resume(store, { client, file: await fromPath(file) });
  expect(await ended).toMatchObject({ problems: [], stop: undefined });
  const lines = store.rowsFrom(0, 10_000).map(({ line }) => line);
  await store.close();
  return lines;
}

/** Of each row below the header. */
function lines(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n + 2);
}

function names(sandbox: Sandbox): string[] {
  return sandbox.inspect("companies").map(({ properties }) => properties["name"]!);
}

function companies(count: number): string {
  return `name\n${Array.from({ length: count }, (_, n) => `Company ${n}\n`).join("")}`;
}

describe("exit code", () => {
  test("0 when every row is written", async () => {
    const { code, stdout, folder } = await write(companies(3));
    expect(code).toBe(EXIT.success);
    expect(stdout.split("\n").slice(0, 3)).toEqual([
      "3 rows: created 3 (1 request)",
      join(folder, "succeeded.csv"),
      expect.stringMatching(/ s · /),
    ]);
    expect(stdout).not.toContain("next: ");
  });

  test("1 when one failed, with its reason", async () => {
    const { code, rows, stdout } = await write("name,numberofemployees\nAcme,5\nBeta,many\n");
    expect(code).toBe(EXIT.incomplete);
    expect(rows["failed.csv"]).toMatchObject([{ name: "Beta", hs_line: "3", hs_status: "failed" }]);
    expect(stdout).toMatch(
      /^2 rows: created 1 · failed 1 \(1 request\)\n {2}1 × failed, first on line 3: /,
    );
  });

  test("3 at the daily limit; a later process sends the rest", async () => {
    const limits = { requests: 100, perMilliseconds: 1_000, daily: 1 };
    const sandbox = createSandbox({ limits, clock: () => 0 });
    const run = await write(companies(2_500), { sandbox });
    expect(run.code).toBe(EXIT.stopped);
    expect(Object.keys(run.rows).sort()).toEqual(["succeeded.csv"]);
    expect(run.rows["succeeded.csv"]).toHaveLength(100);
    expect(run.stdout).toMatch(/^100 of 2,500 rows: created 100 · not sent 2,400 \(/);
    expect(run.stdout).toContain("stopped (daily-limit): ");
    expect(run.stdout).toContain(`next: hubspot-batch resume ${run.folder}\n`);

    const nextDay = createSandbox();
    expect(await goOn(run, nextDay)).toEqual(lines(2_500));
    expect(new Set([...names(sandbox), ...names(nextDay)]).size).toBe(2_500);
    expect([names(sandbox).length, names(nextDay).length]).toEqual([100, 2_400]);
  });

  test("0 after a sample of which all rows are written", async () => {
    expect((await write(companies(3), { first: 2 })).code).toBe(EXIT.success);
  });

  test("3 after a sample of which a row was not sent, as a resume sends it", async () => {
    const sandbox = createSandbox();
    const fetch = async (request: Request): Promise<Response> =>
      request.url.endsWith("/batch/create")
        ? Response.json({ policyName: "SECONDLY" }, { status: 429 })
        : sandbox.fetch(request);
    const job = { ...create, maxRetries: 0 };
    const { code, stderr, stdout } = await write(companies(3), {
      first: 2,
      job,
      sandbox: { fetch },
    });
    expect(code).toBe(EXIT.stopped);
    expect(stdout).toMatch(/^0 of 3 rows: not sent 3 \(1 request\)\n/);
    expect(stderr).toContain("2 rows were not sent, first on line 2: ");
  });

  test("1 when HubSpot refuses all rows and names none; the next step is to retry them", async () => {
    const fetch = async (): Promise<Response> =>
      Response.json({ category: "VALIDATION_ERROR", message: "No." }, { status: 400 });
    const { code, folder, rows, stdout } = await write(companies(100), { sandbox: { fetch } });
    expect(code).toBe(EXIT.incomplete);
    expect(stdout).toMatch(/^100 rows: skipped 100 \(15 requests\)\n/);
    expect(stdout).toContain(
      `next: hubspot-batch retry ${folder} ${join(folder, "skipped.csv")}\n`,
    );
    expect(rows["skipped.csv"]).toHaveLength(100);
  });

  test("4 when the token is not accepted", async () => {
    const sandbox = createSandbox({ apps: [{ accessToken: "another" }] });
    const { code, rows, stdout } = await write(companies(2), { sandbox });
    expect(code).toBe(EXIT.notAllowed);
    expect(rows).toEqual({});
    expect(stdout).toContain("stopped (unauthorized): ");
  });

  test("130 after an interrupt; what was on its way is settled, the rest can be sent later", async () => {
    const sandbox = createSandbox();
    const run = await write(companies(2_000), {
      sandbox,
      meanwhile: (signals) => void signals.emit("SIGINT"),
    });
    expect(run.code).toBe(EXIT.interrupted);
    const created = names(sandbox).length;
    expect(created).toBeGreaterThanOrEqual(100);
    expect(created).toBeLessThan(2_000);
    expect(Object.keys(run.rows).sort()).toEqual(["succeeded.csv"]);
    expect(run.rows["succeeded.csv"]).toHaveLength(created);
    expect(run.stdout).toMatch(
      new RegExp(
        `^${numberText(created)} of 2,000 rows: created ${numberText(created)} · not sent ${numberText(2_000 - created)} \\(`,
      ),
    );
    expect(run.stderr).toContain("Interrupted: waiting for the answers to what is on its way.\n");
    expect(run.signals.listenerCount("SIGINT")).toBe(0);

    expect(await goOn(run, sandbox)).toEqual(lines(2_000));
    expect(names(sandbox)).toHaveLength(2_000);
    expect(new Set(names(sandbox)).size).toBe(2_000);
  });
});

test("a file that changes meanwhile ends the run; what was read before is filed", async () => {
  // Far behind what is read before the first request leaves.
  const rowsBefore = 5_500;
  const text = `name\n${`${"x".repeat(1_999)}\n`.repeat(6_000)}`;
  const { code, rows, stderr } = await write(text, {
    meanwhile: async (_, file) => {
      const handle = await open(file, "r+");
      await handle.write(",", "name\n".length + 2_000 * rowsBefore + 9);
      await handle.close();
    },
  });
  expect(code).toBe(EXIT.stopped);
  expect(stderr).toContain(
    `line ${rowsBefore + 2}: the file changed after it was checked. Rows from there on were not sent.\n`,
  );
  expect(rows["succeeded.csv"]).toHaveLength(rowsBefore);
});

test("a row that is merged into another names its line", async () => {
  const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
  const text = '\nemail,firstname\n"ada@example.com","A\nda"\nAda@example.com,Ada\n';
  const { code, rows } = await write(text, { job });
  expect(code).toBe(EXIT.success);
  expect(new Map(rows["succeeded.csv"]!.map((row) => [row["hs_line"], row["hs_error"]]))).toEqual(
    new Map([
      ["3", ""],
      ["5", "Merged into the row on line 3, which has the same key."],
    ]),
  );
});

test("a run that failed for its record ids can be repeated from its own files", async () => {
  const sandbox = createSandbox();
  const first = await write("name\nAcme\n", { sandbox });
  const id = first.rows["succeeded.csv"]![0]!["hs_id"]!;
  const job = { operation: "update", objectType: "companies" } as const;
  const { code, rows } = await write(`numberofemployees,hs_id\nmany,${id}\n`, { job, sandbox });
  expect(code).toBe(EXIT.incomplete);
  expect(rows["failed.csv"]).toMatchObject([{ numberofemployees: "many", hs_id: id }]);
});
