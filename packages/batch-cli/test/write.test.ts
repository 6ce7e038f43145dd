import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Sandbox } from "@x/batch-sandbox";
import { describe, expect, test } from "vitest";
import { start } from "./child.ts";
import {
  anAccount,
  at,
  command,
  expectEveryRowOnce,
  type ResultRow,
  readResults,
  TOKEN,
  toCsv,
  write,
} from "./cli.ts";
import { aFile, aFolder } from "./temporary.ts";

function companies(count: number): string[][] {
  return Array.from({ length: count }, (_, n) => [`Company ${n}`, `Town ${n % 7}`]);
}

/** No row has the id of another row's record, and no record is without a row. */
function expectOwnIds(
  results: readonly ResultRow[],
  stored: ReturnType<Sandbox["inspect"]>,
  same: (cells: readonly string[], properties: Readonly<Record<string, string>>) => boolean,
): void {
  const byId = new Map(stored.map((record) => [record.id, record.properties]));
  const succeeded = results.filter(({ file }) => file === "succeeded.csv");
  const wrong = succeeded.filter(({ id, cells }) => {
    const properties = byId.get(id);
    return properties === undefined || !same(cells, properties);
  });
  expect(wrong).toEqual([]);
}

function countBy(results: readonly ResultRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of results) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

