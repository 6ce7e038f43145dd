import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { expectMode } from "../../../../../scripts/on-windows.ts";
import { aFolder } from "../../../test/temporary.ts";
import { EXIT } from "../../exit-codes.ts";
import { anAccount, runMain } from "../../testing/run-main.ts";

async function setUp() {
  const account = await anAccount();
  const folder = await aFolder();
  const path = join(folder, "people.csv");
  const base = ["sync", "contacts", path, "--id-property", "email", "--base-url", account.url];
  const out = (name: string): string => join(folder, name);
  let runs = 0;
  /** Syncs these rows. */
  const sync = async (rows: string, ...more: string[]) => {
    await writeFile(path, `email,city\n${rows}`);
    return runMain([...base, "--out", out(`run-${(runs += 1)}`), ...more]);
  };
  const people = () =>
    account
      .inspect("contacts")
      .map(({ archived, properties: { email, city } }) => `${email} ${archived ? "gone" : city}`)
      .toSorted();
  return { account, base, folder, out, path, people, sync };
}

const TWO = "ada@x.org,Paris\nbob@x.org,Rome\n";

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

test("archives what is gone after a yes only, and not more than a part", async () => {
  const { people, sync } = await setUp();
  await sync(TWO);
  const mirror = ["--mirror", "archive"];
  const kept = await sync("ada@x.org,Paris\n", ...mirror);
  expect(kept.code).toBe(EXIT.incomplete);
  expect(kept.stderr).toContain(
    "1 of the 2 records that syncs wrote is gone from the file, which is more than 5 % (--max-archive). None is archived. If the file is right: --max-archive 1.",
  );
  const asked = await sync("ada@x.org,Paris\n", ...mirror, "--max-archive", "1");
  expect([asked.code, asked.stderr]).toEqual([
    EXIT.usage,
    expect.stringContaining("To archive 1 record needs a yes."),
  ]);
  expect(people()).toEqual(["ada@x.org Paris", "bob@x.org Rome"]);
  const dry = await sync("ada@x.org,Paris\n", ...mirror, "--max-archive", "50%", "--dry-run");
  expect([dry.code, dry.stdout]).toEqual([EXIT.success, expect.stringContaining("- 1 archive\n")]);
  const [, digest = ""] = /plan ([0-9a-f]{12})\n/.exec(dry.stdout) ?? [];
  const confirm = ["--max-archive", "50%", "--confirm", digest];
  const other = await sync("ada@x.org,Oslo\n", ...mirror, ...confirm);
  expect(other.code).toBe(EXIT.usage);
  expect(other.stderr).toMatch(
    /--confirm [0-9a-f]{12}: the plan is [0-9a-f]{12} now\. Nothing was/,
  );
  expect(people()).toEqual(["ada@x.org Paris", "bob@x.org Rome"]);
  const done = await sync("ada@x.org,Paris\n", ...mirror, ...confirm);
  expect([done.code, people()]).toEqual([EXIT.success, ["ada@x.org Paris", "bob@x.org gone"]]);
});

test.each([
  ["n\n", EXIT.interrupted, "bob@x.org Rome"],
  ["y\n", EXIT.success, "bob@x.org gone"],
])("asks on a terminal, with the digest of the plan: %j", async (input, code, bob) => {
  const { base, out, path, people, sync } = await setUp();
  await sync(TWO);
  await writeFile(path, "email,city\nada@x.org,Paris\n");
  const argv = [...base, "--mirror", "archive", "--max-archive", "1", "--out", out("asked")];
  const asked = await runMain(argv, { isTTY: true, input, columns: 200 });
  expect(asked.stderr).toMatch(
    /archive 1 record: bob@x\.org \(plan [0-9a-f]{12}\) in portal 1000001 .*\? \[y\/N\]/,
  );
  expect([asked.code, people()[1]]).toEqual([code, bob]);
});

