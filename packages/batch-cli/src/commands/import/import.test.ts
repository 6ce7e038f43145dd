import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { aWorkbook, inline, rowOf } from "../../../../batch-file/src/testing/a-workbook.ts";
import { aFolder } from "../../../test/temporary.ts";
import { EXIT } from "../../exit-codes.ts";
import { anAccount, runMain } from "../../testing/run-main.ts";

type Files = Readonly<Record<string, string>>;

const COMPANIES = "Ref,Company name\nC-1,Acme\nC-2,Globex\n";
const PEOPLE = "Mail,Company ref\nada@example.com,C-1\nbob@example.com,C-2;C-1\ncy@example.com,\n";

const plan = (...steps: readonly object[]): string => JSON.stringify({ format: 1, steps });

const PEOPLE_STEP = {
  source: "people.csv",
  object: "contacts",
  operation: "upsert",
  idProperty: "email",
  columns: { Mail: "email" },
  links: [{ column: "Company ref", step: "companies", key: "Ref" }],
};
const COMPANIES_STEP = {
  source: "companies.csv",
  object: "companies",
  operation: "create",
  columns: { "Company name": "name" },
};

async function setUp(files: Files) {
  const account = await anAccount();
  const folder = await aFolder();
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const out = join(folder, "run");
  const url = ["--base-url", account.url];
  const run = (...argv: string[]) => runMain([...argv, ...url]);
  const importIt = (...more: string[]) =>
    run("import", join(folder, "plan.json"), "--out", out, ...more);
  return { account, folder, out, run, importIt };
}

/** Which company each contact is with, by e-mail and name. */
function pairs(account: Awaited<ReturnType<typeof anAccount>>): string[] {
  const companies = new Map(account.inspect("companies").map((one) => [one.id, one.properties]));
  const contacts = new Map(account.inspect("contacts").map((one) => [one.id, one.properties]));
  return account
    .inspectAssociations("contacts", "companies")
    .map(({ from, to }) => `${contacts.get(from)!["email"]} ${companies.get(to)!["name"]}`)
    .sort();
}

test("files are written in the order of their links, and ids are carried over", async () => {
  const { account, folder, out, run, importIt } = await setUp({
    "companies.csv": COMPANIES,
    "people.csv": PEOPLE,
    "plan.json": plan(PEOPLE_STEP, COMPANIES_STEP),
  });
  const { code, stdout, stderr } = await importIt();
  expect(stderr).toContain("2-contacts: upsert 3 rows of contacts from");
  expect(stdout).toContain(
    "import: 5 rows in 2 steps\n  1-companies  created 2\n  2-contacts   created 3\n",
  );
  expect(code).toBe(EXIT.success);
  expect(pairs(account)).toEqual([
    "ada@example.com Acme",
    "bob@example.com Acme",
    "bob@example.com Globex",
  ]);
  const report = JSON.parse(await readFile(join(out, "report.json"), "utf8")) as object;
  expect(report).toMatchObject({ command: "import", rows: 5, notSent: 0, next: [] });

  const plans = [join(folder, "plan.json"), "--out", join(folder, "again")];
  expect((await run("import", ...plans)).stderr).toMatch(
    /^1-companies: This file was written before, in /m,
  );
});

const WITH_A_BAD_ROW = "Ref,Company name,numberofemployees\nC-1,Acme,5\nC-2,Globex,many\n";

