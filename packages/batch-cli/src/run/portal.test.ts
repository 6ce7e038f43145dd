import { EventEmitter } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { PassThrough } from "node:stream";
import { createSandbox, type Sandbox, type SandboxOptions } from "@x/batch-sandbox";
import { listen } from "@x/batch-sandbox/node";
import { describe, expect, onTestFinished, test } from "vitest";
import { aFile, aFolder } from "../../test/temporary.ts";
import { EXIT } from "../exit-codes.ts";
import { main } from "../main.ts";
import { workIn } from "../testing/work-in.ts";

const TOKEN = "pat-na1-5ecre7";
const ROWS = Array.from({ length: 150 }, (_, n) => `Company ${n}\n`).join("");

interface Account extends Sandbox {
  readonly url: string;
  readonly host: string;
  /** Ends the daily limit. */
  open(): void;
}

/** An account that takes `batches` batches of records, and says then that the daily limit is reached. */
async function anAccount(options: SandboxOptions = {}, batches = Infinity): Promise<Account> {
  const sandbox = createSandbox(options);
  let left = batches;
  const server = await listen({
    async fetch(request) {
      if (request.method === "POST" && left-- <= 0) {
        const body = { status: "error", errorType: "RATE_LIMIT", policyName: "DAILY" };
        return Response.json(body, { status: 429 });
      }
      return sandbox.fetch(request);
    },
  });
  onTestFinished(() => server.close());
  const open = () => (left = Infinity);
  return { ...sandbox, url: server.url, host: new URL(server.url).host, open };
}

/** Paths that were asked for, each once. */
function pathsOf(account: Account): string[] {
  return [...new Set(account.requests().map(({ path }) => path))];
}

const ABOUT_ACCOUNT = [
  "/account-info/2026-09/details",
  "/account-info/2026-09/api-usage/daily/private-apps",
];

/** A user with a home folder of their own. */
async function aUser() {
  const home = await aFolder();
  workIn(home);

  async function run(
    argv: readonly string[],
    more: { stdin?: string; isTTY?: boolean; token?: string } = {},
  ) {
    const { stdin: input = "", isTTY = false, token } = more;
    const stdin = Object.assign(new PassThrough(), { isTTY });
    const stdout = new PassThrough();
    const stderr = Object.assign(new PassThrough(), { isTTY });
    const said = { stdout: "", stderr: "" };
    stdout.on("data", (text) => (said.stdout += String(text)));
    stderr.on("data", (text) => (said.stderr += String(text)));
    stdin.end(input);
    const env = { HOME: home, XDG_CONFIG_HOME: home, HUBSPOT_ACCESS_TOKEN: token };
    const io = Object.assign(new EventEmitter(), { stdin, stdout, stderr, env });
    const code = await main(argv, io);
    expect(said.stdout + said.stderr).not.toContain("5ecre7");
    return { code, ...said };
  }
  const add = (name: string, { url }: Account, ...argv: string[]) =>
    run(["accounts", "add", name, "--no-keychain", "--base-url", url, ...argv], { stdin: TOKEN });
  return { home, settings: join(home, "hubspot-batch"), run, add };
}

type User = Awaited<ReturnType<typeof aUser>>;

/** A create of 150 companies that stopped after 100, begun with HUBSPOT_ACCESS_TOKEN or a named account. */
async function stoppedRun({ run }: User, account: Account, named?: string) {
  const folder = join(await aFolder(), "run");
  const file = await aFile(`name\n${ROWS}`);
  const argv = ["create", "companies", file, "--out", folder];
  const of = named === undefined ? ["--base-url", account.url] : ["--account", named];
  const { code, stdout, stderr } = await run([...argv, ...of], { token: TOKEN });
  expect({ code, stderr }).toEqual({ code: EXIT.stopped, stderr: expect.any(String) as string });
  account.open();
  return { folder, file, stdout, stderr };
}

