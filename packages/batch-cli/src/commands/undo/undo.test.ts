import { existsSync, mkdirSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  createStepsFolder,
  newSteps,
  readStepsFolder,
  type UndoneRecord,
} from "@x/batch-import/sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { aFile, aFolder } from "../../../test/temporary.ts";
import { EXIT } from "../../exit-codes.ts";
import { idsIn } from "../../run/find-run-now.ts";
import { anAccount, runMain } from "../../testing/run-main.ts";
import { workIn } from "../../testing/work-in.ts";
import { openRunsToUndo } from "../../undo/runs-to-undo.ts";
import { createUndoFiles } from "../../undo/undo-files.ts";

async function setUp() {
  const account = await anAccount();
  const folder = await aFolder();
  const url = ["--base-url", account.url];
  const run = (...argv: string[]) => runMain([...argv, ...url]);
  const out = (name: string): string => join(folder, name);
  const upsert = async (rows: string, ...more: string[]) => {
    const file = await aFile(`email,city,jobtitle\n${rows}`);
    return run("upsert", "contacts", file, "--id-property", "email", ...more);
  };
  /** Writes rows as a plan, which keeps the values before. */
  const apply = async (rows: string, name: string) => {
    const file = await aFile(`email,city,jobtitle\n${rows}`);
    const plan = out(`plan-${name}`);
    await run("diff", "contacts", file, "--id-property", "email", "--out", plan);
    return run("apply", plan, "--out", out(name), "--yes");
  };
  /** `run` writes ada; of its two other rows it sends none, which `again` mends and writes. */
  const sendAgain = async () => {
    await upsert("bob@example.com,Bonn,\ncy@example.com,Oslo,\n", "--out", out("before"));
    const rows = "ada@example.com,Paris,\nbob,Rome,\ncy,Rome,\n";
    await upsert(rows, "--undoable", "--out", out("run"));
    const text = await readFile(join(out("run"), "failed.csv"), "utf8");
    await writeFile(out("mended.csv"), text.replaceAll(/^(?:bob|cy)(?=,)/gm, "$&@example.com"));
    await run("retry", out("run"), out("mended.csv"), "--out", out("again"), "--yes");
  };
  const people = () =>
    Object.fromEntries(
      account
        .inspect("contacts")
        .map(({ archived, properties: { email, city = "", jobtitle = "" } }) => [
          email,
          archived ? "archived" : `${city} ${jobtitle}`.trim(),
        ]),
    );
  return { account, apply, folder, out, people, run, sendAgain, upsert };
}

