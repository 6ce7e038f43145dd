import { InvalidOptionsError, JobStoppedError } from "@x/batch-core";
import type { Account } from "@x/batch-types";
import type { FaultRule } from "@x/batch-sandbox";
import { HttpResponse, http } from "msw";
import { describe, expect, test } from "vitest";
import type { BatchEvent } from "../index.ts";
import { connect, refusal, TOKEN, useServer } from "../testing/account.ts";

const server = useServer();
const USAGE = "/account-info/2026-09/api-usage/daily/private-apps";
const limits = { requests: 190, perMilliseconds: 10_000, daily: 625_000 };
const details = {
  portalId: "1000001",
  accountType: "STANDARD",
  timeZone: "UTC",
  utcOffset: "+00:00",
  utcOffsetMilliseconds: 0,
  companyCurrency: "USD",
  additionalCurrencies: [],
  uiDomain: "app.hubspot.com",
  dataHostingLocation: "na1",
};
const fault = (operation: "details" | "usage", rule: FaultRule["fault"], more = {}): FaultRule => ({
  api: "account-info",
  operation,
  fault: rule,
  ...more,
});

test("the account of a private app: its id, its limits, and what it used of them", async () => {
  const { client, sandbox } = connect(server, { sandbox: { limits } });
  expect(await client.account()).toEqual({
    ...details,
    limits: {
      requests: 190,
      perMilliseconds: 10_000,
      dailyLimit: 625_000,
      dailyRemaining: 624_998,
    },
    dailyUsage: { used: 2, limit: 625_000, resetsAt: "2026-05-02T00:00:00Z" },
  } satisfies Account);
  expect(sandbox.requests().map(({ method, path }) => [method, path])).toEqual([
    ["GET", "/account-info/2026-09/details"],
    ["GET", USAGE],
  ]);
});

test("two tokens of two accounts are told apart", async () => {
  const one = connect(server);
  expect((await one.client.account()).portalId).toBe("1000001");
  const other = connect(server, { sandbox: { portalId: 512 } });
  expect((await other.client.account()).portalId).toBe("512");
});

test.each(["v3", "2025-09", "2026-03", "2026-09"] as const)("in %s", async (apiVersion) => {
  const { client, sandbox } = connect(server, { apiVersion });
  expect(await client.account()).toMatchObject(details);
  expect(sandbox.requests().map(({ path }) => path.split("/")[2])).toEqual([
    apiVersion,
    apiVersion,
  ]);
});

describe("the daily usage is left out", () => {
  test.each<[string, FaultRule["fault"], number]>([
    ["refuses it for want of a scope", { kind: "missing-scope", scopes: ["x"] }, 2],
    ["refuses the token for it", { kind: "expired-token" }, 2],
    ["fails at it", { kind: "status", status: 503 }, 4],
    ["does not answer", { kind: "reset", when: "before-answer" }, 4],
    ["has no calls left", { kind: "rate-limit", policy: "DAILY" }, 2],
  ])("when HubSpot %s", async (_, rule, requests) => {
    const events: BatchEvent[] = [];
    const { client, sandbox } = connect(server, {
      sandbox: { faults: [fault("usage", rule)] },
      onEvent: (event) => events.push(event),
    });
    expect(await client.account()).toEqual({ ...details, limits: {} });
    expect(sandbox.requests()).toHaveLength(requests);
    expect(events.map(({ type }) => type)).not.toContain("run-stopped");
    expect(events.at(-1)).toMatchObject({ type: "run-ended", counts: { found: 1 } });
    // The next call is not held up by it.
    expect((await client.archive("deals", [{ id: 7 }])).counts.archived).toBe(1);
  });

  test("when the time of the call is over", async () => {
    const { client } = connect(server, {
      sandbox: {
        faults: [
          fault("usage", { kind: "rate-limit", policy: "TEN_SECONDLY_ROLLING", retryAfter: 60 }),
        ],
      },
      timeouts: { call: 30_000 },
    });
    expect(await client.account()).toEqual({ ...details, limits: {} });
  });
});

