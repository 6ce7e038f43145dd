import { copyFile, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { start } from "./child.ts";
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

function companies(count: number): string[][] {
  return Array.from({ length: count }, (_, n) => [`Company ${n}`, String(n)]);
}

/** A create of 500 companies that the daily limit stops after 200; the limit is gone afterwards. */
async function stoppedRun(folder: string) {
  let isOpen = false;
  let requests = 0;
  const limits = { requests: 1_000, perMilliseconds: 1_000 };
  const account: Account = await anAccount({ limits }, async (request, sandbox) => {
    requests += 1;
    if (isOpen || requests <= 2) return sandbox.fetch(request);
    const policy = { policyName: "DAILY", message: "You have reached your daily limit." };
    return Response.json({ status: "error", errorType: "RATE_LIMIT", ...policy }, { status: 429 });
  });
  const rows = companies(500);
  const file = await aFile(toCsv(["name", "numberofemployees"], rows));
  const first = await write(account, ["create", "companies", file], { folder });
  isOpen = true;
  return { account, file, first, rows, run: first.run };
}

describe("resume", () => {
  test("sends what was not sent, and nothing else", async () => {
    const folder = await aFolder();
    const { account, first, rows, run } = await stoppedRun(folder);
    expect(first.code).toBe(3);
    expect(first.stdout).toContain(`next: hubspot-batch resume run ${at(account).join(" ")}\n`);
    expectEveryRowOnce(first.results, rows.slice(0, 200));
    expect(first.stdout).toMatch(/^200 of 500 rows: created 200 · not sent 300 \(/);

    const second = await command(["resume", "run", ...at(account)], { folder });
    expect(second.stdout).toMatch(/^500 rows: created 500 \(/);
    expect(second.code).toBe(0);
    const results = await readResults(run);
    expectEveryRowOnce(results, rows);
    // In the order of the source, and no file is left of those that need none any more.
    expect(results.map(({ file, line }) => [file, line])).toEqual(
      rows.map((_, place) => ["succeeded.csv", place + 2]),
    );
    const names = account.inspect("companies").map(({ properties }) => properties["name"]);
    expect(names).toHaveLength(500);
    expect(new Set(names)).toEqual(new Set(rows.map(([name]) => name)));

    const third = await command(["resume", "run", ...at(account)], { folder });
    expect(third).toMatchObject({ code: 0, stdout: "run: finished already: created 500\n" });
    expect(account.inspect("companies")).toHaveLength(500);
  });

  test("without a name, takes the newest run", async () => {
    const account = await anAccount();
    const folder = await aFolder();
    const file = await aFile("name,numberofemployees\nAcme,many\n");
    const argv = ["create", "companies", file, "--base-url", account.url, "--yes"];
    await command(argv, { folder });
    const { code, stdout } = await command(["resume", ...at(account)], { folder });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^hubspot-batch-runs.*: finished already: failed 1\n$/);
  });

  test("refuses another file, and finds one that was moved", async () => {
    const folder = await aFolder();
    const { account, file, first, rows, run } = await stoppedRun(folder);
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace("Company 7,", "Company X,"));
    const changed = await command(["resume", "run", ...at(account)], { folder });
    expect(changed.code).toBe(2);
    expect(changed.stderr).toContain(`${file}: not the file this run began with (`);
    expect(await readResults(run)).toEqual(first.results);

    await writeFile(file, text);
    await rename(file, `${file}.moved`);
    const gone = await command(["resume", "run", ...at(account)], { folder });
    expect(gone.code).toBe(2);
    expect(gone.stderr).toContain("is not there. If it was moved: --source <file>.");
    const found = await command(["resume", "run", ...at(account), "--source", `${file}.moved`], {
      folder,
    });
    expect(found.code).toBe(0);
    expectEveryRowOnce(await readResults(run), rows);
  });

  test("writes torn files anew", async () => {
    const folder = await aFolder();
    const { account, rows, run } = await stoppedRun(folder);
    const path = join(run, "succeeded.csv");
    const text = await readFile(path, "utf8");
    await writeFile(path, text.slice(0, text.length / 2));
    await writeFile(join(run, "unknown.csv"), "torn");
    expect((await command(["resume", "run", ...at(account)], { folder })).code).toBe(0);
    expectEveryRowOnce(await readResults(run), rows);
  });

  test("needs a run, and one it can read", async () => {
    const folder = await aFolder();
    const none = await command(["resume"], { folder });
    expect(none).toMatchObject({ code: 2 });
    expect(none.stderr).toContain("No run is in hubspot-batch-runs.");
    const { account, run } = await stoppedRun(folder);
    await copyFile(join(run, "succeeded.csv"), join(run, "run.db"));
    const broken = await command(["resume", "run", ...at(account)], { folder });
    expect(broken.code).toBe(2);
    expect(broken.stderr).toContain("run.db: not a run that can be read (file is not a database).");
    expect(await readFile(join(run, "run.db"), "utf8")).toBe(
      await readFile(join(run, "succeeded.csv"), "utf8"),
    );
  });
});

test("a folder that holds a run is not taken for another", async () => {
  const account = await anAccount();
  const folder = await aFolder();
  const file = await aFile("name\nAcme\n");
  const argv = ["create", "companies", file];
  await write(account, argv, { folder });
  const { code, stderr } = await write(account, argv, { folder });
  expect(code).toBe(2);
  expect(stderr).toContain("run: holds a run already, which is finished. Choose another --out.");
  expect(account.inspect("companies")).toHaveLength(1);
});

test("two processes do not work on one run", async () => {
  const folder = await aFolder();
  let arrived: () => void;
  const first = new Promise<void>((resolve) => (arrived = resolve));
  let answer: () => void;
  const looked = new Promise<void>((resolve) => (answer = resolve));
  const account = await anAccount({}, async (request, sandbox) => {
    arrived();
    await looked;
    return sandbox.fetch(request);
  });
  const file = await aFile(toCsv(["name", "numberofemployees"], companies(300)));
  const argv = ["create", "companies", file, "--no-check", "--out", "run", ...at(account)];
  const running = start([...argv, "--yes"], { folder });
  await first;
  for (const verb of ["resume", "results", "retry"]) {
    const second = await command([verb, "run"], { folder });
    expect(second).toMatchObject({ code: 2 });
    expect(second.stderr).toContain("run: another process is at work on this run.");
  }
  answer!();
  const { code } = await running.ended;
  expect([code, (await readResults(join(folder, "run"))).length]).toEqual([0, 300]);
});

describe("results", () => {
  test("are the same again, here or elsewhere", async () => {
    const folder = await aFolder();
    const { first, run } = await stoppedRun(folder);
    const { code } = await command(["results", "run", "--out", "copy"], { folder });
    expect(code).toBe(3);
    expect(await readResults(join(folder, "copy"))).toEqual(first.results);
    await writeFile(join(run, "failed.csv"), "lost");
    await command(["results", "run"], { folder });
    expect(await readResults(run)).toEqual(first.results);
    const again = await command(["results", "run", "--out", "copy"], { folder });
    expect(again.code).toBe(2);
    expect(again.stderr).toContain("copy/");
  });
});