describe("the records that are to be archived are named", () => {
  const TWELVE = Array.from({ length: 12 }, (_, n) => `p${n}@x.org,Rome\n`).join("");
  const MIRROR_ALL = ["--mirror", "archive", "--max-archive", "100%"];

  test("in a dry run: the first on the screen, all in a file of a folder that is asked for, and the command that does it", async () => {
    const { account, base, out, people, sync } = await setUp();
    await sync(`ada@x.org,Paris\n${TWELVE}`);
    const dry = await sync("ada@x.org,Paris\n", ...MIRROR_ALL, "--dry-run", "--yes");
    const ids = account
      .inspect("contacts")
      .slice(1)
      .map(({ id }) => id);
    const named = ids.slice(0, 10).map((id, n) => `  - p${n}@x.org   record ${id}\n`);
    const folder = out("run-2");
    expect(dry.stdout).toContain(`${named.join("")}  - … and 2 more: ${folder}/to-archive.csv\n`);
    expect(await readFile(join(folder, "to-archive.csv"), "utf8")).toBe(
      `key,hs_object_id\n${ids.map((id, n) => `p${n}@x.org,${id}\n`).join("")}`,
    );
    const [, digest = ""] = /plan ([0-9a-f]{12})\n/.exec(dry.stdout) ?? [];
    const words = [...base, "--out", folder, ...MIRROR_ALL.slice(0, 3), "'100%'"].join(" ");
    expect(dry.stdout).toMatch(new RegExp(`\nNothing was written. next: (.*)\n$`));
    expect(dry.stdout.split("next: ")[1]).toBe(`hubspot-batch ${words} --confirm ${digest}\n`);

    const next = [...base, "--out", folder, ...MIRROR_ALL, "--confirm", digest];
    expect((await runMain(next)).code).toBe(EXIT.success);
    expect(people().filter((one) => one.endsWith(" gone"))).toHaveLength(12);
  });

  test("in a dry run without a folder, and as JSON; it leaves no file", async () => {
    const { account, base, folder, path, sync } = await setUp();
    await sync(`ada@x.org,Paris\n${TWELVE}`);
    await writeFile(path, "email,city\nada@x.org,Paris\n");
    const before = await readdir(folder);
    const dry = await runMain([...base, ...MIRROR_ALL, "--dry-run"]);
    expect(dry.stdout).toContain("  - … and 2 more: with --out FOLDER, a file has all of them\n");
    const { stdout } = await runMain([...base, ...MIRROR_ALL, "--dry-run", "--json"]);
    const said = JSON.parse(stdout) as { digest: string };
    expect(said).toMatchObject({
      toArchive: account
        .inspect("contacts")
        .slice(1)
        .map(({ id }, n) => ({ key: `p${n}@x.org`, id })),
      lists: {},
      next: [expect.stringMatching(new RegExp(` --confirm ${said.digest} --json$`))],
    });
    expect(await readdir(folder)).toEqual(before);
  });

  test("before a yes, and in the folder of the run", async () => {
    const { out, sync } = await setUp();
    await sync(`ada@x.org,Paris\n${TWELVE}`);
    const refused = await sync("ada@x.org,Paris\n", ...MIRROR_ALL);
    expect(refused.stderr).toContain("  - p9@x.org   record ");
    // It names a file, which is there although nothing was written.
    expect((await readFile(out("run-2/to-archive.csv"), "utf8")).split("\n")).toHaveLength(14);
    const done = await sync("ada@x.org,Paris\n", ...MIRROR_ALL, "--yes");
    expect(done.stderr).toContain(`  - … and 2 more: ${out("run-3")}/to-archive.csv\n`);
    expect((await readFile(out("run-3/to-archive.csv"), "utf8")).split("\n")).toHaveLength(14);
  });

  test("in the question: the first three", async () => {
    const { base, out, path, sync } = await setUp();
    await sync(`ada@x.org,Paris\n${TWELVE}`);
    await writeFile(path, "email,city\nada@x.org,Oslo\n");
    const argv = [...base, ...MIRROR_ALL, "--out", out("asked")];
    const { stderr } = await runMain(argv, { isTTY: true, input: "n\n", columns: 200 });
    expect(stderr).toContain(
      "write 1 row and archive 12 records: p0@x.org, p1@x.org, p2@x.org and 9 more (plan ",
    );
  });
});

test("a dry run with nothing to write says so", async () => {
  const { sync } = await setUp();
  await sync(TWO);
  const { stdout } = await sync(TWO, "--dry-run");
  expect(stdout).toMatch(/\nNothing was written\. Nothing is to be written\.\n$/);
});

describe("a source of another name", () => {
  async function syncNamed(next: string, ...more: string[]) {
    const { base, folder, path, sync } = await setUp();
    await sync(TWO, "--name", "people");
    const other = join(folder, "people-2.csv");
    await writeFile(other, `email,city\n${next}`);
    const argv = base.map((word) => (word === path ? other : word));
    const run = () => runMain([...argv, "--name", "people", ...more]);
    const text = `The last sync of this name read ${path}, and this one reads ${other}.`;
    return { first: await run(), run, text };
  }

  test("is said, and needs no yes where nothing is archived", async () => {
    const { first, run, text } = await syncNamed(`${TWO}cy@x.org,Bern\n`);
    expect(first.code).toBe(EXIT.success);
    expect(first.stderr).toContain(`${text}\nplan `);
    // That one is the last from now on.
    expect((await run()).stderr).not.toContain("The last sync");
  });

  test("is said before records are archived", async () => {
    const mirror = ["--mirror", "archive", "--max-archive", "1"];
    const { first, text } = await syncNamed("ada@x.org,Paris\n", ...mirror);
    expect([first.code, first.stderr]).toEqual([
      EXIT.usage,
      expect.stringContaining(`To archive 1 record needs a yes. ${text} There is no terminal`),
    ]);
  });

  test("is in the JSON of a dry run, which is no sync", async () => {
    const { first, run } = await syncNamed(TWO, "--dry-run", "--json");
    for (const { stdout } of [first, await run()]) {
      expect(JSON.parse(stdout)).toMatchObject({
        source: expect.stringMatching(/people-2\.csv$/),
        lastSource: expect.stringMatching(/people\.csv$/),
      });
    }
  });
});

