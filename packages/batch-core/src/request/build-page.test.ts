import { API_VERSIONS } from "@x/batch-types/registry";
import { describe, expect, test } from "vitest";
import { BatchError } from "../errors/batch-error.ts";
import type { PageJob, SearchJob } from "../job/page-job.ts";
import type { PageBatch } from "../kinds/pages/page-batch.ts";
import { planPage } from "../kinds/pages/plan-page.ts";
import { buildPage } from "./build-page.ts";

const pageOf = (job: PageJob): PageBatch => planPage(job)!;
const after = (batch: PageBatch, cursor: string): PageBatch => ({
  ...batch,
  entries: [{ ...batch.entries[0]!, input: { after: cursor } }],
});

describe("a list", () => {
  test.each([
    ["v3", "/crm/v3/objects/contacts"],
    ["2025-09", "/crm/objects/2025-09/contacts"],
    ["2026-03", "/crm/objects/2026-03/contacts"],
    ["2026-09", "/crm/objects/2026-09/contacts"],
  ] as const)("of %s is at %s", (apiVersion, path) => {
    const job = { operation: "list", objectType: "contacts", apiVersion } as const;
    expect(buildPage(pageOf(job))).toEqual({ method: "GET", path: `${path}?limit=100` });
  });

  test("says all that is asked for", () => {
    const batch = pageOf({
      operation: "list",
      objectType: "p_vendor",
      properties: ["email", "a&b"],
      propertiesWithHistory: ["city"],
      archived: true,
      associations: ["companies", "0-3"],
    });
    expect(buildPage(after(batch, "7=8")).path).toBe(
      "/crm/objects/2026-09/p_vendor?limit=50&after=7%3D8&properties=email,a%26b&propertiesWithHistory=city&associations=companies,0-3&archived=true",
    );
  });

  test("leaves out empty lists and archived: false", () => {
    const none = { properties: [], propertiesWithHistory: [], associations: [], archived: false };
    expect(buildPage(pageOf({ operation: "list", objectType: "deals", ...none })).path).toBe(
      "/crm/objects/2026-09/0-3?limit=100",
    );
  });
});

describe("a search", () => {
  const isAbove = (value: string) => ({ propertyName: "hs_object_id", operator: "GT", value });
  const byId = [{ propertyName: "hs_object_id", direction: "ASCENDING" }];
  const plain: SearchJob = { operation: "search", objectType: "contacts" };

  test.each(API_VERSIONS)("of %s is at the path of the object", (apiVersion) => {
    const { method, path } = buildPage(pageOf({ ...plain, apiVersion }));
    const base = apiVersion === "v3" ? "/crm/v3/objects" : `/crm/objects/${apiVersion}`;
    expect([method, path]).toEqual(["POST", `${base}/contacts/search`]);
  });

  test("for everything comes by id", () => {
    const body = { filterGroups: [], sorts: byId, properties: [], limit: 200, after: "0" };
    expect(buildPage(pageOf(plain)).body).toEqual(body);
    expect(buildPage(after(pageOf(plain), "7")).body).toEqual({
      ...body,
      filterGroups: [{ filters: [isAbove("7")] }],
    });
  });

  test("has its filters with texts as values, and the id in every group", () => {
    const filterGroups: SearchJob["filterGroups"] = [
      { filters: [{ propertyName: "city", operator: "NOT_HAS_PROPERTY" }] },
      { filters: [{ propertyName: "stage", operator: "IN", values: [2] }] },
      {
        filters: [
          { propertyName: "amount", operator: "GTE", value: 1e-7 },
          { propertyName: "amount", operator: "BETWEEN", value: -1, highValue: 2.5 },
          { propertyName: "stage", operator: "NOT_IN", values: ["a", 1, true] },
          { propertyName: "city", operator: "HAS_PROPERTY" },
        ],
      },
    ];
    const batch = pageOf({ ...plain, filterGroups, query: "ada", properties: ["city"] });
    expect(buildPage(after(batch, "7")).body).toEqual({
      filterGroups: [
        { filters: [{ propertyName: "city", operator: "NOT_HAS_PROPERTY" }, isAbove("7")] },
        { filters: [{ propertyName: "stage", operator: "IN", values: ["2"] }, isAbove("7")] },
        {
          filters: [
            { propertyName: "amount", operator: "GTE", value: "0.0000001" },
            { propertyName: "amount", operator: "BETWEEN", value: "-1", highValue: "2.5" },
            { propertyName: "stage", operator: "NOT_IN", values: ["a", "1", "true"] },
            { propertyName: "city", operator: "HAS_PROPERTY" },
            isAbove("7"),
          ],
        },
      ],
      query: "ada",
      sorts: byId,
      properties: ["city"],
      limit: 200,
      after: "0",
    });
  });

  test("that is sorted goes on at the cursor", () => {
    const sorts = [{ propertyName: "city", direction: "DESCENDING" }] as const;
    const batch = pageOf({ ...plain, sorts });
    expect(buildPage(after(batch, "200")).body).toEqual({
      filterGroups: [],
      sorts,
      properties: [],
      limit: 200,
      after: "200",
    });
  });
});

describe("the records of a list", () => {
  test.each([
    ["v3", "/crm/v3/lists/7/memberships"],
    ["2025-09", "/crm/lists/2025-09/7/memberships"],
    ["2026-03", "/crm/lists/2026-03/7/memberships"],
    ["2026-09", "/crm/lists/2026-09/7/memberships"],
  ] as const)("of %s are at %s", (apiVersion, path) => {
    const batch = pageOf({ operation: "memberships", listId: 7, apiVersion });
    expect(buildPage(batch)).toEqual({ method: "GET", path: `${path}?limit=250` });
  });

  test("go on at the cursor", () => {
    const batch = pageOf({ operation: "memberships", listId: "7" });
    expect(buildPage(after(batch, "a=b&c"))).toEqual({
      method: "GET",
      path: "/crm/lists/2026-09/7/memberships?limit=250&after=a%3Db%26c",
    });
  });

  test.each([
    ["listId", { listId: "7/../8" }],
    ["listId", { listId: [7] }],
    ["apiVersion", { apiVersion: "v9" }],
  ])("are not asked for by a batch with another %s: %j", (name, change) => {
    const batch = pageOf({ operation: "memberships", listId: 7 });
    const build = () => buildPage({ ...batch, job: { ...batch.job, ...change } as never });
    expect(build).toThrow(BatchError);
    expect(build).toThrow(`${name}: expected`);
  });
});

test.each([
  ["operation", { operation: "constructor" }],
  ["objectType", { objectType: "../../oauth" }],
  ["apiVersion", { apiVersion: "v9" }],
  ["associations", { associations: ["companies", "x&archived=true"] }],
])("a batch with another %s is not built", (name, change) => {
  const batch = pageOf({ operation: "list", objectType: "contacts" });
  const build = () => buildPage({ ...batch, job: { ...batch.job, ...change } as never });
  expect(build).toThrow(BatchError);
  expect(build).toThrow(`${name}:`);
});
