import { PassThrough } from "node:stream";
import { OBJECTS } from "@x/batch-types/registry";
import { describe, expect, test } from "vitest";
import { objects } from "./objects.ts";

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
});
