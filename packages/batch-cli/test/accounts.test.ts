import { chmod, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { anAccount, command } from "./cli.ts";
import { aFolder } from "./temporary.ts";

const TOKEN = "pat-na1-5ecre7";

/** A user with a home folder, whose tokens are never printed. */
async function aUser() {
  const home = await aFolder();
  const settings = join(home, "settings", "hubspot-batch");

  async function run(argv: readonly string[], input = "", env: Record<string, string> = {}) {
    const given = { XDG_CONFIG_HOME: join(home, "settings"), ...env };
    const ended = await command(argv, { folder: home, token: null, env: given, input });
    expect(ended.stdout + ended.stderr).not.toContain("5ecre7");
    return ended;
  }
  const add = (name: string, url: string, token = TOKEN) =>
    run(["accounts", "add", name, "--no-keychain", "--base-url", url], `${token}\n`);
  return { add, home, run, settings };
}

const READ = ["read", "companies", "1"];

describe("accounts", () => {
  test("are kept so that only the user can read them; the first is the default", async () => {
    const [account, other] = [await anAccount(), await anAccount({ portalId: 512 })];
    const { add, run, settings } = await aUser();
    const host = new URL(account.url).host;
    expect(await add("acme", account.url)).toEqual({
      code: 0,
      stdout: `Account acme added: portal 1000001 (STANDARD) at ${host}: 2 of 1,000,000 requests used today\nIts token is in ${join(settings, "tokens", "acme")}.\n`,
      stderr: "",
    });
    await add("berlin", other.url);
    const { stdout } = await run(["accounts", "list"]);
    expect(stdout.split("\n").slice(0, 3)).toEqual([
      `account         portal   token  ${"base URL".padEnd(account.url.length)}  API version`,
      `acme (default)  1000001  file   ${account.url}`,
      `berlin          512      file   ${other.url}`,
    ]);
    const listed = await run(["accounts", "list", "--json"]);
    expect(listed.stdout.split("\n").map((line) => line && JSON.parse(line))).toEqual([
      { name: "acme", isDefault: true, portalId: "1000001", keptIn: "file", baseUrl: account.url },
      { name: "berlin", isDefault: false, portalId: "512", keptIn: "file", baseUrl: other.url },
      "",
    ]);
    const profiles = await readFile(join(settings, "accounts.json"), "utf8");
    expect(profiles).not.toContain("5ecre7");
    const files = ["accounts.json", "tokens/acme", "tokens/berlin"];
    for (const file of files) expect((await stat(join(settings, file))).mode & 0o777).toBe(0o600);
    for (const folder of ["", "tokens"])
      expect((await stat(join(settings, folder))).mode & 0o777).toBe(0o700);
  });

  test("the token and the base URL of the default account are taken, or of the one named", async () => {
    const [one, other] = [await anAccount(), await anAccount()];
    const { add, run } = await aUser();
    await add("one", one.url, "pat-one");
    await add("other", other.url, "pat-other");
    expect((await run(READ)).code).toBe(1);
    expect(one.requests()).toHaveLength(1);
    await run([...READ, "--account", "other"]);
    expect(other.requests()).toHaveLength(1);
    await run(["accounts", "use", "other"]);
    await run(READ);
    expect(other.requests()).toHaveLength(2);
    expect(one.requests()).toHaveLength(1);
  });

  test("the environment goes before the default account, and not before one that is named", async () => {
    const account = await anAccount();
    const { add, run } = await aUser();
    await add("acme", account.url);
    const env = { HUBSPOT_ACCESS_TOKEN: "pat na1" };
    const unusable = await run(READ, "", env);
    expect(unusable).toMatchObject({ code: 2, stderr: expect.stringContaining("accessToken:") });
    expect((await run([...READ, "--account", "acme"], "", env)).code).toBe(1);
    expect(account.requests()).toHaveLength(1);
  });

  test("a name that is there is replaced; one that is removed is forgotten", async () => {
    const { url } = await anAccount();
    const { add, run, settings } = await aUser();
    await add("acme", url, "pat-old");
    expect((await add("acme", url)).stdout).toContain("Account acme replaced");
    expect(await readFile(join(settings, "tokens", "acme"), "utf8")).toBe(`${TOKEN}\n`);
    const removed = await run(["accounts", "remove", "acme"]);
    expect(removed.stdout).toBe("Account acme removed. There is no default account now.\n");
    expect(await readdir(join(settings, "tokens"))).toEqual([]);
    const without = await run(READ);
    expect(without).toMatchObject({ code: 4, stderr: expect.stringContaining("No access token.") });
  });

  test("a file that others can read is said to be open to them, once", async () => {
    const account = await anAccount();
    const { add, home, run, settings } = await aUser();
    await add("acme", account.url);
    const token = join(settings, "tokens", "acme");
    await chmod(token, 0o644);
    const warning = "other users of this machine can read the token";
    expect((await run(READ)).stderr).toContain(`chmod 600 ${token}`);
    const file = join(home, "token");
    await writeFile(file, TOKEN, { mode: 0o640 });
    const argv = [...READ, "--token-file", file, "--base-url", account.url];
    expect((await run(argv)).stderr).toContain(`--token-file ${file}: ${warning}`);
    expect((await run(argv)).stderr).not.toContain(warning);
    const own = join(home, "own");
    await writeFile(own, TOKEN, { mode: 0o600 });
    const ofOwn = [...READ, "--token-file", own, "--base-url", account.url];
    expect((await run(ofOwn)).stderr).not.toContain(warning);
  });

  test.each<[string, string[], string, string]>([
    ["a name that is a path", ["add", "../acme"], TOKEN, "cannot be the name of an account"],
    ["a device of Windows", ["add", "aux"], TOKEN, "no name of a device of Windows, such as con"],
    ["no token", ["add", "acme"], " \n", "No token on stdin"],
    ["a token that cannot be one", ["add", "acme"], "5ecre7 é", "accessToken: expected a token of"],
    [
      "a host in the clear",
      ["add", "acme", "--base-url", "http://a.example"],
      TOKEN,
      "--base-url: ",
    ],
    ["one that is not there", ["use", "acme"], "", 'There is no account "acme", nor any other.'],
    [
      "one that is almost there",
      ["remove", "berln"],
      "",
      'Did you mean "berlin"? Accounts: berlin.',
    ],
  ])("refused: %s", async (what, argv, stdin, problem) => {
    const { add, run, settings } = await aUser();
    if (what === "one that is almost there") await add("berlin", (await anAccount()).url);
    const { code, stderr } = await run(["accounts", ...argv], stdin);
    expect(code).toBe(2);
    expect(stderr).toContain(problem);
    await expect(readFile(join(settings, "tokens", "acme"))).rejects.toThrow("ENOENT");
  });

  test("an account with the name of a device, from an older version, stays one", async () => {
    const { add, run, settings } = await aUser();
    await add("acme", (await anAccount()).url);
    const file = join(settings, "accounts.json");
    await writeFile(file, (await readFile(file, "utf8")).replaceAll("acme", "aux"));
    const { code, stdout } = await run(["accounts", "list"]);
    expect([code, stdout]).toEqual([0, expect.stringContaining("aux")]);
  });

  test("a file of accounts that cannot be used is left as it is", async () => {
    const { add, run, settings } = await aUser();
    await add("acme", (await anAccount()).url);
    await writeFile(join(settings, "accounts.json"), '{"accounts":{"../x":{"token":"file"}}}');
    const { code, stderr } = await run(["accounts", "list"]);
    expect(code).toBe(2);
    expect(stderr).toContain("accounts.json: not a list of accounts");
  });
});
