import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { aFile, aFolder } from "../../../test/temporary.ts";
import { EXIT } from "../../exit-codes.ts";
import { anAccount, runMain } from "../../testing/run-main.ts";

function companies(count: number, number: (row: number) => string = () => "5"): string {
  const rows = Array.from({ length: count }, (_, row) => `C${row},${number(row)}\n`);
  return `name,numberofemployees\n${rows.join("")}`;
}

type Account = Awaited<ReturnType<typeof anAccount>>;

/** Without what is asked for before anything is written. */
function writesOf(account: Account) {
  return account.requests().filter(({ method }) => method === "POST");
}

async function setUp(content: string | null) {
  const account = await anAccount();
  const out = join(await aFolder(), "run");
  const file = content === null ? "-" : await aFile(content);
  const options = ["--base-url", account.url, "--out", out];
  return { account, out, file, create: ["create", "companies", file, ...options] };
}

describe("without a terminal", () => {
  test("many rows need --yes", async () => {
    const { account, out, create } = await setUp(companies(1_001));
    const { code, stderr, stdout } = await runMain(create);
    expect({ code, stdout }).toEqual({ code: EXIT.usage, stdout: "" });
    expect(stderr.split("\n").slice(2)).toEqual([
      "To create 1,001 rows needs a yes, as they are more than 1,000 (--confirm-above). There is no terminal to ask on, so nothing was sent. To write all the same, add --yes.",
      "",
    ]);
    expect(writesOf(account)).toEqual([]);
    await expect(readdir(out)).rejects.toThrow("ENOENT");
  });

  test("six records are not archived without --yes, five are", async () => {
    const { account, create, out } = await setUp(companies(6));
    await runMain(create);
    const ids = account.inspect("companies").map(({ id }) => id);
    const archive = async (count: number, ...more: string[]): Promise<number> => {
      const file = await aFile(`hs_object_id\n${ids.slice(0, count).join("\n")}\n`);
      const folder = `${out}-${count}${more.join("")}`;
      const argv = ["archive", "companies", file, "--base-url", account.url, "--out", folder];
      return (await runMain([...argv, ...more])).code;
    };
    expect(await archive(6)).toBe(EXIT.usage);
    const archived = (): number =>
      account.inspect("companies").filter((record) => record.archived).length;
    expect(archived()).toBe(0);
    expect(await archive(5)).toBe(EXIT.success);
    expect(archived()).toBe(5);
    expect(await archive(6, "--yes")).toBe(EXIT.success);
    expect(archived()).toBe(6);
  });

  test("a sample of many rows is few rows", async () => {
    const { account, create } = await setUp(companies(1_001));
    const { code, stdout } = await runMain([...create, "--first", "2"]);
    expect(code).toBe(EXIT.success);
    expect(account.inspect("companies")).toHaveLength(2);
    expect(stdout).toMatch(
      /^2 of 1,001 rows: created 2 · not sent 999 \(1 request\)\nstopped \(first\): Only 2 rows were to be sent\.\n/,
    );
    expect(stdout).toMatch(/\nnext: hubspot-batch resume .*\n$/);
  });
});

describe("columns that map to nothing, without a terminal", () => {
  const CONTENT = "name,Our notes,It's\nAcme,x,y\n";

  test("are listed, and refused with what to type", async () => {
    const { account, create, file } = await setUp(CONTENT);
    const { code, stderr } = await runMain(create);
    expect({ code, stderr }).toEqual({
      code: EXIT.usage,
      stderr: `create 1 row of companies from ${file}, about 1 request
not written, as they map to no property: "Our notes", "It's"
to portal 1000001 (STANDARD) at ${new URL(account.url).host}: 1,000 requests in 1 s, 2 of 1,000,000 requests used today
${file}: 2 columns would not be written, as they map to no property: "Our notes", "It's". Nothing was sent. Say what they are (--map 'Column=property', or --mapping), or do not write them: --ignore-unmapped, or --map 'Our notes=' --map 'It'\\''s='
`,
    });
    expect(account.inspect("companies")).toEqual([]);
  });

  test.each([
    [["--ignore-unmapped"]],
    [["--map", "Our notes=", "--map", "It's="]],
    [["--map", "Our notes=description", "--map", "It's="]],
  ])("%j: written", async (options) => {
    const { account, create } = await setUp(CONTENT);
    expect((await runMain([...create, ...options])).code).toBe(EXIT.success);
    expect(account.inspect("companies")).toHaveLength(1);
  });

  test("an archive needs no more than the id", async () => {
    const { account, create, out } = await setUp("name\nAcme\n");
    await runMain(create);
    const [{ id } = { id: "" }] = account.inspect("companies");
    const file = await aFile(`hs_object_id,Our notes\n${id},x\n`);
    const argv = ["archive", "companies", file, "--base-url", account.url, "--out", `${out}-2`];
    expect((await runMain(argv)).code).toBe(EXIT.success);
  });
});

