import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { expectMode } from "../../../../../scripts/on-windows.ts";
import { aFile, aFolder } from "../../../test/temporary.ts";
import { EXIT } from "../../exit-codes.ts";
import { anAccount, runMain } from "../../testing/run-main.ts";

const BEFORE = "email,city\nada@example.com,Paris\nbob@example.com,Oslo\ncy@example.com,Rome\n";
const AFTER =
  "email,city\nada@example.com,London\nBob@example.com,Oslo\ndan@example.com,Bern\nno mail,Bonn\n";

async function setUp(options: Parameters<typeof anAccount>[0] = {}) {
  const account = await anAccount(options);
  const folder = await aFolder();
  const at = ["--base-url", account.url];
  const by = ["--id-property", "email", ...at];
  const file = await aFile(AFTER);
  await runMain(["upsert", "contacts", await aFile(BEFORE), ...by, "--out", join(folder, "first")]);
  const plan = join(folder, "plan");
  const out = join(folder, "applied");
  const diff = (to = plan, ...more: string[]) =>
    runMain(["diff", "contacts", file, ...by, "--out", to, ...more]);
  const apply = (...more: string[]) => runMain(["apply", plan, ...at, "--out", out, ...more]);
  const cities = () =>
    Object.fromEntries(
      account.inspect("contacts").map((one) => [one.properties["email"], one.properties["city"]]),
    );
  return { account, file, folder, plan, out, at, diff, apply, cities };
}

test("diff says what would change, apply writes exactly that, and then nothing is left", async () => {
  const { folder, plan, diff, apply, cities } = await setUp();
  const compared = await diff();
  expect(compared.code).toBe(EXIT.incomplete);
  expect(compared.stdout).toBe(
    `  + 1 create   ~ 1 update (1 value)   = 1 unchanged   ! 1 would be refused
  ~ line 2 ada@example.com   city: Paris → London
${compared.stdout.split("\n").slice(2).join("\n")}`,
  );
  expect(cities()).toEqual({
    "ada@example.com": "Paris",
    "bob@example.com": "Oslo",
    "cy@example.com": "Rome",
  });
  const lines = (await readFile(join(plan, "changes.jsonl"), "utf8")).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    { line: 2, key: "ada@example.com", change: { status: "update" } },
    { line: 4, key: "dan@example.com", change: { status: "create" } },
  ]);

  const applied = await apply();
  expect(applied).toMatchObject({ code: EXIT.success });
  expect(applied.stdout).toContain("created 1 · updated 1");
  const written = {
    "ada@example.com": "London",
    "bob@example.com": "Oslo",
    "cy@example.com": "Rome",
    "dan@example.com": "Bern",
  };
  expect(cities()).toEqual(written);

  const { stdout } = await diff(join(folder, "again"), "--json");
  expect(JSON.parse(stdout)).toMatchObject({ counts: { create: 0, update: 0, unchanged: 3 } });
  await rm(join(folder, "applied"), { recursive: true });
  expect((await apply()).stdout).toContain("unchanged 2");
  expect(cities()).toEqual(written);
});

test("nobody else can read a plan, as it holds the values of records", async () => {
  const { plan, diff } = await setUp();
  await diff();
  const names = await readdir(plan);
  expect(names).toHaveLength(5);
  await expectMode(plan, 0o700);
  for (const name of names) await expectMode(join(plan, name), 0o600);
});

test("what changed since the diff is left alone, failed, or written over, as asked", async () => {
  const { account, folder, file, plan, at, out, diff, apply, cities } = await setUp();
  await diff(plan, "--map", "city=city", "--coerce");
  const other = await aFile("email,city\nada@example.com,Kyiv\n");
  await runMain([
    "upsert",
    "contacts",
    other,
    "--id-property",
    "email",
    ...at,
    "--out",
    join(folder, "other"),
  ]);
  const skipped = await apply();
  expect(skipped.stdout).toContain("created 1 · skipped 1");
  expect(skipped.stdout.match(/^next: .*$/gm)).toEqual([
    `next: records are not as they were when the plan was made, so compare again: hubspot-batch diff contacts ${file} --id-property email ${at.join(" ")} --out ${plan}-2 --map 'city=city' --coerce`,
  ]);
  expect(cities()["ada@example.com"]).toBe("Kyiv");
  await rm(out, { recursive: true });
  const failed = await apply("--if-changed", "fail");
  expect(failed.code).toBe(EXIT.incomplete);
  expect(failed.stdout).toContain("failed 1");
  await rm(out, { recursive: true });
  const { stdout } = await apply("--if-changed", "overwrite");
  expect(stdout).toContain("updated 1");
  expect(cities()["ada@example.com"]).toBe("London");
  expect(account.inspect("contacts")).toHaveLength(4);
});