test("nothing is archived when a record was not created, and a sentence says why", async () => {
  const { account, people, sync } = await setUp();
  await sync(TWO);
  account.setFaults([{ operation: "upsert", fault: { kind: "drop-records" } }]);
  const mirror = ["--mirror", "archive", "--max-archive", "1", "--yes"];
  const { code, stderr } = await sync("ada@x.org,Paris\nbobby@x.org,Rome\n", ...mirror);
  expect(stderr).toContain(
    "1 record that seems to be gone stays: what was to be created was not, and may be one of them under another key. Correct those rows, and sync again.\n",
  );
  expect(code).toBe(EXIT.incomplete);
  expect(people()).toContain("bob@x.org Rome");
});

test("an empty or broken file archives nothing", async () => {
  const { people, sync } = await setUp();
  await sync(TWO);
  for (const rows of ["", 'ada@x.org,"Par']) {
    const { code } = await sync(rows, "--mirror", "archive", "--max-archive", "100%", "--yes");
    expect(code).toBe(EXIT.usage);
  }
  expect(people()).toEqual(["ada@x.org Paris", "bob@x.org Rome"]);
});

test("a sync that was stopped goes on with the next one", async () => {
  const { account, people, out, sync } = await setUp();
  account.setFaults([{ operation: "upsert", fault: { kind: "missing-scope", scopes: ["a"] } }]);
  expect((await sync(TWO)).code).toBe(EXIT.notAllowed);
  expect((await sync(TWO)).code).toBe(EXIT.notAllowed);
  const refused = await sync(TWO, "--dry-run");
  expect([refused.code, refused.stderr]).toEqual([
    EXIT.usage,
    expect.stringContaining(`${out("run-1")}: the last sync is not at its end. First: `),
  ]);
  account.setFaults([]);
  const { code, stderr } = await sync("ada@x.org,Paris\n");
  expect(stderr).toContain("first, the last sync goes on, which was not at its end\n");
  expect([code, people()]).toEqual([EXIT.success, ["ada@x.org Paris", "bob@x.org Rome"]]);
  // It knows that a sync wrote it.
  const gone = await sync(
    "ada@x.org,Paris\n",
    "--mirror",
    "archive",
    "--max-archive",
    "1",
    "--yes",
  );
  expect([gone.code, people()]).toEqual([EXIT.success, ["ada@x.org Paris", "bob@x.org gone"]]);
});

/** A sync that wrote Ada anew and was to archive Bob, and was stopped after its step number `stopped`, of two. */
async function stoppedSync(stopped: 0 | 1) {
  const made = await setUp();
  const { account, sync } = made;
  await sync(TWO);
  const operation = stopped === 0 ? "update" : "archive";
  account.setFaults([{ operation, fault: { kind: "missing-scope", scopes: ["a"] } }]);
  const { code } = await sync("ada@x.org,Oslo\n", ...MIRROR, "--yes");
  expect(code).toBe(EXIT.notAllowed);
  account.setFaults([]);
  const inspected = () => made.people().join(", ");
  return { ...made, inspected, resume: ["resume", made.out("run-2"), "--base-url", account.url] };
}

const MIRROR = ["--mirror", "archive", "--max-archive", "1"];

test.each([0, 1] as const)(
  "with --confirm, one that was stopped at step %i does not go on",
  async (stopped) => {
    const { inspected, out, sync } = await stoppedSync(stopped);
    const before = inspected();
    const { code, stderr } = await sync(TWO, ...MIRROR, "--confirm", "0123456789ab");
    expect(code).toBe(EXIT.usage);
    expect(stderr).toContain(
      `${out("run-2")}: the last sync is not at its end. First: hubspot-batch resume ${out("run-2")} `,
    );
    expect(inspected()).toBe(before);
  },
);

test.each([0, 1] as const)(
  "what one that was stopped at step %i was still to archive is not archived, whoever goes on",
  async (stopped) => {
    const { inspected, out, resume, sync } = await stoppedSync(stopped);
    // Bob is there again.
    const { code, stderr } = await sync(TWO);
    expect([code, inspected()]).toEqual([EXIT.success, "ada@x.org Paris, bob@x.org Rome"]);
    expect(stderr).toContain(
      `${out("run-2")}: the last sync was not at its end. 1 record that it was still to archive stays: this sync looks anew at which rows are gone.\n`,
    );
    expect(stderr.includes("first, the last sync goes on")).toBe(stopped === 0);
    const resumed = await runMain(resume);
    expect([resumed.code, inspected()]).toEqual([
      EXIT.incomplete,
      "ada@x.org Paris, bob@x.org Rome",
    ]);
    expect(resumed.stdout).toContain("2-archive  skipped 1\n");
  },
);

