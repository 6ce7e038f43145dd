import { describe, expect, test } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import { post, postForm } from "../testing/test-support.ts";
import type { Limits } from "../options/limits.ts";

const PATH = "/crm/v3/objects/contacts/batch/create";

function limited(daily?: number) {
  let now = Date.UTC(2026, 4, 1, 23, 59, 30);
  const sandbox = createSandbox({
    limits: { requests: 2, perMilliseconds: 10_000, daily },
    clock: () => now,
  });
  return {
    sandbox,
    pass: (milliseconds: number) => (now += milliseconds),
    ask: () => post(sandbox, PATH, {}),
  };
}

test("without limits there are no such headers", async () => {
  const { headers } = await post(createSandbox(), PATH, {});
  expect([...headers.keys()].filter((name) => name.includes("ratelimit"))).toEqual([]);
});

test("answers tell what is left", async () => {
  const { ask } = limited(5);
  await ask();
  const { headers } = await ask();
  expect(headers.get("x-hubspot-ratelimit-max")).toBe("2");
  expect(headers.get("x-hubspot-ratelimit-remaining")).toBe("0");
  expect(headers.get("x-hubspot-ratelimit-interval-milliseconds")).toBe("10000");
  expect(headers.get("x-hubspot-ratelimit-daily")).toBe("5");
  expect(headers.get("x-hubspot-ratelimit-daily-remaining")).toBe("3");
});

describe("the window", () => {
  test("refuses what is beyond it, and says which limit that is", async () => {
    const { ask, sandbox } = limited();
    await ask();
    await ask();
    const { status, body, headers } = await ask();
    expect(status).toBe(429);
    expect(body).toMatchObject({
      status: "error",
      message: "You have reached your ten_secondly_rolling limit.",
      errorType: "RATE_LIMIT",
      policyName: "TEN_SECONDLY_ROLLING",
    });
    expect(headers.get("x-hubspot-ratelimit-remaining")).toBe("0");
    expect(headers.has("x-hubspot-ratelimit-daily")).toBe(false);
    expect(headers.has("retry-after")).toBe(false);
    expect(sandbox.requests().map((request) => request.status)).toEqual([201, 201, 429]);
  });

  test("rolls: each request is forgotten in its own time", async () => {
    const { ask, pass } = limited();
    await ask();
    pass(6_000);
    await ask();
    pass(3_999);
    expect((await ask()).status).toBe(429);
    pass(1);
    expect((await ask()).status).toBe(201);
    expect((await ask()).status).toBe(429);
  });

  test("is not used up by what is not authorised", async () => {
    const { ask, sandbox } = limited();
    for (let n = 0; n < 3; n++) await post(sandbox, PATH, {}, {});
    expect((await ask()).status).toBe(201);
  });
});

test("each app has a window of its own, and all share the day", async () => {
  const { sandbox, pass } = limited(3);
  const ask = (token: string) => post(sandbox, PATH, {}, { authorization: `Bearer ${token}` });
  expect((await ask("one")).status).toBe(201);
  expect((await ask("one")).status).toBe(201);
  expect((await ask("one")).body.policyName).toBe("TEN_SECONDLY_ROLLING");
  const { status, headers } = await ask("two");
  expect([status, headers.get("x-hubspot-ratelimit-remaining")]).toEqual([201, "1"]);
  pass(10_000);
  for (const token of ["one", "two"]) expect((await ask(token)).body.policyName).toBe("DAILY");
});

test("apps share a window where that is asked for", async () => {
  const sandbox = createSandbox({
    limits: { requests: 2, perMilliseconds: 10_000 },
    quirks: { rateLimitPer: "account" },
    clock: () => 0,
  });
  const statuses: number[] = [];
  for (const token of ["one", "two", "three"]) {
    const headers = { authorization: `Bearer ${token}` };
    statuses.push((await post(sandbox, PATH, {}, headers)).status);
  }
  expect(statuses).toEqual([201, 201, 429]);
});

test("the window of an app stays while it counts a request, whoever else asks meanwhile", async () => {
  const { sandbox, pass } = limited();
  const ask = async (token: string) =>
    (await post(sandbox, PATH, {}, { authorization: `Bearer ${token}` })).status;
  expect([await ask("a"), await ask("a"), await ask("a")]).toEqual([201, 201, 429]);
  expect([await ask("b"), await ask("a")]).toEqual([201, 429]);
  pass(10_000);
  expect([await ask("b"), await ask("a")]).toEqual([201, 201]);
});

test("the deprecated headers tell of the share of a second, which is no limit", async () => {
  let now = 0;
  const sandbox = createSandbox({
    limits: { requests: 20, perMilliseconds: 10_000 },
    clock: () => now,
  });
  const left: (string | null)[] = [];
  for (now of [0, 10, 20, 1000]) {
    const { headers } = await post(sandbox, PATH, {});
    expect(headers.get("x-hubspot-ratelimit-secondly")).toBe("2");
    left.push(headers.get("x-hubspot-ratelimit-secondly-remaining"));
  }
  expect(left).toEqual(["1", "0", "0", "1"]);
});

describe("an OAuth app", () => {
  async function installed(limits: Limits) {
    const sandbox = createSandbox({ limits, clock: () => 0 });
    const { body } = await postForm(sandbox, "/oauth/v3/token", {
      grant_type: "client_credentials",
      client_id: "client",
      client_secret: "secret",
    });
    const { access_token } = body as unknown as { access_token: string };
    const ask = () => post(sandbox, PATH, {}, { authorization: `Bearer ${access_token}` });
    return { ask, sandbox };
  }

  test("has the documented window, and no daily limit", async () => {
    const { ask } = await installed({ requests: 1, perMilliseconds: 10_000, daily: 1 });
    await ask();
    const { status, headers } = await ask();
    expect(status).toBe(201);
    expect(headers.get("x-hubspot-ratelimit-max")).toBe("110");
    expect(headers.get("x-hubspot-ratelimit-remaining")).toBe("108");
    expect(headers.has("x-hubspot-ratelimit-daily")).toBe(false);
  });

  test("or the one it is given, under a group of its own", async () => {
    const oauth = { requests: 1, perMilliseconds: 1000 };
    const { ask } = await installed({ requests: 9, perMilliseconds: 10_000, oauth });
    await ask();
    const { status, body, headers } = await ask();
    expect([status, body.policyName]).toEqual([429, "TEN_SECONDLY_ROLLING"]);
    expect(JSON.stringify(body)).toContain("publicapi:app-api-calls-ten-secondly:");
    expect(headers.get("x-hubspot-ratelimit-interval-milliseconds")).toBe("1000");
  });

  test("takes nothing from the day of private apps", async () => {
    const { ask, sandbox } = await installed({ requests: 1, perMilliseconds: 10_000, daily: 1 });
    await ask();
    expect((await post(sandbox, PATH, {})).status).toBe(201);
  });
});

test("the day ends at midnight", async () => {
  const { ask, pass } = limited(1);
  await ask();
  const { status, body } = await ask();
  expect([status, body.policyName]).toEqual([429, "DAILY"]);
  pass(30_000);
  expect((await ask()).status).toBe(201);
});
