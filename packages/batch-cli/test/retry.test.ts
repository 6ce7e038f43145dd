import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  type Account,
  anAccount,
  at,
  expectEveryRowOnce,
  readResults,
  start,
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
  expect(first.stdout).toContain("next: hubspot-batch retry run run/failed.csv\n");
  return { account, folder, failed: join(first.run, "failed.csv") };
}

function expectAllOnce(account: Account): void {
  const names = account.inspect("companies").map(({ properties }) => properties["name"]);
  expect(names).toHaveLength(ROWS.length);
  expect(new Set(names)).toEqual(new Set(ROWS.map(([name]) => name)));
}

describe("retry", () => {
  test("writes the rows of failed.csv once it is mended, and only those", async () => {
    const { account, folder, failed } = await failedRun();
    await writeFile(failed, (await readFile(failed, "utf8")).replaceAll(",many,", ",5,"));
    const argv = ["retry", "run", ...at(account), failed, "--out", "second", "--yes"];
    const { code, stderr } = await start(argv, { folder }).ended;
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const results = await readResults(join(folder, "second"));
    expectEveryRowOnce(
      results,
      [50, 150, 250].map((n) => [`Company ${n}`, "5"]),
    );
    expectAllOnce(account);

    const again = await start(["retry", "run", ...at(account), failed, "--yes"], { folder }).ended;
    expect(again.code).toBe(2);
    expect(again.stderr).toMatch(/failed\.csv, line 2: this row went to .*second already/);
    expectAllOnce(account);
  });

  test("without a file, takes the rows as they were", async () => {
    const { account, folder } = await failedRun();
    const { code } = await start(["retry", "run", ...at(account), "--out", "second"], { folder })
      .ended;
    expect(code).toBe(1);
    const results = await readResults(join(folder, "second"));
    expectEveryRowOnce(
      results,
      [50, 150, 250].map((n) => [`Company ${n}`, "many"]),
    );
    expect(results.every(({ status }) => status === "failed")).toBe(true);
    expect(account.inspect("companies")).toHaveLength(297);
    const again = await start(["retry", "run", ...at(account)], { folder }).ended;
    expect(again).toMatchObject({ code: 0, stdout: "run: no row is to be sent again.\n" });
  });

  test("refuses rows that were written, all of them by line", async () => {
    const { account, folder } = await failedRun();
    const file = join(folder, "run", "succeeded.csv");
    const { code, stderr } = await start(["retry", "run", ...at(account), file], { folder }).ended;
    expect(code).toBe(2);
    expect(stderr).toContain("succeeded.csv, line 2: this row was created; take it out.\n");
    expect(stderr).toContain("… and 277 more rows like these.\n");
    expect(account.inspect("companies")).toHaveLength(297);
  });

  test("refuses a file that does not say which rows it has, or lacks what is written", async () => {
    const { account, folder } = await failedRun();
    const bare = await aFile("Name,numberofemployees\nCompany 50,5\n");
    const first = await start(["retry", "run", ...at(account), bare], { folder }).ended;
    expect(first.code).toBe(2);
    expect(first.stderr).toContain("no column hs_line, which says which rows of ");
    const poor = await aFile("Name,hs_line\nCompany 50,52\n");
    const second = await start(["retry", "run", ...at(account), poor], { folder }).ended;
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
    expect((await start(["retry", "run", ...at(account)], { folder }).ended).stdout).toContain(
      "no row is to be",
    );
    const refused = await start(["retry", "run", ...at(account), unknown], { folder }).ended;
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("it is unknown whether this row was written");
    const argv = ["retry", "run", ...at(account), unknown, "--unknown"];
    expect((await start(argv, { folder }).ended).code).toBe(0);
    expect(account.inspect("companies")).toHaveLength(1);
  });
});

test("runs lists them, the newest first", async () => {
  const account = await anAccount();
  const folder = await aFolder();
  const empty = await start(["runs"], { folder }).ended;
  expect(empty).toMatchObject({ code: 0, stdout: "No run is in hubspot-batch-runs.\n" });
  for (const people of ["5", "many"]) {
    const file = await aFile(`name,numberofemployees\nAcme,${people}\n`, `people-${people}.csv`);
    const argv = ["create", "companies", file, "--base-url", account.url, "--yes"];
    await start(argv, { folder }).ended;
    // Names go by the second.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  const { code, stdout } = await start(["runs"], { folder }).ended;
  expect(code).toBe(0);
  const [, newest, oldest] = stdout.split("\n");
  expect(newest).toMatch(/finished .*create companies .*people-many\.csv .*failed 1/);
  expect(oldest).toMatch(/finished .*create companies .*people-5\.csv .*created 1/);
});