describe("a token that is not let in", () => {
  test("unauthorized", async () => {
    const { client, sandbox } = connect(server, { sandbox: { apps: [{ accessToken: "other" }] } });
    const error: unknown = await client.account().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(JobStoppedError);
    expect(error).toMatchObject({ code: "UNAUTHORIZED", stop: { reason: "unauthorized" } });
    expect(String(error)).not.toContain(TOKEN);
    expect(sandbox.requests()).toHaveLength(1);
  });

  test("forbidden, with the scope that HubSpot names", async () => {
    const faults = [fault("details", { kind: "missing-scope", scopes: ["oauth"] })];
    const { client } = connect(server, { sandbox: { faults } });
    await expect(client.account()).rejects.toMatchObject({
      code: "FORBIDDEN",
      stop: { reason: "forbidden", scopes: ["oauth"] },
    });
  });

  test("an expired one is replaced, and the call goes on", async () => {
    const faults = [fault("details", { kind: "expired-token" }, { times: 1 })];
    let given = 0;
    const { client } = connect(server, {
      sandbox: { faults },
      accessToken: () => `token-${(given += 1)}`,
    });
    expect(await client.account()).toMatchObject(details);
  });
});

describe("no account", () => {
  test.each<[string, () => Response, string, string]>([
    [
      "an answer without an id",
      () => HttpResponse.json({ timeZone: "UTC" }),
      "UNAVAILABLE",
      "The answer does not name the account: expected portalId, a whole number above 0; got undefined. Something other than HubSpot may have answered: check the base URL.",
    ],
    [
      "a page",
      () => new HttpResponse("<h1>Welcome</h1>"),
      "UNAVAILABLE",
      "Not an answer of HubSpot's API: 200, Welcome. Perhaps a proxy, a firewall or a login page is in between, or the base URL is wrong.",
    ],
    [
      "a refusal",
      () => refusal(400, { category: "VALIDATION_ERROR" })([]) as Response,
      "REFUSED",
      "Refused with 400.",
    ],
    [
      "a path that is not there",
      () => refusal(404)([]) as Response,
      "REFUSED",
      "Refused with 404.",
    ],
    ["a failure", () => refusal(502)([]) as Response, "UNAVAILABLE", "HubSpot answered 502."],
  ])("%s", async (_, answer, code, message) => {
    const { client } = connect(server);
    server.use(http.get("https://api.hubapi.com/*", () => answer()));
    const error: unknown = await client
      .account({ maxRetries: 1 })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(JobStoppedError);
    expect(error).toMatchObject({ code, message });
  });

  test("an aborted call", async () => {
    const { client } = connect(server);
    const signal = AbortSignal.abort(new Error("Ctrl+C"));
    await expect(client.account({ signal })).rejects.toMatchObject({
      code: "ABORTED",
      message: "Ctrl+C",
    });
  });

  test("a call aborted while the usage is asked for", async () => {
    const { client } = connect(server);
    const controller = new AbortController();
    server.use(
      http.get(`https://api.hubapi.com${USAGE}`, () => {
        controller.abort(new Error("Ctrl+C"));
        return HttpResponse.error();
      }),
    );
    await expect(client.account({ signal: controller.signal })).rejects.toMatchObject({
      code: "ABORTED",
    });
  });
});

test("a call like any other: options are checked, retries counted, events told", async () => {
  const faults = [fault("details", { kind: "status", status: 503 }, { times: 1 })];
  const { client, sandbox } = connect(server, { sandbox: { faults } });
  await expect(client.account({ maxRetries: -1 })).rejects.toThrow(InvalidOptionsError);
  await expect(client.account({ maxRetry: 1 } as object)).rejects.toThrow("maxRetry: unknown");
  expect(sandbox.requests()).toEqual([]);

  const events: BatchEvent[] = [];
  await client.account({ onEvent: (event) => events.push(event) });
  expect(events.map(({ type }) => type)).toEqual([
    "run-started",
    "request-sent",
    "request-answered",
    "waiting",
    "request-sent",
    "request-answered",
    "request-sent",
    "request-answered",
    "settled",
    "run-ended",
  ]);
  expect(events[0]?.run).toEqual({
    id: expect.any(Number),
    operation: "account.read",
    apiVersion: "2026-09",
  });
  expect(events.at(-1)).toMatchObject({ requests: { sent: 3, retried: 1 } });
});