/** A create of which one company failed. */
async function failedRun({ run }: User, account: Account) {
  const folder = join(await aFolder(), "run");
  const file = await aFile("name,numberofemployees\nAcme,5\nBeta,many\n");
  const argv = ["create", "companies", file, "--out", folder, "--base-url", account.url];
  expect((await run(argv, { token: TOKEN })).code).toBe(EXIT.incomplete);
  return folder;
}

/** Makes a run one of an older version, or of a stranger. */
function change(folder: string, sql: string): void {
  const database = new DatabaseSync(join(folder, "run.db"));
  database.exec(sql);
  database.close();
}

const WITHOUT_PORTAL = "UPDATE run SET task = json_remove(task, '$.portal')";

test("a run says which portal it writes to before it sends, and in its report", async () => {
  const user = await aUser();
  const account = await anAccount({ limits: { requests: 190, perMilliseconds: 10_000 } }, 1);
  await user.add("acme", account);
  const { folder, file, stdout, stderr } = await stoppedRun(user, account, "acme");
  const place = `portal 1000001 (STANDARD, account acme) at ${account.host}`;
  expect(stderr).toContain(
    `create 150 rows of companies from ${file}, about 2 requests\nto ${place}: 190 requests in 10 s, 4 of 1,000,000 requests used today\n`,
  );
  expect(stdout).toContain(`\nin ${place}\nnext: hubspot-batch resume `);
  expect(pathsOf(account).slice(0, 2)).toEqual(ABOUT_ACCOUNT);
  const report = JSON.parse(await readFile(join(folder, "report.json"), "utf8")) as object;
  expect(report).toMatchObject({
    portal: { id: "1000001", accountType: "STANDARD" },
    account: "acme",
    host: account.host,
  });
});

test("plan says where, and what HubSpot says of the limits", async () => {
  const { run } = await aUser();
  const account = await anAccount({ portalId: 512 });
  const argv = ["plan", "create", "companies", await aFile("name\nAcme\n")];
  const at = ["--base-url", account.url];
  const text = await run([...argv, ...at], { token: TOKEN });
  expect(text.stdout).toContain(
    `\nto portal 512 (STANDARD) at ${account.host}\nrequests: about 1 `,
  );
  const json = await run([...argv, ...at, "--json"], { token: TOKEN });
  expect(JSON.parse(json.stdout)).toMatchObject({
    portal: { id: "512", accountType: "STANDARD" },
    host: account.host,
    cost: { dailyLimit: 1_000_000 },
  });
});

describe.each(["resume", "retry"])("%s in another portal", (command) => {
  test("is refused: nothing is written or looked up there", async () => {
    const user = await aUser();
    const [own, other] = [await anAccount({}, 1), await anAccount({ portalId: 512 })];
    await user.add("acme", own);
    let folder: string;
    if (command === "resume") ({ folder } = await stoppedRun(user, own));
    else {
      own.open();
      folder = await failedRun(user, own);
    }
    const argv = [command, folder, "--base-url", other.url, "--yes"];
    const { code, stdout, stderr } = await user.run(argv, { token: TOKEN });
    expect({ code, stdout }).toEqual({ code: EXIT.notAllowed, stdout: "" });
    expect(stderr).toBe(
      "This run writes to portal 1000001, and the token belongs to portal 512. Nothing was sent. Use a token of portal 1000001.\n" +
        "Say whose token to use: --account acme, --token-file F, or HUBSPOT_ACCESS_TOKEN.\n",
    );
    expect(pathsOf(other)).toEqual(ABOUT_ACCOUNT);
    expect(other.inspect("companies")).toEqual([]);

    const before = own.inspect("companies").length;
    const right = await user.run([command, folder, "--account", "acme"]);
    expect(right.code).toBe(command === "resume" ? EXIT.success : EXIT.incomplete);
    expect(right.stderr).toContain(`\nto portal 1000001 (STANDARD, account acme) at ${own.host}: `);
    expect(own.inspect("companies")).toHaveLength(command === "resume" ? 150 : before);
  });
});

