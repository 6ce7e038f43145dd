import { expect, test } from "vitest";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { aFolder } from "../../test/temporary.ts";
import { configFolder } from "../accounts/config-folder.ts";
import { createConnect } from "./connect-accounts.ts";

async function withAccounts(accounts: object) {
  const folder = await aFolder();
  const env = { HOME: folder, APPDATA: folder, XDG_CONFIG_HOME: join(folder, "settings") };
  await mkdir(configFolder(env), { recursive: true });
  await writeFile(join(configFolder(env), "accounts.json"), JSON.stringify({ accounts }));
  return { env, stderr: new PassThrough() };
}

test.each([
  ["of the name acme is the portal that acme was added as", "acme", "42"],
  ["of a portal id is that portal, even where another one was added by such a name", "7", "7"],
])("an account %s", async (_, account, portalId) => {
  const profile = { token: "file", portalId: "42" };
  const io = await withAccounts({ acme: profile, "7": profile });
  expect(await createConnect({}, io, () => {})(account)).toMatchObject({ portalId });
});

test("an account whose portal is at several hosts is reached at none of them", async () => {
  const at = (baseUrl: string) => ({ token: "file", portalId: "42", baseUrl });
  const [alpha, beta] = [at("http://127.0.0.1:1"), at("http://127.0.0.1:2")];
  const reach = async (accounts: object, options = {}) =>
    createConnect(options, await withAccounts(accounts), () => {})("42");
  await expect(reach({ alpha, beta })).rejects.toThrow(
    "Portal 42 at 127.0.0.1:1 is meant, and you have it at another host, too: account beta at 127.0.0.1:2. ",
  );
  await expect(reach({ alpha }, { baseUrl: beta.baseUrl })).rejects.toThrow(
    "Portal 42 at 127.0.0.1:2 is meant, ",
  );
  expect(await reach({ alpha, also: alpha })).toMatchObject({
    portalId: "42",
    baseUrl: alpha.baseUrl,
  });
});

test("what a client of the worker tells is logged, too", async () => {
  const folder = await aFolder();
  await writeFile(join(folder, "acme"), "a-token");
  const log = join(folder, "log.jsonl");
  const heard: unknown[][] = [];
  const io = { env: { HUBSPOT_BATCH_LOG: log }, stderr: new PassThrough() };
  const { onEvent } = await createConnect({ tokens: folder }, io, (...one) => heard.push(one))(
    "acme",
  );
  const run = { id: 1, operation: "create", apiVersion: "2026-09" } as const;
  const event = { type: "run-started", at: 1, run } as const;
  onEvent!(event);
  expect(heard).toEqual([[event, "api.hubapi.com"]]);
  expect(JSON.parse(await readFile(log, "utf8"))).toEqual(event);
});