describe("rows that need a record that was not written", () => {
  test("are refused, and name the line of the other file; retry sends both, in their order", async () => {
    const { account, folder, out, run, importIt } = await setUp({
      "companies.csv": WITH_A_BAD_ROW,
      "people.csv": PEOPLE,
      "plan.json": plan({ ...COMPANIES_STEP, check: false }, PEOPLE_STEP),
    });
    const { code, stdout } = await importIt();
    expect(code).toBe(EXIT.incomplete);
    expect(stdout).toContain(
      "  1-companies  created 1 · failed 1\n  2-contacts   created 2 · failed 1\n",
    );
    const failed = await readFile(join(out, "2-contacts", "failed.csv"), "utf8");
    expect(failed).toContain(
      `"needs the record of companies.csv, line 3 (""C-2""), which was not written: failed. Retry that row first, and then this one. (LINK_NOT_WRITTEN)"`,
    );
    expect(stdout).toContain(`, then: hubspot-batch retry ${join(out, "1-companies")}`);

    const mended = join(out, "1-companies", "failed.csv");
    await writeFile(mended, (await readFile(mended, "utf8")).replace("many", "7"));
    const first = join(folder, "first");
    const step = await run("retry", join(out, "1-companies"), mended, "--out", first);
    expect(step.code).toBe(EXIT.success);
    const again = await run("retry", out, "--out", join(folder, "again"));
    expect(again).toMatchObject({ code: EXIT.success });
    expect(again.stderr).toContain("step 1 of 1: 2-contacts\n");
    expect(again.stdout).toContain("import: 1 row in 1 step\n  2-contacts  created 1\n");
    // It is a run as any other.
    expect((await runMain(["results", join(folder, "again")])).stdout).toContain(
      "import: 1 row in 1 step\n",
    );
    const undone = await run("undo", join(folder, "again"), "--dry-run", "--out", `${folder}/undo`);
    expect([undone.code, undone.stdout]).toEqual([
      EXIT.success,
      expect.stringContaining("Nothing was written. next: hubspot-batch undo "),
    ]);
    expect(pairs(account)).toEqual([
      "ada@example.com Acme",
      "bob@example.com Acme",
      "bob@example.com Globex",
    ]);
    const later = [first, join(folder, "again", "2-contacts")];
    expect(await run("retry", out)).toMatchObject({
      code: EXIT.usage,
      stderr: expect.stringContaining(
        `${out}: its rows were sent again already, in the runs ${later.join(", ")}. Nothing was sent. `,
      ),
    });
  });

  test("and rows whose key is nowhere, or leads to two records", async () => {
    const { account, folder, out, run, importIt } = await setUp({
      "companies.csv": "Ref,Company name\nC-1,Acme\nC-1,Globex\n",
      "people.csv": "Mail,Company ref\nada@example.com,C-1\nbob@example.com,C-9\n",
      "plan.json": plan(COMPANIES_STEP, PEOPLE_STEP),
    });
    expect((await importIt()).code).toBe(EXIT.incomplete);
    expect(account.inspect("contacts")).toEqual([]);
    const file = join(out, "2-contacts", "failed.csv");
    const failed = await readFile(file, "utf8");
    const [acme, globex] = account.inspect("companies").map(({ id }) => id);
    expect(failed.split("\n").slice(1, 3)).toEqual([
      `ada@example.com,C-1,2,failed,,"companies.csv, column ""Ref"" has ""C-1"" on lines 2 and 3, which are two records: ${acme} and ${globex}. Leave the cell blank to write this row without it, and associate by record id afterwards, in an update of a property. (LINK_AMBIGUOUS)"`,
      `bob@example.com,C-9,3,failed,,"companies.csv, column ""Ref"" has no ""C-9"". Expected the key of one of its rows. (LINK_MISSING)"`,
    ]);
    await writeFile(file, failed.replace(",C-1,", ",,"));
    await run("retry", join(out, "2-contacts"), file, "--out", join(folder, "blank"));
    const ids = join(folder, "ids.csv");
    await writeFile(ids, `email,Town,Company\nada@example.com,Oslo,${globex}\n`);
    const by = ["--id-property", "email", "--map", "Town=city", "--associate", "companies:Company"];
    const update = await run("update", "contacts", ids, ...by, "--out", join(folder, "update"));
    expect(update.code).toBe(EXIT.success);
    expect(pairs(account)).toEqual(["ada@example.com Globex"]);
  });

  test("are told by --dry-run, also where two rows to be created have the key", async () => {
    const { folder, run } = await setUp({
      "companies.csv": "Ref,Company name\nC-1,Acme\nC-1,Globex\nC-2,Initech\n",
      "people.csv": "Mail,Company ref\nada@example.com,C-1\nbob@example.com,C-2\n",
      "plan.json": plan(COMPANIES_STEP, PEOPLE_STEP),
    });
    const { code, stdout } = await run("import", join(folder, "plan.json"), "--dry-run");
    expect(code).toBe(EXIT.incomplete);
    expect(stdout).toContain(
      `1 row: LINK_AMBIGUOUS companies.csv, column "Ref" has "C-1" on lines 2 and 3, which are two records. Give each row a key of its own. (line 2)`,
    );
  });

  test("by --dry-run, two rows with one unique value are no two records", async () => {
    const deal = { source: "people.csv", object: "deals", operation: "create" };
    const links = [{ column: "Mail", step: "contacts", key: "Mail" }];
    const { folder, run } = await setUp({
      "mails.csv": "Mail\nada@example.com\nada@example.com\n",
      "people.csv": "Deal,Mail\nD-1,ada@example.com\n",
      "plan.json": plan(
        {
          source: "mails.csv",
          object: "contacts",
          operation: "create",
          columns: { Mail: "email" },
        },
        { ...deal, columns: { Deal: "dealname" }, links },
      ),
    });
    const { stdout } = await run("import", join(folder, "plan.json"), "--dry-run");
    expect(stdout).toContain("2-deals\ncreate 1 row of deals");
    expect(stdout).not.toContain("LINK_AMBIGUOUS");
  });
});

