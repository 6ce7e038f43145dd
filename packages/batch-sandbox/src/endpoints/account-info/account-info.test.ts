import { expect, test } from "vitest";
import { createSandbox } from "../../create-sandbox.ts";
import { ask, postForm } from "../../test-support.ts";

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