test("a run that applies goes on where it ended", async () => {
  const { at, file, out, diff, apply, cities } = await setUp();
  await diff();
  expect((await apply("--first", "1")).code).toBe(EXIT.success);
  expect(cities()["dan@example.com"]).toBeUndefined();
  const { code, stderr, stdout } = await runMain(["resume", out, ...at]);
  expect(stderr).toContain(`apply the plan of ${file} to contacts: 1 of 2 rows left\n`);
  expect({ code, counts: stdout.includes("created 1 · updated 1") }).toEqual({
    code: EXIT.success,
    counts: true,
  });
});

test("what failed is tried again as the change of the plan that it is", async () => {
  const { account, folder, at, out, diff, apply, cities } = await setUp();
  await diff();
  const other = await aFile("email,city\nada@example.com,Kyiv\n");
  const by = ["--id-property", "email", ...at];
  await runMain(["upsert", "contacts", other, ...by, "--out", join(folder, "other")]);
  expect((await apply("--if-changed", "fail")).stdout).toContain("created 1 · failed 1");
  const back = await aFile("email,city\nada@example.com,Paris\n");
  await runMain(["upsert", "contacts", back, ...by, "--out", join(folder, "back")]);
  const retried = await runMain(["retry", out, ...at, "--out", join(folder, "retried"), "--yes"]);
  expect(retried.stdout).toContain("updated 1");
  expect(cities()["ada@example.com"]).toBe("London");
  expect(account.inspect("contacts")).toHaveLength(4);
});

test("the result files have the columns of the file, and a corrected row is looked at again", async () => {
  const { account, folder, plan, at, out, apply } = await setUp();
  const title = "E-Mail;Note;Town;Owner\n";
  const file = await aFile(
    `${title}ada@example.com;x;London;ben@example.com\ndan@example.com;y;Bern;\n`,
  );
  const by = ["--id-property", "email", ...at];
  const map = ["E-Mail=email", "Town=city", "Owner=hubspot_owner_id", "Note="];
  const mapped = map.flatMap((one) => ["--map", one]);
  await runMain(["diff", "contacts", file, ...by, ...mapped, "--out", plan]);
  const write = async (city: string, to: string) => {
    const other = await aFile(`email,city\nada@example.com,${city}\n`);
    await runMain(["upsert", "contacts", other, ...by, "--out", join(folder, to)]);
  };
  await write("Kyiv", "other");
  const applied = await apply("--if-changed", "fail");
  expect(applied.stdout).toContain("created 1 · failed 1");
  const read = async (run: string, name: string) =>
    (await readFile(join(run, name), "utf8")).replaceAll(/;\d{4,};/g, ";ID;");
  const head = "E-Mail;Town;Owner;hs_line;hs_status;hs_id;hs_error\n";
  const failed = await read(out, "failed.csv");
  const row = failed.slice(head.length);
  expect(failed).toMatch(/^E-Mail;Town;Owner;hs_line;/);
  expect(row).toMatch(
    /^ada@example\.com;London;72;2;failed;ID;Changed since the plan was made: city\./,
  );
  expect(await read(out, "succeeded.csv")).toBe(`${head}dan@example.com;Bern;;3;created;ID;\n`);

  const retry = async (text: string, to: string, run = out) => {
    const mended = await aFile(`${head}${text}`);
    return runMain(["retry", run, mended, ...at, "--out", join(folder, to), "--yes"]);
  };
  const city = () => account.inspect("contacts")[0]!.properties;
  // Each refusal sends nothing.
  const wrong = await retry("bob@example.com;Leeds;72;2;;;\n", "wrong");
  expect([wrong.code, wrong.stderr]).toEqual([
    EXIT.usage,
    expect.stringContaining('"E-Mail" says which record the row is about') as string,
  ]);
  const less = await aFile(`hs_line;E-Mail\n2;ada@example.com\n`);
  expect((await runMain(["retry", out, less, ...at, "--yes"])).stderr).toContain(
    'no column "Town"',
  );
  // What others changed since is not written over.
  const mended = "ada@example.com;Leeds;ada@example.com;2;failed;;\n";
  const again = await retry(mended, "again");
  expect(again.stdout).toContain("failed 1");
  expect(city()).toMatchObject({ city: "Kyiv" });
  const mine = join(folder, "again");
  expect(await read(mine, "failed.csv")).toMatch(
    /^E-Mail;[^]*\nada@example\.com;Leeds;71;2;failed;/,
  );
  await write("Paris", "back");
  const last = await retry(mended.replace("Leeds", "York"), "last", mine);
  expect(last.stdout).toContain("updated 1");
  expect(city()).toMatchObject({ city: "York", hubspot_owner_id: "71" });
});