test("--max-failed ends the run with 3, and resume goes on without it", async () => {
  const { account, create, out } = await setUp(companies(900, (row) => (row < 50 ? "many" : "5")));
  const argv = [...create, "--max-failed", "10%", "--concurrency", "1"];
  const { code, stdout } = await runMain(argv);
  expect(code).toBe(EXIT.stopped);
  expect(stdout).toContain(
    "stopped (max-failed): More rows failed than the limit allows (10 %).\n",
  );
  expect(stdout).toMatch(/\nnext: hubspot-batch resume .*\n$/);
  const resumed = await runMain(["resume", out, "--base-url", account.url]);
  expect(resumed.code).toBe(EXIT.incomplete);
  expect(resumed.stdout).toMatch(/^900 rows: created 850 · failed 50 /);
});

describe("on a terminal, when a fifth of the first 1,000 rows failed", () => {
  test.each([
    ["n", EXIT.stopped],
    ["y", EXIT.incomplete],
  ])("the user is asked, and says %s", async (answer, expected) => {
    const { create } = await setUp(companies(1_400, (row) => (row % 4 === 0 ? "many" : "5")));
    const argv = [...create, "--confirm-above", "2000", "--concurrency", "1"];
    const { code, stderr } = await runMain(argv, {
      isTTY: true,
      columns: 300,
      input: `${answer}\n`,
    });
    expect(stderr).toMatch(
      /\d+ of the first 1,\d+ rows failed\. The latest: .* Send the rest\? \[y\/N\] /,
    );
    expect(code).toBe(expected);
  });

  test.each(["SIGTERM", "SIGINT", "SIGHUP"])(
    "and is not there: %s ends the run",
    async (signal) => {
      const rows = companies(3_000, (row) => (row % 4 === 0 ? "many" : "5"));
      const { account, create, out } = await setUp(rows);
      const argv = [...create, "--confirm-above", "3000", "--concurrency", "1"];
      const { code, stdout } = await runMain(argv, {
        isTTY: true,
        input: null,
        onText: (text, signals) => text.includes("Send the rest?") && signals.emit(signal),
      });
      expect(code).toBe(EXIT.interrupted);
      expect(stdout).not.toContain("stopped (");
      expect(stdout).toContain("\nInterrupted before all rows were written.\n");
      expect(stdout).toContain(`next: hubspot-batch resume ${out} --base-url ${account.url}\n`);
      expect(account.inspect("companies").length).toBeLessThan(2_250);
    },
  );
});

describe("--json", () => {
  const lines = (stdout: string): Record<string, unknown>[] =>
    stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  test.each([["settled"], ["input"]])(
    "--order %s: each row once, the report last",
    async (order) => {
      const { create } = await setUp(companies(450, (row) => (row === 250 ? "many" : "5")));
      const { code, stdout, stderr } = await runMain([...create, "--json", "--order", order]);
      expect(code).toBe(EXIT.incomplete);
      const all = lines(stdout);
      const rows = all.filter(({ type }) => type === "row");
      const inOrder = rows.toSorted((one, other) => Number(one["index"]) - Number(other["index"]));
      expect(inOrder).toEqual(
        Array.from({ length: 450 }, (_, index) => ({
          type: "row",
          index,
          line: index + 2,
          ...(index === 250
            ? {
                status: "failed",
                id: "",
                error: expect.stringMatching(/\(INVALID_INTEGER, num.*\)$/),
              }
            : { status: "created", id: expect.stringMatching(/^\d+$/), error: "" }),
        })),
      );
      if (order === "input") expect(rows).toEqual(inOrder);
      expect(all.at(-1)).toMatchObject({
        type: "run-ended",
        exitCode: EXIT.incomplete,
        report: { rows: 450, counts: { created: 449, failed: 1 } },
      });
      expect(stderr).toContain("450 rows: created 449 · failed 1 ");
    },
  );

  test("JSONL from a pipe; the key is what the row says its record is", async () => {
    const account = await anAccount();
    const out = join(await aFolder(), "run");
    const argv = ["upsert", "contacts", "-", "--id-property", "email", "--json", "--yes"];
    const input = '{"email":"a@example.com"}\n{"email":"b@example.com"}\n';
    const all = [...argv, "--order", "input", "--base-url", account.url, "--out", out];
    const { code, stdout } = await runMain(all, { input });
    expect(code).toBe(EXIT.success);
    const rows = lines(stdout).filter(({ type }) => type === "row");
    expect(rows.map(({ index, line, key, status }) => [index, line, key, status])).toEqual([
      [0, 1, "a@example.com", "created"],
      [1, 2, "b@example.com", "created"],
    ]);
  });

  test("a run that is finished is reported, too", async () => {
    const { account, create, out } = await setUp(companies(2));
    await runMain(create);
    const argv = ["resume", out, "--json", "--base-url", account.url];
    const { code, stdout } = await runMain(argv);
    expect(code).toBe(EXIT.success);
    expect(lines(stdout)).toMatchObject([
      { type: "run-ended", exitCode: EXIT.success, report: { counts: { created: 2 }, notSent: 0 } },
    ]);
  });
});