describe("a run of an older version, which did not keep its portal", () => {
  async function anOldRun() {
    const [user, account] = [await aUser(), await anAccount({}, 1)];
    const { folder } = await stoppedRun(user, account);
    change(folder, WITHOUT_PORTAL);
    const resume = (more: object, ...argv: string[]) =>
      user.run(["resume", folder, "--base-url", account.url, ...argv], { token: TOKEN, ...more });
    const fact = `${folder}: an older version began this run and did not keep its portal. The token belongs to portal 1000001 (STANDARD) at ${account.host}.`;
    return { account, fact, folder, resume };
  }

  test("needs --yes where nobody can be asked; then it knows its portal", async () => {
    const { account, fact, folder, resume } = await anOldRun();
    expect(await resume({})).toEqual({
      code: EXIT.usage,
      stdout: "",
      stderr: `${fact} Nothing was sent. If the run belongs to that portal, say --yes.\n`,
    });
    expect(account.inspect("companies")).toHaveLength(100);
    expect((await resume({}, "--yes")).code).toBe(EXIT.success);
    expect(account.inspect("companies")).toHaveLength(150);
    const report = JSON.parse(await readFile(join(folder, "report.json"), "utf8")) as object;
    expect(report).toMatchObject({ portal: { id: "1000001" } });
  });

  test.each([
    ["y\n", EXIT.success, 150],
    ["n\n", EXIT.interrupted, 100],
  ])("asks on a terminal: %j", async (stdin, code, companies) => {
    const { account, fact, resume } = await anOldRun();
    const ended = await resume({ stdin, isTTY: true });
    expect(ended.code).toBe(code);
    expect(ended.stderr).toContain(`${fact}\n`);
    expect(ended.stderr).toContain("Does the run belong to that portal? [y/N] ");
    expect(account.inspect("companies")).toHaveLength(companies);
  });
});

describe("what only the folder of a run says", () => {
  test("this machine gets no token", async () => {
    const [user, account] = [await aUser(), await anAccount({}, 1)];
    const { folder } = await stoppedRun(user, account);
    const before = account.requests().length;
    const { code, stderr } = await user.run(["resume", folder], { token: TOKEN });
    expect(code).toBe(EXIT.usage);
    expect(stderr).toBe(
      `${folder}: this run began at ${account.url}, and the token of HUBSPOT_ACCESS_TOKEN goes to https://api.hubapi.com. Nothing was sent. If you began the run and trust its host, name it with --base-url; else use --account for an account of that host.\n`,
    );
    expect(account.requests()).toHaveLength(before);
  });

  test("without any token, it is the token that is missing", async () => {
    const [user, account] = [await aUser(), await anAccount({}, 1)];
    const { folder } = await stoppedRun(user, account);
    const { code, stderr } = await user.run(["resume", folder]);
    expect(code).toBe(EXIT.notAllowed);
    expect(stderr).toMatch(/^No access token\. /);
  });

  test("the account it began with is taken, if the user has it, of that portal", async () => {
    const [user, account] = [await aUser(), await anAccount({}, 1)];
    await user.add("other", await anAccount({ portalId: 7 }));
    await user.add("acme", account);
    const { folder } = await stoppedRun(user, account, "acme");
    expect((await user.run(["resume", folder])).code).toBe(EXIT.success);
    expect(account.inspect("companies")).toHaveLength(150);
  });

  test("the token of the environment goes before the account it began with", async () => {
    const [user, account] = [await aUser(), await anAccount({}, 1)];
    await user.add("acme", account);
    const { folder } = await stoppedRun(user, account, "acme");
    const { code, stderr } = await user.run(["resume", folder], { token: TOKEN });
    expect(code).toBe(EXIT.usage);
    expect(stderr).toContain("the token of HUBSPOT_ACCESS_TOKEN goes to https://api.hubapi.com.");
  });

  test.each<[string, string, string]>([
    ["of nobody", "mallory", "you have no account of that name"],
    ["of another portal", "other", "your account of that name is portal 7"],
  ])("an account %s is not taken", async (_, name, problem) => {
    const [user, account] = [await aUser(), await anAccount({}, 1)];
    const other = await anAccount({ portalId: 7 });
    await user.add("other", other);
    await user.add("acme", account);
    const { folder } = await stoppedRun(user, account, "acme");
    change(folder, `UPDATE run SET task = json_set(task, '$.account', '${name}')`);
    const before = [account, other].map((one) => one.requests().length);
    expect(await user.run(["resume", folder])).toEqual({
      code: EXIT.usage,
      stdout: "",
      stderr: `This run began with the account "${name}" in portal 1000001, and ${problem}. Nothing was sent. Say whose token to use: --account acme, --token-file F, or HUBSPOT_ACCESS_TOKEN.\n`,
    });
    expect([account, other].map((one) => one.requests().length)).toEqual(before);
  });
});