test("a corrected file of another run is not taken for one of this run", async () => {
  const { account, folder, at, cities } = await setUp();
  const by = ["--id-property", "email", ...at];
  const to = (name: string) => join(folder, name);
  for (const run of ["a", "b"]) {
    const rows = `email,city\n${run}1@example.com,${run}-town\n${run}2@example.com,${run}-town\n`;
    await runMain(["diff", "contacts", await aFile(rows), ...by, "--out", to(`plan-${run}`)]);
    const keys = await aFile(`email\n${run}1@example.com\n${run}2@example.com\n`);
    const made = await runMain(["create", "contacts", keys, ...at, "--out", to(run)]);
    expect(made.code).toBe(EXIT.success);
    const applied = [`plan-${run}`, ...at, "--out", to(`applied-${run}`), "--if-changed", "fail"];
    expect((await runMain(["apply", to(applied[0]!), ...applied.slice(1)])).stdout).toContain(
      "failed 2",
    );
  }
  const before = account
    .inspect("contacts")
    .filter(({ properties }) => /^[ab]\d@/.test(properties["email"] ?? ""));
  for (const { id } of before) {
    const url = `https://api.hubapi.com/crm/v3/objects/contacts/${id}`;
    const headers = { authorization: "Bearer token" };
    expect((await account.fetch(new Request(url, { method: "DELETE", headers }))).status).toBe(204);
  }
  const written = cities();
  const other = join(to("applied-b"), "failed.csv");
  const retry = (file: string, out: string) =>
    runMain(["retry", to("applied-a"), file, ...at, "--out", to(out), "--yes"]);
  const inItsFolder = await retry(other, "wrong");
  expect([inItsFolder.code, inItsFolder.stderr]).toEqual([
    EXIT.usage,
    `${other}: is in the folder of another run, so that its lines may be those of other rows. Nothing was sent. Give a file of ${to("applied-a")}.\n`,
  ]);
  const copied = await retry(await aFile(await readFile(other, "utf8")), "wrong");
  expect([copied.code, copied.stderr]).toEqual([
    EXIT.usage,
    expect.stringContaining("no row has a value of the run's row with the same line") as string,
  ]);
  expect(cities()).toEqual(written);
  // Every key is mended, and what else there is is as it was.
  const own = await readFile(join(to("applied-a"), "failed.csv"), "utf8");
  const mended = await retry(await aFile(own.replaceAll(/a(\d)@/g, "mended$1@")), "right");
  expect(mended.stdout).toContain("created 2");
  expect(cities()).toMatchObject({
    "mended1@example.com": "a-town",
    "mended2@example.com": "a-town",
  });
});

test("of a plan that clears, a corrected row says that its blank cell clears", async () => {
  const { account, folder, at, plan, out, apply } = await setUp();
  const by = ["--id-property", "email", ...at];
  const write = async (rows: string, to: string) =>
    runMain(["upsert", "contacts", await aFile(rows), ...by, "--out", join(folder, to)]);
  const file = await aFile("email,Town,firstname\nada@example.com,,Adda\n");
  const options = ["--map", "Town=city", "--clear-blanks", "--out", plan];
  await runMain(["diff", "contacts", file, ...by, ...options]);
  await write("email,city\nada@example.com,Metz\n", "other");
  await apply("--if-changed", "fail");
  await write("email,city\nada@example.com,Paris\n", "back");
  const failed = await readFile(join(out, "failed.csv"), "utf8");
  const mended = await aFile(failed.replace("Adda", "Ada"));
  const before = account.requests().length;
  const again = ["retry", out, mended, ...at, "--out", join(folder, "again"), "--yes"];
  const { code, stderr } = await runMain(again);
  expect([code, stderr]).toEqual([
    EXIT.success,
    expect.stringContaining(
      `${mended}: as planned, the blank cells clear "Town" in 1 row; to keep such a value, take its row out of the file, and make a new plan for it\n`,
    ) as string,
  ]);
  expect(account.inspect("contacts")[0]!.properties).toMatchObject({ city: "", firstname: "Ada" });
  // One list for each sensitivity: the definitions are read once.
  const paths = account
    .requests()
    .slice(before)
    .map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith("/crm/properties/"))).toHaveLength(3);
});

