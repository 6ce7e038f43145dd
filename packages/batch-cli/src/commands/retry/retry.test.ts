import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { createSandbox } from "@x/batch-sandbox";
import { listen } from "@x/batch-sandbox/node";
import { describe, expect, onTestFinished, test } from "vitest";
import { aFile, aFolder } from "../../../test/temporary.ts";
import { EXIT } from "../../exit-codes.ts";
import { anAccount, runMain } from "../../testing/run-main.ts";
import { workIn } from "../../testing/work-in.ts";

test("without a terminal, many rows need --yes; what was refused does not stand in the way", async () => {
  const account = await anAccount();
  const folder = await aFolder();
  const file = await aFile("name,numberofemployees\nA,x\nB,y\n");
  const url = ["--base-url", account.url];
  await runMain(["create", "companies", file, ...url, "--out", join(folder, "run")]);
  const again = join(folder, "again");
  const retry = ["retry", join(folder, "run"), ...url, "--out", again, "--confirm-above", "1"];
  const refused = await runMain(retry);
  expect(refused.code).toBe(EXIT.usage);
  expect(refused.stderr).toContain(
    "To create 2 rows needs a yes, as they are more than 1 (--confirm-above). There is no terminal to ask on, so nothing was sent. To write all the same, add --yes.\n",
  );
  const { code, stdout } = await runMain([...retry, "--yes"]);
  expect(code).toBe(EXIT.incomplete);
  expect(stdout).toMatch(/^2 rows: failed 2 /);
});

test("a path that looks like an option is printed as it can be typed", async () => {
  const account = await anAccount();
  const file = await aFile("name,numberofemployees\nA,x\n");
  workIn(await aFolder());
  const url = ["--base-url", account.url];
  const run = await runMain(["create", "companies", file, ...url, "--out", "-dash"]);
  const [, mended, words] = /^next: correct (\S+), then: hubspot-batch (.+)$/m.exec(run.stdout)!;
  expect(mended).toBe(`.${sep}${join("-dash", "failed.csv")}`);
  await writeFile(mended!, (await readFile(mended!, "utf8")).replace("x", "5"));
  const again = await runMain(words!.split(" "));
  expect([again.code, again.stdout]).toEqual([EXIT.success, expect.stringContaining("created 1")]);
});

test("on a terminal, a retry of one row is asked about, too", async () => {
  const account = await anAccount();
  const folder = await aFolder();
  const file = await aFile("name,numberofemployees\nA,x\n");
  const url = ["--base-url", account.url];
  await runMain(["create", "companies", file, ...url, "--out", join(folder, "run")]);
  const writes = () => account.requests().filter(({ method }) => method === "POST").length;
  const before = writes();
  const argv = ["retry", join(folder, "run"), ...url, "--out", join(folder, "again")];
  const { code, stderr } = await runMain(argv, { isTTY: true, columns: 300, input: "n\n" });
  expect(code).toBe(EXIT.interrupted);
  const { host } = new URL(account.url);
  expect(stderr).toContain(
    `create 1 row of companies in portal 1000001 (STANDARD) at ${host}, with about 1 request? [y/N] `,
  );
  expect(writes()).toBe(before);
  // The terminal closes while it is asked.
  const closed = await runMain(argv, {
    isTTY: true,
    input: null,
    onText: (text, signals) => text.includes("[y/N]") && signals.emit("SIGHUP"),
  });
  expect(closed.code).toBe(EXIT.interrupted);
  expect(await readdir(folder)).toEqual(["run"]);
});

test("on a terminal, --confirm-above says how many rows need no answer", async () => {
  const account = await anAccount();
  const folder = await aFolder();
  const file = await aFile("name,numberofemployees\nA,x\nB,y\n");
  const url = ["--base-url", account.url];
  await runMain(["create", "companies", file, ...url, "--out", join(folder, "run")]);
  const retry = ["retry", join(folder, "run"), ...url, "--out", join(folder, "again")];
  const asked = await runMain([...retry, "--confirm-above", "1"], { isTTY: true, input: "n\n" });
  expect(asked.code).toBe(EXIT.interrupted);
  const { code, stderr } = await runMain([...retry, "--confirm-above", "2"], { isTTY: true });
  expect(code).toBe(EXIT.incomplete);
  expect(stderr).not.toContain("[y/N]");
});

