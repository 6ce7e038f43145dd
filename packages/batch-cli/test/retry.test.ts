import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import {
  type Account,
  anAccount,
  at,
  command,
  expectEveryRowOnce,
  readResults,
  toCsv,
  write,
} from "./cli.ts";
import { aFile, aFolder } from "./temporary.ts";

const ROWS = Array.from({ length: 300 }, (_, n) => [
  `Company ${n}`,
  n % 100 === 50 ? "many" : String(n),
]);

async function failedRun() {
  const account = await anAccount();
  const folder = await aFolder();
  const file = await aFile(toCsv(["Name", "numberofemployees"], ROWS));
  const argv = ["create", "companies", file, "--map", "Name=name"];
  const first = await write(account, argv, { folder });
  expect(first.code).toBe(1);
  const next = `correct run/failed.csv, then: hubspot-batch retry run run/failed.csv ${at(account).join(" ")}`;
  expect(first.stdout).toContain(`next: ${next}\n`);
  return { account, folder, failed: join(first.run, "failed.csv") };
}

function expectAllOnce(account: Account): void {
  const names = account.inspect("companies").map(({ properties }) => properties["name"]);
  expect(names).toHaveLength(ROWS.length);
  expect(new Set(names)).toEqual(new Set(ROWS.map(([name]) => name)));
}

const SENT_AGAIN = "run: its rows were sent again already, in the run ";

