import { EventEmitter } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { createSandbox, type Sandbox } from "@x/batch-sandbox";
import { listen } from "@x/batch-sandbox/node";
import { describe, expect, onTestFinished, test } from "vitest";
import { aFile, aFolder } from "../../../test/temporary.ts";
import { EXIT } from "../../exit-codes.ts";
import { main } from "../../main.ts";

const CONTACTS = [
  { name: "shoe_size", label: "Shoe size", type: "number", fieldType: "number" },
  { name: "born", label: "Born", type: "date", fieldType: "date" },
];

/** An account, and the command on it: each word that names a file of `files` becomes its path. */
async function anAccount(
  answer = (request: Request, sandbox: Sandbox): Promise<Response> => sandbox.fetch(request),
) {
  const sandbox = createSandbox({ properties: { contacts: CONTACTS } });
  const server = await listen({ fetch: (request) => answer(request as Request, sandbox) });
  onTestFinished(() => server.close());
  const folder = await aFolder();

  async function run(...argv: string[]) {
    const stdin = new PassThrough();
    const stdout = new PassThrough();
    const stderr = new PassThrough();
    const said = { stdout: "", stderr: "" };
    stdout.on("data", (text) => (said.stdout += String(text)));
    stderr.on("data", (text) => (said.stderr += String(text)));
    const env = { HUBSPOT_ACCESS_TOKEN: "secret", HOME: folder, APPDATA: folder };
    const io = Object.assign(new EventEmitter(), { stdin, stdout, stderr, env });
    const code = await main([...argv, "--base-url", server.url], io);
    return { code, ...said };
  }
  const writes = () => sandbox.requests().filter(({ method }) => method === "POST");
  const reads = () => sandbox.requests().filter(({ path }) => path.includes("/properties/"));
  const values = () => sandbox.inspect("contacts").map((one) => one.properties);
  return { ...sandbox, folder, run, writes, reads, values };
}

const ROWS = 'email,shoe_size,born\na@example.com,"1,234.5",31.12.2024\nb@example.com,many,\n';
const UPSERT = ["--id-property", "Email", "--yes"] as const;

