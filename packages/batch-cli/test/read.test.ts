import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { COMMAND } from "./child.ts";
import { type Account, anAccount, command } from "./cli.ts";
import { aFolder } from "./temporary.ts";

/** An account with companies; the second begins with what a spreadsheet would take for a formula. */
async function withCompanies(): Promise<{ account: Account; folder: string; ids: string[] }> {
  const account = await anAccount();
  const folder = await aFolder();
  await writeFile(join(folder, "new.csv"), "name,city\nAcme,Berlin\n=Beta,\u001b[31mParis\n");
  const argv = ["create", "companies", "new.csv", "--base-url", account.url, "--out", "run"];
  expect((await command(argv, { folder })).code).toBe(0);
  const ids = account.inspect("companies").map(({ id }) => id);
  return { account, folder, ids };
}

function rowsOf(csv: string): string[][] {
  return Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;
}

const NAMES = ["--properties", "name,city"];

describe("read", () => {
  test("ids: each is in the output, in their order, found or not", async () => {
    const { account, folder, ids } = await withCompanies();
    const argv = ["read", "companies", ids[1]!, "7", ids[0]!, ids[1]!, ...NAMES];
    const url = ["--base-url", account.url];
    const { code, stdout, stderr } = await command([...argv, ...url], { folder });
    expect(code).toBe(1);
    const rows = rowsOf(stdout);
    expect(rows[0]).toEqual(["hs_key", "hs_status", "hs_id", "name", "city", "hs_error"]);
    expect(rows.slice(1).map((row) => row.slice(0, 4))).toEqual([
      [ids[1], "found", ids[1], "=Beta"],
      ["7", "failed", "", ""],
      [ids[0], "found", ids[0], "Acme"],
      [ids[1], "found", ids[1], "=Beta"],
    ]);
    expect(rows[2]![5]).toContain("OBJECT_NOT_FOUND");
    expect(stderr).toContain("4 records asked for: found 3 · failed 1 (1 request)");
    expect(stderr).toContain("  7: failed, Could not get some COMPANY objects");
  });

  test("the rows of a file by a unique property, as JSONL, into a file of the user's own", async () => {
    const { account, folder } = await withCompanies();
    const people = "Mail,x\nada@example.com,1\nnobody@example.com,2\n";
    await writeFile(join(folder, "people.csv"), people);
    await writeFile(join(folder, "new.csv"), "email,firstname\nada@example.com,Ada\n");
    const url = ["--base-url", account.url];
    await command(["create", "contacts", "new.csv", "--out", "r", ...url], { folder });
    const by = ["--id-property", "email", "--map", "Mail=email", "--properties", "firstname"];
    const argv = ["read", "contacts", "people.csv", ...by, "--format", "jsonl", "--out", "f.jsonl"];
    const { code, stdout } = await command([...argv, ...url], { folder });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    const [ada, nobody] = (await readFile(join(folder, "f.jsonl"), "utf8"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(ada).toMatchObject({ key: "ada@example.com", line: 2, status: "found" });
    expect(ada).toMatchObject({ properties: { firstname: "Ada" } });
    expect(nobody).toMatchObject({ key: "nobody@example.com", line: 3, status: "failed" });
    expect((await stat(join(folder, "f.jsonl"))).mode & 0o777).toBe(0o600);
    const again = await command([...argv, ...url], { folder });
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining("there already") });
  });

  test("the file of a run, without a word on which properties", async () => {
    const { account, folder, ids } = await withCompanies();
    const argv = ["read", "companies", "run/succeeded.csv", "--base-url", account.url];
    const { code, stdout } = await command(argv, { folder });
    expect(code).toBe(0);
    const rows = Papa.parse<Record<string, string>>(stdout, { header: true, skipEmptyLines: true });
    expect(rows.data.map(({ hs_key, name, hs_line }) => [hs_key, name, hs_line])).toEqual([
      [ids[0], "Acme", "2"],
      [ids[1], "=Beta", "3"],
    ]);
  });

  test("archived records, when asked for", async () => {
    const { account, folder, ids } = await withCompanies();
    const url = ["--base-url", account.url];
    await command(["archive", "companies", "run/succeeded.csv", "--out", "gone", ...url], {
      folder,
    });
    expect((await command(["read", "companies", ids[0]!, ...url], { folder })).code).toBe(1);
    const argv = ["read", "companies", ids[0]!, "--archived", ...NAMES, ...url];
    const { code, stdout } = await command(argv, { folder });
    expect(code).toBe(0);
    expect(stdout).toContain("Acme");
  });

  test("a reader that leaves early ends it, without a word", async () => {
    const { account, folder } = await withCompanies();
    const file = join(folder, "many.csv");
    await writeFile(file, `id\n${Array.from({ length: 20_000 }, (_, id) => id + 1).join("\n")}\n`);
    const argv = [COMMAND, "read", "companies", file, ...NAMES, "--base-url", account.url];
    const env = { HUBSPOT_ACCESS_TOKEN: "x" };
    const child = spawn(process.execPath, argv, { cwd: folder, env });
    let stderr = "";
    child.stderr.on("data", (text) => (stderr += String(text)));
    await once(child.stdout, "data");
    child.stdout.destroy();
    await once(child, "close");
    expect(stderr).not.toMatch(/EPIPE|Error:|\n +at /);
    expect(account.requests().length).toBeLessThan(101);
  });

  test.each<[string, string[], string]>([
    ["words that are no ids", ["read", "companies", "7", "acme"], 'one file; got "acme"'],
    ["a file that is not there", ["read", "companies", "none.csv"], "none.csv: no such file"],
    ["a file without ids", ["read", "companies", "new.csv"], "no column holds the record id"],
    ["an object that is none", ["read", "companys", "7"], 'Did you mean "companies"?'],
    ["an object that cannot be read", ["read", "forecasts", "7"], "forecasts"],
  ])("refused: %s", async (_, argv, problem) => {
    const { account, folder } = await withCompanies();
    const before = account.requests().length;
    const { code, stdout, stderr } = await command([...argv, "--base-url", account.url], {
      folder,
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(problem);
    expect(account.requests()).toHaveLength(before);
  });
});