describe("undo", () => {
  test("says what it would do, and writes nothing without a yes", async () => {
    const { account, apply, out, people, run, upsert, folder } = await setUp();
    await upsert("ada@example.com,Paris,\n", "--out", out("before"));
    await apply("ada@example.com,London,Boss\nbob@example.com,Rome,\n", "run");
    const after = people();
    const names = await readdir(folder);
    const { code, stderr, stdout } = await run("undo", out("run"), "--out", out("undone"));
    expect(code).toBe(EXIT.usage);
    expect(stderr).toContain(
      "An undo writes to HubSpot. There is no terminal to ask on, so nothing was sent. To write all the same, add --yes.\n",
    );
    expect(stderr).toContain(
      "  - 1 record to archive, as the run created it\n  ~ 1 record to get 2 former values\n",
    );
    expect(stdout).toMatch(/^Nothing was written\. next: hubspot-batch undo \S+ --yes/);
    expect(people()).toEqual(after);
    expect(await readdir(folder)).toEqual(names);
    // What somebody begins beside it meanwhile stays.
    const beside = ["undo", out("run"), "--out", join(out("runs"), "undone")];
    await runMain([...beside, "--base-url", account.url], {
      onText: (text) => {
        if (text.includes("to archive")) mkdirSync(join(out("runs"), "other"));
      },
    });
    expect(await readdir(out("runs"))).toEqual(["other"]);
    // Also on a terminal, where it would ask.
    const argv = ["undo", out("run"), "--dry-run", "--base-url", account.url];
    const dry = await runMain(argv, { isTTY: true, input: null });
    expect([dry.code, dry.stdout]).toEqual([EXIT.success, stdout]);
  });

  test("archives what was created, gives back former values, and keeps what others changed", async () => {
    const { apply, out, people, run, upsert } = await setUp();
    await upsert(
      "ada@example.com,Paris,\ncy@example.com,Bonn,Boss\ndan@example.com,Oslo,\n",
      "--out",
      out("before"),
    );
    await apply(
      "ada@example.com,London,Boss\nbob@example.com,Rome,\ncy@example.com,Bern,Chief\ndan@example.com,Nice,\n",
      "run",
    );
    // Another writer.
    await upsert("cy@example.com,Graz,\ndan@example.com,Metz,\n", "--out", out("others"));
    const { code, stderr, stdout } = await run("undo", out("run"), "--out", out("undone"), "--yes");
    expect(stderr).toContain(
      `line 4 ${await idOf(run, "cy@example.com")}   city: changed since; now "Graz", before "Bonn"`,
    );
    expect(stdout).toContain("undo: reversed 2 · kept 2\n");
    expect(code).toBe(EXIT.incomplete);
    expect(people()).toEqual({
      "ada@example.com": "Paris",
      "bob@example.com": "archived",
      "cy@example.com": "Graz Boss",
      "dan@example.com": "Metz",
    });
    const kept = await readFile(join(out("undone"), "kept.csv"), "utf8");
    expect(kept.trimEnd().split(/\r?\n/)).toHaveLength(3);
    expect(kept).toContain(",Changed since.,city,Metz,Oslo");
  });

  test("of a run that was stopped undoes what it wrote, and lets it not go on", async () => {
    const { out, people, run, upsert } = await setUp();
    await upsert("ada@example.com,Paris,\n", "--out", out("before"));
    const rows = "ada@example.com,London,\nbob@example.com,Rome,\ncy@example.com,Bern,\n";
    await upsert(rows, "--undoable", "--first", "2", "--yes", "--out", out("run"));
    const told = await run("undo", out("run"), "--out", out("undone"));
    expect(told.stderr).toContain(
      "  The run is not at its end. Once it is undone, it does not go on any more.\n  1 row was not sent.\n",
    );
    const { code, stdout } = await run("undo", out("run"), "--out", out("undone"), "--yes");
    expect([code, stdout]).toEqual([EXIT.success, expect.stringContaining("undo: reversed 2\n")]);
    const before = { "ada@example.com": "Paris", "bob@example.com": "archived" };
    expect(people()).toEqual(before);
    const resumed = await run("resume", out("run"), "--yes");
    expect(resumed.code).toBe(EXIT.usage);
    expect(resumed.stderr).toBe(
      `An undo of this run began before it was at its end, in ${out("undone")}. To go on would write to HubSpot again, so nothing was sent. To write its rows after all, begin a new run with its file.\n`,
    );
    expect(people()).toEqual(before);
    expect((await run("retry", out("run"))).stderr).toBe(resumed.stderr);
    const results = await runMain(["results", out("run")]);
    expect(results.stdout).toContain(
      `next: an undo of the run began before it was at its end: hubspot-batch results ${out("undone")}\n`,
    );
    const { stdout: runs } = await runMain(["runs", "--json"]);
    expect(runs).toContain('"state":"undone"');
    const again = await run("undo", out("run"), "--out", out("again"), "--yes");
    expect(again.stdout).toBe("Nothing was written. Nothing is to be undone.\n");
    expect(again.stderr).toContain(
      "  An undo of the run began before it was at its end, so it does not go on any more.\n  1 row was not sent.\n",
    );
  });

  test("of one run at a time: of two that were planned at once, one begins", async () => {
    const { out, people, run, upsert } = await setUp();
    await upsert("ada@example.com,Paris,\n", "--out", out("before"));
    await upsert("ada@example.com,London,\n", "--undoable", "--out", out("run"));
    const undo = (name: string) => run("undo", out("run"), "--out", out(name), "--yes");
    const ends = await Promise.all([undo("one"), undo("other")]);
    ends.sort((one, other) => one.code - other.code);
    expect(ends.map(({ code }) => code)).toEqual([EXIT.success, EXIT.usage]);
    expect(ends[1]?.stderr).toMatch(
      /This run is being undone already, by|Another undo of this run began meanwhile, in/,
    );
    expect(people()).toEqual({ "ada@example.com": "Paris" });
    expect((await readdir(out("."))).filter((name) => /one|other/.test(name))).toHaveLength(1);
  });

  test("of a run that was stopped lets it go on where no undo could begin", async () => {
    const { account, out, people, run, upsert } = await setUp();
    const rows = "ada@example.com,London,\nbob@example.com,Rome,\n";
    await upsert(rows, "--first", "1", "--yes", "--out", out("run"));
    const argv = ["undo", out("run"), "--out", out("undone"), "--yes", "--base-url", account.url];
    const { code, stderr } = await runMain(argv, {
      onText(text) {
        // Its steps cannot be written any more.
        if (text.includes("to archive")) mkdirSync(join(out("undone"), "steps.json"));
      },
    });
    expect([code, stderr]).toEqual([EXIT.usage, expect.stringContaining("holds a run already")]);
    expect((await run("resume", out("run"), "--yes")).code).toBe(EXIT.success);
    expect(people()).toEqual({ "ada@example.com": "London", "bob@example.com": "Rome" });
  });

  test("that was killed before the run knew of it keeps the run from going on", async () => {
    const { account, out, people, run, upsert } = await setUp();
    const rows = "ada@example.com,London,\nbob@example.com,Rome,\n";
    await upsert(rows, "--first", "1", "--yes", "--out", out("run"));
    await cp(out("run"), out("as-it-was"), { recursive: true });
    const fault = { kind: "rate-limit", policy: "DAILY" } as const;
    account.setFaults([{ operation: "archive", objectType: "contacts", fault }]);
    await run("undo", out("run"), "--out", out("undone"), "--yes");
    account.setFaults([]);
    await rm(out("run"), { recursive: true });
    await rename(out("as-it-was"), out("run"));
    const resumed = await run("resume", out("run"), "--yes");
    expect([resumed.code, resumed.stderr]).toEqual([
      EXIT.usage,
      expect.stringContaining(
        `An undo of this run began before it was at its end, in ${out("undone")}. To go on would write`,
      ),
    ]);
    expect((await run("resume", out("undone"), "--yes")).stdout).toContain("undo: reversed 1\n");
    expect(await run("resume", out("run"), "--yes")).toEqual(resumed);
    expect(people()).toEqual({ "ada@example.com": "archived" });
  });

  /** An import that was stopped before its last step wrote anything. */
  async function aStoppedImport() {
    const { account, folder, out, run } = await setUp();
    await writeFile(join(folder, "companies.csv"), "ref,name\nC-1,Acme\n");
    await writeFile(join(folder, "people.csv"), "email,company ref\nada@example.com,C-1\n");
    const link = { column: "company ref", step: "companies", key: "ref" };
    const steps = [
      { source: "companies.csv", object: "companies", operation: "create" },
      { source: "people.csv", object: "contacts", operation: "create", links: [link] },
    ];
    await writeFile(join(folder, "plan.json"), JSON.stringify({ format: 1, steps }));
    const fault = { kind: "rate-limit", policy: "DAILY" } as const;
    account.setFaults([{ operation: "create", objectType: "contacts", fault }]);
    await run("import", join(folder, "plan.json"), "--out", out("run"));
    account.setFaults([]);
    return { account, out, run };
  }

  test.each([
    ["of all of an import", "run", EXIT.usage],
    // The step after it goes on, and finds its company archived.
    ["of one step of an import", join("run", "1-companies"), EXIT.incomplete],
  ])("%s is known as that where it is gone", async (_, undone, code) => {
    const { out, run } = await aStoppedImport();
    await cp(out("run"), out("as-it-was"), { recursive: true });
    const { stdout } = await run("undo", out(undone), "--out", out("undone"), "--yes");
    expect(stdout).toContain("undo: reversed 1\n");
    // As of a process that was killed before the run knew of it.
    for (const name of ["run", "undone"]) await rm(out(name), { recursive: true });
    await rename(out("as-it-was"), out("run"));
    const resumed = await run("resume", out("run"), "--yes");
    const gone =
      "An undo of this run began before it was at its end, and is not there any more. To go on would write to HubSpot again, so nothing was sent. To write its rows after all, begin a new run with its file.\n";
    expect([resumed.code, resumed.stderr.includes(gone)]).toEqual([code, code === EXIT.usage]);
  });

  test("of an import that was stopped keeps also steps from going on that were not begun", async () => {
    const { account, out, run } = await aStoppedImport();
    // As of a process that was killed between the steps.
    await rm(join(out("run"), "2-contacts"), { recursive: true });
    const { stdout } = await run("undo", out("run"), "--out", out("undone"), "--yes");
    expect(stdout).toContain("undo: reversed 1\n");
    const { code, stderr } = await run("resume", out("run"), "--yes");
    expect([code, stderr]).toEqual([
      EXIT.usage,
      expect.stringContaining("An undo of this run began"),
    ]);
    expect(account.inspect("contacts")).toEqual([]);
  });

  test("keeps a record that the run created where others changed a value that it gave", async () => {
    const { account, out, people, run, upsert } = await setUp();
    const file = await aFile(
      "email,city\nada@example.com,Rome\nbob@example.com,Rome\ncy@example.com,Rome\n",
    );
    await run("create", "contacts", file, "--out", out("run"), "--yes");
    await upsert("ada@example.com,Oslo,Boss\n", "--out", out("others"));
    const fault = { kind: "rate-limit", policy: "DAILY" } as const;
    account.setFaults([{ operation: "archive", objectType: "contacts", fault }]);
    const { stderr } = await run("undo", out("run"), "--out", out("undone"), "--yes");
    expect(stderr).toContain('city: changed since; now "Oslo", before "Rome"');
    expect(stderr).toContain("  - 2 records to archive, as the run created them\n");
    account.setFaults([]);
    // Also while the undo was stopped.
    await upsert("bob@example.com,Bern,\n", "--out", out("more"));
    const { code, stdout } = await run("resume", out("undone"), "--yes");
    expect(stdout).toContain("undo: reversed 1 · kept 2\n");
    // Another undo would keep it, too.
    expect(stdout).not.toContain("next:");
    expect(code).toBe(EXIT.incomplete);
    expect(people()).toEqual({
      "ada@example.com": "Oslo Boss",
      "bob@example.com": "Bern",
      "cy@example.com": "archived",
    });
  });

  test.each([
    ["that looked at the values before", ["--undoable"]],
    ["that did not", []],
  ])("a value that HubSpot kept is not one that others changed, of a run %s", async (_, more) => {
    const { out, run } = await setUp();
    const between = Array.from({ length: 100 }, (_, row) => `${row}@example.com,lead\n`).join("");
    const rows = `ada@example.com,customer\n${between}ada@example.com,lead\n`;
    const file = await aFile(`email,lifecyclestage\n${rows}`);
    const by = ["--id-property", "email", "--yes", "--out", out("run")];
    await run("upsert", "contacts", file, ...by, ...more);
    const { code, stderr, stdout } = await run("undo", out("run"), "--yes");
    expect([stderr, stdout].join("\n")).not.toContain("changed since");
    expect(stdout).toContain("archived 101");
    expect(code).toBe(EXIT.success);
  });

  test("says why of each value that stays, and where all of it is", async () => {
    const { out, run } = await setUp();
    const text = "email,lifecyclestage,city,jobtitle\n";
    const write = async (rows: string, ...more: string[]) => {
      const file = await aFile(text + rows);
      return run("upsert", "contacts", file, "--id-property", "email", "--yes", ...more);
    };
    await write("ada@example.com,lead,Paris,Chief\nbob@example.com,lead,Paris,Chief\n");
    const rows = "ada@example.com,customer,London,Boss\nbob@example.com,customer,Paris,Chief\n";
    await write(rows, "--undoable", "--out", out("run"));
    await write("ada@example.com,,Oslo,\n", "--out", out("others"));
    const { stderr, stdout } = await run("undo", out("run"), "--out", out("undone"), "--yes");
    expect(stderr).toContain("lifecyclestage: HubSpot does not let it go back; now");
    const path = join(out("undone"), "kept.csv");
    const kept = (await readFile(path, "utf8")).trimEnd().split(/\r?\n/);
    expect(kept.slice(1).map((line) => line.split(",").slice(1).toSpliced(1, 1))).toEqual([
      ["2", "kept", "HubSpot does not let it go back.", "lifecyclestage", "customer", "lead"],
      ["2", "kept", "Changed since.", "city", "Oslo", "Paris"],
      ["3", "kept", "HubSpot does not let it go back.", "lifecyclestage", "customer", "lead"],
    ]);
    expect(stdout).toContain(`\nwhat is kept, and why: ${path}\n`);
    const report = join(out("undone"), "report.json");
    expect(JSON.parse(await readFile(report, "utf8"))).toMatchObject({ keptFile: path });
    expect((await runMain(["results", out("undone")])).stdout).toContain(`: ${path}\n`);
  });

  test("names the later runs that sent rows again, the last first", async () => {
    const { folder, out, people, run, upsert } = await setUp();
    await upsert("ada@example.com,Paris,\nbob,Rome,\ncy,Oslo,\n", "--out", out("run"));
    const mend = async (parent: string, name: string, again: string) => {
      const text = await readFile(join(out(parent), "failed.csv"), "utf8");
      const file = join(folder, `${again}.csv`);
      await writeFile(file, text.replace(`${name},`, `${name}@example.com,`));
      await run("retry", out(parent), file, "--out", out(again), "--yes");
    };
    await mend("run", "bob", "again");
    await mend("again", "cy", "once-more");
    expect(Object.keys(people())).toHaveLength(3);
    const told = await run("undo", out("run"), "--json");
    expect(JSON.parse(told.stdout)).toMatchObject({
      type: "undo-planned",
      at: expect.any(Number),
      laterRuns: [out("once-more"), out("again")],
    });
    // As somebody there types them.
    workIn(folder);
    const { stderr, stdout } = await run("undo", "run", "--out", "undone", "--yes");
    expect(stderr).toContain(
      "  Rows were sent again by later runs, which this undo leaves alone. Undo them first:\n    once-more\n    again\n",
    );
    const nextsOf = (text: string) =>
      text.match(/^next: .*(?= --base-url)/gm)?.map((line) => line.replace("hubspot-batch ", ""));
    const [last, first] = ["next: undo once-more --yes", "next: undo again --yes"];
    expect(nextsOf(stdout)).toEqual([last, first]);
    // What is undone is not named any more.
    await run("undo", "once-more", "--out", "third", "--yes");
    expect(nextsOf((await run("undo", "run")).stdout)).toEqual([first]);
    expect((await run("undo", "again", "--out", "second", "--yes")).stdout).not.toContain("next:");
    expect(await run("undo", "run")).toMatchObject({
      stdout: "Nothing was written. Nothing is to be undone.\n",
      stderr: expect.not.stringContaining("sent again"),
    });
  });

  test("says of a later run that it is gone, also where another one has its folder, such as the run itself", async () => {
    const { out, run, sendAgain } = await setUp();
    await sendAgain();
    const [again] = await idsIn(out("again"));
    await rm(out("again"), { recursive: true });
    const gone = `  Rows were sent again by a run that is not there any more or cannot be read (id ${again}), so whether it was undone is not known.\n`;
    const first = await run("undo", out("run"), "--json");
    expect(JSON.parse(first.stdout)).toMatchObject({ laterRuns: [] });
    expect(first.stderr).toContain(gone);
    await rename(out("run"), out("again"));
    const { stderr, stdout } = await run("undo", out("again"));
    expect(stderr).toContain(gone);
    expect(stdout.match(/next: /g)).toHaveLength(1);
  });

  test("of a later run did not do all: it is named again, and undone again only as far as it was not", async () => {
    const { account, folder, out, people, run, sendAgain } = await setUp();
    await sendAgain();
    const written = people();
    const fault = { kind: "drop-records", written: false } as const;
    account.setFaults([{ operation: "update", objectType: "contacts", fault }]);
    const first = await run("undo", out("again"), "--out", out("undo-1"), "--yes");
    expect(first.stdout).toMatch(/undo: (?:unknown 1 · reversed 1|reversed 1 · unknown 1)\n/);
    expect(first.stdout).toContain(`next: hubspot-batch undo ${out("again")}`);
    account.setFaults([]);
    const halfway = people();
    expect(halfway).not.toEqual(written);
    workIn(folder);
    const told = await run("undo", "run");
    expect(told.stderr).toContain(
      "  again is undone only in part: its undo undo-1 did not do 1 row. To undo again again takes back only what is left.\n",
    );
    expect(told.stdout).toContain("next: hubspot-batch undo again --yes");
    const again = await run("undo", "again", "--out", "undo-2", "--yes");
    expect(again.stderr).toContain(
      "  ~ 1 record to get 1 former value\n  = 1 record as before already\n",
    );
    expect(again.stdout).toContain("undo: reversed 2\n");
    expect(people()).toEqual({ ...written, "bob@example.com": "Bonn", "cy@example.com": "Oslo" });
    expect((await run("undo", "run")).stderr).not.toContain("again");
  });

  test("of a later run that was moved since is known; of one that is gone, it is said that it is not known what it did", async () => {
    const { folder, out, people, run, sendAgain, upsert } = await setUp();
    await sendAgain();
    workIn(folder);
    await rename("again", "moved");
    await run("undo", "moved", "--out", "undone", "--yes");
    await rename("moved", "again");
    await mkdir("hubspot-batch-runs");
    await rename("undone", "hubspot-batch-runs/other-name");
    expect((await run("undo", "run")).stderr).not.toContain("again");
    await rename("hubspot-batch-runs/other-name", "elsewhere");
    expect((await run("undo", "run")).stderr).toContain(
      "  An undo of again was begun in undone, and is not there any more, so what it did is not known. To undo again again takes back only what is still as that run wrote it.\n",
    );
    // What is newer stays.
    await upsert("bob@example.com,Graz,\n", "--out", out("others"));
    const again = await run("undo", "again", "--out", "twice", "--yes");
    expect(again.stdout).toBe("Nothing was written. Nothing can be undone.\n");
    expect(people()).toMatchObject({ "bob@example.com": "Graz", "cy@example.com": "Oslo" });
  });

  test("of a later run that a retry finished has done all, until that retry is undone", async () => {
    const { account, folder, out, run, sendAgain } = await setUp();
    await sendAgain();
    const fault = { kind: "drop-records", written: false } as const;
    account.setFaults([{ operation: "update", objectType: "contacts", fault }]);
    await run("undo", out("again"), "--out", out("undo-1"), "--yes");
    const daily = { kind: "rate-limit", policy: "DAILY" } as const;
    account.setFaults([{ operation: "update", objectType: "contacts", fault: daily }]);
    workIn(folder);
    await mkdir("hubspot-batch-runs");
    await run("retry", "undo-1", "--out", "retried", "--yes");
    account.setFaults([]);
    const told = async () => (await run("undo", "run")).stderr;
    expect(await told()).toContain("  again is being undone by retried, which is not at its end");
    expect((await run("undo", "again", "--yes")).stderr).toContain(
      `This run is being undone already, by ${out("retried")}. `,
    );
    await run("resume", "retried", "--yes");
    expect(await told()).not.toContain("again");
    await rename("retried", "hubspot-batch-runs/retried");
    expect(await told()).not.toContain("again");
    await run("undo", "hubspot-batch-runs/retried", "--out", "redone", "--yes");
    expect(await told()).toContain("which this undo leaves alone. Undo them first:\n    again\n");
    expect(await told()).not.toContain("retried");
  });

  test("that left rows names its run where it is now, and is done once a retry has done them", async () => {
    const { account, folder, out, people, run, upsert } = await setUp();
    const before = "ada@example.com,Paris,\nbob@example.com,Rome,\n";
    await upsert(before, "--out", out("before"));
    await upsert("ada@example.com,A,\nbob@example.com,B,\n", "--undoable", "--out", out("run"));
    const [id] = await idsIn(out("run"));
    const fault = { kind: "drop-records", written: false } as const;
    account.setFaults([{ operation: "update", objectType: "contacts", fault }]);
    const first = await run("undo", out("run"), "--out", out("undone"), "--yes");
    expect(first.stdout).toContain(`next: hubspot-batch undo ${out("run")}`);
    account.setFaults([]);
    // Another run has its place now.
    workIn(folder);
    await mkdir("hubspot-batch-runs");
    const moved = join(out("hubspot-batch-runs"), "moved");
    await rename("run", moved);
    await rename("before", "run");
    const next = async (name = "undone") =>
      (await runMain(["results", name])).stdout.match(/^next: .*?(?= --base-url|$)/gm);
    const undoMoved = `next: hubspot-batch undo ${moved}`;
    expect(new Set(await next())).toEqual(new Set([undoMoved]));
    await rename(moved, "elsewhere");
    const left = `next: rows are left to undo, of a run that is not there any more (id ${id})`;
    expect(new Set(await next())).toEqual(new Set([left]));
    await rename("elsewhere", moved);
    const linksOf = async () => {
      const { stdout } = await runMain(["runs", "--json"]);
      const runs = stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as { run: string });
      return (runs.find((one) => one.run === "moved") as unknown as { links: object[] }).links;
    };
    expect(await linksOf()).toMatchObject([{ kind: "undone", run: out("undone"), notDone: 1 }]);
    await run("retry", "undone", "--out", "again", "--yes");
    expect(people()).toEqual({ "ada@example.com": "Paris", "bob@example.com": "Rome" });
    expect((await linksOf()).map((link) => "notDone" in link && link.notDone)).toEqual([0, 0]);
    const later = "next: rows that were sent again are in a later run";
    const inAgain = `${later}: hubspot-batch results ${join("again", "1-update-contacts")}`;
    expect(new Set(await next())).toEqual(new Set([inAgain]));
    // Of a retry that is gone it is not known what it did.
    const [againId] = await idsIn("again");
    await rename("again", "gone");
    expect(await linksOf()).toMatchObject([{ run: out("undone"), notDone: 1 }]);
    const gone = `${later}, but it is not there any more (id ${againId})`;
    expect(new Set(await next())).toEqual(new Set([undoMoved, gone]));
    expect((await run("retry", "undone", "--yes")).stderr).toBe(
      `undone: its rows were sent again already, in a run that is not there any more (id ${againId}). Nothing was sent. What became of the records of a run that is not there any more is not known here: look them up in HubSpot.\n`,
    );
    // Nothing is left, whoever has done it.
    const again = await run("undo", moved, "--yes");
    expect(again.stdout).toBe("Nothing was written. Nothing is to be undone.\n");
  });

  test("names no next step for a later run that kept nothing to undo it by", async () => {
    const { folder, out, run, upsert } = await setUp();
    await upsert("bob@example.com,Bonn,\n", "--out", out("before"));
    await upsert("ada@example.com,Paris,\nbob,Rome,\n", "--out", out("run"));
    const text = await readFile(join(out("run"), "failed.csv"), "utf8");
    await writeFile(join(folder, "mended.csv"), text.replace("bob,", "bob@example.com,"));
    await run("retry", out("run"), join(folder, "mended.csv"), "--out", out("again"), "--yes");
    const { stderr, stdout } = await run("undo", out("run"), "--out", out("undone"), "--yes");
    expect(stderr).toContain(
      `  ${out("again")} sent rows again, and kept nothing that undoes what it wrote.\n`,
    );
    expect(stdout).not.toContain("next:");
  });

  test("names the file of what it does not write, where nothing is kept", async () => {
    const { apply, out, run, upsert } = await setUp();
    await upsert("ada@example.com,Paris,\n", "--out", out("before"));
    await apply("ada@example.com,London,\nbob@example.com,Rome,\n", "run");
    await upsert("ada@example.com,Paris,\n", "--out", out("others"));
    const { stdout } = await run("undo", out("run"), "--out", out("undone"), "--yes");
    const path = join(out("undone"), "kept.csv");
    expect(await readFile(path, "utf8")).toContain(",reversed,");
    expect(stdout).toContain("undo: reversed 2\n");
    expect(stdout).toContain(`\nwhat the undo does not write, and why: ${path}\n`);
    expect(stdout).not.toContain("what is kept");
  });

  test("says what is kept with the delimiter of the file", async () => {
    const { out, run, upsert } = await setUp();
    await upsert("ada@example.com,Paris,\n", "--out", out("before"));
    const file = await aFile("email;city\nada@example.com;London\nbob@example.com;Rome\n");
    const by = ["--id-property", "email"];
    await run("upsert", "contacts", file, ...by, "--undoable", "--out", out("run"));
    await upsert("ada@example.com,Graz,\n", "--out", out("others"));
    await run("undo", out("run"), "--out", out("undone"), "--yes");
    expect(await readFile(join(out("undone"), "kept.csv"), "utf8")).toContain(
      ";Changed since.;city;Graz;Paris",
    );
  });

  test("can be undone, as far as HubSpot can", async () => {
    const { apply, out, people, run, upsert } = await setUp();
    await upsert("ada@example.com,Paris,\n", "--out", out("before"));
    await apply("ada@example.com,London,\nbob@example.com,Rome,\n", "run");
    await run("undo", out("run"), "--out", out("undone"), "--yes");
    expect(people()).toEqual({ "ada@example.com": "Paris", "bob@example.com": "archived" });
    const again = await run("undo", out("undone"), "--out", out("redone"), "--yes");
    expect(again.stderr).toContain("HubSpot has no call that restores an archived record.");
    expect(again.stdout).toContain("undo: reversed 1 · kept 1\n");
    expect(people()).toEqual({ "ada@example.com": "London", "bob@example.com": "archived" });
  });

  test("says a reason once that many records have", async () => {
    const { apply, out, run } = await setUp();
    const rows = Array.from({ length: 12 }, (_, n) => `p${n}@example.com,Rome,\n`);
    await apply(rows.join(""), "run");
    await run("undo", out("run"), "--out", out("undone"), "--yes");
    const { stderr } = await run("undo", out("undone"));
    expect(stderr).toMatch(
      /kept\n {4}line 2 \d+ and 11 more {3}HubSpot has no call that restores [^\n]*\nto /,
    );
  });

  test("names a file with the reasons that it does not show", async () => {
    const { apply, out, run, upsert } = await setUp();
    const rows = (city: string) =>
      Array.from({ length: 12 }, (_, n) => `p${n}@example.com,${city}${n},\n`).join("");
    await upsert(rows("Oslo"), "--out", out("before"));
    await apply(rows("Rome"), "run");
    await apply(rows("Bern").replace(/p0.*\n/, ""), "others");
    const some = await run("undo", out("run"), "--out", out("u"));
    expect(some.stderr).toContain(
      "    … and 1 more: kept.csv in the folder of the undo has them, once it has begun\n",
    );
    await apply("p0@example.com,Bern,\n", "rest");
    const { stderr, stdout } = await run("undo", out("run"), "--out", out("u"));
    expect(stderr).toContain("    … and 2 more\n");
    const path = join(out("u"), "kept.csv");
    expect(stdout).toBe(
      `Nothing was written. Nothing can be undone.\nwhat is kept, and why: ${path}\n`,
    );
    const kept = await readFile(path, "utf8");
    expect(kept.trimEnd().split("\n")).toHaveLength(13);
    // What an undo has left may be written anew; what is somebody else's may not.
    expect((await run("undo", out("run"), "--out", out("u"))).stdout).toBe(stdout);
    expect(await readFile(path, "utf8")).toBe(kept);
    await writeFile(path, "mine\n");
    const refused = await run("undo", out("run"), "--out", out("u"));
    expect(refused.stderr).toContain(`${path}: there already, and not of an undo.`);
    expect(await readFile(path, "utf8")).toBe("mine\n");
    // One that was killed while it planned left it empty.
    await writeFile(path, "");
    expect((await run("undo", out("run"), "--out", out("u"))).stdout).toBe(stdout);
    expect(await readFile(path, "utf8")).toBe(kept);
  });

  /** An undo of a run that keeps a record and archives one, as far as its files. */
  async function planned(run: string, folder: string) {
    await using runs = await openRunsToUndo(run, {});
    const files = await createUndoFiles(folder, () => {});
    async function* records(): AsyncGenerator<UndoneRecord, void, undefined> {
      const about = { line: 2, id: "1", associations: [] };
      yield { ...about, undo: { action: "kept", message: "Archived." } };
      yield { ...about, undo: { action: "archive", id: "1" } };
    }
    await files.addRun(runs.stores[0], records());
    onTestFinished(() => files[Symbol.asyncDispose]());
    return files;
  }

  test("what an undo that was killed while it planned leaves is in nobody's way, and is removed", async () => {
    const { folder, out, people, run, upsert } = await setUp();
    await upsert("ada@example.com,Paris,\n", "--out", out("run"));
    const left = join(out("hubspot-batch-runs"), "left");
    await planned(out("run"), left);
    await planned(out("run"), out("undone"));
    // Of a step that the undo after it does not have.
    await writeFile(join(out("undone"), "2-update-contacts.csv.tmp"), "");
    const again = await run("undo", out("run"), "--out", out("undone"), "--yes");
    expect([again.code, people()]).toEqual([EXIT.success, { "ada@example.com": "archived" }]);
    const files = ["1-archive-contacts", "report.json", "steps.json"];
    expect((await readdir(out("undone"))).sort()).toEqual(files);
    workIn(folder);
    const { stdout } = await runMain(["runs"]);
    expect(stdout).toContain("left  not begun\n  no run is here: the command that made it ended");
    expect((await runMain(["runs", "remove", "left", "--yes"])).code).toBe(EXIT.success);
    expect(existsSync(left)).toBe(false);
  });

  test("of which no step was begun is removed whole", async () => {
    const { out, upsert } = await setUp();
    await upsert("ada@example.com,Paris,\n", "--out", out("run"));
    const files = await planned(out("run"), out("undone"));
    const { steps } = await files.finish({ portal: { id: "1" }, tool: "0" });
    await createStepsFolder(out("undone"), newSteps("undo", steps));
    await runMain(["runs", "remove", out("undone"), "--force", "--yes"]);
    expect(existsSync(out("undone"))).toBe(false);
  });

  test("of what is undone already does nothing", async () => {
    const { apply, out, run } = await setUp();
    await apply("ada@example.com,London,\n", "run");
    expect((await run("undo", out("run"), "--out", out("one"), "--yes")).code).toBe(EXIT.success);
    const again = await run("undo", out("run"), "--out", out("two"), "--yes");
    expect(again.stdout).toBe("Nothing was written. Nothing is to be undone.\n");
    expect(again.stderr).toContain("= 1 record as before already\n");
  });

  test("of an upsert that kept no values says so, and archives what it created", async () => {
    const { out, people, run, upsert } = await setUp();
    await upsert("ada@example.com,Paris,\n", "--out", out("before"));
    await upsert("ada@example.com,London,\nbob@example.com,Rome,\n", "--out", out("run"));
    const { code, stderr } = await run("undo", out("run"), "--out", out("undone"), "--yes");
    expect(stderr).toContain("The values before were not kept.");
    expect(stderr).toContain(
      "  Only an update or upsert that looks at each record first, such as one that was begun as undoable, keeps the values before.\n",
    );
    expect(code).toBe(EXIT.incomplete);
    expect(people()).toEqual({ "ada@example.com": "London", "bob@example.com": "archived" });
  });

  test("says that records stay that were created to associate with", async () => {
    const { account, out, run } = await setUp();
    const file = await aFile(
      "Deal Name,Pipeline,Deal Stage,Buyers\nEngines,Sales Pipeline,Closed Won,ada@example.com;bob@example.com\n",
    );
    const by = ["--associate", "contacts:email=Buyers", "--create-missing"];
    await run("create", "deals", file, ...by, "--out", out("run"), "--yes");
    const asked = await run("undo", out("run"), "--json");
    expect(JSON.parse(asked.stdout.split("\n")[0]!)).toMatchObject({
      archive: 1,
      targetsLeft: { contacts: 2 },
    });
    const { stderr, stdout } = await run("undo", out("run"), "--out", out("undone"), "--yes");
    expect(stderr).toContain(
      "as the run created it\n  The associations of records that are archived go with them.\n  2 records of contacts that were created to associate with stay, as others may use them since.\n",
    );
    const left = join(out("undone"), "left-contacts.csv");
    expect(stdout).toContain(
      `\n2 records of contacts that were created to associate with stay, as others may use them since: ${left}\n`,
    );
    expect(JSON.parse(await readFile(join(out("undone"), "report.json"), "utf8"))).toMatchObject({
      undone: { reversed: 1 },
      targetsLeft: { contacts: 2 },
    });
    expect(account.inspect("deals").map(({ archived }) => archived)).toEqual([true]);
    expect(account.inspect("contacts").map(({ archived }) => archived)).toEqual([false, false]);
    await run("archive", "contacts", left, "--out", out("rest"), "--yes");
    expect(account.inspect("contacts").map(({ archived }) => archived)).toEqual([true, true]);
  });

  test("of a run of which nothing can be undone says so, and ends with 1", async () => {
    const { out, run, upsert } = await setUp();
    await upsert("ada@example.com,Paris,\n", "--out", out("before"));
    await upsert("ada@example.com,London,\n", "--out", out("run"));
    const { code, stdout } = await run("undo", out("run"), "--out", out("undone"), "--yes");
    expect(stdout).toBe("Nothing was written. Nothing can be undone.\n");
    expect(code).toBe(EXIT.incomplete);
  });

  test("asks only about what there is", async () => {
    const { account, out, upsert } = await setUp();
    await upsert("ada@example.com,Paris,\n", "--out", out("run"));
    const asked = await runMain(
      ["undo", out("run"), "--out", out("undone"), "--base-url", account.url],
      { isTTY: true, columns: 1_000, input: "n\n" },
    );
    expect(asked.stderr).toMatch(/archive 1 record in /);
  });

  test("of an import undoes the last step first, and goes on where it was", async () => {
    const { account, folder, out, run } = await setUp();
    await writeFile(join(folder, "companies.csv"), "ref,name\nC-1,Acme\n");
    await writeFile(join(folder, "people.csv"), "email,company ref\nada@example.com,C-1\n");
    const link = { column: "company ref", step: "companies", key: "ref" };
    const steps = [
      { source: "companies.csv", object: "companies", operation: "create" },
      { source: "people.csv", object: "contacts", operation: "create", links: [link] },
    ];
    await writeFile(join(folder, "plan.json"), JSON.stringify({ format: 1, steps }));
    await run("import", join(folder, "plan.json"), "--out", out("run"));
    account.setFaults([
      {
        operation: "archive",
        objectType: "companies",
        fault: { kind: "rate-limit", policy: "DAILY" },
      },
    ]);
    const stopped = await run("undo", out("run"), "--out", out("undone"), "--yes");
    expect(stopped.code).toBe(EXIT.stopped);
    expect(stopped.stdout).toContain(
      "  1-archive-contacts   archived 1\n  2-archive-companies  not sent 1\n",
    );
    const idsIn = async (name: string, key: "id" | "undoesId"): Promise<string[]> => {
      const { steps: kept } = await readStepsFolder(out(name));
      return kept.map(({ task }) => task[key]!);
    };
    // Each step says which run its records are of.
    expect(await idsIn("undone", "undoesId")).toEqual((await idsIn("run", "id")).toReversed());
    account.setFaults([]);
    const { code, stdout } = await run("resume", out("undone"));
    expect(stdout).toContain("undo: reversed 2\n");
    expect(code).toBe(EXIT.success);
    expect(account.inspect("contacts").map(({ archived }) => archived)).toEqual([true]);
    expect(account.inspect("companies").map(({ archived }) => archived)).toEqual([true]);
  });
});

async function idOf(
  run: (...argv: string[]) => ReturnType<typeof runMain>,
  email: string,
): Promise<string> {
  const file = await aFile(`email\n${email}\n`);
  const { stdout } = await run("read", "contacts", file, "--id-property", "email");
  return /found,(\d+)/.exec(stdout)![1]!;
}
