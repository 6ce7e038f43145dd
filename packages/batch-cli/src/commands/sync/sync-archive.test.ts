import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { EXIT } from "../../exit-codes.ts";
import { runMain } from "../../testing/run-main.ts";
import { setUp, TWO, stoppedSync, MIRROR } from "../../testing/a-sync.ts";

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