test("a link to a workbook names the sheet", async () => {
  const { folder, run } = await setUp({
    "people.csv": "Mail,Company ref\nbob@example.com,C-9\n",
    "plan.json": plan(PEOPLE_STEP, { ...COMPANIES_STEP, source: "companies.xlsx" }),
  });
  const rows = [
    rowOf(1, inline("Ref"), inline("Company name")),
    rowOf(2, inline("C-1"), inline("Acme")),
  ];
  const workbook = await aWorkbook({ sheets: { Companies: rows.join("") } });
  await writeFile(join(folder, "companies.xlsx"), workbook);
  const { stdout } = await run("import", join(folder, "plan.json"), "--dry-run");
  expect(stdout).toContain(
    `LINK_MISSING companies.xlsx, sheet "Companies", column "Ref" has no "C-9".`,
  );
});

describe("mistakes are told together, before anything is sent", () => {
  test("in the plan, with their place", async () => {
    const { account, folder, importIt } = await setUp({
      "plan.json": plan(
        { source: "a.csv", object: "contacts", operation: "merge", idproperty: "email" },
        { object: "companies", operation: "upsert", columns: { Name: "Company Name" } },
      ),
    });
    const { code, stderr } = await importIt();
    const file = join(folder, "plan.json");
    expect({ code, stderr }).toEqual({
      code: EXIT.usage,
      stderr: [
        `${file}, line 1, column 60: steps[0].operation: expected "create", "update" or "upsert"; got "merge".`,
        `${file}, line 1, column 80: steps[0].idproperty: unknown. Did you mean "idProperty"?`,
        `${file}, line 1, column 102: steps[1].source: missing. Expected the name of a file, such as people.csv.`,
        `${file}, line 1, column 102: steps[1].idProperty: missing. An upsert finds records by a unique property, such as email.`,
        `${file}, line 1, column 156: steps[1].columns.Name: expected the name of a property, or null; got "Company Name".`,
        "",
      ].join("\n"),
    });
    expect(account.requests()).toEqual([]);
  });

  test("in what its steps say of each other", async () => {
    const link = (step: string) => ({ column: "Ref", step, key: "Ref" });
    const { folder, importIt } = await setUp({
      "plan.json": plan(
        { source: "a.csv", object: "contacts", operation: "upsert", links: [link("company")] },
        { source: "b.csv", object: "companies", operation: "create", links: [link("companies")] },
        { source: "c.csv", object: "contacts", operation: "create" },
      ),
    });
    const file = join(folder, "plan.json");
    expect((await importIt()).stderr.split("\n")).toEqual([
      `${file}, line 1, column 22: steps[0].idProperty: missing. An upsert finds records by a unique property, such as email.`,
      `${file}, line 1, column 106: steps[0].links[0].step: no step is called "company", but "contacts", "companies". Did you mean "companies"?`,
      `${file}, line 1, column 223: steps[1].links[0].step: a step cannot link to itself.`,
      `${file}, line 1, column 257: steps[2].name: "contacts" is the name of steps[0], too. Give each step a name of its own.`,
      "",
    ]);
  });

  test("in a circle of links", async () => {
    const step = (object: string, to: string) => ({
      source: "a.csv",
      object,
      operation: "create",
      links: [{ column: "Ref", step: to, key: "Ref" }],
    });
    const { folder, importIt } = await setUp({
      "plan.json": plan(step("contacts", "deals"), step("deals", "contacts")),
    });
    expect((await importIt()).stderr).toBe(
      `${join(folder, "plan.json")}, line 1, column 13: steps: they link to each other in a circle: "contacts" → "deals" → "contacts". Take one link out.\n`,
    );
  });

  test("both ends of a link, and a column not to write that is not there", async () => {
    const columns = { Mail: "email", Tel: null };
    const link = { column: "Company", step: "companies", key: "Reference" };
    const step = { source: "people.csv", object: "contacts", operation: "create" };
    const { importIt } = await setUp({
      "companies.csv": "Ref\nC-1\n",
      "people.csv": PEOPLE,
      "plan.json": plan(
        { ...step, columns: { Mail: "email" }, links: [link] },
        { ...COMPANIES_STEP, columns: { Ref: "name" } },
        { ...step, name: "more", columns: { ...columns, "Company ref": null } },
      ),
    });
    const { code, stderr } = await importIt();
    expect(code).toBe(EXIT.usage);
    expect(stderr.split("\n")).toEqual([
      expect.stringContaining(
        'steps[0].links[0].column: people.csv, line 1 has no column "Company"',
      ),
      expect.stringContaining('steps[2].columns.Tel: people.csv has no column "Tel".'),
      expect.stringContaining('steps[0].links[0].key: companies.csv has no column "Reference".'),
      "",
    ]);
  });

  test("in the files", async () => {
    const { account, folder, importIt } = await setUp({
      "companies.csv": "Reference,Company name,Notes\nC-1,Acme,x\n",
      "people.csv": PEOPLE,
      "plan.json": plan(COMPANIES_STEP, PEOPLE_STEP, {
        source: "deals.csv",
        object: "deals",
        operation: "create",
      }),
    });
    const file = join(folder, "plan.json");
    const { code, stderr } = await importIt();
    expect(code).toBe(EXIT.usage);
    expect(stderr.split("\n")).toEqual([
      expect.stringMatching(/steps\[2\]: .*deals\.csv: no such file/),
      `${file}, line 1, column 90: steps[0].columns.Reference: this column of companies.csv maps to no property. Write its property, or null not to write it.`,
      `${file}, line 1, column 90: steps[0].columns.Notes: this column of companies.csv maps to no property. Write its property, or null not to write it.`,
      expect.stringContaining(`steps[1].links[0].key: companies.csv has no column "Ref".`),
      "",
    ]);
    expect(account.inspect("companies")).toEqual([]);
  });
});

