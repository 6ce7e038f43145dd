import type { Stop } from "@x/batch-types";
import { expect, test } from "vitest";
import { afterIdlePass, afterPass, type AfterPass, beforePass, type Pass } from "./after-pass.ts";

const STOPPED = (reason: Stop["reason"]): Stop => ({ reason, message: "Why." });
const pass: Pass = {
  stop: undefined,
  unsettled: 0,
  settled: 0,
  isCancelled: false,
  idlePasses: 0,
  untilReset: undefined,
};

test.each<[string, Partial<Pass>, AfterPass]>([
  ["every record has its outcome", { settled: 7 }, { run: "done" }],
  ["there are no records", {}, { run: "done" }],
  ["some can be sent now", { unsettled: 2, settled: 1 }, { goOn: true }],
  [
    "none got an outcome",
    { unsettled: 2, idlePasses: 1 },
    { wait: 10, for: "No record got an outcome.", isIdle: true },
  ],
  ["the run was cancelled", { unsettled: 2, isCancelled: true }, { run: "cancelled" }],
  ["it was drained", { unsettled: 2, stop: STOPPED("aborted") }, { goOn: true }],
  ["it was cancelled and drained", { isCancelled: true, stop: STOPPED("aborted") }, { goOn: true }],
  ["another worker drives", { stop: STOPPED("taken-over") }, { goOn: true }],
  ["the token is refused", { stop: STOPPED("unauthorized") }, { pause: "Why." }],
  ["there is no token", { stop: STOPPED("token-failed") }, { pause: "Why." }],
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
  ["HubSpot fails", { stop: STOPPED("unavailable") }, { wait: 60, for: "Why.", isIdle: false }],
  [
    "the database fails",
    { stop: STOPPED("store-failed") },
    { wait: 10, for: "Why.", isIdle: false },
  ],
  [
    "it is forbidden",
    { stop: STOPPED("forbidden") },
    { run: "stopped", stop: STOPPED("forbidden") },
  ],
])("after a pass, when %s", (_, given, expected) => {
  expect(afterPass({ ...pass, ...given })).toEqual(expected);
});

test("a run that brings nothing waits longer each time, and is stopped with the reason", () => {
  const waits = [0, 1, 2, 3, 4, 5].map((idlePasses) => afterIdlePass(idlePasses, "It broke."));
  expect(waits).toEqual(
    [5, 10, 20, 40, 80, 160].map((wait) => ({ wait, for: "It broke.", isIdle: true })),
  );
  expect(beforePass(5, "It broke.")).toEqual({ goOn: true });
  const message = "Workers went 6 times through the run, and no record got an outcome.";
  const stopped = (text: string) => ({
    run: "stopped",
    stop: { reason: "client-failed", message: text },
  });
  expect(beforePass(6, null)).toEqual(stopped(message));
  expect(beforePass(6, "It broke.")).toEqual(stopped(`${message} The last time: It broke.`));
});
