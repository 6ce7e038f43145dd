import { emptyCounts } from "@x/batch-core";
import { expect, test } from "vitest";
import { EXIT } from "../exit-codes.ts";
import { exitCode } from "./end-of-run.ts";

const counts = { ...emptyCounts(), created: 5 };
const list = {
  id: "1",
  name: "Guests",
  added: 4,
  unchanged: 1,
  missing: 0,
  unknown: 0,
  isDone: true,
};
const first = { reason: "first", message: "Only 5 rows were to be sent." } as const;

test.each([
  ["all were written", { counts, notSent: 0 }, undefined, EXIT.success],
  ["one failed", { counts: { ...counts, failed: 1 }, notSent: 0 }, undefined, EXIT.incomplete],
  ["one was not sent: a resume sends it", { counts, notSent: 1 }, undefined, EXIT.stopped],
  [
    "one failed, and one was not sent",
    { counts: { ...counts, failed: 1 }, notSent: 1 },
    undefined,
    EXIT.stopped,
  ],
  ["all are in the list", { counts, list, notSent: 0 }, undefined, EXIT.success],
  [
    "not all were added to the list",
    { counts, list: { ...list, isDone: false }, notSent: 0 },
    undefined,
    EXIT.incomplete,
  ],
  [
    "one was gone before it could be added to the list",
    { counts, list: { ...list, missing: 1 }, notSent: 0 },
    undefined,
    EXIT.incomplete,
  ],
  [
    "one may be in the list under another id",
    { counts, list: { ...list, unknown: 1 }, notSent: 0 },
    undefined,
    EXIT.incomplete,
  ],
  [
    "the rest was not to be sent: the list comes after it",
    { counts, list: { ...list, isDone: false }, notSent: 7 },
    first,
    EXIT.success,
  ],
  ["the rest was not to be sent", { counts, notSent: 7 }, first, EXIT.success],
])("%s", (_, report, stop, code) => {
  expect(exitCode(report, stop)).toBe(code);
});
