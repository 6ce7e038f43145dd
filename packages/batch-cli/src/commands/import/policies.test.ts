import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aFolder } from "../../../test/temporary.ts";
import { EXIT } from "../../exit-codes.ts";
import { anAccount, runMain } from "../../testing/run-main.ts";

const COMPANIES_STEP = {
  source: "companies.csv",
  object: "companies",
  operation: "create",
  columns: { Name: "name" },
};
const PEOPLE_STEP = {
  source: "people.csv",
  object: "contacts",
  operation: "upsert",
  idProperty: "email",
};

/** An account with Ada, who is in Paris and has no phone, and two files that go to it. */
async function setUp({
  people,
  companies,
}: {
  readonly people: object;
  readonly companies?: object;
}) {
  const account = await anAccount();
  const folder = await aFolder();
  const file = async (name: string, text: string): Promise<string> => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  const run = (...argv: string[]) => runMain([...argv, "--base-url", account.url]);
  const before = await file("before.csv", "email,city\nada@example.com,Paris\n");
  await run(
    "upsert",
    "contacts",
    before,
    "--id-property",
    "email",
    "--out",
    join(folder, "before"),
  );
  await file(
    "people.csv",
    "email,city,Phone Number\nada@example.com,London,+33123456789\nbob@example.com,Rome,+39123456789\n",
  );
  await file("companies.csv", "Name,Number of Employees\nAcme,5\n");
  const steps = [
    { ...PEOPLE_STEP, ...people },
    { ...COMPANIES_STEP, ...companies },
  ];
  const plan = await file("plan.json", JSON.stringify({ format: 1, steps }));
  const out = join(folder, "run");
  const contacts = () =>
    account
      .inspect("contacts")
      .filter(({ archived }) => !archived)
      .map(({ properties: { email, city = "", phone = "" } }) => `${email} ${city} ${phone}`);
  return { account, contacts, file, folder, out, plan, run };
}

test("each file has its own policy, and undo restores what was there", async () => {
  const { contacts, folder, out, plan, run } = await setUp({
    people: { overwrite: { city: "never", "Phone Number": "if-empty" } },
  });
  const { code, stdout, stderr } = await run("import", plan, "--out", out, "--yes");
  expect(stderr).toContain("people.csv, up to 2 requests, 1 of them reads\n");
  expect(stderr).toContain("companies.csv, about 1 request\n");
  expect(stdout).toContain("  1-contacts   created 1 · updated 1\n  2-companies  created 1\n");
  expect(code).toBe(EXIT.success);
  expect(contacts()).toEqual([
    "ada@example.com Paris +33123456789",
    "bob@example.com Rome +39123456789",
  ]);
  const undone = await run("undo", join(out, "1-contacts"), "--out", join(folder, "un"), "--yes");
  expect(undone.code).toBe(EXIT.success);
  expect(contacts()).toEqual(["ada@example.com Paris "]);
});

test("rows that were to be left alone are, and the import says it; that is no failure", async () => {
  const { contacts, out, plan, run } = await setUp({ people: { onExisting: "skip" } });
  const { code, stdout } = await run("import", plan, "--out", out);
  expect(stdout).toContain(
    "  1-contacts   created 1 · skipped 1\n    1 row was left alone, as asked\n",
  );
  expect(code).toBe(EXIT.success);
  expect(contacts()).toEqual(["ada@example.com Paris ", "bob@example.com Rome +39123456789"]);
});

test("an upsert that creates nothing, and one that can be undone", async () => {
  const missing = await setUp({ people: { onMissing: "fail" } });
  const failed = await missing.run("import", missing.plan, "--out", missing.out);
  expect(failed.stdout).toContain("  1-contacts   updated 1 · failed 1\n");
  expect(failed.code).toBe(EXIT.incomplete);
  const undoable = await setUp({ people: { undoable: true, onMissing: "create" } });
  await undoable.run("import", undoable.plan, "--out", undoable.out);
  const step = join(undoable.out, "1-contacts");
  await undoable.run("undo", step, "--out", join(undoable.folder, "undone"), "--yes");
  expect(undoable.contacts()).toEqual(["ada@example.com Paris "]);
});

test.each([
  [{ createMissing: true }, ["ada@example.com", "eve@example.com"], "created 1", EXIT.success],
  [{ missing: "ignore" }, ["ada@example.com"], "created 1", EXIT.success],
  [{}, ["ada@example.com"], "failed 1", EXIT.incomplete],
])("records to associate with that are missing: %j", async (fields, emails, counts, code) => {
  const { account, file, folder, out, run } = await setUp({ people: {} });
  await file("companies.csv", "Name,Boss\nAcme,ada@example.com;eve@example.com\n");
  const step = { ...COMPANIES_STEP, associate: ["contacts:email=Boss"], ...fields };
  await file("plan.json", JSON.stringify({ format: 1, steps: [step] }));
  const done = await run("import", join(folder, "plan.json"), "--out", out);
  expect(done.stdout).toContain(`  1-companies  ${counts}\n`);
  expect(done.code).toBe(code);
  expect(account.inspect("contacts").map(({ properties }) => properties["email"])).toEqual(emails);
});

test("one refused row refuses all of its file, where the plan says so", async () => {
  const { account, file, out, plan, run } = await setUp({
    people: {},
    companies: { allOrNone: true, check: false },
  });
  await file("companies.csv", "Name,numberofemployees\nAcme,5\nGlobex,many\n");
  const { stdout } = await run("import", plan, "--out", out);
  expect(stdout).toContain("  2-companies  failed 2\n");
  expect(account.inspect("companies")).toEqual([]);
});

test("all that is wrong with the steps and their files is told at once, by the fields of the plan", async () => {
  const { file, plan, run } = await setUp({
    people: { overwrite: { town: "never" } },
    companies: { delimiter: "ab" },
  });
  await file("companies.csv", "Name\nAcme\n");
  const { code, stderr } = await run("import", plan);
  expect(code).toBe(EXIT.usage);
  const placed = (step: string, message: RegExp) =>
    expect.stringMatching(
      new RegExp(`(?:plan|other)\\.json, line 1, column \\d+: steps\\[${step}: ${message.source}`),
    );
  expect(stderr.split("\n").filter((line) => line.includes("plan.json"))).toEqual([
    placed("0\\]\\.overwrite", /"town" is neither a column that is written nor its property/),
    placed("1\\]", /.*"ab" cannot be the delimiter/),
  ]);
  const { stderr: others } = await run(
    "import",
    await file(
      "other.json",
      JSON.stringify({
        format: 1,
        steps: [
          {
            ...COMPANIES_STEP,
            source: "companies.csv",
            clearBlanks: ["Nome"],
            operation: "update",
          },
          { ...PEOPLE_STEP, toList: "Conferense" },
        ],
      }),
    ),
  );
  expect(others.split("\n").filter((line) => line.includes("other.json"))).toEqual([
    placed("0\\]\\.clearBlanks", /line 1 has no column "Nome"\./),
    placed("1\\]\\.toList", /No list of contacts in HubSpot has the name or id "Conferense"\./),
  ]);
});
