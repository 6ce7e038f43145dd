import { DatabaseSync } from "node:sqlite";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createSandbox } from "@x/batch-sandbox";
import { listen } from "@x/batch-sandbox/node";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { aFile, aFolder } from "../test/temporary.ts";
import { anAccount, runMain } from "./testing/run-main.ts";

/** Puts a text on the clipboard, clears the screen, turns text around, begins a line. */
const EVIL = "\u001b]52;c;aGk=\u0007\u001b[2J\u009b31m\u202E\u2028\r";

/** Everything is printed, and nothing of it can steer a terminal. */
function expectPrintable(said: { readonly stdout: string; readonly stderr: string }): void {
  expect(said.stdout + said.stderr).not.toBe("");
  expect(said.stdout + said.stderr).not.toMatch(/[^\P{C}\n\t]|[\u2028\u2029]/u);
}

/** Answers everything with an error whose texts are hostile. */
async function aHostileAccount(status: number): Promise<string> {
  const body = {
    status: "error",
    message: `No. ${EVIL}`,
    category: `BAD${EVIL}`,
    errors: [
      {
        message: `Why: ${EVIL}`,
        code: `CODE${EVIL}`,
        context: { requiredGranularScopes: [`scope${EVIL}`] },
      },
    ],
  };
  const server = await listen({
    fetch: async () => Response.json(body, { status }),
  });
  onTestFinished(() => server.close());
  return server.url;
}

describe.each([400, 403, 401])("HubSpot's words with status %i", (status) => {
  test.each([
    ["create", "companies"],
    ["check", "companies"],
    ["plan", "create", "companies"],
  ])("%s %s %s", async (...words) => {
    const url = await aHostileAccount(status);
    const argv = [...words.filter((word) => word !== undefined), await aFile("Name,city\nA,B\n")];
    const out = words[0] === "create" ? ["--out", join(await aFolder(), "run")] : [];
    const more = words[0] === "create" ? ["--map", "Name=name"] : [];
    for (const json of [[], ["--json"]]) {
      const folder = out.map((word) => (word === "--out" ? word : `${word}${json.length}`));
      expectPrintable(await runMain([...argv, ...more, ...folder, ...json, "--base-url", url]));
    }
  });

  test("read", async () => {
    const url = await aHostileAccount(status);
    expectPrintable(await runMain(["read", "companies", "7", "--base-url", url], { isTTY: true }));
  });
});

test("labels of properties", async () => {
  const hostile = {
    name: "size_eu",
    label: `Size ${EVIL}`,
    type: "enumeration",
    fieldType: "select",
  };
  const options = [{ label: EVIL, value: EVIL, displayOrder: 0, hidden: false }];
  const { url } = await anAccount({ properties: { contacts: [{ ...hostile, options }] } });
  const file = await aFile("email,size_eu\na@example.com,none\n");
  expectPrintable(await runMain(["check", "contacts", file, "--base-url", url]));
});

describe("read", () => {
  async function aRecord(): Promise<{ url: string; argv: string[] }> {
    const sandbox = createSandbox();
    const server = await listen(sandbox);
    onTestFinished(() => server.close());
    const file = await aFile(`name,city\nAcme,"${EVIL}"\n`);
    const out = join(await aFolder(), "run");
    await runMain(["create", "companies", file, "--base-url", server.url, "--out", out]);
    const [{ id } = { id: "" }] = sandbox.inspect("companies");
    const argv = ["read", "companies", id, "--properties", "name,city", "--base-url", server.url];
    return { url: server.url, argv };
  }

  test.each([["csv"], ["jsonl"]])("%s on a terminal", async (format) => {
    const { argv } = await aRecord();
    expectPrintable(await runMain([...argv, "--format", format], { isTTY: true }));
  });

  test("into a pipe: as it is", async () => {
    const { argv } = await aRecord();
    expect((await runMain(argv)).stdout).toContain(EVIL);
  });
});

describe("a run that somebody changed", () => {
  let run: string;
  let url: string;

  beforeEach(async () => {
    ({ url } = await anAccount());
    run = join(await aFolder(), "run");
    const argv = ["create", "companies", await aFile("name,numberofemployees\nA,x\nB,2\n")];
    await runMain([...argv, "--base-url", url, "--out", run, "--first", "1"]);
    const database = new DatabaseSync(join(run, "run.db"));
    const set = (path: string): void =>
      void database.prepare(`UPDATE run SET task = json_set(task, '${path}', ?)`).run(`x${EVIL}`);
    for (const path of ["$.source.path", "$.account", "$.id", "$.tool", "$.job.objectType"])
      set(path);
    database.prepare("UPDATE rows SET error = ?, kind = ?").run(EVIL, `k${EVIL}`);
    database.close();
  });

  test.each([["resume"], ["retry"], ["results"], ["runs", "remove"]])("%s %s", async (...words) => {
    const argv = [...words.filter((word) => word !== undefined), run];
    expectPrintable(await runMain(argv));
    expectPrintable(await runMain([...argv, "--source", await aFile("name\nA\n")]));
  });
});

test.each([
  [["resume", `no${EVIL}run`]],
  [["results", `no${EVIL}run`]],
  [["retry", `no${EVIL}run`]],
  [["runs", "remove", `no${EVIL}run`]],
  [["objects", `x${EVIL}`]],
  [["create", `x${EVIL}`, "a.csv"]],
  [["create", "companies", `no${EVIL}file.csv`]],
  [["check", "companies", `no${EVIL}file.csv`]],
  [["plan", `x${EVIL}`, "companies", "a.csv"]],
  [["read", "companies", `x${EVIL}`]],
  [["create", "companies", "a.csv", "--account", `x${EVIL}`]],
  [["create", "companies", "a.csv", "--token-file", `x${EVIL}`]],
  [["create", "companies", "a.csv", `--x${EVIL}`]],
  [["accounts", "add", `x${EVIL}`]],
  [["accounts", "use", `x${EVIL}`]],
  [["accounts", "remove", `x${EVIL}`]],
  [["sandbox", "--port", `x${EVIL}`]],
  [["sandbox", "--faults", `x${EVIL}`]],
  [["completion", `x${EVIL}`]],
  [[`x${EVIL}`]],
])("arguments: %j", async (argv) => {
  const home = await aFolder();
  expectPrintable(await runMain(argv, { env: { HOME: home, XDG_CONFIG_HOME: home } }));
});

test("a list of accounts", async () => {
  const home = await aFolder();
  await mkdir(join(home, "hubspot-batch"), { recursive: true });
  const account = { token: "file", baseUrl: `https://x${EVIL}` };
  const text = JSON.stringify({ default: "a", accounts: { a: account } });
  await writeFile(join(home, "hubspot-batch", "accounts.json"), text);
  const env = { HOME: home, XDG_CONFIG_HOME: home };
  for (const argv of [
    ["accounts", "list"],
    ["create", "companies", await aFile("name\nA\n"), "--account", "a"],
  ]) {
    expectPrintable(await runMain(argv, { env }));
  }
});