describe("retry", () => {
  test("writes the rows of failed.csv once it is mended, and only those", async () => {
    const { account, folder, failed } = await failedRun();
    await writeFile(failed, (await readFile(failed, "utf8")).replaceAll(",many,", ",5,"));
    const argv = ["retry", "run", ...at(account), failed, "--out", "second", "--yes"];
    const { code, stderr } = await command(argv, { folder });
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const results = await readResults(join(folder, "second"));
    expectEveryRowOnce(
      results,
      [50, 150, 250].map((n) => [`Company ${n}`, "5"]),
    );
    expectAllOnce(account);

    const again = await command(["retry", "run", ...at(account), failed, "--yes"], { folder });
    expect(again.code).toBe(2);
    expect(again.stderr).toMatch(/failed\.csv: 3 rows \(lines 2, 3, 4\) went to .*second already/);
    expectAllOnce(account);
  });

  test("is the next command as it stands, also as results says it, until its rows went to a run", async () => {
    const { account, folder, failed } = await failedRun();
    const told = await command(["results", "run", "--out", "told"], { folder });
    const [, next] = /^next: correct .*, then: hubspot-batch (.*)$/m.exec(told.stdout) ?? [];
    expect(next).toBe(`retry run told/failed.csv ${at(account).join(" ")}`);
    const mended = (await readFile(failed, "utf8")).replaceAll(",many,", ",5,");
    await writeFile(join(folder, "told", "failed.csv"), mended);
    const argv = [...next!.split(" "), "--out", "second", "--yes"];
    expect(await command(argv, { folder })).toMatchObject({ code: 0 });
    expectAllOnce(account);

    const after = await command(["results", "run"], { folder });
    expect(after.stdout.match(/^next: .*$/gm)).toEqual([
      "next: rows that were sent again are in a later run: hubspot-batch results second",
    ]);
  });

  test.each([["failed.csv"], []])("reads numbers by type as the run did: %s", async (...given) => {
    const account = await anAccount();
    const folder = await aFolder();
    const rows = [
      { name: "A", annualrevenue: 1.234, city: "x", numberofemployees: "many" },
      { name: "B", annualrevenue: 12.345, city: "y", numberofemployees: "1.200" },
    ];
    const file = await aFile(rows.map((row) => JSON.stringify(row)).join("\n"), "rows.jsonl");
    const argv = ["create", "companies", file, "--coerce", "--decimal-mark", ","];
    const first = await write(account, argv, { folder });
    expect(first.code).toBe(1);
    const failed = join(first.run, "failed.csv");
    const text = await readFile(failed, "utf8");
    expect(text).toContain(",1.234,");
    if (given.length > 0) await writeFile(failed, text.replace("many", "1.300"));
    const again = ["retry", "run", ...given.map(() => failed), ...at(account), "--yes"];
    const { code } = await command([...again, "--out", "second"], { folder });
    const written = account
      .inspect("companies")
      .map(({ properties: of }) => [of["annualrevenue"], of["numberofemployees"]]);
    expect({ code, written }).toEqual(
      given.length > 0
        ? {
            code: 0,
            written: [
              ["12.345", "1200"],
              ["1.234", "1300"],
            ],
          }
        : { code: 1, written: [["12.345", "1200"]] },
    );
  });

  test("without a file, takes the rows as they were", async () => {
    const { account, folder } = await failedRun();
    const { code } = await command(["retry", "run", ...at(account), "--out", "second"], { folder });
    expect(code).toBe(1);
    const results = await readResults(join(folder, "second"));
    // The lines are those of the file that the run was begun with.
    expect(results.map(({ line, cells }) => [line, ...cells])).toEqual(
      [50, 150, 250].map((n) => [n + 2, `Company ${n}`, "many"]),
    );
    expect(results.every(({ status }) => status === "failed")).toBe(true);
    expect(account.inspect("companies")).toHaveLength(297);
    const again = await command(["retry", "run", ...at(account)], { folder });
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining(SENT_AGAIN) });
  });

  test("refuses rows that were written, all of them in one text", async () => {
    const { account, folder } = await failedRun();
    const file = join(folder, "run", "succeeded.csv");
    const { code, stderr } = await command(["retry", "run", ...at(account), file], { folder });
    expect(code).toBe(2);
    expect(stderr).toContain(
      "succeeded.csv: 297 rows (lines 2, 3, 4, 5, 6, …) were created; take them out.\n",
    );
    expect(account.inspect("companies")).toHaveLength(297);
  });

  test("refuses a file that does not say which rows it has, or lacks what is written", async () => {
    const { account, folder } = await failedRun();
    const bare = await aFile("Name,numberofemployees\nCompany 50,5\n");
    const first = await command(["retry", "run", ...at(account), bare], { folder });
    expect(first.code).toBe(2);
    expect(first.stderr).toContain("no column hs_line, which says which rows of ");
    const poor = await aFile("Name,hs_line\nCompany 50,52\n");
    const second = await command(["retry", "run", ...at(account), poor], { folder });
    expect(second.code).toBe(2);
    expect(second.stderr).toContain('line 1: no column "numberofemployees", which the run writes');
  });

  test("leaves rows of unknown fate alone, unless told otherwise", async () => {
    let requests = 0;
    const account = await anAccount({}, async (request, sandbox) => {
      requests += 1;
      if (requests === 1) throw new Error("Hangs up.");
      return sandbox.fetch(request);
    });
    const folder = await aFolder();
    const file = await aFile("name\nAcme\n");
    const first = await write(account, ["create", "companies", file], { folder });
    expect(first.results).toMatchObject([{ status: "unknown" }]);
    const unknown = join(folder, "run", "unknown.csv");
    expect((await command(["retry", "run", ...at(account)], { folder })).stdout).toContain(
      "no row is to be",
    );
    const refused = await command(["retry", "run", ...at(account), unknown], { folder });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("it is unknown whether this row was written");
    const argv = ["retry", "run", ...at(account), unknown, "--unknown"];
    const undecided = await command(argv, { folder });
    expect(undecided.code).toBe(2);
    expect(undecided.stderr).toContain(
      "1 row is unknown: HubSpot may have its record already, and a create makes a second one of each that it has. To find out first: look up in HubSpot which records are there of run/unknown.csv. To create without looking needs a yes. There is no terminal to ask on, so nothing was sent. To write all the same, add --yes.\n",
    );
    expect(account.inspect("companies")).toEqual([]);
    const agreed = await command([...argv, "--yes"], { folder });
    expect(agreed.code).toBe(0);
    expect(agreed.stderr).toContain("; they come from run: unknown 1\n");
    expect(account.inspect("companies")).toHaveLength(1);
  });

  test("--unknown is refused where it changes nothing", async () => {
    const account = await anAccount();
    const folder = await aFolder();
    const file = await aFile("hs_object_id,name\n7,Acme\n");
    await write(account, ["update", "companies", file], { folder });
    const { code, stderr } = await command(["retry", "run", "--unknown", ...at(account)], {
      folder,
    });
    expect(code).toBe(2);
    expect(stderr).toContain("Rows of an update that are unknown are sent again without it.");
  });

  test("an association that was not made is counted, and can be mended", async () => {
    const account = await anAccount();
    const folder = await aFolder();
    await write(account, ["create", "companies", await aFile("name\nAcme\n")], {
      folder,
      out: "1",
    });
    const [{ id } = { id: "" }] = account.inspect("companies");
    const file = await aFile(`email,company\na@b.example,${id}\nc@d.example,999\n`);
    const upsert = ["upsert", "contacts", file, "--id-property", "email"];
    const argv = [...upsert, "--associate", "companies:company"];
    const first = await write(account, argv, { folder });
    expect(first.code).toBe(1);
    expect(first.stdout).toMatch(/^2 rows: created 2 /);
    expect(first.stdout).toContain(
      "\n1 row was written, but not all of its associations were made\n",
    );
    expect(first.stdout).toContain(
      `\nnext: hubspot-batch retry run run/unassociated.csv ${at(account).join(" ")}\n`,
    );
    expect(JSON.parse(await readFile(join(first.run, "report.json"), "utf8"))).toMatchObject({
      counts: { created: 2, failed: 0 },
      notAssociated: 1,
    });
    expect(first.results.map(({ line, file }) => [line, file])).toEqual([[2, "succeeded.csv"]]);

    const rest = join(first.run, "unassociated.csv");
    const mended = (await readFile(rest, "utf8")).replace(",999,", `,${id},`);
    await writeFile(join(folder, "mended.csv"), mended);
    const retry = ["retry", "run", "mended.csv", "--out", "2", "--yes", ...at(account)];
    const second = await command(retry, { folder });
    expect(second.code).toBe(0);
    expect(second.stderr).toContain("; they come from run: not associated 1\n");
    expect(second.stdout).toMatch(/^1 row: updated 1 /);
    expect(account.inspect("contacts")).toHaveLength(2);
    const again = await command(["retry", "run", ...at(account)], { folder });
    expect(again.stderr).toContain(SENT_AGAIN);
  });
});

