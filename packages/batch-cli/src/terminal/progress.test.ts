import { PassThrough } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import type { BatchEvent } from "@x/batch-http";
import { emptyCounts } from "@x/batch-core";
import { expect, onTestFinished, test, vi } from "vitest";
import { createEventLines } from "./json-events.ts";
import { showBar } from "./progress-bar.ts";
import { showProgress } from "./progress.ts";
import { createQuotaMeter } from "./quota-meter.ts";
import { outcomeText, speedText } from "./standing-text.ts";

const run = { id: 1, operation: "create", objectType: "contacts", apiVersion: "2026-03" } as const;
const request = { id: 1, method: "POST", path: "/p", records: 100 } as const;
const LIMIT = { requests: 10, perMilliseconds: 1_000 };

function collect(): { stream: PassThrough; read: () => string } {
  let text = "";
  const stream = new PassThrough();
  stream.on("data", (some) => (text += String(some)));
  return { stream, read: () => text };
}

const DONE = { done: 50, counts: { ...emptyCounts(), created: 40, failed: 10 } };

test("on a terminal: a bar, and what became of the rows, without control characters of theirs", async () => {
  const { stream, read } = collect();
  const stderr = Object.assign(stream, { isTTY: true, columns: 100 });
  const lastError = "line\u001b[2J one\nline two";
  const shown = await showProgress({
    rows: 100,
    read: () => ({ ...DONE, lastError }),
    io: { env: {}, stderr },
  });
  await sleep(150);
  shown.stop();
  expect(read()).toMatch(/50 % · 50 of 100 rows *[^·]/);
  expect(read()).toContain("created 40 · failed 10 · last error: line [2J one line two");
});

test("what does not fit into the terminal is cut, and ends in …", async () => {
  const { stream, read } = collect();
  const stderr = Object.assign(stream, { isTTY: true, columns: 50 });
  const lastError = "the e-mail 😀 is not valid";
  const shown = await showProgress({
    rows: 100,
    read: () => ({ ...DONE, lastError }),
    io: { env: {}, stderr },
  });
  shown.stop();
  expect(read()).toContain("created 40 · failed 10 · last error: the e-mail …");
});

test.each([
  [100, "8,602 of 60,000 rows · 1,440 rows/s · 36 s left"],
  [60, "8,602 of 60,000 rows · 1,440 rows/s"],
])("of the speed, %i columns show what fits as a whole", (columns, shown) => {
  const { stream, read } = collect();
  const speed = { rowsPerSecond: 1_440, secondsLeft: 36, quotaUsed: 0.57 };
  const standing = { ...DONE, ...speed, done: 8_602, rows: 60_000 };
  showBar(() => standing, Object.assign(stream, { isTTY: true, columns })).stop();
  expect(read()).toMatch(new RegExp(`14 % · ${shown}\\u001b`));
});

test.each<[string, { isTTY: boolean }, Record<string, string>]>([
  ["no terminal", { isTTY: false }, {}],
  ["a terminal that cannot draw over a line", { isTTY: true }, { TERM: "dumb" }],
])("on %s: no bar", async (_, kind, env) => {
  const { stream, read } = collect();
  const stderr = Object.assign(stream, kind);
  const shown = await showProgress({ rows: 100, read: () => DONE, io: { env, stderr } });
  await sleep(150);
  shown.stop();
  expect(read()).toBe("");
});

test("a run that was resumed has the speed of this process", async () => {
  const { stream, read } = collect();
  const events = createEventLines(stream, () => 7);
  let done = 5_000;
  const io = { env: {}, stderr: new PassThrough() };
  const shown = await showProgress({ rows: 10_000, read: () => ({ ...DONE, done }), io, events });
  await sleep(40);
  done += 1;
  shown.stop();
  const { rowsPerSecond, secondsLeft, ...event } = JSON.parse(read()) as Record<string, number>;
  expect(rowsPerSecond).toBeLessThan(51);
  expect(secondsLeft).toBeGreaterThan(99);
  expect(event).toEqual({ type: "progress", at: 7, ...DONE, done: 5_001, rows: 10_000 });
});

test("the time that an answer takes is not that of the run", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  onTestFinished(() => void vi.useRealTimers());
  const { stream, read } = collect();
  const events = createEventLines(stream, () => 7);
  let done = 0;
  const io = { env: {}, stderr: new PassThrough() };
  const shown = await showProgress({ rows: 100, read: () => ({ ...DONE, done }), io, events });
  vi.advanceTimersByTime(1_000);
  await shown.ask(async () => void vi.advanceTimersByTime(60_000));
  done = 100;
  shown.stop();
  expect(JSON.parse(read())).toMatchObject({ rowsPerSecond: 100 });
});

