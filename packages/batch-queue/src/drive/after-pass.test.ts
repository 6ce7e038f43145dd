import type { Stop } from "@x/batch-types";
import { expect, test } from "vitest";
import {
  afterFailedConnect,
  afterPass,
  type AfterPass,
  afterStop,
  beforePass,
  type Pass,
} from "./after-pass.ts";

const STOPPED = (reason: Stop["reason"]): Stop => ({ reason, message: "Why." });
const pass: Pass = {
  stop: undefined,
  isRefused: false,
  unsettled: 0,
  settled: 0,
  isCancelled: false,
  untilReset: undefined,
  wrongToken: undefined,
};

test.each<[string, Partial<Pass>, AfterPass]>([
  ["every record has its outcome", { settled: 7 }, { run: "done" }],
  ["there are no records", {}, { run: "done" }],
  ["some can be sent now", { unsettled: 2, settled: 1 }, { goOn: true }],
  [
    "none got an outcome",
    { unsettled: 2 },
    { wait: 5, for: "No record got an outcome.", isIdle: true },
  ],
  ["the run was cancelled", { unsettled: 2, isCancelled: true }, { run: "cancelled" }],
  ["it was drained", { unsettled: 2, stop: STOPPED("aborted") }, { goOn: true }],
  ...(["forbidden", "refused", "client-failed"] as const).map(
    (reason): [string, Partial<Pass>, AfterPass] => [
      `it was cancelled, and is ${reason}`,
      { isCancelled: true, stop: STOPPED(reason) },
      { wait: 5, for: "Why.", isIdle: true },
    ],
  ),
  ["it was cancelled and drained", { isCancelled: true, stop: STOPPED("aborted") }, { goOn: true }],
  ["another worker drives", { stop: STOPPED("taken-over") }, { goOn: true }],
  [
    "HubSpot refuses the token",
    { stop: { ...STOPPED("unauthorized"), error: { category: "EXPIRED", message: "Gone." } } },
    { pause: "Why." },
  ],
  ["accessToken threw", { stop: STOPPED("unauthorized") }, { wait: 5, for: "Why.", isIdle: false }],
  [
    "the token changed to one of another portal",
    { stop: STOPPED("unauthorized"), wrongToken: "Wrong." },
    { pause: "Wrong." },
  ],
  [
    "the daily limit is met, and the token changed to one of another portal",
    { stop: STOPPED("daily-limit"), untilReset: 7, wrongToken: "Wrong." },
    { wait: 7, for: "daily limit", isIdle: false },
  ],
  [
    "the client got no token",
    { stop: STOPPED("token-failed") },
    { wait: 5, for: "Why.", isIdle: false },
  ],
  ...(
    [
      ["is not known", undefined, 900],
      ["is in an hour", 3_600, 3_600],
      ["is a day away, as HubSpot's count is late", 86_390, 900],
    ] as const
  ).map(([when, untilReset, wait]): [string, Partial<Pass>, AfterPass] => [
    `the daily limit is met, and the reset ${when}`,
    { stop: STOPPED("daily-limit"), untilReset },
    { wait, for: "daily limit", isIdle: false },
  ]),
  ...(["unavailable", "timeout", "limiter-failed"] as const).map(
    (reason): [string, Partial<Pass>, AfterPass] => [
      `it ends as ${reason}`,
      { stop: STOPPED(reason) },
      { wait: 60, for: "Why.", isIdle: false },
    ],
  ),
  [
    "its records cannot be read",
    { stop: STOPPED("source-failed"), unsettled: 2, settled: 1 },
    { wait: 5, for: "Why.", isIdle: true },
  ],
  [
    "the database fails",
    { stop: STOPPED("store-failed") },
    { wait: 5, for: "Why.", isIdle: false },
  ],
  [
    "the database refuses what it is to keep",
    { stop: STOPPED("store-failed"), isRefused: true },
    { wait: 5, for: "Why.", isIdle: true },
  ],
  [
    "it is forbidden",
    { stop: STOPPED("forbidden") },
    { run: "stopped", stop: STOPPED("forbidden") },
  ],
])("after a pass, when %s", (_, given, expected) => {
  expect(afterPass({ ...pass, ...given })).toEqual(expected);
});

const MESSAGE = "Workers went 16 times through the run, and no record got an outcome.";
const stopped = (message: string): AfterPass => ({
  run: "stopped",
  stop: { reason: "client-failed", message },
});
const NOTHING = "Workers began with the run again and again, and no record got an outcome.";
test.each<[number, number, string | null, AfterPass]>([
  [0, 0, null, { goOn: true }],
  [5, 0, null, { goOn: true }],
  [6, 0.25, null, { wait: 0.75, for: NOTHING, isIdle: true }],
  [6, 1, "It broke.", { goOn: true }],
  [15, 12, "It broke.", { wait: 500, for: "It broke.", isIdle: true }],
  [15, 512, null, { goOn: true }],
  [16, 9_999, null, stopped(MESSAGE)],
  [16, 9_999, "It broke.", stopped(`${MESSAGE} The last time: It broke.`)],
])(
  "before a pass, when %i brought nothing, the last %d s ago: %s",
  (passes, ago, why, expected) => {
    expect(beforePass(passes, ago, why, false)).toEqual(expected);
  },
);

test("a run that was cancelled is never stopped, however many passes brought nothing", () => {
  expect(beforePass(15, 0, "It broke.", true)).toMatchObject({ wait: 512 });
  expect(beforePass(16, 9_999, "It broke.", true)).toEqual({ run: "cancelled" });
});

test("a rate limit has the account wait for its window, and other failures of HubSpot for a minute", () => {
  const stop = STOPPED("unavailable");
  expect(afterStop(stop, undefined, true)).toEqual({ wait: 10, for: "Why." });
  expect(afterStop(stop, undefined, false)).toEqual({ wait: 60, for: "Why." });
});

test("an account without a client is tried again after 5 seconds, and then after longer and longer pauses", () => {
  const waits = [0, 1, 7, 8, 99].map((failures) => afterFailedConnect(failures, "Why."));
  expect(waits).toEqual([5, 10, 640, 640, 640].map((wait) => ({ wait, for: "Why." })));
});
