import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { aFolder } from "../../../test/temporary.ts";
import { EXIT } from "../../exit-codes.ts";
import { runMain } from "../../testing/run-main.ts";
import { setUp, TWO } from "../../testing/a-sync.ts";

test("writes what differs, and the next time nothing", async () => {
  const { people, sync, account } = await setUp();
  const first = await sync(TWO);
  expect(first.code).toBe(EXIT.success);
  expect(first.stderr).toContain("  + 2 create   ~ 0 update   = 0 unchanged\n");
  expect(first.stdout).toContain("sync: 2 rows in 1 step\n  1-write  created 2\n");
  expect(people()).toEqual(["ada@x.org Paris", "bob@x.org Rome"]);
  const writes = () => account.requests().filter(({ path }) => path.includes("/batch/")).length;
  const before = writes();
  const second = await sync(TWO);
  expect([second.code, second.stdout]).toEqual([EXIT.success, "Nothing is to be written.\n"]);
  expect(writes()).toBe(before);
});

describe("columns that map to nothing, without a terminal", () => {
  const UNMAPPED = `1 column would not be written, as it maps to no property: "Town". Nothing was sent. Say what they are (--map 'Column=property', or --mapping), or do not write them: --ignore-unmapped, or --map 'Town='`;

  test("are refused before anything is sent, also in a dry run", async () => {
    const { base, people, path } = await setUp();
    await writeFile(path, "email,Town\nada@x.org,Paris\n");
    for (const more of [[], ["--dry-run"]]) {
      const { code, stderr } = await runMain([...base, ...more]);
      expect([code, stderr]).toEqual([EXIT.usage, expect.stringContaining(UNMAPPED)]);
    }
    const folder = await aFolder();
    const diff = await runMain(["diff", ...base.slice(1), "--out", join(folder, "plan")]);
    expect([diff.code, diff.stderr]).toEqual([EXIT.usage, expect.stringContaining(UNMAPPED)]);
    expect(await readdir(folder)).toEqual([]);
    expect(people()).toEqual([]);
  });

  test("are not written where the user says so", async () => {
    const { base, out, people, path } = await setUp();
    await writeFile(path, "email,Town\nada@x.org,Paris\n");
    const plan = ["--out", out("plan")];
    const diff = await runMain(["diff", ...base.slice(1), "--ignore-unmapped", ...plan]);
    expect(diff.code).toBe(EXIT.success);
    const sync = await runMain([...base, "--ignore-unmapped", "--out", out("run")]);
    expect(sync.code).toBe(EXIT.success);
    expect(people()).toEqual(["ada@x.org undefined"]);
  });
});

test("a dry run with nothing to write says so", async () => {
  const { sync } = await setUp();
  await sync(TWO);
  const { stdout } = await sync(TWO, "--dry-run");
  expect(stdout).toMatch(/\nNothing was written\. Nothing is to be written\.\n$/);
});

test("rows that are left out are in a file, and the exit code says so", async () => {
  const { out, path, sync } = await setUp();
  const { code, stderr, stdout } = await sync(`${TWO}no mail,Bern\nADA@x.org,Bonn\n`);
  expect([code, stderr]).toEqual([
    EXIT.incomplete,
    expect.stringContaining(`2 rows were left out: ${out("run-1")}/left-out.csv\n`),
  ]);
  // In the order of the file.
  expect(stderr).toMatch(/\n {2}! line 4 [^\n]*\n {2}! line 5 ada@x\.org {3}A row above /);
  expect(stdout.match(/^next: .*$/gm)).toEqual([
    `next: correct the 2 rows that would be refused in ${path}, and run the sync again`,
  ]);
  expect(await readFile(out("run-1/left-out.csv"), "utf8")).toBe(
    `line,key,result,reason\n4,no mail,refused,"email: expected one e-mail address, got ""no mail""."\n5,ada@x.org,refused,A row above has the same key. A sync needs each key once.\n`,
  );
});

test("of rows that need an option, the option is named, also by diff", async () => {
  const { base, out, sync } = await setUp();
  const { code, stderr, stdout } = await sync("zo\u200Be@x.org,Bern\n");
  expect(code).toBe(EXIT.incomplete);
  expect(stderr).toMatch(/^ {2}! line 2 [^\n]* Use --coerce\.$/m);
  expect(stdout).toMatch(/^next: run the sync again with --coerce$/m);
  const diff = await runMain(["diff", ...base.slice(1), "--out", out("plan")]);
  expect(diff.stdout).toMatch(/^ {2}! line 2 [^\n]* Use --coerce\.$/m);
});

test("the lists have the delimiter of the file", async () => {
  const { base, out, path } = await setUp();
  await writeFile(path, "email;city\nada@x.org;Paris\nno mail;Bern\n");
  await runMain([...base, "--out", out("run")]);
  expect(await readFile(out("run/left-out.csv"), "utf8")).toContain(
    "line;key;result;reason\n3;no mail;refused;",
  );
  const written = await readFile(out("run/1-write/succeeded.csv"), "utf8");
  expect(written.replace(/\d{4,}/, "ID")).toBe(
    "email;city;hs_line;hs_status;hs_id;hs_error\nada@x.org;Paris;2;created;ID;\n",
  );
});