test.each([
  ["the record id", '{"name":"B"}'],
  ["every key", "{}"],
])("JSON rows that lack %s are refused again, and the run can be read", async (_, row) => {
  const account = await anAccount();
  const folder = await aFolder();
  const url = ["--base-url", account.url];
  await runMain(["create", "companies", await aFile("name\nA\n"), ...url, "--out", `${folder}/1`]);
  const [{ id } = { id: "" }] = account.inspect("companies");
  const file = await aFile(`{"id":"${id}","name":"A2"}\n${row}\n`, "rows.jsonl");
  const [run, again] = [join(folder, "2"), join(folder, "3")];
  const first = await runMain(["update", "companies", file, ...url, "--out", run]);
  expect(first.stdout).toMatch(/^2 rows: updated 1 · failed 1 /);
  const { code, stdout } = await runMain(["retry", run, ...url, "--out", again]);
  expect(code).toBe(EXIT.incomplete);
  expect(stdout).toMatch(/^1 row: failed 1 /);
  expect((await runMain(["results", again])).code).toBe(EXIT.incomplete);
});

describe("a retry that fails before its run is made leaves the folder as it was", () => {
  /** A run with one failed row, and a token that HubSpot refuses to list properties for while `isClosed`. */
  async function aFailedRun() {
    const sandbox = createSandbox();
    const state = { isClosed: false };
    const server = await listen({
      async fetch(request) {
        const isRefused = state.isClosed && new URL(request.url).pathname.includes("/properties/");
        return isRefused
          ? Response.json({ status: "error" }, { status: 401 })
          : sandbox.fetch(request);
      },
    });
    onTestFinished(() => server.close());
    const folder = await aFolder();
    const url = ["--base-url", server.url];
    const file = await aFile("name,numberofemployees\nA,x\n");
    await runMain(["create", "companies", file, ...url, "--out", join(folder, "run")]);
    return { state, folder, retry: ["retry", join(folder, "run"), ...url] };
  }

  test("and the same command works when the reason is gone", async () => {
    const { folder, retry, state } = await aFailedRun();
    const argv = [...retry, "--out", join(folder, "new", "again")];
    state.isClosed = true;
    expect((await runMain(argv)).code).toBe(EXIT.notAllowed);
    expect(await readdir(folder)).toEqual(["run"]);
    state.isClosed = false;
    expect((await runMain(argv)).stdout).toMatch(/^1 row: failed 1 /);
  });

  test("a folder that holds a file of that name keeps it", async () => {
    const { folder, retry } = await aFailedRun();
    const out = join(folder, "again");
    await mkdir(out);
    await writeFile(join(out, "source.csv"), "mine");
    expect((await runMain([...retry, "--out", out])).code).toBe(EXIT.usage);
    expect(await readFile(join(out, "source.csv"), "utf8")).toBe("mine");
  });
});

test("of rows that went to a later run names that run, and what to do", async () => {
  const account = await anAccount();
  const folder = await aFolder();
  const url = ["--base-url", account.url];
  const file = await aFile("name,numberofemployees\nA,x\n");
  const [run, again] = [join(folder, "run"), join(folder, "again")];
  await runMain(["create", "companies", file, ...url, "--out", run]);
  await runMain(["retry", run, ...url, "--out", again]);
  const { code, stderr } = await runMain(["retry", run, ...url]);
  expect({ code, stderr }).toEqual({
    code: EXIT.usage,
    stderr: `${run}: its rows were sent again already, in the run ${again}. Nothing was sent. What was not written there is sent again by: hubspot-batch retry ${again} ${url.join(" ")}\n`,
  });
  const mended = await runMain(["retry", run, join(run, "failed.csv"), ...url]);
  expect(mended.stderr).toContain(
    `this row went to the run that began in ${again} already; retry that run, or resume it where it is not at its end.`,
  );
});

test("of rows that a later run has written says that there is nothing left", async () => {
  const account = await anAccount();
  const folder = await aFolder();
  const url = ["--base-url", account.url];
  const file = await aFile("name,numberofemployees\nA,x\n");
  const [run, again] = [join(folder, "run"), join(folder, "again")];
  await runMain(["create", "companies", file, ...url, "--out", run]);
  const failed = join(run, "failed.csv");
  await writeFile(failed, (await readFile(failed, "utf8")).replace(",x,", ",5,"));
  await runMain(["retry", run, failed, ...url, "--out", again]);
  const { code, stderr } = await runMain(["retry", run, ...url]);
  expect({ code, stderr }).toEqual({
    code: EXIT.usage,
    stderr: `${run}: its rows were sent again already, in the run ${again}. Nothing was sent. Of ${again} no row is to be sent again.\n`,
  });
});