describe("what a sync was to archive, and gave up", () => {
  async function givenUp() {
    const made = await stoppedSync(1);
    // Bob is there again.
    await made.sync(TWO);
    const { out, account } = made;
    const give = (verb: string, folder: string, ...more: string[]) =>
      runMain([verb, folder, ...more, "--base-url", account.url, "--yes"]);
    return { ...made, give, archives: join(out("run-2"), "2-archive") };
  }

  test.each([[], ["skipped.csv"]])("is not taken up by a retry of its run: %j", async (...file) => {
    const { archives, give, inspected } = await givenUp();
    const path = file.map((name) => join(archives, name));
    const { code, stderr } = await give("retry", archives, ...path);
    expect([code, inspected()]).toEqual([EXIT.usage, "ada@x.org Paris, bob@x.org Rome"]);
    expect(stderr).toContain(
      "these rows are not sent again: records were to be archived whose rows were gone, and may be there again since. Nothing was sent. Run the sync again",
    );
  });

  test("is not taken up by a retry of the whole folder, by a resume, or by an undo", async () => {
    const { archives, give, inspected, out } = await givenUp();
    const before = inspected();
    const retried = await give("retry", out("run-2"));
    expect([retried.code, retried.stdout]).toEqual([
      EXIT.success,
      `${out("run-2")}: no row is to be sent again.\n`,
    ]);
    for (const folder of [archives, out("run-2")]) await give("resume", folder);
    expect(inspected()).toBe(before);
    const undone = await give("undo", archives, "--out", out("undone"));
    expect(undone.stdout).toContain("Nothing was written. Nothing is to be undone.");
    expect(inspected()).toBe(before);
  });

  test("is said to be for the next sync", async () => {
    const { archives } = await givenUp();
    const { stdout } = await runMain(["results", archives]);
    expect(stdout).toContain("next: run the sync again: it looks anew at which rows are gone");
    expect(stdout).not.toContain("retry");
  });
});

test("what is gone still is planned anew, and needs a yes of its own", async () => {
  const { inspected, sync } = await stoppedSync(0);
  const asked = await sync("ada@x.org,Oslo\n", ...MIRROR);
  // The write of the last sync was sent.
  expect([asked.code, inspected()]).toEqual([EXIT.incomplete, "ada@x.org Oslo, bob@x.org Rome"]);
  expect(asked.stderr).toContain(
    "To archive 1 record needs a yes. There is no terminal to ask on, so nothing more was sent.",
  );
  expect(asked.stderr.toLowerCase()).not.toContain("nothing was sent");
  const done = await sync("ada@x.org,Oslo\n", ...MIRROR, "--yes");
  expect([done.code, inspected()]).toEqual([EXIT.success, "ada@x.org Oslo, bob@x.org gone"]);
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

test("the digest is of this account, object, property and source, not of the changes only", async () => {
  const digestOf = async ({ stdout }: { readonly stdout: string }): Promise<string> =>
    /plan ([0-9a-f]{12})\n/.exec(stdout)![1]!;
  const { sync } = await setUp();
  const dry = (...more: string[]) => sync(TWO, "--dry-run", ...more).then(digestOf);
  const digest = await dry();
  expect(await dry()).toBe(digest);
  expect(await dry("--name", "people")).not.toBe(digest);
  const { stderr } = await sync(TWO, "--name", "people", "--confirm", digest);
  expect(stderr).toContain(`--confirm ${digest}: the plan is `);
});

test("what is remembered goes by name, portal and host, and only the user can read it", async () => {
  const { base, folder, path, sync } = await setUp();
  await sync(TWO);
  const env = { XDG_STATE_HOME: folder };
  const dry = async (...more: string[]) =>
    (await runMain([...base, "--dry-run", ...more], { env })).stdout;
  // Another home remembers nothing; the dry run itself found both equal.
  expect(await dry("--json")).toContain('"known":0');
  expect(await dry("--json")).toContain('"known":2');
  expect(await dry("--json", "--name", "people")).toContain('"known":0');
  const moved = join(folder, "moved.csv");
  await writeFile(moved, await readFile(path));
  const argv = base.map((word) => (word === path ? moved : word));
  const named = await runMain([...argv, "--dry-run", "--json", "--name", "people"], { env });
  expect(named.stdout).toContain('"known":2');
  if (process.platform === "linux") {
    await expectMode(join(folder, "hubspot-batch/syncs"), 0o700);
  }
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