test("is undone as other runs are", async () => {
  const { account, out, people, sync } = await setUp();
  await sync(TWO);
  await sync("ada@x.org,Oslo\nbob@x.org,Rome\n");
  const at = ["--base-url", account.url];
  const { code } = await runMain(["undo", out("run-2"), ...at, "--out", out("undone"), "--yes"]);
  expect([code, people()]).toEqual([EXIT.success, ["ada@x.org Paris", "bob@x.org Rome"]]);
});

describe("what another command wrote, is looked at by the next sync", () => {
  const by = ["--mirror", "archive", "--max-archive", "100%", "--yes"];

  async function afterUndo(which: "run-1" | "run-2") {
    const made = await setUp();
    const { account, out, sync } = made;
    await sync(TWO);
    await sync("ada@x.org,Oslo\nbob@x.org,Rome\n");
    const undo = ["undo", out(which), "--base-url", account.url, "--yes"];
    expect((await runMain([...undo, "--out", out("undone")])).code).toBeLessThan(2);
    return made;
  }

  test("values that an undo gave back are written again", async () => {
    const { people, sync } = await afterUndo("run-2");
    const rows = "ada@x.org,Oslo\nbob@x.org,Rome\n";
    expect(people()).toEqual(["ada@x.org Paris", "bob@x.org Rome"]);
    const { stderr } = await sync(rows);
    expect(stderr).toContain("  + 0 create   ~ 1 update (1 value)   = 1 unchanged\n");
    expect(people()).toEqual(["ada@x.org Oslo", "bob@x.org Rome"]);
    // Once: the undo is known from now on.
    expect((await sync(rows)).stderr).toContain("cost: 0 reads + 0 writes");
  });

  test("records that an undo archived are created again", async () => {
    const { people, sync } = await afterUndo("run-1");
    const { stderr } = await sync("ada@x.org,Oslo\nbob@x.org,Rome\n");
    expect(stderr).toContain("  + ");
    expect(people().filter((one) => !one.endsWith(" gone"))).toEqual([
      "ada@x.org Oslo",
      "bob@x.org Rome",
    ]);
  });

  test("a record that an undo gave its former values is not one that the sync wrote", async () => {
    const { people, sync } = await afterUndo("run-2");
    await sync("bob@x.org,Rome\n", ...by);
    expect(people()).toEqual(["ada@x.org Paris", "bob@x.org Rome"]);
  });

  test("an undo is known once: what a sync wrote since is the sync's own, also when somebody looks at the undo", async () => {
    const { out, people, sync } = await afterUndo("run-2");
    await sync("ada@x.org,Oslo\nbob@x.org,Rome\n");
    // To open its database changes the file.
    expect((await runMain(["results", out("undone")])).code).toBe(EXIT.success);
    await sync("bob@x.org,Rome\n", ...by);
    expect(people()).toEqual(["ada@x.org gone", "bob@x.org Rome"]);
  });

  test("the undo of another run takes no record from a sync", async () => {
    const { account, folder, out, people, sync } = await setUp();
    await sync(TWO);
    const other = join(folder, "other.csv");
    await writeFile(other, "email,city\nada@x.org,Oslo\n");
    const at = ["--base-url", account.url, "--yes"];
    const upsert = ["upsert", "contacts", other, "--id-property", "email", "--undoable"];
    await runMain([...upsert, ...at, "--out", out("other")]);
    expect(people()).toEqual(["ada@x.org Oslo", "bob@x.org Rome"]);
    await runMain(["undo", out("other"), ...at, "--out", out("undone")]);
    expect(people()).toEqual(["ada@x.org Paris", "bob@x.org Rome"]);
    // It is looked at, and is the sync's own still.
    expect((await sync(TWO, "--dry-run")).stdout).toContain("cost: 1 read + ");
    await sync("bob@x.org,Rome\n", ...by);
    expect(people()).toEqual(["ada@x.org gone", "bob@x.org Rome"]);
  });

  test("the undo of a sync of another name takes no record from this one", async () => {
    const { account, out, people, sync } = await setUp();
    await sync(TWO);
    await sync("ada@x.org,Oslo\nbob@x.org,Rome\n", "--name", "others");
    const step = join(out("run-2"), "1-write");
    await runMain(["undo", step, "--base-url", account.url, "--yes", "--out", out("undone")]);
    expect(people()).toEqual(["ada@x.org Paris", "bob@x.org Rome"]);
    await sync("bob@x.org,Rome\n", ...by);
    expect(people()).toEqual(["ada@x.org gone", "bob@x.org Rome"]);
  });

  test("so is what a retry wrote of an older sync", async () => {
    const { account, out, people, sync } = await setUp();
    await sync(TWO);
    account.setFaults([{ operation: "update", fault: { kind: "drop-records" } }]);
    await sync("ada@x.org,Oslo\nbob@x.org,Rome\n");
    account.setFaults([]);
    await sync(TWO);
    const at = ["--base-url", account.url, "--out", out("again"), "--yes"];
    await runMain(["retry", join(out("run-2"), "1-write"), ...at]);
    expect(people()).toEqual(["ada@x.org Oslo", "bob@x.org Rome"]);
    await sync(TWO);
    expect(people()).toEqual(["ada@x.org Paris", "bob@x.org Rome"]);
    // It is the sync's own still.
    await sync("bob@x.org,Rome\n", ...by);
    expect(people()).toEqual(["ada@x.org gone", "bob@x.org Rome"]);
  });
});

