import { expect, test } from "vitest";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { aFolder } from "../../test/temporary.ts";
import { configFolder } from "../accounts/config-folder.ts";
import { createConnect } from "./connect-accounts.ts";

test.each([
  ["of the name acme is the portal that acme was added as", "acme", "42"],
  ["of a portal id is that portal, even where another one was added by such a name", "7", "7"],
])("an account %s", async (_, account, portalId) => {
  const folder = await aFolder();
  const env = { HOME: folder, APPDATA: folder, XDG_CONFIG_HOME: join(folder, "settings") };
  await mkdir(configFolder(env), { recursive: true });
  const profile = { token: "file", portalId: "42" };
  const accounts = JSON.stringify({ accounts: { acme: profile, "7": profile } });
  await writeFile(join(configFolder(env), "accounts.json"), accounts);
  const io = { env, stderr: new PassThrough() };
  expect(await createConnect({}, io, () => {})(account)).toMatchObject({ portalId });
});
