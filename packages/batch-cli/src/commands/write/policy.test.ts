import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aFile, aFolder } from "../../../test/temporary.ts";
import { EXIT } from "../../exit-codes.ts";
import { anAccount, runMain } from "../../testing/run-main.ts";

const PEOPLE =
  "email,city,Phone Number\nada@example.com,London,+33123456789\nbob@example.com,Rome,+39123456789\n";

/** An account with Ada, who is in Paris and has no phone. */
async function setUp() {
  const account = await anAccount();
  const folder = await aFolder();
  const run = (...argv: string[]) => runMain([...argv, "--base-url", account.url]);
  const out = (name: string): string => join(folder, name);
  const write = async (verb: string, text: string, ...more: string[]) =>
    run(verb, "contacts", await aFile(text), "--id-property", "email", ...more);
  await write("upsert", "email,city\nada@example.com,Paris\n", "--out", out("before"));
  const people = () =>
    account
      .inspect("contacts")
      .filter(({ archived }) => !archived)
      .map(({ properties: { email, city = "", phone = "" } }) => `${email} ${city} ${phone}`);
  return { out, people, run, write };
}

test("rows are skipped as asked: that is no failure, the files say it, and nothing is to be retried", async () => {
  const { out, people, run, write } = await setUp();
  const { code, stdout, stderr } = await write(
    "upsert",
    PEOPLE,
    "--on-existing",
    "skip",
    "--out",
    out("run"),
    "--yes",
  );
  expect(code).toBe(EXIT.success);
  expect(stderr).toContain("up to 2 requests, 1 of them reads\n");
  expect(stdout).toContain(
    "2 rows: created 1 · skipped 1 (2 requests)\n1 row was left alone, as asked\n",
  );
  expect(stdout).not.toContain("next:");
  expect(await readFile(out("run/skipped.csv"), "utf8")).toMatch(
    /\nada@example.com,London,\+33123456789,2,skipped,\d+,"HubSpot has the record, and it was to be left alone. \(exists\)"\n$/,
  );
  expect(people()).toEqual(["ada@example.com Paris ", "bob@example.com Rome +39123456789"]);
  const retried = await run("retry", out("run"), "--yes");
  expect(retried).toMatchObject({ code: EXIT.success });
  expect(retried.stdout).toContain("no row is to be sent again");
});

test("single columns are kept, by title or by property; an undo restores what was there", async () => {
  const { out, people, run, write } = await setUp();
  const { code, stdout } = await write(
    "upsert",
    PEOPLE,
    "--overwrite",
    "city=never,Phone Number=if-empty",
    "--out",
    out("run"),
    "--yes",
  );
  expect(code).toBe(EXIT.success);
  expect(stdout).toContain("1 value left as HubSpot has it, as asked\n");
  expect(JSON.parse(await readFile(out("run/report.json"), "utf8"))).toMatchObject({
    values: { left: 1 },
  });
  expect(await readFile(out("run/succeeded.csv"), "utf8")).toContain(
    'city: HubSpot has ""Paris"", which was to be kept; the row has ""London"". (VALUE_LEFT)',
  );
  expect(people()).toEqual([
    "ada@example.com Paris +33123456789",
    "bob@example.com Rome +39123456789",
  ]);
  const undone = await run("undo", out("run"), "--out", out("undone"), "--yes");
  expect(undone.code).toBe(EXIT.success);
  expect(people()).toEqual(["ada@example.com Paris "]);
});

test("an update that is undoable sends what differs, and is undone", async () => {
  const { out, people, run, write } = await setUp();
  const text = "email,city\nada@example.com,London\n";
  expect((await write("update", text, "--undoable", "--out", out("run"))).code).toBe(EXIT.success);
  expect(people()).toEqual(["ada@example.com London "]);
  const again = await write("update", text, "--undoable", "--out", out("again"));
  expect(again.stdout).toContain("1 row: unchanged 1 (1 request)\n");
  await run("undo", out("run"), "--out", out("undone"), "--yes");
  expect(people()).toEqual(["ada@example.com Paris "]);
});

test("a check counts the reads", async () => {
  const { write } = await setUp();
  const { stdout } = await write("upsert", PEOPLE, "--on-missing", "skip", "--dry-run");
  expect(stdout).toContain("requests: up to 2 for 2 rows, 1 of them to read first\n");
  const twice = await write(
    "create",
    `${PEOPLE}bob@example.com,Oslo,\n`,
    "--on-existing",
    "skip",
    "--dry-run",
  );
  expect(twice.stdout).toContain("the later one finds what the earlier one created");
});

test.each([
  [["--overwrite", "nope=never"], '"nope" is neither a column that is written nor its property.'],
  [["--overwrite", "city=maybe"], "Expected a column and if-empty or never"],
  [["--overwrite", "city=never,city=if-empty"], "city is named twice."],
  [["--overwrite", "city=never", "--overwrite", "city=never"], "city is named twice."],
  [
    ["--overwrite", "phone=never,Phone Number=if-empty"],
    '"phone" and "Phone Number" are one property, phone. Name it once.',
  ],
  [["--undoable", "--no-check"], "Leave --no-check out."],
  [
    ["--on-existing", "skip", "--all-or-none"],
    "Leave out --all-or-none, or --on-existing, --on-missing, --overwrite and --undoable.",
  ],
])("%j is refused before anything is sent", async (options, message) => {
  const { people, write } = await setUp();
  const { code, stderr } = await write("upsert", PEOPLE, ...options);
  expect({ code, stderr }).toEqual({ code: EXIT.usage, stderr: expect.stringContaining(message) });
  expect(people()).toEqual(["ada@example.com Paris "]);
});