test("--dry-run judges every row and every link, and writes nothing", async () => {
  const { account, folder, run } = await setUp({
    "companies.csv": WITH_A_BAD_ROW,
    "people.csv": "Mail,Company ref\nada@example.com,C-1\nbob@example.com,C-9\n",
    "plan.json": plan(PEOPLE_STEP, COMPANIES_STEP),
  });
  const { code, stdout } = await run("import", join(folder, "plan.json"), "--dry-run");
  expect(code).toBe(EXIT.incomplete);
  expect(stdout).toContain("1-companies\ncreate 2 rows of companies from");
  expect(stdout).toContain(
    `1 row: LINK_MISSING companies.csv, column "Ref" has no "C-9". Expected the key of one of its rows. (line 3)`,
  );
  expect(stdout.match(/1 of 2 rows passes, 1 does not/g)).toHaveLength(2);
  expect(stdout).toContain(
    "\nimport: 4 rows in 2 steps, up to 3 requests. 2 of 4 rows pass, 2 do not. Nothing was written.\n",
  );
  const lines = await run("import", join(folder, "plan.json"), "--dry-run", "--json");
  expect(lines.code).toBe(EXIT.incomplete);
  const [first, second, all, none] = lines.stdout
    .split("\n")
    .map((line) => line && JSON.parse(line));
  const report = expect.objectContaining({ rows: 2, refused: 1 });
  expect([first, second]).toEqual([
    { type: "step-checked", step: "1-companies", report },
    { type: "step-checked", step: "2-contacts", report },
  ]);
  const totals = { steps: 2, rows: 4, refused: 2, requests: 3 };
  expect([all, none]).toEqual([{ type: "steps-checked", exitCode: 1, ...totals }, ""]);
  expect(account.inspect("companies")).toEqual([]);
});

