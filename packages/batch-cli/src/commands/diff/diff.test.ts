import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aFile, aFolder } from "../../../test/temporary.ts";
import { EXIT } from "../../exit-codes.ts";
import { anAccount, runMain } from "../../testing/run-main.ts";

const BEFORE = "email,city\nada@example.com,Paris\nbob@example.com,=1+1\n";
const AFTER =
  "email,city\nada@example.com,Lööndon\nBob@example.com,Oslo\ndan@example.com,\nno mail,Bonn\n";

async function setUp(after = AFTER) {
  const { url } = await anAccount();
  const folder = await aFolder();
  const by = ["--id-property", "email", "--base-url", url];
  await runMain(["upsert", "contacts", await aFile(BEFORE), ...by, "--out", join(folder, "first")]);
  const file = await aFile(after);
  const plan = join(folder, "plan");
  const diff = (...more: string[]) =>
    runMain(["diff", "contacts", file, ...by, "--out", plan, ...more]);
  return { plan, diff, url };
}

const CELLS = `line,key,id,property,from,to
2,ada@example.com,ID,city,Paris,Lööndon
3,Bob@example.com,ID,city,=1+1,Oslo
4,dan@example.com,,email,,dan@example.com
`;

/** Ids are not the same in every account. */
const withoutIds = (text: string): string => text.replaceAll(/(@example\.com,)\d+,/g, "$1ID,");

test("beside the plan each value that changes is a line of a CSV, with a mark where a spreadsheet needs one", async () => {
  const { plan, diff } = await setUp();
  const { stdout } = await diff();
  expect(stdout).toContain(`plan: ${plan}\npage: ${join(plan, "report.html")}\n`);
  expect((await readdir(plan)).toSorted()).toEqual([
    "changes.csv",
    "changes.jsonl",
    "left-out.jsonl",
    "plan.json",
    "report.html",
  ]);
  const text = await readFile(join(plan, "changes.csv"), "utf8");
  expect(withoutIds(text)).toBe(`\uFEFF${CELLS}`);
});

test("shows the first ten rows that are updated or refused, and says how many there are more", async () => {
  const rows = Array.from({ length: 12 }, (_, row) => `no mail ${row},Bonn\n`).join("");
  const { diff } = await setUp(`email,city\nada@example.com,Oslo\nnew@example.com,Rome\n${rows}`);
  const { stdout } = await diff();
  const lines = stdout.split("\n").slice(1, 12);
  expect(lines[0]).toBe("  ~ line 2 ada@example.com   city: Paris → Oslo");
  expect(lines[9]).toMatch(/^ {2}! line 12 /);
  expect(lines[10]).toBe("  … and 3 more");
  const few = await setUp();
  expect((await few.diff()).stdout).not.toContain(" more\n");
});

test("says how to apply the plan, where there is something to apply", async () => {
  const { plan, diff, url } = await setUp();
  const { stdout } = await diff();
  expect(stdout).toContain(`\nnext: hubspot-batch apply ${plan} --base-url ${url}\n`);
  for (const more of [["--json"], ["--format", "csv"], ["--format", "jsonl"]]) {
    const other = await diff("--out", `${plan}-${more.at(-1)}`, ...more);
    expect(other.stdout + other.stderr).not.toContain("next:");
  }
  const none = await setUp("email,city\nada@example.com,Paris\n");
  expect((await none.diff()).stdout).not.toContain("next:");
});

test("what is less than a tenth of a percent is not nothing, and merged rows are said so", async () => {
  const { diff } = await setUp("email,city\nada@example.com,Rome\nada@example.com,Bonn\n");
  const { stdout } = await diff();
  expect(stdout).toContain(" · less than 0.1 % of the daily quota\n");
  expect(stdout).toContain("& 1 merged into an earlier row\n");
});