describe("a row goes to one run", () => {
  const retryAll = (account: Account, out = "second"): string[] => [
    "retry",
    "run",
    "--out",
    out,
    "--yes",
    ...at(account),
  ];

  test.each<[string, (child: string) => Promise<void>]>([
    ["moved", (child) => rename(child, `${child}-moved`)],
    ["deleted", (child) => rm(child, { recursive: true })],
  ])("also when that run was %s", async (_, change) => {
    const { account, folder, failed } = await failedRun();
    expect((await command(retryAll(account), { folder })).code).toBe(1);
    const before = account.requests().length;
    await change(join(folder, "second"));
    const again = await command(retryAll(account, "third"), { folder });
    const gone = "run: its rows were sent again already, in a run that is not there any more (id ";
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining(gone) });
    const named = await command(["retry", "run", failed, "--out", "third", ...at(account)], {
      folder,
    });
    expect(named.code).toBe(2);
    expect(named.stderr).toMatch(
      /failed\.csv: 3 rows \(lines 2, 3, 4\) went to the run that began in .*second already; retry that run, or resume it where it is not at its end\. If that run is gone, look the records up in HubSpot/,
    );
    expect(account.requests().length).toBe(before);
  });

  /** As if the process had ended after it made the run, or after its parent confirmed that. */
  function unconfirm(folder: string, runs: readonly ["run" | "second", string][]): void {
    for (const [run, sql] of runs) {
      const database = new DatabaseSync(join(folder, run, "run.db"));
      database.exec(sql);
      database.close();
    }
  }
  const unsent = "DELETE FROM rows; DELETE FROM counts; UPDATE run SET confirmed = 0";

  test("a retry that was killed before it was confirmed leaves its rows to the next", async () => {
    const { account, folder } = await failedRun();
    await command(retryAll(account), { folder });
    unconfirm(folder, [
      ["second", unsent],
      ["run", "UPDATE given SET confirmed = 0"],
    ]);
    const third = await command(retryAll(account, "third"), { folder });
    expect(third.stdout).toMatch(/^3 rows: failed 3 /);
    const before = account.requests().length;
    const late = await command(["resume", "second", ...at(account)], { folder });
    expect(late).toMatchObject({ code: 2, stdout: "" });
    expect(late.stderr).toContain(
      "Its rows went to another run meanwhile. Nothing was sent. Run the retry again.\n",
    );
    expect(account.requests().length).toBe(before);
  });

  test("one that was killed after it can be resumed, and no other takes its rows", async () => {
    const { account, folder } = await failedRun();
    await command(retryAll(account), { folder });
    unconfirm(folder, [["second", unsent]]);
    const third = await command(retryAll(account, "third"), { folder });
    expect(third.stderr).toMatch(
      /second\. Nothing was sent\. First go on there: .* resume .*second/,
    );
    const resumed = await command(["resume", "second", ...at(account)], { folder });
    expect(resumed.stdout).toMatch(/^3 rows: failed 3 /);
  });

  test("without the run its rows come from, nothing is sent", async () => {
    const { account, folder } = await failedRun();
    await command(retryAll(account), { folder });
    unconfirm(folder, [["second", unsent]]);
    await rename(join(folder, "run"), join(folder, "elsewhere"));
    const before = account.requests().length;
    const { code, stderr } = await command(["resume", "second", ...at(account)], { folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(/cannot be asked .* no run is here .*Nothing was sent\. Run the retry/);
    expect(account.requests().length).toBe(before);
  });
});

test("runs lists them, the newest first", async () => {
  const account = await anAccount();
  const folder = await aFolder();
  const empty = await command(["runs"], { folder });
  expect(empty).toMatchObject({ code: 0, stdout: "No run is in hubspot-batch-runs.\n" });
  for (const people of ["5", "many"]) {
    const file = await aFile(`name,numberofemployees\nAcme,${people}\n`, `people-${people}.csv`);
    const argv = ["create", "companies", file, "--base-url", account.url, "--yes"];
    await command(argv, { folder });
    // Names go by the second.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  const { code, stdout } = await command(["runs"], { folder });
  expect(code).toBe(0);
  expect(stdout.split("\n").slice(0, 4)).toEqual([
    expect.stringMatching(/ finished$/),
    expect.stringMatching(/create companies · people-many\.csv · 1 row · failed 1 /),
    expect.stringMatching(/ finished$/),
    expect.stringMatching(/create companies · people-5\.csv · 1 row · created 1 /),
  ]);
});
