import { expect, test } from "vitest";
import { createWaitMeter } from "./wait-meter.ts";
import { waitText } from "./wait-text.ts";

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
  expect(meter.read(9_500)).toEqual({ for: "lock", seconds: 3 });
  // A shorter wait of another batch does not hide it.
  meter.hear({ ...waiting, at: 9_000, milliseconds: 1_000, limit: "SERVER", scope: "batch" });
  expect(meter.read(9_600)).toEqual({ for: "lock", seconds: 3 });
  meter.hear({ ...waiting, at: 10_000, limit: "RECONCILE", scope: "batch" });
  expect(meter.read(10_500)).toEqual({ for: "look-up", seconds: 3 });
  meter.hear({ ...waiting, at: 20_000, limit: "SERVER", scope: "batch" });
  expect(meter.read(20_500)).toEqual({ for: "server", seconds: 3 });
  meter.hear({ ...waiting, at: 30_000, limit: "MIGRATION", scope: "client" });
  expect(meter.read(30_000)).toEqual({ for: "migration", seconds: 4 });
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

test("the window has room: the run waits for something else, such as its source", () => {
  const answered = { type: "request-answered", run, request, milliseconds: 5 } as const;
  const limit = { requests: 100, perMilliseconds: 10_000 };
  const after = (sent: number, remaining?: number, share?: number) => {
    const meter = createWaitMeter({ share });
    for (let at = 1; at <= sent; at += 1) meter.hear({ type: "request-sent", run, at, request });
    for (let at = 1; at <= sent; at += 1) {
      const told = remaining === undefined ? {} : { remaining };
      meter.hear({ ...answered, at: 1_000, status: 200, limit, ...told });
    }
    return meter.read(2_001);
  };
  expect(after(1)).toBeUndefined();
  expect(after(89, 11)).toBeUndefined();
  expect(after(90)).toEqual({ for: "limit", seconds: 8 });
  // Others use the rest.
  expect(after(30, 10)).toEqual({ for: "limit", seconds: 8 });
  expect(after(30, 70, 0.5)).toBeUndefined();
  expect(after(45, 55, 0.5)).toEqual({ for: "limit", seconds: 8 });
});

test("no answer comes: it is said after ten seconds, until one comes", () => {
  const meter = createWaitMeter();
  const answered = { type: "request-answered", run, request, milliseconds: 5 } as const;
  for (const at of [1_000, 5_000]) meter.hear({ type: "request-sent", run, at, request });
  expect(meter.read(10_999)).toBeUndefined();
  expect(meter.read(12_900)).toEqual({ for: "answer", seconds: 11 });
  meter.hear({ ...answered, at: 13_000, status: 200 });
  expect(meter.read(22_999)).toBeUndefined();
  expect(meter.read(23_000)).toEqual({ for: "answer", seconds: 10 });
  // It was given up, and is sent again.
  meter.hear({ ...answered, at: 115_000, cause: "timeout" });
  meter.hear({ type: "request-sent", run, at: 120_000, request });
  expect(meter.read(120_000)).toEqual({ for: "answer", seconds: 107 });
  meter.hear({ ...answered, at: 121_000, status: 200 });
  meter.hear({ type: "request-sent", run, at: 140_000, request });
  expect(meter.read(149_999)).toBeUndefined();
});

test.each([
  ["limit", 4, "waiting for HubSpot's limit, 4 s"],
  ["server", 60, "waiting before it tries again, 60 s"],
  ["lock", 2, "waiting for a lock in HubSpot, 2 s"],
  [
    "migration",
    93_029,
    "waiting while HubSpot moves this account to another data centre, 25 h 51 min",
  ],
  ["look-up", 10, "waiting before it looks up what became of records, 10 s"],
  ["answer", 65, "no answer from HubSpot for 65 s"],
] as const)("a wait is said: %s, %d s", (what, seconds, text) => {
  expect(waitText({ for: what, seconds })).toBe(text);
});
