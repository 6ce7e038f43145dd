import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aFolder } from "../../test/temporary.ts";
import { describeRun } from "../commands/runs/describe-run.ts";
import { anAccount, type Ended, runMain } from "../testing/run-main.ts";

const BEFORE = "email,city\nada@x.org,Paris\nbob@x.org,Oslo\ncy@x.org,Rome\n";
/** The first row has nothing to change, so that the lines of a plan are not those of the file. */
const AFTER = "email,city\nada@x.org,Paris\nbob@x.org,Bern\nnew@x.org,Kyiv\ncy@x.org,Bonn\n";

async function setUp() {
  const account = await anAccount();
  const folder = await aFolder();
  const out = (name: string): string => join(folder, name);
  const path = out("people.csv");
  const run = (...argv: string[]) => runMain([...argv, "--base-url", account.url]);
  const by = ["--id-property", "email"];
  const upsert = async (rows: string, name: string) => {
    await writeFile(out(`${name}.csv`), rows);
    return run("upsert", "contacts", out(`${name}.csv`), ...by, "--out", out(name), "--yes");
  };
  const idOf = (email: string): string =>
    account.inspect("contacts").find(({ properties }) => properties["email"] === email)!.id;
  await upsert(BEFORE, "before");
  await writeFile(path, AFTER);
  return { account, by, folder, idOf, out, path, run, upsert };
}

interface Event {
  readonly type: string;
  readonly file?: string;
  readonly line?: number;
  readonly key?: string;
  readonly id?: string;
  readonly status?: string;
  readonly report?: { readonly source?: string; readonly steps?: readonly { source: string }[] };
}

const eventsOf = ({ stdout }: Ended): Event[] =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Event);

const rowsOf = (ended: Ended): unknown[] =>
  eventsOf(ended)
    .filter(({ type }) => type === "row")
    .map(({ line, key, status, id }) => [line, key, status, id]);

/** `hs_line` `hs_status` `hs_id` of each row of a result file. */
async function resultsIn(path: string): Promise<string[]> {
  const [, ...rows] = (await readFile(path, "utf8")).trimEnd().split(/\r?\n/);
  return rows.map((row) => /,(\d*,[a-z]+,\d*),/.exec(row)![1]!);
}

test("apply names the file that was compared, its lines, and record ids", async () => {
  const { by, idOf, out, path, run, upsert } = await setUp();
  await run("diff", "contacts", path, ...by, "--out", out("plan"));
  expect(JSON.parse(await readFile(join(out("plan"), "plan.json"), "utf8"))).toMatchObject({
    source: { file: path },
  });
  await upsert("email,city\ncy@x.org,Nice\n", "other");
  const apply = (...more: string[]) =>
    run("apply", out("plan"), "--out", out("applied"), "--yes", ...more);
  const skipped = await apply("--json", "--order", "input");
  const [bob, cy] = [idOf("bob@x.org"), idOf("cy@x.org")];
  expect(rowsOf(skipped)).toEqual([
    [3, "bob@x.org", "updated", bob],
    [4, "new@x.org", "created", idOf("new@x.org")],
    [5, "cy@x.org", "skipped", cy],
  ]);
  const events = eventsOf(skipped);
  expect(events[0]).toMatchObject({ type: "run-started", file: path });
  expect(events.at(-1)!.report).toMatchObject({ source: path });
  expect(await resultsIn(join(out("applied"), "skipped.csv"))).toEqual([`5,skipped,${cy}`]);
  expect((await describeRun(out("applied"))).task).toMatchObject({
    command: "apply",
    file: "people.csv",
  });

  await rm(out("applied"), { recursive: true });
  const failed = await apply("--if-changed", "fail");
  expect(failed.stdout).toContain("1 × failed, first on line 5: ");
  expect(await resultsIn(join(out("applied"), "failed.csv"))).toEqual([`5,failed,${cy}`]);
  expect(await resultsIn(join(out("applied"), "unchanged.csv"))).toEqual([
    `3,unchanged,${bob}`,
    `4,unchanged,${idOf("new@x.org")}`,
  ]);
  const retry = ["retry", out("applied"), "--out", out("retried"), "--yes", "--json"];
  const retried = await run(...retry);
  expect(eventsOf(retried)[0]).toMatchObject({ type: "run-started", file: path });
  expect(rowsOf(retried)).toEqual([[5, "cy@x.org", "failed", cy]]);
});

test("a plan that does not say its file is the source of its rows itself", async () => {
  const { by, out, path, run } = await setUp();
  await run("diff", "contacts", path, ...by, "--out", out("plan"));
  const header = join(out("plan"), "plan.json");
  const { source: _, ...rest } = JSON.parse(await readFile(header, "utf8")) as object & {
    source: unknown;
  };
  await writeFile(header, JSON.stringify(rest));
  const applied = await run("apply", out("plan"), "--out", out("applied"), "--yes", "--json");
  expect(eventsOf(applied)[0]).toMatchObject({ file: join(out("plan"), "changes.jsonl") });
  expect(eventsOf(applied).flatMap(({ line }) => line ?? [])).toEqual([1, 2, 3]);
});