test("a plan of another portal is refused, and nothing is sent", async () => {
  const { plan, diff } = await setUp();
  await diff();
  const other = await anAccount({ portalId: 77 });
  const { code, stderr } = await runMain(["apply", plan, "--base-url", other.url]);
  expect(stderr).toContain("made for portal");
  expect(code).toBe(EXIT.notAllowed);
  expect(other.inspect("contacts")).toEqual([]);
});

describe("a plan that was changed by hand is refused, and nothing is sent:", () => {
  type Line = Record<"line" | "key" | "id", unknown> & { change: Record<string, unknown> };
  const replaced = async (path: string, from: string | RegExp, to: string) =>
    writeFile(path, (await readFile(path, "utf8")).replace(from, to));
  const edited =
    (edit: (lines: Line[]) => readonly object[]) =>
    async (plan: string): Promise<void> => {
      const path = join(plan, "changes.jsonl");
      const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
      const made = edit(lines.map((line) => JSON.parse(line) as Line));
      await writeFile(path, made.map((line) => `${JSON.stringify(line)}\n`).join(""));
    };

  test.each<[string, (plan: string) => Promise<void>, ...string[]]>([
    [
      "another key beside the change",
      edited(([one, two]) => [{ ...one, key: "eve@example.com" }, two!]),
      'changes.jsonl, line 1: key is "eve@example.com", and that of its change is "ada@example.com".',
    ],
    [
      "another key in the change",
      edited(([one, two]) => [
        one!,
        { ...two, change: { ...two!.change, key: "eve@example.com" } },
      ]),
      'changes.jsonl, line 2: key is "dan@example.com", and that of its change is "eve@example.com".',
    ],
    [
      "another id beside the change, and an id of a create",
      edited(([one, two]) => [
        { ...one, id: "77" },
        { ...two, id: "78" },
      ]),
      'changes.jsonl, line 1: id is "77", and that of its change is "',
      'changes.jsonl, line 2: id is "78", and that of its change is missing.',
    ],
    [
      "a line that is gone",
      edited(([one]) => [one!]),
      'changes.jsonl: "create" is 0 here, and 1 in plan.json.',
    ],
    [
      "all lines gone",
      edited(() => []),
      'changes.jsonl: "create" is 0 here, and 1 in plan.json.',
      'changes.jsonl: "update" is 0 here, and 1 in plan.json.',
      'changes.jsonl: "values" is 0 here, and 1 in plan.json.',
    ],
    [
      "a value more",
      edited(([one, two]) => {
        const changes = [
          ...(one!.change["changes"] as object[]),
          { property: "zip", from: "", to: "1" },
        ];
        return [{ ...one, change: { ...one!.change, changes } }, two!];
      }),
      'changes.jsonl: "values" is 2 here, and 1 in plan.json.',
    ],
    [
      "a change that is none",
      edited(([one, two]) => [one!, { ...two, change: { ...two!.change, status: "archive" } }]),
      "changes.jsonl, line 2: this is not a change that can be written.",
      'changes.jsonl: "create" is 0 here, and 1 in plan.json.',
    ],
    [
      "other counts",
      async (plan) => replaced(join(plan, "plan.json"), '"create": 1', '"create": 0'),
      'changes.jsonl: "create" is 1 here, and 0 in plan.json.',
    ],
    [
      "no portal",
      async (plan) => replaced(join(plan, "plan.json"), /"portalId": "\d+",?\s*/, ""),
      "plan.portalId",
    ],
  ])("%s", async (_, change, ...said) => {
    const { plan, diff, apply, cities } = await setUp();
    await diff();
    const before = cities();
    await change(plan);
    const { code, stderr } = await apply("--yes");
    expect(code).toBe(EXIT.usage);
    for (const one of said) expect(stderr).toContain(one);
    expect(cities()).toEqual(before);
  });
});

