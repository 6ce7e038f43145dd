import { describe, expect, test } from "vitest";
import { createSandbox } from "../../create-sandbox.ts";
import { ask, send } from "../../testing/test-support.ts";
import { namesFound, search, withCompanies } from "../../testing/search-companies.ts";

describe("results", () => {
  test("are all records, oldest first, with the properties of a read", async () => {
    const sandbox = await withCompanies();
    const { status, body } = await search(sandbox, {});
    expect(status).toBe(200);
    expect(body).toHaveProperty("total", 4);
    expect(body).not.toHaveProperty("paging");
    expect(body.results.map(({ id }) => id)).toEqual(
      sandbox.inspect("companies").map(({ id }) => id),
    );
    expect(body.results[0]).toMatchObject({ properties: { name: "Acme", domain: "acme.example" } });
  });

  test.each([
    [["numberofemployees"], ["Acme", "Beta Corp", "gamma-ray labs", "Delta"]],
    [["-numberofemployees"], ["gamma-ray labs", "Beta Corp", "Acme", "Delta"]],
    [[{ propertyName: "name" }], ["Acme", "Beta Corp", "Delta", "gamma-ray labs"]],
    [
      [JSON.stringify({ propertyName: "name", direction: "DESCENDING" })],
      ["gamma-ray labs", "Delta", "Beta Corp", "Acme"],
    ],
  ])("are sorted by %j, those without a value last", async (sorts, names) => {
    expect(await namesFound(await withCompanies(), { sorts })).toEqual(names);
  });

  test.each([
    ["GAM", ["gamma-ray labs"]],
    ["corp beta", ["Beta Corp"]],
    [".example", ["Acme"]],
    ["nothing", []],
  ])("have every word of the query %j", async (query, names) => {
    expect(await namesFound(await withCompanies(), { query })).toEqual(names);
  });

  test("come in pages", async () => {
    const sandbox = await withCompanies();
    const first = await search(sandbox, { limit: 3 });
    expect(first.body).toMatchObject({ total: 4, paging: { next: { after: "3" } } });
    expect(first.body.results).toHaveLength(3);
    const last = await search(sandbox, { limit: 3, after: "3" });
    expect(last.body.results).toHaveLength(1);
    expect(last.body).not.toHaveProperty("paging");
  });
});

test.each([
  [200, "9800"],
  [10, "9990"],
])("pages of %d may begin at %s", async (limit, after) => {
  const { status, body } = await search(await withCompanies(), { limit, after });
  expect([status, body.results]).toEqual([200, []]);
});

test("go on by id, where others are archived meanwhile", async () => {
  const sandbox = await withCompanies();
  const [first, second, third, fourth] = sandbox.inspect("companies").map(({ id }) => id);
  const one = `/crm/v3/objects/companies/${second}`;
  await ask(sandbox, "DELETE", one);
  const filters = [{ propertyName: "hs_object_id", operator: "GT", value: first }];
  for (const [sorts, ids] of [
    [["hs_object_id"], [third, fourth]],
    [["-hs_object_id"], [fourth, third]],
  ]) {
    const { body } = await search(sandbox, { filterGroups: [{ filters }], sorts });
    expect(body.results.map(({ id }) => id)).toEqual(ids);
  }
});

describe("the delay of the index", () => {
  test("hides what is new, and shows what was archived or changed since", async () => {
    let now = Date.UTC(2026, 0, 1);
    const sandbox = createSandbox({ clock: () => now, searchDelay: 5000 });
    const found = async () => {
      const { body } = await search(sandbox, { properties: ["name"] });
      return body.results.map((row) => row.properties?.["name"]);
    };
    const change = (method: string, body?: unknown) =>
      ask(
        sandbox,
        method,
        `/crm/v3/objects/companies/${sandbox.inspect("companies")[0]!.id}`,
        body,
      );

    await send(sandbox, "companies/create", [{ properties: { name: "first" } }]);
    now += 4999;
    expect(await found()).toEqual([]);
    now += 1;
    expect(await found()).toEqual(["first"]);
    await change("PATCH", { properties: { name: "second" } });
    expect(await found()).toEqual(["first"]);
    now += 1000;
    await change("DELETE");
    expect(await found()).toEqual(["first"]);
    now += 4000;
    expect(await found()).toEqual(["second"]);
    const { body } = await search(sandbox, {});
    expect(body.results[0]).toMatchObject({ archived: false });
    expect(body.results[0]).not.toHaveProperty("archivedAt");
    now += 1000;
    expect(await found()).toEqual([]);
  });

  test("must be a number of milliseconds", () => {
    expect(() => createSandbox({ searchDelay: -1 })).toThrow("searchDelay");
  });
});