test("--all-or-none takes what goes in one request, and one bad row refuses all", async () => {
  const many = await setUp(companies(101));
  const refused = await runMain([...many.create, "--all-or-none"]);
  expect(refused.code).toBe(EXIT.usage);
  expect(refused.stderr).toContain(
    `--all-or-none: HubSpot offers it within one request, which takes 100 rows; ${many.file} has 101. Nothing was sent.\n`,
  );
  expect(writesOf(many.account)).toEqual([]);
  const sample = await runMain([...many.create, "--all-or-none", "--first", "2"]);
  expect(sample.code).toBe(EXIT.usage);
  expect(sample.stderr).toContain("--all-or-none and --first: a sample is not all of the rows.");
  const few = await setUp(companies(3, (row) => (row === 1 ? "many" : "5")));
  const bad = await runMain([...few.create, "--all-or-none"]);
  expect(bad.code).toBe(EXIT.incomplete);
  expect(few.account.inspect("companies")).toEqual([]);
  const [failed, skipped] = ["failed", "skipped"].map((name) => join(few.out, `${name}.csv`));
  const at = ["--base-url", few.account.url];
  expect(bad.stdout).toContain(
    `next: correct ${failed}, add the rows of ${skipped} to it, then: hubspot-batch retry ${few.out} ${failed} ${at.join(" ")}\n`,
  );
  const [refusedRows, others] = await Promise.all(
    [failed!, skipped!].map((path) => readFile(path, "utf8")),
  );
  const together = refusedRows! + others!.slice(others!.indexOf("\n") + 1);
  await writeFile(failed!, together.replaceAll("many", "5"));
  const again = ["retry", few.out, failed!, ...at, "--yes", "--out", `${few.out}-2`];
  expect((await runMain(again)).stdout).toContain("created 3 (1 request)");
});

describe("the folder of a run", () => {
  test("with rows that were not sent: the second is told how to go on", async () => {
    const { account, create, out } = await setUp(companies(2));
    await runMain([...create, "--first", "1"]);
    const { code, stderr } = await runMain(create);
    expect(code).toBe(EXIT.usage);
    expect(stderr).toContain(
      `${out}: holds a run already. Go on with it (hubspot-batch resume ${out} --base-url ${account.url}), or choose another --out.\n`,
    );
  });

  test("given twice with standard input: the second is refused before anything is sent", async () => {
    const { account, create, out } = await setUp(null);
    const input = companies(2);
    expect((await runMain(create, { input })).code).toBe(EXIT.success);
    const { code, stderr } = await runMain(create, { input });
    expect(code).toBe(EXIT.usage);
    expect(stderr).toContain(
      `${out}: holds a run already, which is finished. Choose another --out.\n`,
    );
    expect(account.inspect("companies")).toHaveLength(2);
  });

  test("with the input of a command that was killed before it began", async () => {
    const { account, create, out } = await setUp(null);
    await mkdir(out, { recursive: true });
    await writeFile(join(out, "source.csv"), "");
    const { code, stderr } = await runMain(create, { input: companies(2) });
    expect(code).toBe(EXIT.usage);
    expect(stderr).toContain(
      `${out}: holds the input of an earlier command. Choose another --out.\n`,
    );
    expect(writesOf(account)).toEqual([]);
  });

  test("that is a file", async () => {
    const { create, out } = await setUp(companies(2));
    await writeFile(out, "");
    const { code, stderr } = await runMain(create);
    expect(code).toBe(EXIT.usage);
    expect(stderr).toContain(`${out}: `);
    expect(stderr).not.toContain("    at ");
    expect(await readFile(out, "utf8")).toBe("");
  });

  test("a folder in the place of failed.csv: resume and results say so", async () => {
    const { account, create, out } = await setUp(companies(3));
    await runMain([...create, "--first", "1"]);
    await mkdir(join(out, "failed.csv"));
    for (const argv of [
      ["resume", out, "--base-url", account.url],
      ["results", out],
    ]) {
      const { code, stderr } = await runMain(argv);
      expect(code).toBe(EXIT.usage);
      expect(stderr).toContain(`${join(out, "failed.csv")}: cannot be replaced`);
      expect(stderr).not.toContain("    at ");
    }
    expect(account.inspect("companies")).toHaveLength(1);
  });

  test("a folder given as --source", async () => {
    const { account, create, out } = await setUp(companies(3));
    await runMain([...create, "--first", "1"]);
    const argv = ["resume", out, "--base-url", account.url, "--source", out];
    const { code, stderr } = await runMain(argv);
    expect({ code, stderr }).toEqual({
      code: EXIT.usage,
      stderr: `${out}: a folder, not a file.\n`,
    });
  });
});