describe("a write", () => {
  test("checks its rows, and says what was refused", async () => {
    const { run, folder, writes } = await anAccount();
    const out = join(folder, "run");
    const { code, stdout } = await run(
      "upsert",
      "Contact",
      await aFile(ROWS),
      ...UPSERT,
      "--out",
      out,
    );
    expect(code).toBe(EXIT.incomplete);
    expect(stdout).toContain("\nchecked 2 rows: 2 refused before sending\n");
    expect(writes()).toEqual([]);
  });

  test("refuses a number in two ways where the file has decimal commas, and says what to type", async () => {
    const { run, folder, writes } = await anAccount();
    const file = await aFile("email;shoe_size\na@example.com;1.200\nb@example.com;12,50\n");
    const out = join(folder, "run");
    const { code, stdout } = await run("create", "contacts", file, "--yes", "--out", out);
    expect([code, writes()]).toEqual([EXIT.incomplete, []]);
    expect(stdout).toContain("    Use --decimal-mark , for a decimal comma");
    expect(stdout).toContain(`next: hubspot-batch retry ${out} --decimal-mark ',' --base-url`);

    // What was given is in the command that is offered where the rows went to another run.
    const again = join(folder, "again");
    await run("retry", out, "--yes", "--out", again);
    const late = await run("retry", out, "--yes", "--decimal-mark", ",");
    expect(late.stderr).toContain(`hubspot-batch retry ${again} --decimal-mark ',' --base-url`);
  });

  test("leads a second create of rows that need an option to a retry with it", async () => {
    const { run, folder, values } = await anAccount();
    const file = await aFile('email,shoe_size\na@example.com,12\nb@example.com,"12,50"\n');
    const out = join(folder, "run");
    await run("create", "contacts", file, "--yes", "--out", out);
    const again = await run("create", "contacts", file, "--decimal-mark", ",");
    expect(again.code).toBe(EXIT.usage);
    const retry = `For the rows that it did not write: hubspot-batch retry ${out} --decimal-mark ','`;
    expect(again.stderr).toContain(retry);
    expect(again.stderr.indexOf(retry)).toBeLessThan(again.stderr.indexOf("add --yes"));
    const retried = join(folder, "retried");
    await run("retry", out, "--decimal-mark", ",", "--yes", "--out", retried);
    expect(values().map(({ shoe_size }) => shoe_size)).toEqual(["12", "12.50"]);
  });

  test("an option that no column needs is said, whatever it is about", async () => {
    const { run } = await anAccount();
    const file = await aFile("email\na@example.com\n");
    const { stderr } = await run("check", "contacts", file, "--decimal-mark", ",");
    expect(stderr).toMatch(/^--decimal-mark has no effect: no column of .* with numbers\.$/m);
  });

  test("a check says that a write would end for columns that are not written", async () => {
    const { run } = await anAccount();
    const file = await aFile("email,Notes\na@example.com,x\n");
    const { code, stdout } = await run("create", "contacts", file, "--dry-run");
    expect(code).toBe(EXIT.success);
    expect(stdout).toContain(
      "Without a terminal, a write ends with 2 and sends nothing, as 1 column maps to no property. ",
    );
    expect(stdout).toContain("--ignore-unmapped, or --map 'Notes='\n");
    const ignored = await run("create", "contacts", file, "--dry-run", "--ignore-unmapped");
    expect(ignored.stdout).not.toContain("--ignore-unmapped");
  });

  test("says before it sends one that may be meant otherwise", async () => {
    const { run, folder, values } = await anAccount();
    const note = '\nshoe_size: "1.200" is 1.2 for HubSpot. If it is 1200: --decimal-mark ,.';
    const file = await aFile("email,shoe_size\na@example.com,1.200\n");
    const { stderr } = await run("create", "contacts", file, "--yes", "--out", join(folder, "run"));
    expect(`\n${stderr}`).toContain(note);
    expect(values()).toEqual([{ email: "a@example.com", shoe_size: "1.200" }]);
    const checked = await run("check", "contacts", file);
    expect(checked.stdout).toContain(
      'AMBIGUOUS_VALUE shoe_size: "1.200" is 1.2 for HubSpot. If it is 1200, name the decimal mark. Use --decimal-mark ,',
    );
    const named = await run("check", "contacts", file, "--decimal-mark", ".");
    expect(named.stdout + named.stderr).not.toContain("is 1.2 for HubSpot");
  });

  test("rewrites them as asked, and counts it, also in report.json", async () => {
    const { run, folder, values } = await anAccount();
    const out = join(folder, "run");
    const options = ["--coerce", "--date-format", "DD.MM.YYYY", "--out", out];
    const { stdout } = await run("upsert", "contacts", await aFile(ROWS), ...UPSERT, ...options);
    expect(stdout).toContain(
      "\nchecked 2 rows: 1 refused before sending, 2 values rewritten (digit groups 1, date format 1)\n",
    );
    expect(values()).toEqual([{ email: "a@example.com", shoe_size: "1234.5", born: "2024-12-31" }]);
    const report = JSON.parse(await readFile(join(out, "report.json"), "utf8")) as object;
    expect(report).toMatchObject({
      values: { checked: 2, refused: 1, rewritten: { digits: 1, format: 1 }, cleared: 0 },
    });
  });

  test("goes on unchecked where the token may not list the properties, and says so", async () => {
    const { run, folder, writes } = await anAccount((request, sandbox) =>
      request.url.includes("/properties/")
        ? Promise.resolve(
            Response.json(
              { status: "error", category: "MISSING_SCOPES", message: "Not allowed." },
              { status: 403 },
            ),
          )
        : sandbox.fetch(request),
    );
    const options = [...UPSERT, "--out", join(folder, "run")];
    const { code, stderr, stdout } = await run("upsert", "contacts", await aFile(ROWS), ...options);
    expect(code).toBe(EXIT.incomplete);
    expect(stderr).toContain("rows are not checked, as HubSpot does not list the properties: ");
    expect(stdout).not.toContain("checked");
    expect(writes().length).toBeGreaterThan(0);
  });

  test("with --no-check asks the account nothing", async () => {
    const { run, folder, reads } = await anAccount();
    const options = ["--no-check", "--out", join(folder, "run")];
    const file = await aFile("email\na@example.com\n");
    expect((await run("upsert", "contacts", file, ...UPSERT, ...options)).code).toBe(EXIT.success);
    expect(reads()).toEqual([]);
  });

  test("with a date format that is none is refused", async () => {
    const { run } = await anAccount();
    const file = await aFile(ROWS);
    const { code, stderr } = await run("create", "contacts", file, "--date-format", "DD.MM.YY");
    expect(code).toBe(EXIT.usage);
    expect(stderr).toContain("expected DD, MM and YYYY once each");
  });

  test("clears blank cells as told", async () => {
    const { run, folder, values } = await anAccount();
    const first = await aFile("email,shoe_size,born\na@example.com,42,2024-01-01\n");
    await run("upsert", "contacts", first, ...UPSERT, "--out", join(folder, "1"));
    const next = await aFile("email,shoe_size,born\na@example.com,,\n");
    const options = ["--clear-blanks=Born", "--out", join(folder, "2")];
    const { stdout, stderr } = await run("upsert", "contacts", next, ...UPSERT, ...options);
    expect(stderr).toContain('blank cells clear their property: "born"\n');
    expect(stdout).toContain("\nchecked 1 row: 1 value cleared\n");
    expect(values()).toEqual([{ email: "a@example.com", shoe_size: "42", born: "" }]);
  });
});