test.each([
  [{ column: "Compny" }, /links\[0\]\.column: people\.csv, line 1 has no column "Compny"/],
  [{ label: "Chef" }, /links\[0\]\.label: the account has no label "Chef"/],
])("a mistake in a link is told at its place: %j", async (mistake, said) => {
  const [link] = PEOPLE_STEP.links;
  const { folder, run } = await setUp({
    "companies.csv": COMPANIES,
    "people.csv": PEOPLE,
    "plan.json": plan({ ...PEOPLE_STEP, links: [{ ...link, ...mistake }] }, COMPANIES_STEP),
  });
  const { code, stderr } = await run("import", join(folder, "plan.json"), "--dry-run");
  expect(code).toBe(EXIT.usage);
  expect(stderr).toMatch(/plan\.json, line 1, column \d+: steps\[0\]\./);
  expect(stderr).toMatch(said);
});

test("--dry-run counts rows that need a row that is refused", async () => {
  const { folder, run } = await setUp({
    "companies.csv": `${WITH_A_BAD_ROW}C-2,Globex,5\nC-3,Initech,few\n`,
    "people.csv":
      "Mail,Company ref\nada@example.com,C-1\nbob@example.com,C-2\ncy@example.com,C-3\n",
    "plan.json": plan(PEOPLE_STEP, COMPANIES_STEP),
  });
  const { code, stdout } = await run("import", join(folder, "plan.json"), "--dry-run");
  expect(code).toBe(EXIT.incomplete);
  expect(stdout).toContain(
    `1 row: LINK_NOT_WRITTEN needs the record of companies.csv, line 5 ("C-3"), and that row is refused. Correct that row. (line 4)`,
  );
  expect(stdout).toContain("4 of 7 rows pass, 3 do not. Nothing was written.\n");
});

test("many rows are asked for once, with account and cost of each step", async () => {
  const { account, importIt } = await setUp({
    "companies.csv": COMPANIES,
    "people.csv": PEOPLE,
    "plan.json": plan(PEOPLE_STEP, COMPANIES_STEP),
  });
  const { code, stderr } = await importIt("--confirm-above", "4");
  expect(code).toBe(EXIT.usage);
  expect(stderr).toContain("1-companies: create 2 rows of companies from");
  expect(stderr).toContain("companies.csv, about 1 request\n");
  expect(stderr).toContain("people.csv, up to 2 requests\n");
  expect(stderr).toContain(
    "To import 5 rows needs a yes, as they are more than 4 (--confirm-above).",
  );
  expect(account.inspect("companies")).toEqual([]);
});