test("says as JSON lines what it plans and does", async () => {
  const { sync } = await setUp();
  const { stdout } = await sync(TWO, "--json");
  const events = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { type: string });
  expect(events[0]).toMatchObject({
    type: "sync-planned",
    objectType: "contacts",
    portalId: "1000001",
    counts: { create: 2, archive: 0 },
    digest: expect.stringMatching(/^[0-9a-f]{12}$/),
    cost: { reads: 1, applyReads: 1, applyWrites: 1, plainWrites: 1 },
  });
  expect(events.at(-1)).toMatchObject({ type: "steps-ended", exitCode: 0 });
});

test.each([
  [["sync", "contacts", "-", "--id-property", "email"], "--name: what comes from standard input"],
  [["sync", "contacts", "a.csv"], "required option '--id-property <property>'"],
  [
    ["sync", "contacts", "a.csv", "--id-property", "email", "--max-archive", "3"],
    "--max-archive is for --mirror archive.",
  ],
  [
    ["sync", "contacts", "a.csv", "--id-property", "email", "--associate", "companies:c"],
    "unknown option '--associate'",
  ],
  [
    ["sync", "contacts", "a.csv", "--id-property", "email", "--confirm", "x"],
    "Expected the 12 letters and digits",
  ],
])("%j is refused", async (argv, text) => {
  const { code, stderr } = await runMain(argv);
  expect([code, stderr]).toEqual([EXIT.usage, expect.stringContaining(text)]);
});

test.each(["diff", "sync"])(
  "%s refuses a mapping with associations, and does not offer any",
  async (name) => {
    const { account, folder, path } = await setUp();
    await writeFile(path, "email,companies\nada@x.org,7\n");
    const mapping = join(folder, "mapping.json");
    const columns = { email: "email", companies: null };
    await writeFile(mapping, JSON.stringify({ columns, associate: ["companies:companies"] }));
    const by = ["--id-property", "email", "--base-url", account.url, "--out", join(folder, "out")];
    const { code, stderr } = await runMain([name, "contacts", path, "--mapping", mapping, ...by]);
    expect([code, stderr]).toEqual([
      EXIT.usage,
      expect.stringContaining("--mapping: its associations are not compared."),
    ]);
    const help = await runMain([name, "--help"]);
    expect(help.stdout).not.toMatch(/--associate|--missing|--create-missing/);
  },
);

test("the help says how many records a mirror archives at most", async () => {
  const { stdout } = await runMain(["sync", "--help"]);
  expect(stdout.replaceAll(/\s+/g, " ")).toContain("(default: 5% of the records that syncs of");
});

test("an id property that is not unique: the record id is no way out", async () => {
  const { account, path } = await setUp();
  await writeFile(path, "email,city\nada@x.org,Paris\n");
  const by = ["--id-property", "city", "--base-url", account.url];
  const { stderr } = await runMain(["sync", "contacts", path, ...by]);
  expect(stderr).toContain("the id property city: its values are not unique");
  expect(stderr).not.toContain("record id");
});

test("the files that are named are there, also where nothing is written", async () => {
  const { out, base, sync } = await setUp();
  const rows = Array.from({ length: 12 }, (_, n) => `p${n}@x.org,Rome\n`);
  await sync(["ada@x.org,Rome\n", ...rows].join(""));
  const mirror = ["--mirror", "archive", "--max-archive", "100%"];
  const refused = await sync("ada@x.org,Rome\n", ...mirror);
  expect(refused.code).toBe(EXIT.usage);
  expect(refused.stderr).toContain(`… and 2 more: ${out("run-2")}/to-archive.csv\n`);
  const without = await runMain([...base, ...mirror]);
  expect(without.stderr).toContain("… and 2 more: with --out FOLDER, a file has all of them\n");
  const none = await sync("ada@x.org,Rome\nno mail,Bonn\n");
  expect(none.stdout).toMatch(
    /^Nothing is to be written\.\nnext: correct the row that would [^\n]*\n$/,
  );
  expect(none.stderr).toContain(`1 row was left out: ${out("run-3")}/left-out.csv\n`);
  expect(await readFile(out("run-3/left-out.csv"), "utf8")).toContain("no mail");
});