describe("a named account", () => {
  test("whose token belongs to another portal now is not used", async () => {
    const { add, run, settings } = await aUser();
    const account = await anAccount();
    await add("acme", account);
    const profiles = join(settings, "accounts.json");
    await writeFile(profiles, (await readFile(profiles, "utf8")).replace("1000001", "512"));
    const file = await aFile("name\nAcme\n");
    for (const argv of [
      ["create", "companies", file],
      ["check", "companies", file],
      ["plan", "create", "companies", file],
      ["read", "companies", "1"],
    ]) {
      expect(await run([...argv, "--account", "acme"])).toEqual({
        code: EXIT.notAllowed,
        stdout: "",
        stderr:
          "Account acme was added as portal 512, and its token belongs to portal 1000001 now. Nothing was sent. To keep that portal under this name: hubspot-batch accounts add acme; or name another account with --account.\n",
      });
    }
    expect(pathsOf(account)).toEqual(ABOUT_ACCOUNT);
  });

  test("of another portal is replaced with consent only", async () => {
    const { add, settings } = await aUser();
    const [one, other] = [await anAccount(), await anAccount({ portalId: 512 })];
    await add("acme", one);
    const profiles = join(settings, "accounts.json");
    const before = await readFile(profiles, "utf8");
    expect(await add("acme", other)).toEqual({
      code: EXIT.notAllowed,
      stdout: "",
      stderr:
        "Account acme is portal 1000001, and this token belongs to portal 512. Nothing was changed. Add it under another name, or say --yes to replace the account.\n",
    });
    expect(await readFile(profiles, "utf8")).toBe(before);
    expect((await add("acme", other, "--yes")).stdout).toMatch(
      /^Account acme replaced: portal 512 /,
    );
    expect(JSON.parse(await readFile(profiles, "utf8"))).toEqual({
      default: "acme",
      accounts: { acme: { token: "file", portalId: "512", baseUrl: other.url } },
    });
  });

  test("is not kept when HubSpot does not accept its token", async () => {
    const { add, settings } = await aUser();
    const account = await anAccount({ apps: [{ accessToken: "another" }] });
    const { code, stdout, stderr } = await add("acme", account);
    expect({ code, stdout }).toEqual({ code: EXIT.notAllowed, stdout: "" });
    expect(stderr).toMatch(/ does not accept the token of this account: .* Expected a service key/);
    for (const name of ["accounts.json", "tokens/acme"]) {
      await expect(readFile(join(settings, name))).rejects.toThrow("ENOENT");
    }
  });
});

