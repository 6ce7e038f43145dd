import { PassThrough } from "node:stream";
import { OBJECTS } from "@x/batch-types/registry";
import { describe, expect, test } from "vitest";
import { EXIT } from "../../exit-codes.ts";
import { anAccount, runMain } from "../../testing/run-main.ts";
import { objects } from "./objects.ts";

/** Nothing else has it, so that finding it anywhere means it leaked. */
const TOKEN = "pat-eu1-5e3c7a90-not-to-be-seen";

async function run(name?: string, json = false): Promise<string> {
  let text = "";
  const stdout = new PassThrough();
  stdout.on("data", (some) => (text += String(some)));
  expect(await objects(name, { json }, { stdout } as never)).toBe(0);
  return text;
}

describe("objects", () => {
  test("all of them, a line each, with what each version offers", async () => {
    const lines = (await run()).split("\n");
    expect(lines[0]).toBe("object                type id  v3     2025-09  2026-03  2026-09");
    expect(lines).toContain("partner_clients                -u--r  -u--r    -u--r    -u---");
    for (const name of Object.keys(OBJECTS)) {
      expect(lines.filter((line) => line.startsWith(`${name} `))).toHaveLength(1);
    }
  });

  test.each(["line_items", "0-8", "Line item", " LINE ITEMS "])(
    "one by %s, with scopes and limits",
    async (name) => {
      const text = await run(name);
      expect(text).toMatch(/^object +line_items\ntype id +0-8\n/);
      expect(text).toMatch(/\nscopes to read +crm.objects.line_items.read, or e-commerce\n/);
      expect(text).toMatch(/\nin a request +100 records\n/);
    },
  );

  test("one, where HubSpot names no scopes", async () => {
    expect(await run("payments")).toMatch(/\nscopes to write +none that HubSpot names\n/);
    expect(await run("payments")).toMatch(/\n2026-03 +nothing\n/);
    expect(await run("forecasts")).toMatch(/\nscopes to read +any one of/);
  });

  test("as JSON", async () => {
    const text = await run(undefined, true);
    expect(text.trimEnd()).not.toContain("\n");
    const all = JSON.parse(text) as { objects: { name: string }[] };
    expect(all.objects.map(({ name }) => name)).toEqual(Object.keys(OBJECTS));
    expect(JSON.parse(await run("deals", true))).toMatchObject({
      name: "deals",
      typeId: "0-3",
      operations: OBJECTS.deals.operations,
      scopes: { read: [["crm.objects.deals.read"]] },
      limits: { recordsPerRequest: 100 },
    });
  });

  test.each([
    ["contcts", 'Did you mean "contacts"?'],
    ["2-345", "a custom object"],
    ["p1_machine", "a custom object"],
    ["p_vendor", "a custom object"],
  ])("%s is told", async (name, text) => {
    await expect(run(name)).rejects.toThrow(text);
  });

  test("with --scopes, whether the token has them", async () => {
    const apps = [{ accessToken: TOKEN, scopes: ["crm.objects.deals.read"] }];
    const { url } = await anAccount({ apps });
    const env = { HUBSPOT_ACCESS_TOKEN: TOKEN };
    const argv = ["objects", "--scopes", "--base-url", url];
    const { code, stdout, stderr } = await runMain(argv, { env });
    expect({ code, stderr }).toEqual({ code: EXIT.success, stderr: "" });
    const lines = stdout.split("\n");
    expect(lines[0]).toMatch(/ 2026-09 +scopes to read +scopes to write$/);
    expect(lines.find((line) => line.startsWith("deals "))).toMatch(/ cusar +yes +no$/);
    expect(lines.find((line) => line.startsWith("payments "))).toMatch(/ not known +not known$/);
    const one = await runMain([...argv, "deals"], { env });
    expect(one.stdout).toMatch(/\ntoken has them to read +yes\ntoken has them to write +no\n/);
    const json = await runMain([...argv, "deals", "--json"], { env });
    expect(JSON.parse(json.stdout)).toMatchObject({ token: { read: "yes", write: "no" } });
    expect([stdout, one.stdout, json.stdout].join("")).not.toContain(TOKEN);
  });

  test("with --scopes, where HubSpot does not say which scopes the token has", async () => {
    const { url } = await anAccount({ quirks: { scopesOfToken: "refused" } });
    const argv = ["objects", "deals", "--scopes", "--base-url", url];
    const { code, stdout, stderr } = await runMain(argv);
    expect(code).toBe(EXIT.success);
    expect(stdout).toBe(await run("deals"));
    expect(stderr).toBe(
      "HubSpot does not say which scopes the token has: access token not found.\n",
    );
    const json = JSON.parse((await runMain([...argv, "--json"])).stdout) as object;
    expect(json).toMatchObject({ name: "deals", scopesRefused: "access token not found." });
  });

  test("whose token it is, is for --scopes", async () => {
    const { code, stderr } = await runMain(["objects", "--account", "acme"]);
    expect(code).toBe(EXIT.usage);
    expect(stderr).toContain("--account, --token-file and --base-url are for --scopes.");
  });
});