describe("create", () => {
  test("every row is written", async () => {
    const account = await anAccount();
    const rows = companies(250);
    const file = await aFile(toCsv(["name", "city"], rows));
    const { code, stdout, stderr, run, results } = await write(account, [
      "create",
      "companies",
      file,
    ]);
    expect(code).toBe(0);
    expectEveryRowOnce(results, rows);
    const stored = account.inspect("companies");
    expect(stored).toHaveLength(250);
    expectOwnIds(
      results,
      stored,
      ([name, city], has) => has["name"] === name && has["city"] === city,
    );
    expect(new Set(results.map(({ id }) => id)).size).toBe(250);
    expect(stdout).toMatch(
      /^250 rows: created 250 \(3 requests\)\nrun\/succeeded\.csv\n[\d.]+ s · [\d,]+ rows\/s.*\nin portal 1000001 \(STANDARD\) at 127\.0\.0\.1:\d+\n$/,
    );
    const place = `portal 1000001 (STANDARD) at ${new URL(account.url).host}`;
    expect(stderr).toBe(
      `create 250 rows of companies from ${file}, about 3 requests\nto ${place}: 2 of 1,000,000 requests used today\n`,
    );
    expect((await stat(run)).mode & 0o777).toBe(0o700);
    expect((await stat(join(run, "succeeded.csv"))).mode & 0o777).toBe(0o600);
  });

  test("companies with bad values and a request that is never answered", async () => {
    let requests = 0;
    const account = await anAccount({}, async (request, sandbox) => {
      requests += 1;
      const response = await sandbox.fetch(request);
      if (requests === 2) throw new Error("Hangs up after the records are written.");
      return response;
    });
    const rows = Array.from({ length: 350 }, (_, n) => [
      `Company ${n}`,
      n % 90 === 7 ? "many" : String(n),
      n % 120 === 50 ? "NO_SUCH_INDUSTRY" : "",
    ]);
    const bad = rows.filter(([, people, industry]) => people === "many" || industry !== "");
    const file = await aFile(toCsv(["name", "numberofemployees", "industry"], rows));
    const { code, stdout, results } = await write(account, ["create", "companies", file]);
    expect(code).toBe(1);
    expectEveryRowOnce(results, rows);
    expectOwnIds(results, account.inspect("companies"), ([name], has) => has["name"] === name);
    const { created = 0, unknown = 0, failed = 0 } = countBy(results);
    expect(unknown).toBe(100);
    expect(created + failed).toBe(250);
    const refused = results.filter(({ status }) => status === "failed");
    expect(refused.length).toBeGreaterThan(3);
    for (const { cells, error } of refused) {
      expect(bad.map(([name]) => name)).toContain(cells[0]);
      expect(error).toMatch(/^.+ \([A-Z_]+(, numberofemployees|, industry)?\)$/);
    }
    const written = new Set(
      results.flatMap(({ status, cells }) => (status === "created" ? [cells[0]] : [])),
    );
    expect(bad.filter(([name]) => written.has(name))).toEqual([]);
    const silent = results.find(({ status }) => status === "unknown");
    expect(silent).toMatchObject({ file: "unknown.csv", id: "" });
    expect(silent?.error).toMatch(/ \(no-answer\)$/);
    expect(stdout).toMatch(
      new RegExp(`^350 rows: created ${created} · failed ${failed} · unknown 100 `),
    );
  });

  test("contacts that are there already, that are no e-mail, and that come twice", async () => {
    const account = await anAccount();
    const known = await write(account, [
      "create",
      "contacts",
      await aFile(toCsv(["email"], [["known@example.com"]])),
    ]);
    expect(known.code).toBe(0);
    const rows = Array.from({ length: 150 }, (_, n) => [
      n === 30
        ? "known@example.com"
        : n === 60
          ? "no e-mail"
          : n === 140
            ? "Person3@example.com"
            : `person${n}@example.com`,
      `Person ${n}`,
    ]);
    const file = await aFile(toCsv(["E-Mail", "firstname"], rows));
    const argv = ["create", "contacts", file, "--map", "E-Mail=email"];
    const { code, results } = await write(account, argv);
    expect(code).toBe(1);
    expectEveryRowOnce(results, rows);
    const unsuccessful = results.filter(({ file }) => file !== "succeeded.csv");
    expect(unsuccessful.map(({ line }) => line).sort((one, other) => one - other)).toEqual([
      32, 62, 142,
    ]);
    expect(unsuccessful.every(({ status }) => status === "failed")).toBe(true);

    const taken = unsuccessful.find(({ line }) => line === 32);
    expect(taken?.id).toBe(known.results[0]?.id);
    const twice = unsuccessful.find(({ line }) => line === 142);
    expect(twice?.id).toBe(results.find(({ line }) => line === 5)?.id);
    expect(account.inspect("contacts")).toHaveLength(148);
    expectOwnIds(
      results,
      account.inspect("contacts"),
      ([email, name], has) => has["email"] === email && has["firstname"] === name,
    );
  });

  test("failed.csv can be put right and sent again", async () => {
    const account = await anAccount();
    const folder = await aFolder();
    const file = await aFile(
      toCsv(
        ["name", "numberofemployees"],
        [
          ["Acme", "5"],
          ["Beta", "six"],
        ],
      ),
    );
    const first = await write(account, ["create", "companies", file], { folder });
    const text = await readFile(join(first.run, "failed.csv"), "utf8");
    const again = await aFile(text.replace("Beta,six", "Beta,6"));
    const second = await write(account, ["create", "companies", again], { folder, out: "again" });
    expect(second.code).toBe(0);
    expect(second.stderr).not.toContain("not written");
    expectEveryRowOnce(second.results, [["Beta", "6"]]);
    expect(account.inspect("companies").map(({ properties }) => properties)).toEqual([
      { name: "Acme", numberofemployees: "5" },
      { name: "Beta", numberofemployees: "6" },
    ]);
  });

  test("a file of 3,000 rows with long cells is read piece by piece", async () => {
    const account = await anAccount({ limits: { requests: 1_000, perMilliseconds: 10_000 } });
    const rows = Array.from({ length: 3_000 }, (_, n) => [
      `Company ${n} ü`,
      `${n} 🟠\n`.repeat(20),
    ]);
    const file = await aFile(toCsv(["name", "description"], rows));
    const { code, results } = await write(account, ["create", "companies", file]);
    expect(code).toBe(0);
    expect(results.map(({ cells }) => cells)).toHaveLength(3_000);
    const lines = [...results].sort((one, other) => one.line - other.line);
    expect(
      lines.every(
        ({ line, cells }, n) =>
          line === 2 + 21 * n && cells[0] === rows[n]![0] && cells[1] === rows[n]![1],
      ),
    ).toBe(true);
    expectOwnIds(
      results,
      account.inspect("companies"),
      ([name, text], has) => has["name"] === name && has["description"] === text,
    );
  });

  test("without --out, the run has a folder of its own below hubspot-batch-runs", async () => {
    const account = await anAccount();
    const folder = await aFolder();
    const file = await aFile("name\nAcme\n");
    const argv = ["create", "companies", file, "--base-url", account.url, "--yes"];
    const runs = [await command(argv, { folder }), await command(argv, { folder })];
    const [first, again] = runs.map(({ stderr }) => stderr);
    expect(first).not.toContain("written before");
    expect(again).toMatch(
      /^This file was written before, in hubspot-batch-runs\/\S+ \(\d{4}-\d\d-\d\d \d\d:\d\d UTC: created 1\)\.$/m,
    );
    const third = await command(argv.slice(0, -1), { folder });
    expect(third).toMatchObject({ code: 2, stdout: "" });
    expect(third.stderr).toContain(
      "To create its records a second time needs a yes. There is no terminal to ask on, so nothing was sent. To write all the same, add --yes.\n",
    );
    expect(account.inspect("companies")).toHaveLength(2);
    const paths = runs.map(({ stdout }) => stdout.split("\n")[1]!);
    for (const path of paths) {
      expect(path).toMatch(
        /^hubspot-batch-runs\/\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-create-companies-[0-9a-f]{4}\/succeeded\.csv$/,
      );
      expect((await stat(join(folder, path, ".."))).mode & 0o777).toBe(0o700);
    }
    expect(paths[0]).not.toBe(paths[1]);
  });
});