test("the files of a retry have the delimiter and the mark of the first file", async () => {
  const account = await anAccount();
  const folder = await aFolder();
  const url = ["--base-url", account.url];
  const file = await aFile("\uFEFFname;numberofemployees\nA, B;x\n");
  await runMain(["create", "companies", file, ...url, "--out", join(folder, "run")]);
  const text = async (run: string) => await readFile(join(folder, run, "failed.csv"), "utf8");
  const first = await text("run");
  expect(first).toContain(
    `\uFEFFname;numberofemployees;hs_line;hs_status;hs_id;hs_error\n"A, B";x;2;`,
  );
  await runMain(["retry", join(folder, "run"), ...url, "--out", join(folder, "again")]);
  expect(await text("again")).toBe(first);
});

test("failed.csv of a file in another encoding is read back without an option", async () => {
  const account = await anAccount();
  const folder = await aFolder();
  const rows = Buffer.from("name,numberofemployees\nMüller,x\n", "latin1");
  const url = ["--base-url", account.url];
  const argv = ["create", "companies", await aFile(rows), "--encoding", "windows-1252", ...url];
  await runMain([...argv, "--out", join(folder, "run")]);
  const failed = join(folder, "run", "failed.csv");
  await writeFile(failed, (await readFile(failed, "utf8")).replace(",x,", ",5,"));
  const again = ["retry", join(folder, "run"), failed, ...url, "--out", join(folder, "again")];
  expect((await runMain([...again, "--yes"])).code).toBe(EXIT.success);
  expect(account.inspect("companies").map(({ properties }) => properties["name"])).toEqual([
    "Müller",
  ]);
});

test("rows of another run are not written in the lines of this one", async () => {
  const account = await anAccount();
  const folder = await aFolder();
  const url = ["--base-url", account.url];
  for (const name of ["A", "B"]) {
    const file = await aFile(`name,numberofemployees\n${name},${name}x\n`);
    await runMain(["create", "companies", file, ...url, "--out", join(folder, name)]);
  }
  const failed = (await readFile(join(folder, "B", "failed.csv"), "utf8")).replace("Bx,", "5,");
  await writeFile(join(folder, "B", "failed.csv"), failed);
  const retry = (file: string) =>
    runMain(["retry", join(folder, "A"), file, ...url, "--out", join(folder, "again"), "--yes"]);
  const inItsFolder = await retry(join(folder, "B", "failed.csv"));
  expect(inItsFolder.stderr).toContain("is in the folder of another run");
  const copied = await retry(await aFile(failed));
  expect(copied.stderr).toContain("no row has a value of the run's row with the same line");
  expect([inItsFolder.code, copied.code]).toEqual([EXIT.usage, EXIT.usage]);
  expect(account.inspect("companies")).toEqual([]);
});

test("a file in which every value was corrected is of the run where its reasons quote the values", async () => {
  const account = await anAccount();
  const folder = await aFolder();
  const url = ["--base-url", account.url];
  const run = join(folder, "run");
  const file = await aFile("email\nada example.com\nbob example.com\n");
  await runMain(["create", "contacts", file, ...url, "--out", run]);
  const failed = await readFile(join(run, "failed.csv"), "utf8");
  const mended = await aFile(failed.replaceAll(/^(\w+) example/gm, "$1@example"));
  const again = ["retry", run, mended, ...url, "--out", join(folder, "again"), "--yes"];
  expect((await runMain(again)).stdout).toContain("created 2");
});

test("--json: where no row is to be sent again, the report of the run is all there is", async () => {
  const account = await anAccount();
  const folder = await aFolder();
  const url = ["--base-url", account.url];
  const [run, undone] = [join(folder, "run"), join(folder, "undone")];
  await runMain(["create", "companies", await aFile("name\nA\n"), ...url, "--out", run]);
  await runMain(["undo", run, ...url, "--yes", "--out", undone]);
  const retry = async (of: string) => {
    const { code, stdout } = await runMain(["retry", of, ...url, "--json"]);
    return { code, said: JSON.parse(stdout) as unknown };
  };
  expect(await retry(run)).toMatchObject({
    code: EXIT.success,
    said: { type: "run-ended", exitCode: 0, report: { folder: run, counts: { created: 1 } } },
  });
  expect(await retry(undone)).toMatchObject({
    code: EXIT.success,
    said: { type: "steps-ended", exitCode: 0, report: { folder: undone, counts: { archived: 1 } } },
  });
});