test("--date-format alone reads days, as check says, too", async () => {
  const { run, folder, values } = await anAccount();
  const file = await aFile("email,born\na@example.com,31.12.2024\n");
  const without = await run("check", "contacts", file, "--id-property", "email");
  expect(without.stdout).toContain("Use --date-format DD.MM.YYYY. (line 2)");
  const checked = await run("check", "contacts", file, "--date-format", "DD.MM.YYYY");
  expect(checked.stdout).toContain("The row passes.");
  const options = ["--date-format", "DD.MM.YYYY", "--out", join(folder, "run")];
  const { code } = await run("upsert", "contacts", file, ...UPSERT, ...options);
  expect(code).toBe(EXIT.success);
  expect(values()).toEqual([{ email: "a@example.com", born: "2024-12-31" }]);
});

test("of JSON, no column is said to clear", async () => {
  const { run, folder } = await anAccount();
  const file = await aFile('{"email":"a@example.com","born":null}\n', "a.jsonl");
  const { stderr } = await run("upsert", "contacts", file, ...UPSERT, "--out", join(folder, "run"));
  expect(stderr).toContain('\n"" and null clear their property; a missing key leaves it alone\n');
  const { stdout } = await run("check", "contacts", file, "--id-property", "email");
  expect(stdout).toContain("\nCleared\n  1 value of a property, by empty values\n");
});

test("retry rewrites what the run refused", async () => {
  const { run, folder, values } = await anAccount();
  const out = join(folder, "run");
  await run("upsert", "contacts", await aFile(ROWS), ...UPSERT, "--out", out);
  const options = ["--coerce", "--date-format", "DD.MM.YYYY", "--yes", "--out", join(folder, "2")];
  const { stdout } = await run("retry", out, ...options);
  expect(stdout).toContain("checked 2 rows: 1 refused before sending, 2 values rewritten");
  expect(values()).toHaveLength(1);
});

test("retry of JSON rows clears what was empty, and leaves alone what was not there", async () => {
  let isDown = true;
  const { run, folder, values } = await anAccount((request, sandbox) => {
    const refused = { status: "error", category: "VALIDATION_ERROR", message: "No." };
    return isDown && request.method === "POST"
      ? Promise.resolve(Response.json(refused, { status: 400 }))
      : sandbox.fetch(request);
  });
  isDown = false;
  const full = await aFile(
    "email,shoe_size,born\na@example.com,42,2024-01-01\nb@example.com,42,2024-01-01\n",
  );
  await run("upsert", "contacts", full, ...UPSERT, "--out", join(folder, "0"));
  isDown = true;
  const rows = [
    { email: "a@example.com", shoe_size: null },
    { email: "b@example.com", born: "" },
  ];
  const file = await aFile(rows.map((row) => JSON.stringify(row)).join("\n"), "rows.jsonl");
  const out = join(folder, "run");
  expect((await run("upsert", "contacts", file, ...UPSERT, "--out", out)).code).toBe(
    EXIT.incomplete,
  );
  isDown = false;
  const { stdout } = await run("retry", out, "--yes", "--out", join(folder, "2"));
  expect(stdout).toContain("checked 2 rows: 2 values cleared");
  expect(values()).toEqual([
    { email: "a@example.com", shoe_size: "", born: "2024-01-01" },
    { email: "b@example.com", shoe_size: "42", born: "" },
  ]);
});

test("a corrected table of a run from JSON clears nothing, and says so", async () => {
  const { run, folder, values } = await anAccount();
  const file = await aFile('{"email":"nobody","shoe_size":"","born":"2024-01-01"}\n', "rows.jsonl");
  const out = join(folder, "run");
  await run("upsert", "contacts", file, ...UPSERT, "--out", out);
  const full = await aFile("email,shoe_size\na@example.com,42\n");
  await run("upsert", "contacts", full, ...UPSERT, "--out", join(folder, "0"));
  const failed = await readFile(join(out, "failed.csv"), "utf8");
  const mended = join(folder, "mended.csv");
  await writeFile(mended, failed.replace("nobody", "a@example.com"));
  const { stderr } = await run("retry", out, mended, "--yes", "--out", join(folder, "2"));
  expect(stderr).toContain("blank cells leave their properties alone");
  expect(values()).toEqual([{ email: "a@example.com", shoe_size: "42", born: "2024-01-01" }]);
});