describe("a folder of steps", () => {
  async function aStop() {
    const about = await setUp({
      "companies.csv": WITH_A_BAD_ROW,
      "people.csv": PEOPLE,
      "plan.json": plan({ ...COMPANIES_STEP, check: false }, PEOPLE_STEP),
    });
    about.account.setFaults([
      {
        operation: "upsert",
        objectType: "contacts",
        fault: { kind: "rate-limit", policy: "DAILY" },
      },
    ]);
    return about;
  }

  test("goes on where it was, is listed as one, and removed as one", async () => {
    const { account, out, run, importIt } = await aStop();
    const stopped = await importIt();
    expect(stopped).toMatchObject({ code: EXIT.stopped });
    expect(stopped.stdout).toContain(
      "1-companies  created 1 · failed 1\n  2-contacts   failed 1 · not sent 2\n",
    );
    expect(stopped.stdout.match(/next: hubspot-batch resume/g)).toHaveLength(2);
    const runs = async () => (await runMain(["runs"])).stdout;
    expect(await runs()).toContain(`${out}  to resume\n  import companies, contacts · `);

    account.setFaults([]);
    const resumed = await run("resume", out);
    expect(resumed.stdout).toContain(
      "1-companies  created 1 · failed 1\n  2-contacts   created 2 · failed 1",
    );
    expect(resumed.code).toBe(EXIT.incomplete);
    expect(await runs()).toContain(`${out}  finished\n`);

    const results = await runMain(["results", out]);
    expect(results.code).toBe(EXIT.incomplete);
    expect(results.stdout).toContain("import: 5 rows in 2 steps\n");
    expect((await run("resume", out)).stderr).toContain("finished already");
    // As of a process that was killed between the last row and its files.
    const failed = join(out, "1-companies", "failed.csv");
    await rm(failed);
    await rm(join(out, "1-companies", "report.json"));
    expect((await run("resume", out)).code).toBe(EXIT.incomplete);
    expect(await readFile(failed, "utf8")).toContain("C-2,Globex,many,3,failed");

    expect((await runMain(["runs", "remove", out, "--yes"])).code).toBe(EXIT.success);
    await expect(readFile(join(out, "steps.json"))).rejects.toThrow("ENOENT");
    expect(await runs()).not.toContain(out);
  });
});

test("of two that begin at once, one does: no file is created twice unseen", async () => {
  const { account, folder, run } = await setUp({
    "companies.csv": "Company name\nAcme\nGlobex\n",
    "plan.json": plan(COMPANIES_STEP),
  });
  const ended = await Promise.all(
    ["one", "two"].map((out) =>
      run("import", join(folder, "plan.json"), "--out", join(folder, out)),
    ),
  );
  const [done, refused] = ended.toSorted((one, other) => one.code - other.code);
  expect([done!.code, refused!.code]).toEqual([EXIT.success, EXIT.usage]);
  expect(refused!.stderr).toMatch(/Another run came first\. This file .* Nothing was sent now\./);
  expect(account.inspect("companies")).toHaveLength(2);
  const made = (await readdir(folder)).filter((name) => name === "one" || name === "two");
  expect(made).toHaveLength(1);
});

test("what is no import plan is named, and what takes it", async () => {
  const { folder, run } = await setUp({
    "companies.csv": COMPANIES,
    "mapping.json": '{ "columns": { "Ref": null } }',
    "rows.json": '[{ "name": "Acme" }]',
    "plan.json": plan(COMPANIES_STEP),
    "almost.json": '{ "format": 1, "stesp": [] }',
  });
  const path = (name: string) => join(folder, name);
  const rows = (name: string) =>
    `this is a file with rows. Expected an import plan: a JSON file that says which files go to which objects. What takes it: hubspot-batch upsert <object> ${path(name)} --id-property <property>`;
  for (const [given, text] of [
    [path("companies.csv"), rows("companies.csv")],
    [path("rows.json"), rows("rows.json")],
    [
      folder,
      `this is a folder with an import plan. Expected an import plan: a JSON file that says which files go to which objects. What takes it: hubspot-batch import ${path("plan.json")}`,
    ],
    [
      path("mapping.json"),
      "this is a mapping of columns, for the option --mapping. Expected an import plan: a JSON file that says which files go to which objects.",
    ],
    [path("none.json"), "the import plan cannot be read (no such file or folder, ENOENT)."],
  ] as const) {
    const { code, stderr } = await run("import", given);
    expect({ code, stderr }).toEqual({ code: EXIT.usage, stderr: `${given}: ${text}\n` });
  }
  expect((await run("import", path("almost.json"))).stderr).toBe(
    `${path("almost.json")}, line 1, column 16: stesp: unknown. Did you mean "steps"?\n`,
  );
});
