import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aFile, aFolder } from "../../test/temporary.ts";
import { EXIT } from "../exit-codes.ts";
import { anAccount, runMain } from "../testing/run-main.ts";

/** An account with what a run created, the folder of that run, and the command. */
async function setUp() {
  const account = await anAccount();
  const folder = await aFolder();
  const run = (argv: readonly string[], input?: string) =>
    runMain([...argv, "--base-url", account.url], { ...(input !== undefined && { input }) });
  const out = join(folder, "run");
  await run(["create", "companies", await aFile("name\nAcme\nBolt\n"), "--yes", "--out", out]);
  const names = () => account.inspect("companies").map(({ properties: { name } }) => name);
  return { folder, names, out, run };
}

const WHY =
  "that HubSpot has the record or may have it (line 2: created; line 3: created), and a create would make a second one. Nothing was sent.";

test("what a run created is not created again, whatever reads its file: each says which rows, and what to do", async () => {
  const { folder, names, out, run } = await setUp();
  const made = join(out, "succeeded.csv");
  const plan = join(folder, "plan.json");
  const step = { source: "run/succeeded.csv", object: "companies", operation: "create" };
  await writeFile(plan, JSON.stringify({ format: 1, steps: [step] }));
  for (const argv of [
    ["create", "companies", made, "--yes"],
    ["create", "companies", made, "--dry-run"],
    ["check", "companies", made],
    ["plan", "create", "companies", made],
    ["import", plan, "--yes"],
  ]) {
    const { code, stdout, stderr } = await run(argv);
    expect([argv, code, stdout]).toEqual([argv, EXIT.usage, ""]);
    expect(stderr).toContain(`succeeded.csv: 2 rows say in column hs_status ${WHY}`);
    expect(stderr).toContain("To send what a run did not write, retry that run. ");
    expect(stderr.includes("hubspot-batch retry RUN.")).toBe(argv[0] !== "import");
  }
  expect(names()).toEqual(["Acme", "Bolt"]);
  // Who goes by a key or by ids changes the same records.
  const updated = await run(["update", "companies", made, "--yes", "--out", join(folder, "2")]);
  expect([updated.code, names()]).toEqual([EXIT.success, ["Acme", "Bolt"]]);
});

test.each([
  [`{"name":"Acme","hs_status":"created"}\n{"name":"Bolt","hs_status":"created"}\n`, "hs_status"],
  ["name; HS_STATUS \nAcme;Created\nBolt;created \n", "HS_STATUS"],
  ["name,Hs_Status\nAcme,updated\nBolt,unknown\n", "Hs_Status"],
])(
  "the column is known from standard input, in any format and spelling: %s",
  async (text, title) => {
    const { names, run } = await setUp();
    const { code, stderr } = await run(["create", "companies", "-", "--ignore-unmapped"], text);
    expect([code, names()]).toEqual([EXIT.usage, ["Acme", "Bolt"]]);
    expect(stderr).toContain(`2 rows say in column ${title} that HubSpot`);
  },
);

test.each([
  ["no record was made of", "name,hs_status\nCool,failed\nDash,skipped\nEcho,\n", []],
  ["have a column of the user's", "name,hs_status\nCool,Active\nDash,on hold\nEcho,\n", []],
  [
    "have the column for a property",
    "name,hs_status\nCool,created\nDash,found\nEcho,\n",
    ["--map", "hs_status=description"],
  ],
])("rows that %s are created", async (_, text, more) => {
  const { names, run, folder } = await setUp();
  const argv = ["create", "companies", await aFile(text), "--out", join(folder, "2"), ...more];
  const { code } = await run(argv);
  expect([code, names()]).toEqual([EXIT.success, ["Acme", "Bolt", "Cool", "Dash", "Echo"]]);
});

test("a create that looks for the record first takes such a file", async () => {
  const { run, folder } = await setUp();
  const file = await aFile("email,hs_status\nada@example.com,unknown\n");
  const looks = ["--id-property", "email", "--on-existing", "skip"];
  const { code } = await run(["create", "contacts", file, ...looks, "--out", join(folder, "2")]);
  expect(code).toBe(EXIT.success);
});