test("what read wrote can be given to update", async () => {
  const { run, folder, values } = await anAccount();
  const first = await aFile("email,shoe_size\na@example.com,42\n");
  await run("upsert", "contacts", first, ...UPSERT, "--out", join(folder, "1"));
  const found = join(folder, "found.csv");
  const properties = "email,shoe_size,createdate,lastmodifieddate";
  await run(
    "read",
    "contacts",
    "a@example.com",
    "--id-property",
    "email",
    "--properties",
    properties,
    "--out",
    found,
  );
  await writeFile(found, (await readFile(found, "utf8")).replace("42", "43"));
  const { code, stderr } = await run(
    "update",
    "contacts",
    found,
    "--yes",
    "--out",
    join(folder, "2"),
  );
  expect(stderr).toContain(
    'ignored: "hs_key", "hs_status", "hs_error" (this command\'s own); "createdate", "lastmodifieddate" (HubSpot sets them itself)\n',
  );
  expect(code).toBe(EXIT.success);
  expect(values()).toMatchObject([{ shoe_size: "43" }]);
});

describe("record ids", () => {
  const ids = "hs_object_id\n1.23457E+11\n7\n";

  test("read refuses those that are none, by line, and asks for nothing", async () => {
    const account = await anAccount();
    const { run } = account;
    const file = await aFile(ids);
    const { code, stderr } = await run("read", "contacts", file);
    expect(code).toBe(EXIT.usage);
    expect(stderr).toBe(
      `${file}, line 2: expected a record id, which is digits; got "1.23457E+11". A spreadsheet shows long numbers so, and its export may have lost their last digits: format the column as text, and export it again from where the ids come from.\n`,
    );
    expect(account.requests()).toEqual([]);
  });

  test("archive says that HubSpot confirms what it does not know; --verify finds it out", async () => {
    const { run, folder } = await anAccount();
    const file = await aFile("hs_object_id\n7\n");
    const plain = await run("archive", "contacts", file, "--yes", "--out", join(folder, "1"));
    expect(plain.stderr).toContain("HubSpot answers ids that it does not know as archived, too");
    expect([plain.code, plain.stdout.split("\n")[0]]).toEqual([
      0,
      expect.stringContaining("archived 1"),
    ]);
    const options = ["--verify", "--yes", "--out", join(folder, "2")];
    const verified = await run("archive", "contacts", file, ...options);
    expect(verified.stderr).not.toContain("HubSpot answers ids");
    expect([verified.code, verified.stdout]).toEqual([
      1,
      expect.stringContaining("OBJECT_NOT_FOUND"),
    ]);
    expect(verified.stderr).toContain("up to 2 requests, 1 of them reads\n");
    expect(verified.stdout).toMatch(/^1 row: failed 1 \(1 request\)\n/);
    expect(verified.stdout).toContain(" · 1 request to look records up");
    const dry = await run("archive", "contacts", file, "--verify", "--dry-run");
    expect(dry.stdout).toContain(
      "\nNot checked\n  whether HubSpot has the records; --verify reads",
    );
    expect(dry.stdout).toContain("requests: up to 2 for 1 row, 1 of them to read first\n");
  });
});

test("--clear-blanks for a file whose empty values clear anyway is refused", async () => {
  const file = await aFile('{"email":"a@example.com","city":""}\n', "people.jsonl");
  const account = await anAccount();
  const argv = ["upsert", "contacts", file, ...UPSERT, "--clear-blanks=city"];
  const { code, stderr } = await account.run(...argv);
  expect(code).toBe(EXIT.usage);
  expect(stderr).toContain(
    `--clear-blanks: ${file} is read as jsonl, in which empty values clear their property anyway, and missing ones do not. Leave it out.`,
  );
  expect(account.requests()).toEqual([]);
});

test("--date-format says where it has no effect", async () => {
  const { run } = await anAccount();
  const note = "--date-format has no effect: no column of ";
  const [named, dated] = [await aFile("email\na@example.com\n"), await aFile(ROWS)];
  const check = (file: string) =>
    run("check", "contacts", file, "--id-property", "email", "--date-format", "DD.MM.YYYY");
  expect((await check(named)).stderr).toContain(note);
  expect((await check(dated)).stderr).not.toContain(note);
});