describe("before anything is written", () => {
  test("a host that is down is named, after a few retries", async () => {
    const { run } = await aUser();
    const server = await listen(createSandbox());
    await server.close();
    const { url } = server;
    const argv = ["create", "companies", await aFile("name\nAcme\n"), "--base-url", url];
    const { code, stdout, stderr } = await run(argv, { token: TOKEN });
    expect({ code, stdout }).toEqual({ code: EXIT.stopped, stdout: "" });
    const { host } = new URL(url);
    expect(stderr).toMatch(
      new RegExp(
        `^${host} does not answer as expected: .*ECONNREFUSED.* Nothing was sent\\. Check the network, and that ${host} is the right host and up\\.\n$`,
      ),
    );
  });

  test.each<[string, SandboxOptions["faults"], number, RegExp]>([
    [
      "a token without the scope",
      [{ api: "account-info", fault: { kind: "missing-scope", scopes: ["oauth"] } }],
      EXIT.notAllowed,
      / does not say which account the token of HUBSPOT_ACCESS_TOKEN belongs to: .* Scopes needed: oauth\. Nothing was sent\.\n$/,
    ],
    [
      "a failing host",
      [{ api: "account-info", fault: { kind: "status", status: 502 } }],
      EXIT.stopped,
      / does not answer as expected: .*502.* Nothing was sent\. /,
    ],
  ])("%s ends the command", async (_, faults, code, said) => {
    const { run } = await aUser();
    const account = await anAccount({ faults });
    const argv = ["create", "companies", await aFile("name\nAcme\n"), "--base-url", account.url];
    const ended = await run(argv, { token: TOKEN });
    expect(ended).toEqual({ code, stdout: "", stderr: expect.stringMatching(said) as string });
    expect(account.requests().length).toBeLessThanOrEqual(3);
    expect(account.inspect("companies")).toEqual([]);
  });
});

describe("a base URL with a password", () => {
  // Longer than what a message shows of a text.
  const long = `pass-5ecre7-${"x".repeat(2_000)}`;
  const URLS = [
    "https://user:5ecre7@api.example.com",
    "https://5ecre7@api.example.com",
    "https://api.example.com/?key=5ecre7",
    "https://api.example.com/#5ecre7",
    "user:5ecre7@api.example.com",
    `https://user:${long}@api.example.com`,
  ];

  test.each(URLS)("is refused without printing it: %.40s", async (url) => {
    const user = await aUser();
    const file = await aFile("name\nAcme\n");
    const [account, other] = [await anAccount({}, 1), await anAccount()];
    const { folder } = await stoppedRun(user, account);
    await user.add("acme", other);
    const at = ["--base-url", url];
    for (const argv of [
      ["create", "companies", file, ...at],
      ["check", "companies", file, ...at],
      ["plan", "create", "companies", file, ...at],
      ["read", "companies", "1", ...at],
      ["resume", folder, ...at],
      ["accounts", "add", "next", "--no-keychain", ...at],
    ]) {
      const { code, stderr } = await user.run(argv, { token: TOKEN, stdin: TOKEN });
      expect(code).toBe(EXIT.usage);
      expect(stderr).toContain("not shown: it may hold a password");
    }

    // In the file of accounts, and in the folder of a run.
    const profiles = join(user.settings, "accounts.json");
    await writeFile(profiles, (await readFile(profiles, "utf8")).replace(other.url, url));
    expect((await user.run(["accounts", "list"])).code).toBe(EXIT.success);
    const named = await user.run(["create", "companies", file, "--account", "acme"]);
    expect(named.code).toBe(EXIT.usage);
    change(folder, `UPDATE run SET task = json_set(task, '$.baseUrl', '${url}')`);
    expect((await user.run(["resume", folder], { token: TOKEN })).code).toBe(EXIT.usage);
    expect((await user.run(["results", folder])).code).toBe(EXIT.stopped);
    expect(await readFile(join(folder, "report.json"), "utf8")).not.toContain("5ecre7");
  });
});

test("what is next names the account and its host only where they would not be chosen anyway", async () => {
  const user = await aUser();
  const account = await anAccount({}, 1);
  await user.add("acme", account);
  const { folder } = await stoppedRun(user, account, "acme");
  const next = async (token?: string): Promise<string | undefined> =>
    /^next: .*$/m.exec(
      (await user.run(["results", folder], { ...(token !== undefined && { token }) })).stdout,
    )?.[0];
  expect(await next()).toBe(`next: hubspot-batch resume ${folder}`);
  // The token of the environment goes before the account.
  expect(await next(TOKEN)).toBe(`next: hubspot-batch resume ${folder} --account acme`);
});