test("the quota is what was sent in the latest window, of what the limit allows", () => {
  const meter = createQuotaMeter();
  const send = (at: number): void => meter.hear({ type: "request-sent", run, at, request });
  const answered = { type: "request-answered", run, request, milliseconds: 5 } as const;
  send(0);
  expect(meter.read()).toEqual({});
  meter.hear({ ...answered, at: 1, limit: LIMIT, dailyRemaining: 90, dailyLimit: 100 });
  for (const at of [900, 1_000, 1_100]) send(at);
  expect(meter.read()).toEqual({ quotaUsed: 0.3, dailyRemaining: 90, dailyLimit: 100 });
  send(5_000);
  expect(meter.read().quotaUsed).toBe(0.1);
});

test("events of the client are passed on without the run, and not its beginning and end", () => {
  const { stream, read } = collect();
  const events = createEventLines(stream);
  const requests = { sent: 0, retried: 0, isolating: 0, reconciling: 0, associating: 0 };
  const all: BatchEvent[] = [
    { type: "run-started", run, at: 1 },
    { type: "waiting", run, at: 2, milliseconds: 5, limit: "DAILY", scope: "client" },
    { type: "run-ended", run, at: 3, milliseconds: 5, counts: emptyCounts(), requests },
  ];
  for (const event of all) events.hear(event);
  expect(JSON.parse(read())).toEqual({
    type: "waiting",
    at: 2,
    milliseconds: 5,
    limit: "DAILY",
    scope: "client",
  });
});

test("what is known is said", () => {
  const standing = { ...DONE, rows: 100, rowsPerSecond: 930 };
  expect(speedText(standing)).toEqual(["930 rows/s"]);
  expect(speedText({ ...standing, rowsPerSecond: 1.2 })).toEqual(["1 row/s"]);
  expect(speedText({ ...standing, rowsPerSecond: 0.4 })).toEqual([]);
  const more = { ...standing, secondsLeft: 90, quotaUsed: 0.871, dailyRemaining: 4_000 };
  expect(speedText(more)).toEqual([
    "930 rows/s",
    "90 s left",
    "87 % of the rate limit used",
    "4,000 requests left today",
  ]);
  expect(outcomeText({ ...standing, counts: emptyCounts() })).toEqual([]);
});

test("what a run waits for is said, and after Ctrl-C the bar stands still", () => {
  const standing = { ...DONE, rows: 100, rowsPerSecond: 930, secondsLeft: 90 };
  const counts = "created 40 · failed 10";
  const waiting = { for: "limit", seconds: 4 } as const;
  expect(outcomeText({ ...standing, waiting })).toEqual([
    "waiting for HubSpot's limit, 4 s",
    counts,
  ]);
  const ending = { ...standing, waiting, ending: { answers: 3 } };
  expect(speedText(ending)).toEqual([]);
  expect(outcomeText(ending)).toEqual([
    "waiting for 3 answers; Ctrl-C again leaves them unknown",
    counts,
  ]);
  expect(outcomeText({ ...ending, ending: { answers: 1 } })[0]).toBe(
    "waiting for 1 answer; Ctrl-C again leaves it unknown",
  );
  expect(outcomeText({ ...ending, ending: { answers: 0 } })[0]).toBe("ending");
});

test("on a terminal, Ctrl-C is said in the bar, and a question has the terminal to itself", async () => {
  const { stream, read } = collect();
  const stderr = Object.assign(stream, { isTTY: true, columns: 100 });
  const shown = await showProgress({ rows: 100, read: () => DONE, io: { env: {}, stderr } });
  const before = read();
  const drawn = await shown.ask(async () => {
    const start = read();
    await sleep(250);
    return read().slice(start.length);
  });
  expect(before).not.toBe("");
  expect(drawn).toBe("");
  shown.interrupted();
  shown.stop();
  expect(read().slice(before.length)).toContain("ending · created 40 · failed 10");
  expect(read()).not.toContain("Interrupted");
});

test("a slow reader of events is waited for, one that has left is not", async () => {
  const stream = new PassThrough({ highWaterMark: 10 });
  const events = createEventLines(stream);
  const row = { index: 0, line: 2, status: "created", id: "7", error: "" };
  events.row(row);
  let isDrained = false;
  const drained = events.drained().then(() => (isDrained = true));
  await sleep(20);
  expect(isDrained).toBe(false);
  stream.resume();
  await drained;
  stream.pause();
  events.row(row);
  stream.once("error", () => {});
  stream.destroy(new Error("EPIPE"));
  await events.drained();
});