describe("the other operations", () => {
  test("upsert says which were created and which updated", async () => {
    const account = await anAccount();
    const old = [
      ["b@example.com", "B"],
      ["d@example.com", "D"],
    ];
    await write(account, ["create", "contacts", await aFile(toCsv(["email", "firstname"], old))]);
    const rows = ["a", "b", "c", "d"].map((name) => [`${name}@example.com`, `new ${name}`]);
    const file = await aFile(toCsv(["email", "firstname"], rows));
    const argv = ["upsert", "contacts", file, "--id-property", "email"];
    const { code, results } = await write(account, argv);
    expect(code).toBe(0);
    expectEveryRowOnce(results, rows);
    const statuses = [...results]
      .sort((one, other) => one.line - other.line)
      .map(({ status }) => status);
    expect(statuses).toEqual(["created", "updated", "created", "updated"]);
    expect(account.inspect("contacts")).toHaveLength(4);
    expectOwnIds(
      results,
      account.inspect("contacts"),
      ([email, name], has) => has["email"] === email && has["firstname"] === name,
    );
  });

  test("update and archive take succeeded.csv", async () => {
    const account = await anAccount();
    const folder = await aFolder();
    const rows = companies(130);
    const file = await aFile(toCsv(["name", "city"], rows));
    const first = await write(account, ["create", "companies", file], { folder });
    const ids = account.inspect("companies").map(({ id }) => id);

    const text = await readFile(join(first.run, "succeeded.csv"), "utf8");
    const moved = await aFile(text.replaceAll(/,Town \d,/g, ",Capital,"));
    const second = await write(account, ["update", "companies", moved], { folder, out: "second" });
    expect(second.code).toBe(0);
    expect(countBy(second.results)).toEqual({ updated: 130 });
    expectOwnIds(
      second.results,
      account.inspect("companies"),
      ([name, city], has) => has["name"] === name && has["city"] === city,
    );
    expect(account.inspect("companies").map(({ id }) => id)).toEqual(ids);
    expect(
      account.inspect("companies").every(({ properties }) => properties["city"] === "Capital"),
    ).toBe(true);

    const part = (await readFile(join(second.run, "succeeded.csv"), "utf8"))
      .split("\n")
      .slice(0, 101);
    const third = await write(account, ["archive", "companies", await aFile(part.join("\n"))], {
      folder,
      out: "third",
    });
    expect(third.code).toBe(0);
    expect(countBy(third.results)).toEqual({ archived: 100 });
    const archived = account.inspect("companies").filter((record) => record.archived);
    expect(archived.map(({ id }) => id).sort()).toEqual(third.results.map(({ id }) => id).sort());
  });

  test("update of records that are not there fails for these alone, and keeps what the rows named", async () => {
    const account = await anAccount();
    const created = await write(account, [
      "create",
      "companies",
      await aFile("name\nAcme\nBeta\n"),
    ]);
    const [acme] = created.results;
    const rows = [
      ["404404", "Nobody"],
      [acme!.id, "Acme Ltd"],
    ];
    const file = await aFile(`hs_id,name\n${rows.map((row) => row.join(",")).join("\n")}\n`);
    const { code, results } = await write(account, ["update", "companies", file]);
    expect(code).toBe(1);
    expectEveryRowOnce(results, [["Nobody"], ["Acme Ltd"]]);
    expect(results.find(({ status }) => status === "failed")).toMatchObject({
      line: 2,
      id: "404404",
    });
    expect(account.inspect("companies").map(({ properties }) => properties["name"])).toEqual([
      acme!.cells[0] === "Acme" ? "Acme Ltd" : "Acme",
      acme!.cells[0] === "Acme" ? "Beta" : "Acme Ltd",
    ]);
  });

  test("update by an id property", async () => {
    const account = await anAccount();
    await write(account, ["create", "contacts", await aFile("email,firstname\na@example.com,A\n")]);
    const file = await aFile("email,firstname\na@example.com,Ada\n");
    const argv = ["update", "contacts", file, "--id-property", "email"];
    const { code, results } = await write(account, argv);
    expect(code).toBe(0);
    expect(countBy(results)).toEqual({ updated: 1 });
    expect(account.inspect("contacts").map(({ properties }) => properties)).toEqual([
      { email: "a@example.com", firstname: "Ada" },
    ]);
  });
});

