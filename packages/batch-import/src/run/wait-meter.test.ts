import { expect, test } from "vitest";
import { createWaitMeter } from "./wait-meter.ts";

const run = { id: 1, operation: "create", objectType: "contacts", apiVersion: "2026-03" } as const;
const request = { id: 1, method: "POST", path: "/p", records: 100 } as const;
const LIMIT = { requests: 2, perMilliseconds: 5_000 };

test("HubSpot asks for a pause", () => {
  const meter = createWaitMeter();
  const waiting = { type: "waiting", run, at: 1_000, milliseconds: 3_500 } as const;
  meter.hear({ ...waiting, limit: "TEN_SECONDLY_ROLLING", scope: "client" });
  expect(meter.read(1_000)).toEqual({ for: "limit", seconds: 4 });
  expect(meter.read(4_400)).toEqual({ for: "limit", seconds: 1 });
  expect(meter.read(4_500)).toBeUndefined();
  meter.hear({ ...waiting, at: 5_000, limit: "SERVER", scope: "client" });
  expect(meter.read(5_000)).toEqual({ for: "server", seconds: 4 });
  meter.hear({ ...waiting, at: 9_000, limit: "LOCKED", scope: "batch" });
  expect(meter.read(9_000)).toBeUndefined();
  expect(meter.read(9_500)).toEqual({ for: "server", seconds: 3 });
  meter.hear({ ...waiting, at: 10_000, limit: "RECONCILE", scope: "batch" });
  expect(meter.read(10_500)).toEqual({ for: "look-up", seconds: 3 });
});

test("the window is full: until its first request is old enough", () => {
  const meter = createWaitMeter();
  const answered = { type: "request-answered", run, request, milliseconds: 5 } as const;
  for (const at of [1_000, 1_100]) meter.hear({ type: "request-sent", run, at, request });
  expect(meter.inFlight).toBe(2);
  expect(meter.read(5_000)).toBeUndefined();
  for (const at of [1_200, 1_300]) meter.hear({ ...answered, at, limit: LIMIT });
  expect(meter.inFlight).toBe(0);
  expect(meter.read(1_400)).toBeUndefined();
  expect(meter.read(2_000)).toEqual({ for: "limit", seconds: 4 });
  expect(meter.read(6_200)).toBeUndefined();
});
