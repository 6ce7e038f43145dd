import type { Stop } from "@x/batch-types";
import { expect, test } from "vitest";
import { afterPass, type AfterPass, beforePass, type Pass } from "./after-pass.ts";

const STOPPED = (reason: Stop["reason"]): Stop => ({ reason, message: "Why." });
const pass: Pass = { stop: undefined, unsettled: 0, settled: 0, isCancelled: false, idlePasses: 0 };

test.each<[string, Partial<Pass>, AfterPass]>([
  ["every record has its outcome", { settled: 7 }, { run: "done" }],
  ["there are no records", {}, { run: "done" }],
  ["some can be sent now", { unsettled: 2, settled: 1 }, { goOn: true }],
  ["none got an outcome", { unsettled: 2 }, { wait: 30, isIdle: true }],
  ["the run was cancelled", { unsettled: 2, isCancelled: true }, { run: "cancelled" }],
  ["it was drained", { unsettled: 2, stop: STOPPED("aborted") }, { goOn: true }],
  ["it was cancelled and drained", { isCancelled: true, stop: STOPPED("aborted") }, { goOn: true }],
  ["another worker drives", { stop: STOPPED("taken-over") }, { goOn: true }],
  ["the token is refused", { stop: STOPPED("unauthorized") }, { pause: "Why." }],
  ["there is no token", { stop: STOPPED("token-failed") }, { pause: "Why." }],
  ["the day is over", { stop: STOPPED("daily-limit") }, { wait: 900, isIdle: false }],
  ["HubSpot fails", { stop: STOPPED("unavailable") }, { wait: 60, isIdle: false }],
  ["the database fails", { stop: STOPPED("store-failed") }, { wait: 60, isIdle: false }],
  [
    "it is forbidden",
    { stop: STOPPED("forbidden") },
    { run: "stopped", stop: STOPPED("forbidden") },
  ],
])("after a pass, when %s", (_, given, expected) => {
  expect(afterPass({ ...pass, ...given })).toEqual(expected);
});

const STOPPED_RUN: AfterPass = {
  run: "stopped",
  stop: {
    reason: "client-failed",
    message: "Workers went 16 times through the run, and no record got an outcome.",
  },
};
test.each<[number, number, AfterPass]>([
  [0, 0, { goOn: true }],
  [5, 0, { goOn: true }],
  [6, 0.25, { wait: 0.75, isIdle: true }],
  [6, 1, { goOn: true }],
  [15, 12, { wait: 500, isIdle: true }],
  [15, 512, { goOn: true }],
  [16, 9_999, STOPPED_RUN],
])("before a pass, when %i brought nothing, the last %d s ago", (idlePasses, seconds, expected) => {
  expect(beforePass(idlePasses, seconds)).toEqual(expected);
});
