import { expect, test } from "vitest";
import type { BatchEvent } from "../src/index.ts";
import { connect } from "./soak/account.ts";
import { creates } from "./soak/tasks.ts";

const flawless = (): number => 0.999;
/** In seconds: the longest wait that is believed. */
const TEN_MINUTES = 600;

test("two clients of one process do not touch each other", async () => {
  const events: Record<"slow" | "fast", BatchEvent[]> = { slow: [], fast: [] };
  // One is held up by HubSpot for ten minutes, has a token that expires, and may send one at a time.
  const tokens = ["first", "second"];
  const slow = connect(1, {
    accessToken: () => tokens[0]!,
    apiVersion: "v3",
    concurrency: 1,
    rateLimit: { requests: 2, perMilliseconds: 10_000 },
    onEvent: (event) => {
      events.slow.push(event);
      if (event.type === "request-answered" && event.status === 401) tokens.shift();
    },
    sandbox: {
      apps: tokens.map((accessToken) => ({ accessToken })),
      limits: { requests: 2, perMilliseconds: 10_000 },
      faults: [
        { nth: 2, fault: { kind: "rate-limit", policy: "SECONDLY", retryAfter: TEN_MINUTES } },
        { nth: 3, fault: { kind: "expired-token" } },
      ],
    },
  });
  const fast = connect(2, {
    accessToken: "third",
    apiVersion: "2026-09",
    concurrency: 8,
    onEvent: (event) => events.fast.push(event),
    sandbox: {
      apps: [{ accessToken: "third" }],
      limits: { requests: 190, perMilliseconds: 10_000 },
    },
  });
  const begin = fast.clock.now();
  const { job, records } = creates("a", "contacts", 1_000, 20, flawless);

  const slowResult = slow.client.run(job, records).result();
  const fastResult = await fast.client.run(job, records).result();
  expect(fastResult.counts.created).toBe(1_000);
  expect(fast.clock.now() - begin).toBeLessThan(60_000);
  expect((await slowResult).counts.created).toBe(1_000);
  expect(slow.clock.now() - begin).toBeGreaterThan(TEN_MINUTES * 1_000);

  expect([slow.onTheirWay.most, fast.onTheirWay.most]).toEqual([
    1,
    expect.toSatisfy((most: number) => most > 1 && most <= 8),
  ]);
  for (const [name, { sandbox }, version] of [
    ["slow", slow, "v3"],
    ["fast", fast, "2026-09"],
  ] as const) {
    const told = events[name];
    expect(new Set(told.map(({ run }) => run.apiVersion))).toEqual(new Set([version]));
    expect(told.filter(({ type }) => type === "request-sent")).toHaveLength(
      sandbox.requests().length,
    );
    expect(sandbox.requests().every(({ path }) => path.includes(version))).toBe(true);
  }
  expect(events.fast.filter(({ type }) => type === "waiting")).toEqual([]);
});
