import { describe, expect, test } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import { DEFAULT_QUIRKS } from "../options/quirks.ts";
import { post } from "../testing/test-support.ts";
import { createDailyCount } from "../account/daily-count.ts";
import { limitAnswer } from "./limit-answer.ts";
import type { Limits } from "../options/limits.ts";
import { createRateLimiter } from "./rate-limiter.ts";

describe("searches", () => {
  const search = { kind: "private", scopes: undefined } as const;
  const limiter = (limits: Limits) =>
    createRateLimiter(limits, DEFAULT_QUIRKS, createDailyCount(limits.daily));

  test("are five a second for all apps, beside their windows, and tell nothing of limits", () => {
    const take = limiter({ requests: 1, perMilliseconds: 10_000 });
    const refusals = ["a", "b", "a", "b", "a", "b"].map((id) => take({ ...search, id }, true, 0));
    expect(refusals.map((taken) => taken.refusedBy)).toEqual([
      ...Array.from({ length: 5 }, () => undefined),
      "search",
    ]);
    expect(refusals.every(({ headers }) => Object.keys(headers).length === 0)).toBe(true);
    expect(take({ ...search, id: "a" }, false, 0).refusedBy).toBe(undefined);
    expect(take({ ...search, id: "a" }, true, 1000).refusedBy).toBe(undefined);
  });

  test("count for the day", () => {
    const take = limiter({ requests: 9, perMilliseconds: 10_000, daily: 1 });
    take({ ...search, id: "a" }, true, 0);
    expect(take({ ...search, id: "a" }, true, 5000).refusedBy).toBe("DAILY");
  });

  test("beyond the limit have a 429 of their own", () => {
    expect(limitAnswer("search", "id", 1_000_001)).toEqual({
      status: 429,
      body: {
        status: "error",
        message: "You have reached your secondly limit.",
        correlationId: "id",
        category: "RATE_LIMITS",
      },
    });
  });

  test("are told from other requests by their path", async () => {
    const limits = { requests: 1, perMilliseconds: 10_000, search: 1 };
    const sandbox = createSandbox({ limits, clock: () => 0 });
    const search = () => post(sandbox, "/crm/v3/objects/contacts/search", {});
    const { status, headers } = await search();
    expect(status).toBe(200);
    expect(headers.has("x-hubspot-ratelimit-max")).toBe(false);
    const refused = await search();
    expect([refused.status, refused.body.category]).toEqual([429, "RATE_LIMITS"]);
    expect((await post(sandbox, "/crm/v3/objects/contacts/batch/read", {})).status).toBe(200);
  });
});
