import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { aFile, aFolder } from "../../../test/temporary.ts";
import { EXIT } from "../../exit-codes.ts";
import { anAccount, runMain } from "../../testing/run-main.ts";

/** A run that archived the first 5 of 8 companies. */
async function aSample(...options: string[]) {
  const account = await anAccount();
  const folder = await aFolder();
  const url = ["--base-url", account.url];
  const names = Array.from({ length: 8 }, (_, row) => `C${row}\n`).join("");
  const companies = await aFile(`name\n${names}`);
  await runMain(["create", "companies", companies, ...url, "--out", join(folder, "made")]);
  const ids = account.inspect("companies").map(({ id }) => `${id}\n`);
  const file = await aFile(`hs_object_id\n${ids.join("")}`);
  const run = join(folder, "run");
  const argv = ["archive", "companies", file, ...url, "--out", run, "--first", "5", ...options];
  expect((await runMain(argv)).code).toBe(EXIT.success);
  const archived = () => account.inspect("companies").filter((one) => one.archived).length;
  expect(archived()).toBe(5);
  const { host } = new URL(account.url);
  return { archived, host, resume: ["resume", run, ...url], run };
}

const REASON =
  "You agreed to 5 of the 8 rows of this run; to archive the rest (3 rows) needs a yes, too.";

describe("rows beyond those that were agreed to", () => {
  test("need --yes without a terminal", async () => {
    const { archived, resume } = await aSample();
    const { code, stderr } = await runMain(resume);
    expect(code).toBe(EXIT.usage);
    expect(stderr).toContain(
      `${REASON} There is no terminal to ask on, so nothing was sent. To write all the same, add --yes.\n`,
    );
    expect(archived()).toBe(5);
    expect((await runMain([...resume, "--yes"])).code).toBe(EXIT.success);
    expect(archived()).toBe(8);
  });

  test("a yes to a sample is no yes to the rest", async () => {
    const { archived, resume } = await aSample("--yes");
    expect((await runMain(resume)).code).toBe(EXIT.usage);
    expect(archived()).toBe(5);
  });

  test.each([
    ["y\n", EXIT.success, 8],
    ["n\n", EXIT.interrupted, 5],
  ])("are asked about on a terminal: %j", async (input, expected, count) => {
    const { archived, host, resume } = await aSample();
    const { code, stderr } = await runMain(resume, { isTTY: true, columns: 300, input });
    expect(code).toBe(expected);
    expect(stderr).toContain(`${REASON}\n`);
    expect(stderr).toContain(
      `archive 3 rows of companies in portal 1000001 (STANDARD) at ${host}, with about 1 request? [y/N] `,
    );
    expect(archived()).toBe(count);
  });
});

test("a run that needs no yes as a whole is resumed without one", async () => {
  const { archived, resume } = await aSample("--confirm-above", "8");
  expect((await runMain(resume)).code).toBe(EXIT.success);
  expect(archived()).toBe(8);
});

test("of a run that was copied neither goes on before one of the two is away", async () => {
  const { archived, resume, run } = await aSample("--confirm-above", "8");
  const copy = `${run}-copy`;
  await cp(run, copy, { recursive: true });
  const { code, stderr } = await runMain(resume);
  expect([code, stderr]).toEqual([EXIT.usage, expect.stringContaining(`${copy} is the same run:`)]);
  const [, , ...url] = resume;
  const other = await runMain(["resume", copy, ...url]);
  expect(other.stderr).toContain(`${run} is the same run:`);
  expect(archived()).toBe(5);
  await rm(copy, { recursive: true });
  expect((await runMain(resume)).code).toBe(EXIT.success);
  await cp(run, copy, { recursive: true });
  expect((await runMain(["retry", run, ...url])).stderr).toContain(`${copy} is the same run:`);
});

test("of a run that somebody else began, every row needs a yes; one yes holds", async () => {
  const { archived, host, resume } = await aSample("--confirm-above", "8");
  const env = { HOME: await aFolder(), APPDATA: await aFolder() };
  const refused = await runMain(resume, { env });
  expect(refused.code).toBe(EXIT.usage);
  expect(refused.stderr).toMatch(
    new RegExp(`^archive companies from .*: 3 of 8 rows left\nto portal 1000001 .* at ${host}`),
  );
  expect(refused.stderr).toContain(
    "Nothing on this computer says that you agreed to this run: it may be somebody else's, or of an older version. To archive 3 rows of it needs a yes.",
  );
  expect(archived()).toBe(5);
  const asked = await runMain(resume, { env, isTTY: true, input: "n\n" });
  expect(asked.code).toBe(EXIT.interrupted);
  expect((await runMain([...resume, "--yes"], { env })).code).toBe(EXIT.success);
  expect(archived()).toBe(8);
});

test("what is no run is named, and what takes it", async () => {
  const { url } = await anAccount();
  const folder = await aFolder();
  const file = await aFile("email\nada@example.com\n");
  const plan = join(folder, "plan");
  await runMain([
    "diff",
    "contacts",
    file,
    "--id-property",
    "email",
    "--base-url",
    url,
    "--out",
    plan,
  ]);
  for (const command of ["resume", "results", "retry", "undo", "runs remove"]) {
    const ask = async (given: string) => (await runMain([...command.split(" "), given])).stderr;
    expect(await ask(plan)).toBe(
      `${plan}: no run is here (no run.db or steps.json); this is the folder of a plan that diff wrote. What takes it: hubspot-batch apply ${plan}\n`,
    );
    expect(await ask(file)).toContain(
      `${file}: no run is here (no run.db or steps.json); this is a file with rows.`,
    );
    expect(await ask(join(folder, "none"))).toContain(`${join(folder, "none")}: no such run.`);
  }
});
