import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { aFolder } from "../../test/temporary.ts";
import { configFolder } from "./config-folder.ts";
import type { Keychain } from "./keychain.ts";
import { createTokenStore } from "./token-store.ts";

function aKeychain(): Keychain & { readonly tokens: Map<string, string> } {
  const tokens = new Map<string, string>();
  return {
    tokens,
    get: async (account) => tokens.get(account) ?? null,
    set: async (account, token) => void tokens.set(account, token),
    delete: async (account) => tokens.delete(account),
  };
}

const CLOSED: Keychain = {
  get: () => Promise.reject(new Error("locked")),
  set: () => Promise.reject(new Error("locked")),
  delete: () => Promise.reject(new Error("locked")),
};

describe("a token", () => {
  test("is kept in the keychain where there is one, and in no file", async () => {
    const [folder, keychain] = [await aFolder(), aKeychain()];
    const store = createTokenStore(folder, async () => keychain);
    expect(await store.save("acme", "pat-1")).toBe("keychain");
    expect(keychain.tokens).toEqual(new Map([["acme", "pat-1"]]));
    expect(await readdir(folder)).toEqual([]);
    expect(await store.read("acme", "keychain", new PassThrough())).toBe("pat-1");
    await store.remove("acme", "keychain");
    expect(keychain.tokens.size).toBe(0);
  });

  test.each([
    ["there is no keychain", undefined],
    ["the keychain takes nothing", CLOSED],
  ])("is kept in a file where %s", async (_, keychain) => {
    const folder = await aFolder();
    const store = createTokenStore(folder, async () => keychain);
    expect(await store.save("acme", "pat-1")).toBe("file");
    expect(await store.read("acme", "file", new PassThrough())).toBe("pat-1");
  });

  test.each([
    ["is gone", aKeychain()],
    ["cannot be read", CLOSED],
    ["has no keychain any more", undefined],
  ])("that %s is told, with what to do", async (_, keychain) => {
    const store = createTokenStore(await aFolder(), async () => keychain);
    await expect(store.read("acme", "keychain", new PassThrough())).rejects.toThrow(
      /^The token of account acme is not in the keychain.*hubspot-batch accounts add acme$/,
    );
  });
});

test.each<[NodeJS.Platform, Record<string, string>, string]>([
  ["linux", { HOME: "/home/ada" }, "/home/ada/.config"],
  ["linux", { HOME: "/home/ada", XDG_CONFIG_HOME: "/etc/ada" }, "/etc/ada"],
  ["linux", { HOME: "/home/ada", XDG_CONFIG_HOME: "settings" }, "/home/ada/.config"],
  ["darwin", { HOME: "/Users/ada" }, "/Users/ada/Library/Application Support"],
  ["win32", { APPDATA: "/c/ada" }, "/c/ada"],
])("settings on %s with %j", (platform, env, folder) => {
  expect(configFolder(env, platform)).toBe(join(folder, "hubspot-batch"));
});
