import { expect, test } from "vitest";
import { createSandbox } from "../../create-sandbox.ts";
import { ask, postForm } from "../../testing/test-support.ts";

test.each(["v3", "2025-09", "2026-03", "2026-09"])("details of %s", async (version) => {
  const { status, body } = await ask(createSandbox(), "GET", `/account-info/${version}/details`);
  expect(status).toBe(200);
  expect(body).toEqual({
    portalId: 1_000_001,
    accountType: "STANDARD",
    timeZone: "UTC",
    companyCurrency: "USD",
    additionalCurrencies: [],
    utcOffset: "+00:00",
    utcOffsetMilliseconds: 0,
    uiDomain: "app.hubspot.com",
    dataHostingLocation: "na1",
  });
});

test("two accounts have two ids, wherever HubSpot tells it", async () => {
  const told = async (portalId?: number) => {
    const properties = { "2-7": [{ name: "serial", type: "string", hasUniqueValue: true }] };
    const quirks = { portalInRefusals: true };
    const sandbox = createSandbox({ portalId, properties, quirks });
    const send = async (method: string, path: string, body?: object) =>
      (await ask(sandbox, method, path, body)).body;
    const { portalId: id } = await send("GET", "/account-info/v3/details");
    const inputs = [{ properties: { nope: "1" } }];
    const refused = await send("POST", "/crm/v3/objects/contacts/batch/create", { inputs });
    const byCity = { properties: [], idProperty: "city", inputs: [{ id: "Oslo" }] };
    const read = await send("POST", "/crm/v3/objects/contacts/batch/read", byCity);
    const machine = await send("POST", "/crm/v3/objects/2-7", { properties: { serial: "A" } });
    const twin = await send("POST", "/crm/v3/objects/2-7", { properties: { serial: "A" } });
    const { fullyQualifiedName } = await send("GET", "/crm/v3/schemas/2-7");
    sandbox.setFaults([{ fault: { kind: "rate-limit", policy: "DAILY" } }]);
    const { groupName } = await send("GET", "/account-info/v3/details");
    const texts = [refused.message, read.message, machine.url, twin.message];
    return [id, ...texts, fullyQualifiedName, groupName].map(String);
  };
  const [usual, other] = await Promise.all([told(), told(512)]);
  expect(other).not.toEqual(usual);
  for (const text of usual) expect(text).toContain("1000001");
  for (const text of other) expect(text).toMatch(/\b(?:p)?512(?:\b|_)/);
});

test("a token names the account it was given out for", async () => {
  const sandbox = createSandbox({ portalId: 512 });
  const fields = { grant_type: "client_credentials", client_id: "a", client_secret: "b" };
  expect((await postForm(sandbox, "/oauth/v3/token", fields)).body).toMatchObject({ hub_id: 512 });
});

test.each([
  [{ kind: "status", status: 503 }, 503],
  [{ kind: "missing-scope", scopes: ["oauth"] }, 403],
] as const)("is struck by faults as the rest is: %j", async (fault, status) => {
  const sandbox = createSandbox({ faults: [{ api: "account-info", operation: "usage", fault }] });
  const statusOf = async (path: string) =>
    (await ask(sandbox, "GET", `/account-info/v3/${path}`)).status;
  expect(await statusOf("details")).toBe(200);
  expect(await statusOf("api-usage/daily/private-apps")).toBe(status);
});

test("the day's usage, this request included", async () => {
  let now = Date.UTC(2026, 4, 1, 12);
  const limits = { requests: 100, perMilliseconds: 10_000, daily: 5 };
  const sandbox = createSandbox({ limits, clock: () => now });
  const read = async () =>
    (await ask(sandbox, "GET", "/account-info/v3/api-usage/daily/private-apps")).body.results[0];
  await read();
  expect(await read()).toEqual({
    name: "private-apps-api-calls-daily",
    usageLimit: 5,
    currentUsage: 2,
    collectedAt: "2026-05-01T12:00:00Z",
    fetchStatus: "SUCCESS",
    resetsAt: "2026-05-02T00:00:00Z",
  });
  now += 12 * 3_600_000;
  expect(await read()).toMatchObject({ currentUsage: 1 });
});

test("usage is counted without limits too, and that of OAuth apps is not", async () => {
  let now = Date.UTC(2026, 4, 1, 12);
  const sandbox = createSandbox({ clock: () => now });
  const fields = { grant_type: "client_credentials", client_id: "a", client_secret: "b" };
  const { body } = await postForm(sandbox, "/oauth/v3/token", fields);
  const { access_token } = body as unknown as { access_token: string };
  const read = async (token: string) => {
    const headers = { authorization: `Bearer ${token}` };
    const path = "/account-info/v3/api-usage/daily/private-apps";
    return (await ask(sandbox, "GET", path, undefined, headers)).body.results[0];
  };
  expect(await read(access_token)).toMatchObject({ currentUsage: 0, usageLimit: 1_000_000 });
  expect(await read("private")).toMatchObject({ currentUsage: 1 });
  now += 12 * 3_600_000;
  expect(await read("private")).toMatchObject({ currentUsage: 1 });
});

test("needs a token as the rest does", async () => {
  const { status } = await ask(createSandbox(), "GET", "/account-info/v3/details", undefined, {});
  expect(status).toBe(401);
});