test("a retry of creates alone finds their changes, though none has an id", async () => {
  const { by, idOf, out, path, run, upsert } = await setUp();
  await run("diff", "contacts", path, ...by, "--out", out("plan"));
  await upsert("email,city\nnew@x.org,Lviv\n", "other");
  const apply = ["apply", out("plan"), "--out", out("applied"), "--if-changed", "fail", "--yes"];
  expect((await run(...apply)).stdout).toContain("updated 2 · failed 1");
  await upsert("email,city\nnew@x.org,Kyiv\n", "back");
  const retry = ["retry", out("applied"), "--out", out("retried"), "--yes", "--json"];
  expect(rowsOf(await run(...retry))).toEqual([[4, "new@x.org", "unchanged", idOf("new@x.org")]]);
});

test("a retry names the lines of the file whose rows it sends", async () => {
  const { out, run } = await setUp();
  const file = out("notes.csv");
  await writeFile(file, 'email,lifecyclestage\nfirst@x.org,lead\n"bad",lead\n\n"worse",lead\n');
  const by = ["--id-property", "email", "--out", out("run"), "--yes"];
  expect((await run("upsert", "contacts", file, ...by)).stdout).toContain("failed 2");
  const retry = ["retry", out("run"), "--out", out("retried"), "--yes"];
  expect((await run(...retry)).stdout).toContain("2 × failed, first on line 3: ");
  expect(await resultsIn(join(out("retried"), "failed.csv"))).toEqual(["3,failed,", "5,failed,"]);
  const [header] = (await readFile(join(out("retried"), "failed.csv"), "utf8")).split("\n");
  expect(header!.trim()).toBe("email,lifecyclestage,hs_line,hs_status,hs_id,hs_error");
  // And the retry of a retry.
  const again = ["retry", out("retried"), "--out", out("again"), "--yes", "--json"];
  const events = eventsOf(await run(...again));
  expect(events[0]).toMatchObject({ file });
  expect(events.flatMap(({ line }) => line ?? [])).toEqual([3, 5]);
  expect((await describeRun(out("again"))).task).toMatchObject({ file: "notes.csv" });
});

test("sync names the file and its lines; what it archives has none", async () => {
  const { idOf, out, path, run } = await setUp();
  const given = ["sync", "contacts", path, "--id-property", "email", "--mirror", "archive"];
  const more = ["--max-archive", "3", "--json", "--order", "input", "--yes"];
  const sync = (name: string) => run(...given, ...more, "--out", out(name));
  const first = await sync("one");
  expect(rowsOf(first)).toEqual([
    [3, "bob@x.org", "updated", idOf("bob@x.org")],
    [4, "new@x.org", "created", idOf("new@x.org")],
    [5, "cy@x.org", "updated", idOf("cy@x.org")],
  ]);
  const ended = eventsOf(first).at(-1)!;
  expect(ended.report!.steps!.map(({ source }) => source)).toEqual([path]);
  expect((await describeRun(out("one"))).task).toMatchObject({
    operation: "sync",
    file: "people.csv",
  });

  await writeFile(path, "email,city\nada@x.org,Paris\nbob@x.org,Bern\nnew@x.org,Kyiv\n");
  const second = await sync("two");
  const cy = idOf("cy@x.org");
  expect(rowsOf(second)).toEqual([[undefined, cy, "archived", cy]]);
  expect(await resultsIn(join(out("two"), "1-archive", "succeeded.csv"))).toEqual([
    `,archived,${cy}`,
  ]);
});

test("undo names the file of the run and its lines", async () => {
  const { by, idOf, out, path, run, upsert } = await setUp();
  await run("diff", "contacts", path, ...by, "--out", out("plan"));
  await run("apply", out("plan"), "--out", out("applied"), "--yes");
  await upsert("email,city\ncy@x.org,Nice\n", "other");
  const [bob, cy, made] = ["bob@x.org", "cy@x.org", "new@x.org"].map(idOf);
  const undone = await run("undo", out("applied"), "--out", out("undone"), "--yes", "--json");
  expect(undone.stderr).toContain(`line 5 ${cy}   city: changed since; now "Nice", before "Rome"`);
  expect(rowsOf(undone)).toEqual([
    [3, bob, "updated", bob],
    [4, made, "archived", made],
  ]);
  expect(await readFile(join(out("undone"), "kept.csv"), "utf8")).toContain(`${path},5,${cy},kept`);
  expect((await describeRun(out("undone"))).task).toMatchObject({
    operation: "undo",
    file: "people.csv",
  });
});