test("a plan of many changes that are changed shows the first ten", async () => {
  const { folder, at, diff } = await setUp();
  const path = join(folder, "plan", "changes.jsonl");
  await diff();
  await writeFile(path, `${JSON.stringify({ line: 2, key: "a", change: 1 })}\n`.repeat(12));
  const { stderr } = await runMain(["apply", join(folder, "plan"), ...at]);
  expect(stderr).toContain("line 10: this is not a change that can be written.\n");
  expect(stderr).not.toContain("line 11");
  expect(stderr).toContain("… and 5 more");
});

test("a plan in which nothing is to change is applied without a request", async () => {
  const { account, folder, at } = await setUp();
  const plan = join(folder, "none");
  const file = await aFile(BEFORE);
  await runMain(["diff", "contacts", file, "--id-property", "email", ...at, "--out", plan]);
  const { code, stdout } = await runMain(["apply", plan, ...at]);
  expect({ code, stdout }).toEqual({
    code: EXIT.success,
    stdout: `${plan}: nothing is to change. Nothing was sent.\n`,
  });
  const { stdout: json } = await runMain(["apply", plan, ...at, "--json"]);
  const { counts, ...report } = (JSON.parse(json) as { report: { counts: object } }).report;
  expect(JSON.parse(json)).toMatchObject({ type: "run-ended", exitCode: EXIT.success });
  expect(report).toMatchObject({ objectType: "contacts", source: file, rows: 0, next: [] });
  expect(Object.values(counts)).toEqual(Object.keys(counts).map(() => 0));
  expect(account.inspect("contacts")).toHaveLength(3);
});

test("the plan.json of a folder is taken for the folder, and import names apply for it", async () => {
  const { plan, out, at, diff, cities } = await setUp();
  await diff();
  const file = join(plan, "plan.json");
  const imported = await runMain(["import", file, ...at]);
  expect([imported.code, imported.stderr]).toEqual([
    EXIT.usage,
    `${file}: this is the plan of a diff. Expected an import plan: a JSON file that says which files go to which objects. What takes it: hubspot-batch apply ${plan}\n`,
  ]);
  expect((await runMain(["apply", file, ...at, "--out", out])).code).toBe(EXIT.success);
  expect(cities()).toMatchObject({ "ada@example.com": "London", "dan@example.com": "Bern" });
});

test("what is no plan of a diff is named, and what takes it", async () => {
  const { plan, at, diff, out } = await setUp();
  await diff();
  await runMain(["apply", plan, ...at, "--out", out]);
  const folder = await aFolder();
  const write = async (name: string, value: unknown): Promise<string> => {
    await writeFile(join(folder, name), JSON.stringify(value));
    return join(folder, name);
  };
  const rows = await aFile(AFTER);
  const steps = await write("steps of ours.json", { format: 1, steps: [] });
  const mapping = await write("mapping.json", { columns: {} });
  const expected = "Expected the folder that diff wrote (with a plan.json).";
  const make = (where: string) => `To make one: hubspot-batch diff <object> <file> --out ${where}`;
  for (const [given, text] of [
    [folder, `this is a folder. ${expected} ${make(folder)}`],
    [join(folder, "none"), `no such folder. ${expected}`],
    [
      rows,
      `this is a file with rows. ${expected} What takes it: hubspot-batch diff <object> ${rows} --out <folder>`,
    ],
    [steps, `this is an import plan. ${expected} What takes it: hubspot-batch import '${steps}'`],
    [
      mapping,
      `this is a mapping of columns, for the option --mapping. ${expected} ${make("<folder>")}`,
    ],
    [out, `this is the folder of a run. ${expected} What takes it: hubspot-batch results ${out}`],
    [
      join(plan, "changes.csv"),
      `this is a file of a plan that diff wrote. ${expected} What takes it: hubspot-batch apply ${plan}`,
    ],
  ] as const) {
    const { code, stderr } = await runMain(["apply", given]);
    expect({ code, stderr }).toEqual({ code: EXIT.usage, stderr: `${given}: ${text}\n` });
  }
});

test("a folder with an import plan is one for import, and so is its plan.json", async () => {
  const folder = await aFolder();
  const file = join(folder, "plan.json");
  await writeFile(file, JSON.stringify({ format: 1, steps: [] }));
  for (const given of [file, folder]) {
    const { code, stderr } = await runMain(["apply", given]);
    expect([code, stderr]).toEqual([
      EXIT.usage,
      `${folder}: this is a folder with an import plan. Expected the folder that diff wrote (with a plan.json). What takes it: hubspot-batch import ${file}\n`,
    ]);
  }
});