describe("what stops a run", () => {
  test("a token that is not accepted", async () => {
    const account = await anAccount({ apps: [{ accessToken: "pat-na1-another" }] });
    const file = await aFile(toCsv(["name", "city"], companies(250)));
    const { code, stdout, stderr, results } = await write(account, ["create", "companies", file]);
    expect({ code, stdout, results }).toEqual({ code: 4, stdout: "", results: [] });
    expect(stderr).toMatch(
      /^127\.0\.0\.1:\d+ does not accept the token of HUBSPOT_ACCESS_TOKEN: .* Nothing was sent\. Expected a service key, or another access token that is valid\.\n$/,
    );
    expect(account.inspect("companies")).toEqual([]);
  });

  test("no token", async () => {
    const account = await anAccount();
    const file = await aFile("name\nAcme\n");
    for (const token of [null, " \n"]) {
      const { code, stdout, stderr, results } = await write(
        account,
        ["create", "companies", file],
        { token },
      );
      expect({ code, stdout, results }).toEqual({ code: 4, stdout: "", results: [] });
      expect(stderr).toBe(
        "No access token. Set HUBSPOT_ACCESS_TOKEN, or name a file: --token-file F, or add an account: hubspot-batch accounts add NAME\n",
      );
    }
    expect(account.requests()).toEqual([]);
  });

  test("the daily limit", async () => {
    const account = await anAccount({
      // Two to ask which account it is, and two to write.
      limits: { requests: 100, perMilliseconds: 1_000, daily: 4 },
      clock: () => 0,
    });
    const folder = await aFolder();
    const rows = companies(500);
    const file = await aFile(toCsv(["name", "city"], rows));
    const { code, stdout, run, results } = await write(account, ["create", "companies", file], {
      folder,
    });
    expect(code).toBe(3);
    expect(countBy(results)).toEqual({ created: 200 });
    expectEveryRowOnce(results, rows.slice(0, 200));
    expectOwnIds(results, account.inspect("companies"), ([name], has) => has["name"] === name);
    expect(stdout).toMatch(/^200 of 500 rows: created 200 · not sent 300 \(/);
    expect(stdout).toContain("stopped (daily-limit): ");
    expect(stdout).not.toContain("skipped");

    const nextDay = await anAccount();
    const argv = ["resume", "run", ...at(nextDay)];
    expect((await command(argv, { folder })).code).toBe(0);
    expectEveryRowOnce(await readResults(run), rows);
    const names = [...account.inspect("companies"), ...nextDay.inspect("companies")].map(
      ({ properties }) => properties["name"]!,
    );
    expect(names.sort()).toEqual(rows.map(([name]) => name!).sort());
  });

  test("an interrupt: what is on its way is settled, the rest can be sent later", async () => {
    let requests = 0;
    let third: () => void;
    const atThird = new Promise<void>((resolve) => (third = resolve));
    const account = await anAccount({ latency: 100 }, (request, sandbox) => {
      requests += 1;
      if (requests === 3) third();
      return sandbox.fetch(request);
    });
    const folder = await aFolder();
    const rows = companies(5_000);
    const file = await aFile(toCsv(["name", "city"], rows));
    const running = start(
      [
        "create",
        "companies",
        file,
        "--no-check",
        "--base-url",
        account.url,
        "--out",
        "run",
        "--yes",
      ],
      { folder },
    );
    await atThird;
    running.kill("SIGINT");
    const { code, stdout, stderr } = await running.ended;
    expect(code).toBe(130);
    const results = await readResults(join(folder, "run"));
    const { created = 0, ...others } = countBy(results);
    expect(others).toEqual({});
    expect(created).toBeGreaterThanOrEqual(300);
    expect(created).toBeLessThan(2_000);
    expect(account.inspect("companies")).toHaveLength(created);
    expectOwnIds(results, account.inspect("companies"), ([name], has) => has["name"] === name);
    const text = (count: number): string => count.toLocaleString("en-US");
    expect(stdout).toContain(
      `${text(created)} of 5,000 rows: created ${text(created)} · not sent ${text(5_000 - created)} (`,
    );
    expect(stderr).toContain("Interrupted: waiting for the answers to what is on its way.");

    expect((await command(["resume", "run", ...at(account)], { folder })).code).toBe(0);
    expectEveryRowOnce(await readResults(join(folder, "run")), rows);
    expect(account.inspect("companies")).toHaveLength(5_000);
  });
});

test.each([["SIGINT", "SIGINT"], ["SIGHUP"]] as const)(
  "no row is lost to %s %s",
  async (...signals) => {
    let arrived: () => void;
    const first = new Promise<void>((resolve) => (arrived = resolve));
    let release = (): void => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const account = await anAccount({}, async (request, sandbox) => {
      arrived();
      const answer = await sandbox.fetch(request);
      await released;
      return answer;
    });
    const folder = await aFolder();
    const rows = companies(2_000);
    const file = await aFile(toCsv(["name", "city"], rows));
    const argv = [
      "create",
      "companies",
      file,
      "--no-check",
      "--base-url",
      account.url,
      "--out",
      "run",
      "--yes",
    ];
    const running = start(argv, { folder });
    await first;
    const [signal, again] = signals;
    running.kill(signal);
    await running.says("Interrupted: waiting for the answers");
    if (again === undefined) release();
    else running.kill(again);
    const { code, stdout } = await running.ended;
    release();
    expect(code).toBe(130);
    const { created = 0, unknown = 0, ...others } = countBy(await readResults(join(folder, "run")));
    expect(others).toEqual({});
    expect(stdout).toContain(
      ` · not sent ${(2_000 - created - unknown).toLocaleString("en-US")} (`,
    );
    expect(created + unknown).toBeLessThan(2_000);
    // Only a second interrupt leaves what is on its way.
    expect(unknown > 0).toBe(signals.length > 1);
    expect(created + unknown).toBeGreaterThanOrEqual(account.inspect("companies").length);

    await command(["resume", "run", ...at(account)], { folder });
    expectEveryRowOnce(await readResults(join(folder, "run")), rows);
  },
);

test("a small rate limit is waited for", async () => {
  const account = await anAccount({ limits: { requests: 5, perMilliseconds: 500 } });
  const rows = companies(1_400);
  const file = await aFile(toCsv(["name", "city"], rows));
  const { code, results } = await write(account, ["create", "companies", file]);
  expect(code).toBe(0);
  expectEveryRowOnce(results, rows);
  expect(account.inspect("companies")).toHaveLength(1_400);
  const taken = account.requests().filter(({ status }) => status !== 429);
  expect(taken).toHaveLength(14);
  expect(taken.at(-1)!.at - taken[0]!.at).toBeGreaterThanOrEqual(1_000);
});

test("the token may come from a file", async () => {
  const account = await anAccount({ apps: [{ accessToken: TOKEN }] });
  const file = await aFile("name\nAcme\n");
  const argv = ["create", "companies", file, "--token-file", await aFile(`${TOKEN}\n`, "token")];
  expect(await write(account, argv, { token: "pat-na1-another" })).toMatchObject({ code: 0 });
});

test("the API version is the one that is asked for", async () => {
  const account = await anAccount();
  const file = await aFile("name\nAcme\n");
  await write(account, ["create", "companies", file, "--api-version", "v3"]);
  expect(account.requests().map(({ path }) => path)).toEqual([
    expect.stringMatching(/^\/crm\/v3\//),
  ]);
});

describe("cells", () => {
  test("come out as they came in, formulas and all", async () => {
    const account = await anAccount();
    const rows = [
      ["=1+1", "+49 30 1", "-5", "@home"],
      ["  spaced  ", "'quoted'", 'say "hi"', "a,b;c\td"],
      ["first\nsecond", "cr\r\nlf", "\u001b[31mred", "NULL"],
      ["Größe 漢字 🟠", "", "007", "1e5"],
    ];
    const file = await aFile(toCsv(["name", "phone", "city", "Our note"], rows));
    const argv = ["create", "companies", file, "--ignore-unmapped"];
    const { code, results } = await write(account, argv);
    expect(code).toBe(0);
    const sorted = [...results].sort((one, other) => one.line - other.line);
    expect(sorted.map(({ cells }) => cells)).toEqual(rows);
    expectOwnIds(
      results,
      account.inspect("companies"),
      ([name, phone = "", city], has) =>
        has["name"] === name && (has["phone"] ?? "") === phone && has["city"] === city,
    );
  });

  test("semicolons, CR LF and a byte order mark, as spreadsheets write them", async () => {
    const account = await anAccount();
    const file = await aFile("\uFEFFname;city;description\r\nAcme;Köln;a, b, c, d\r\n");
    const { code, results } = await write(account, ["create", "companies", file]);
    expect(code).toBe(0);
    expectEveryRowOnce(results, [["Acme", "Köln", "a, b, c, d"]]);
    expect(account.inspect("companies")[0]?.properties).toEqual({
      name: "Acme",
      city: "Köln",
      description: "a, b, c, d",
    });
  });

  test("with escape codes never reach the terminal raw", async () => {
    const account = await anAccount();
    const evil = "\u001b[2J\u009b31m\u202E\u0007";
    const rows = [["Acme", `${evil}1`, evil]];
    const header = ["name", "numberofemployees", `Note ${evil}`];
    const file = await aFile(toCsv(header, rows));
    const argv = ["create", "companies", file, "--ignore-unmapped"];
    const written = await write(account, argv);
    const refused = await write(account, [...argv, "--map", "None=name"]);
    const unmapped = await write(account, ["create", "companies", file]);
    const named = await write(account, argv, { out: `a${evil}run` });
    const unknown = await write(account, ["create", "companies", file, `--x${evil}`]);
    const codes = [written, refused, unmapped, named, unknown].map(({ code }) => code);
    expect(codes).toEqual([1, 2, 2, 1, 2]);
    expectEveryRowOnce(written.results, rows);
    expect(written.stderr).toContain('not written, as they map to no property: "Note ');
    expect(written.stdout).toContain("1 × failed, first on line 2: ");
    for (const { stdout, stderr } of [written, refused, unmapped, named, unknown]) {
      expect(stdout + stderr).not.toMatch(/[^\P{C}\n]/u);
    }
  });
});
