import { describe, expect, test } from "vitest";
import { createSandbox } from "../../create-sandbox.ts";
import { ask, post, send } from "../../testing/test-support.ts";

const properties = {
  contacts: [{ name: "shoe_size" }, { name: "score", type: "number", calculated: true }],
  "2-123": [{ name: "serial" }],
};

interface Usage {
  readonly objectTypeId: string;
  readonly usage: number;
}

const usageOf = (list: unknown, typeId: string) =>
  (list as readonly Usage[]).find(({ objectTypeId }) => objectTypeId === typeId);

async function limitsOf(sandbox: ReturnType<typeof createSandbox>, path: string) {
  const { status, body } = await ask(sandbox, "GET", `/crm/limits/2026-09/${path}`);
  expect(status).toBe(200);
  return body as unknown as Record<string, unknown>;
}

describe("limits", () => {
  test("of records: those of HubSpot's objects each, those of custom objects together", async () => {
    const sandbox = createSandbox({ properties });
    const rows = Array.from({ length: 3 }, () => ({ properties: {} }));
    await send(sandbox, "contacts/create", rows);
    await send(sandbox, "2-123/create", rows);
    const [gone] = sandbox.inspect("contacts");
    await send(sandbox, "contacts/archive", [{ id: gone!.id }]);
    const limits = await limitsOf(sandbox, "records");
    expect(usageOf(limits["hubspotDefinedObjectTypes"], "0-1")).toEqual({
      objectTypeId: "0-1",
      singularLabel: "Contact",
      pluralLabel: "Contacts",
      limit: 15_000_000,
      usage: 2,
      percentage: (2 / 15_000_000) * 100,
    });
    expect(limits["customObjectTypes"]).toEqual({
      byObjectType: [
        { objectTypeId: "2-123", singularLabel: "object_123", pluralLabel: "2-123", usage: 3 },
      ],
      overallLimit: 500_000,
      overallUsage: 3,
      overallPercentage: (3 / 500_000) * 100,
    });
  });

  test("of properties, pipelines and custom objects", async () => {
    const sandbox = createSandbox({ properties });
    const custom = await limitsOf(sandbox, "custom-properties");
    expect(usageOf(custom["byObjectType"], "0-1")).toMatchObject({ limit: 1_000, usage: 2 });
    expect(usageOf(custom["byObjectType"], "0-2")).toMatchObject({ usage: 0 });
    const calculated = await limitsOf(sandbox, "calculated-properties");
    expect(calculated).toMatchObject({ overallLimit: 200, overallUsage: 1 });
    const pipelines = await limitsOf(sandbox, "pipelines");
    expect(usageOf(pipelines["hubspotDefinedObjectTypes"], "0-3")).toMatchObject({ usage: 1 });
    const objects = await limitsOf(sandbox, "custom-object-types");
    expect(objects).toEqual({ limit: 10, usage: 1, percentage: 10 });
  });

  test("of labels, between two objects or all that have some", async () => {
    const sandbox = createSandbox();
    const query = "?fromObjectTypeId=0-1&toObjectTypeId=0-2";
    expect(await limitsOf(sandbox, "associations/labels")).toEqual({ results: [] });
    const path = "/crm/associations/2026-03/contacts/companies/labels";
    await post(sandbox, path, { name: "buyer", label: "Buyer", inverseLabel: "Buys for" });
    const pair = {
      fromObjectType: { objectTypeId: "0-1", singularLabel: "Contact", pluralLabel: "Contacts" },
      toObjectType: { objectTypeId: "0-2", singularLabel: "Company", pluralLabel: "Companies" },
      allLabels: ["Buyer"],
      limit: 50,
      usage: 1,
      percentage: 2,
    };
    expect(await limitsOf(sandbox, `associations/labels${query}`)).toEqual({ results: [pair] });
    expect((await limitsOf(sandbox, "associations/labels"))["results"]).toEqual([
      {
        ...pair,
        fromObjectType: pair.toObjectType,
        toObjectType: pair.fromObjectType,
        allLabels: ["Buys for"],
      },
      pair,
    ]);
  });

  test("of associations, where records are near the limit", async () => {
    const sandbox = createSandbox();
    const none = {
      limit: 50_000,
      totalRecordsAtLimit: 0,
      totalRecordsNearLimit: 0,
      atLimitFromRecordSamples: [],
      nearLimitFromRecordSamples: [],
    };
    expect(await limitsOf(sandbox, "associations/records/0-1/0-2")).toEqual(none);
    expect(await limitsOf(sandbox, "associations/records/from")).toEqual({ results: [] });
    expect(await limitsOf(sandbox, "associations/records/0-1/to")).toEqual({ results: [] });

    const snapshot = sandbox.snapshot();
    await send(sandbox, "contacts/create", [{ properties: {} }, { properties: {} }]);
    await send(sandbox, "companies/create", [{ properties: {} }]);
    const [full, near] = sandbox.inspect("contacts").map(({ id }) => id);
    const company = sandbox.inspect("companies")[0]!.id;
    const associated = sandbox.snapshot();
    const type = { associationCategory: "HUBSPOT_DEFINED", associationTypeId: 279 };
    const many = (from: string, count: number) =>
      Array.from({ length: count }, (_, place) => ({
        from: { objectType: "contacts", id: from },
        to: { objectType: "companies", id: String(Number(company) + place) },
        types: [type],
      }));
    sandbox.restore({
      ...associated,
      account: {
        ...associated.account,
        associations: [...many(full!, 50_000), ...many(near!, 40_000)],
      },
    });
    expect(await limitsOf(sandbox, "associations/records/0-1/0-2")).toEqual({
      limit: 50_000,
      totalRecordsAtLimit: 1,
      totalRecordsNearLimit: 1,
      atLimitFromRecordSamples: [{ objectId: Number(full), label: full }],
      nearLimitFromRecordSamples: [
        { objectId: Number(near), label: near, usage: 40_000, percentage: 80 },
      ],
    });
    const flags = { hasRecordsAtLimit: true, hasRecordsNearLimit: true };
    expect(await limitsOf(sandbox, "associations/records/from")).toEqual({
      results: [
        { objectTypeId: "0-1", singularLabel: "Contact", pluralLabel: "Contacts", ...flags },
      ],
    });
    expect(await limitsOf(sandbox, "associations/records/0-1/to")).toEqual({
      results: [
        { objectTypeId: "0-2", singularLabel: "Company", pluralLabel: "Companies", ...flags },
      ],
    });
    sandbox.restore(snapshot);
  });

  test("need the scope of any object, and answer 400 for one that does not exist", async () => {
    const apps = [{ accessToken: "t", scopes: ["crm.objects.contacts.read"] }];
    const sandbox = createSandbox({ apps });
    const statusOf = async (path: string) => {
      const headers = { authorization: "Bearer t" };
      return (await ask(sandbox, "GET", `/crm/v3/limits/${path}`, undefined, headers)).status;
    };
    expect(await statusOf("records")).toBe(200);
    expect(await statusOf("custom-object-types")).toBe(403);
    expect(await statusOf("associations/labels?fromObjectTypeId=2-9")).toBe(400);
    expect(await statusOf("associations/records/2-9/to")).toBe(400);
  });
});