test("the CSV has the delimiter of the file, and no mark where it needs none", async () => {
  const { plan, diff } = await setUp("email;city\nada@example.com;London\n");
  const { stdout } = await diff("--format", "csv");
  const text = await readFile(join(plan, "changes.csv"), "utf8");
  expect(text.replace(/;\d+;/, ";ID;")).toBe(
    "line;key;id;property;from;to\n2;ada@example.com;ID;city;Paris;London\n",
  );
  expect(stdout).toBe(text);
});

test("--format csv prints what the CSV has, and tells people the rest on stderr", async () => {
  const { diff } = await setUp();
  const { code, stderr, stdout } = await diff("--format", "csv");
  expect(code).toBe(EXIT.incomplete);
  expect(withoutIds(stdout)).toBe(CELLS);
  expect(stderr).toContain("+ 1 create   ~ 2 update (2 values)   = 0 unchanged   ! 1 would be");
});

test("--format jsonl prints the lines of the plan and of what is left out, in the order of the file", async () => {
  const { plan, diff } = await setUp();
  const { stdout } = await diff("--format", "jsonl");
  const lines = stdout.trimEnd().split("\n");
  const [changes, leftOut] = await Promise.all(
    ["changes.jsonl", "left-out.jsonl"].map((name) => readFile(join(plan, name), "utf8")),
  );
  expect(lines.join("\n")).toBe(`${changes}${leftOut}`.trimEnd());
  expect(lines.map((line) => (JSON.parse(line) as { line: number }).line)).toEqual([2, 3, 4, 5]);
});

test("one stdout holds the counts or the changes, not both", async () => {
  const { plan, diff } = await setUp();
  const { code, stderr } = await diff("--format", "csv", "--json");
  expect(code).toBe(EXIT.usage);
  expect(stderr).toContain("--json");
  await expect(readdir(plan)).rejects.toThrow("ENOENT");
});

test("a folder that has a file of a plan is left as it is", async () => {
  const { plan, diff } = await setUp();
  await diff();
  await writeFile(join(plan, "report.html"), "mine");
  const { code, stderr } = await diff();
  expect(code).toBe(EXIT.usage);
  expect(stderr).toContain("holds a plan already");
  expect(await readFile(join(plan, "report.html"), "utf8")).toBe("mine");
});

test("what people call a value stands before it, but where programs read", async () => {
  const account = await anAccount({
    owners: [
      { id: "71", email: "ada@example.com", firstName: "Ada", lastName: "Holm" },
      { id: "72", email: "ben@example.com", firstName: "Ben\u001B[31m", lastName: "<b>Roth" },
    ],
  });
  const folder = await aFolder();
  const at = ["--base-url", account.url];
  const by = ["--id-property", "email", ...at];
  const title = "email,hubspot_owner_id,lifecyclestage,city\n";
  const before = await aFile(`${title}ada@example.com,71,lead,71\n`);
  await runMain(["upsert", "contacts", before, ...by, "--out", join(folder, "first")]);
  const file = await aFile(`${title}ada@example.com,ben@example.com,customer,72\n`);
  const plan = join(folder, "plan");
  const earlier = account.requests().length;
  const { stdout } = await runMain(["diff", "contacts", file, ...by, "--out", plan]);
  const paths = account
    .requests()
    .slice(earlier)
    .map(({ path }) => path);
  expect(paths.filter((path) => path.includes("owners"))).toHaveLength(1);
  const changed = [
    "hubspot_owner_id: Ada Holm (71) → Ben [31m <b>Roth (72)",
    "lifecyclestage: Lead (lead) → Customer (customer)",
    "city: 71 → 72",
  ];
  expect(stdout).toContain(`  ~ line 2 ada@example.com   ${changed.join(", ")}\n`);
  const cells = await readFile(join(plan, "changes.csv"), "utf8");
  expect(cells).toContain(",hubspot_owner_id,Ada Holm (71),Ben\u001B[31m <b>Roth (72)\n");
  expect(await readFile(join(plan, "changes.jsonl"), "utf8")).toContain('"from":"71","to":"72"');
  const page = await readFile(join(plan, "report.html"), "utf8");
  expect(page).toContain(String.raw`"Ben\u001b[31m \u003cb>Roth (72)"`);
});
