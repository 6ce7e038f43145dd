import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSandbox } from "../../create-sandbox.ts";
import { send } from "../../testing/test-support.ts";
import { namesFound, search, withCompanies } from "../../testing/search-companies.ts";

type Filter = Record<string, unknown>;

const of = (...filters: readonly Filter[]) => ({ filterGroups: [{ filters }] });

describe("filters", () => {
  test.each<[Filter, readonly string[]]>([
    [{ propertyName: "name", operator: "EQ", value: "acme" }, ["Acme"]],
    [{ propertyName: "industry", operator: "EQ", value: "BANKING" }, ["Acme"]],
    [{ propertyName: "industry", operator: "EQ", value: "banking" }, []],
    [{ propertyName: "industry", operator: "NEQ", value: "BANKING" }, ["Beta Corp"]],
    [{ propertyName: "numberofemployees", operator: "LT", value: "10" }, ["Acme"]],
    [{ propertyName: "numberofemployees", operator: "LTE", value: 10 }, ["Acme", "Beta Corp"]],
    [{ propertyName: "numberofemployees", operator: "GT", value: "10" }, ["gamma-ray labs"]],
    [
      { propertyName: "numberofemployees", operator: "GTE", value: "10" },
      ["Beta Corp", "gamma-ray labs"],
    ],
    [
      { propertyName: "numberofemployees", operator: "BETWEEN", value: "9", highValue: "10" },
      ["Acme", "Beta Corp"],
    ],
    [{ propertyName: "name", operator: "IN", values: ["acme", "delta"] }, ["Acme", "Delta"]],
    [{ propertyName: "name", operator: "IN", values: ["Acme"] }, []],
    [
      { propertyName: "numberofemployees", operator: "NOT_IN", values: ["9.0", "10"] },
      ["gamma-ray labs"],
    ],
    [{ propertyName: "domain", operator: "HAS_PROPERTY" }, ["Acme"]],
    [{ propertyName: "numberofemployees", operator: "NOT_HAS_PROPERTY" }, ["Delta"]],
    [{ propertyName: "name", operator: "CONTAINS_TOKEN", value: "RAY" }, ["gamma-ray labs"]],
    [{ propertyName: "name", operator: "CONTAINS_TOKEN", value: "gam" }, []],
    [{ propertyName: "name", operator: "CONTAINS_TOKEN", value: "ga*ray" }, ["gamma-ray labs"]],
    [{ propertyName: "name", operator: "CONTAINS_TOKEN", value: "*ta" }, ["Beta Corp", "Delta"]],
    [{ propertyName: "name", operator: "CONTAINS_TOKEN", value: "*ta*a" }, []],
    [{ propertyName: "industry", operator: "NOT_CONTAINS_TOKEN", value: "banking" }, ["Beta Corp"]],
  ])("%j", async (filter, names) => {
    expect(await namesFound(await withCompanies(), of(filter))).toEqual(names);
  });

  test("of a group must all match, of groups one", async () => {
    const sandbox = await withCompanies();
    const many = { propertyName: "numberofemployees", operator: "GT", value: "9" };
    const beta = { propertyName: "name", operator: "CONTAINS_TOKEN", value: "beta" };
    const delta = { propertyName: "name", operator: "EQ", value: "Delta" };
    const filterGroups = [{ filters: [many, beta] }, { filters: [delta] }];
    expect(await namesFound(sandbox, { filterGroups })).toEqual(["Beta Corp", "Delta"]);
  });

  test("compare moments, written either way, and ids as numbers", async () => {
    let now = Date.UTC(2026, 0, 1);
    const sandbox = createSandbox({ clock: () => now });
    await send(sandbox, "companies/create", [{ properties: { name: "old" } }]);
    now += 1000;
    await send(sandbox, "companies/create", [{ properties: { name: "new" } }]);
    const [, second] = sandbox.inspect("companies");
    for (const filter of [
      { propertyName: "createdate", operator: "GT", value: String(now - 1000) },
      { propertyName: "hs_lastmodifieddate", operator: "GTE", value: "2026-01-01T00:00:01.000Z" },
      { propertyName: "hs_object_id", operator: "IN", values: [second!.id] },
    ]) {
      expect(await namesFound(sandbox, of(filter))).toEqual(["new"]);
    }
  });

  const name = { propertyName: "name", operator: "EQ", value: "x" };
  test.each<[string, unknown]>([
    ["a list as a body", []],
    ["groups that are no list", { filterGroups: {} }],
    ["a group that is no object", { filterGroups: [1] }],
    ["filters that are no list", { filterGroups: [{ filters: 1 }] }],
    ["a filter that is no object", of(null as unknown as Filter)],
    ["no property", of({ operator: "EQ", value: "x" })],
    ["no operator", of({ propertyName: "name", value: "x" })],
    ["an unknown operator", of({ ...name, operator: "constructor" })],
    ["an unknown property", of({ ...name, propertyName: "__proto__" })],
    ["no value", of({ propertyName: "name", operator: "EQ" })],
    ["a list as a value", of({ ...name, value: ["x"] })],
    ["an object among values", of({ propertyName: "name", operator: "IN", values: [{}] })],
    ["one value for IN", of({ ...name, operator: "IN" })],
    ["no high value", of({ ...name, operator: "BETWEEN" })],
    ["a text for a number", of({ ...name, propertyName: "numberofemployees" })],
    ["a text for a moment", of({ ...name, propertyName: "createdate" })],
    ["six groups", { filterGroups: Array.from({ length: 6 }, () => ({ filters: [name] })) }],
    ["seven filters in a group", of(...Array.from({ length: 7 }, () => name))],
    [
      "19 filters",
      {
        filterGroups: [5, 5, 5, 4].map((length) => ({
          filters: Array.from({ length }, () => name),
        })),
      },
    ],
    ["two sorts", { sorts: ["name", "domain"] }],
    ["a sort by an unknown property", { sorts: ["nope"] }],
    ["a sort that is no JSON", { sorts: ["{"] }],
    ["a direction", { sorts: [{ propertyName: "name", direction: "UP" }] }],
    ["a query that is no text", { query: 1 }],
    ["a query of 3,001 characters", { query: "x".repeat(3001) }],
    ["properties that are no texts", { properties: [1] }],
    ["a limit of 201", { limit: 201 }],
    ["a limit that is no number", { limit: { toString: 1 } }],
    ["a start beyond 10,000", { after: "10001" }],
    ["a page that begins after the 10,000th record", { after: "10000", limit: 0 }],
    ["a page that reaches beyond the 10,000th record", { after: "9801", limit: 200 }],
    ["a start that is no number", { after: "abc" }],
  ])("are refused with 400: %s", async (_, body) => {
    const answered = await search(await withCompanies(), body);
    expect(answered.status).toBe(400);
    expect(answered.body).toMatchObject({ status: "error", message: expect.any(String) });
  });

  test("of any JSON get an answer", async () => {
    const sandbox = await withCompanies();
    const piece = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom("name", "EQ", "IN", "BETWEEN", "numberofemployees", "*"),
    );
    const filter = fc.record(
      { propertyName: piece, operator: piece, value: piece, values: piece, highValue: piece },
      { requiredKeys: [] },
    );
    const body = fc.record(
      {
        filterGroups: fc.oneof(piece, fc.array(fc.record({ filters: fc.array(filter) }))),
        sorts: fc.oneof(piece, fc.array(piece)),
        query: piece,
        limit: piece,
        after: piece,
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(body, async (given) => {
        expect([200, 400]).toContain((await search(sandbox, given)).status);
      }),
    );
  });
});
