import { describe, expect, test } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import { post } from "../test-support.ts";

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

test("the day ends at midnight", async () => {
  const { ask, pass } = limited(1);
  await ask();
  const { status, body } = await ask();
  expect([status, body.policyName]).toEqual([429, "DAILY"]);
  pass(30_000);
  expect((await ask()).status).toBe(201);
});
