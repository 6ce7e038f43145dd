import { emptyCounts } from "@x/batch-core";
import { expect, test } from "vitest";
import { EXIT } from "../exit-codes.ts";
import { exitCode } from "./end-of-run.ts";

const counts = { ...emptyCounts(), created: 5 };
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
  ["the rest was not to be sent", { counts, notSent: 7 }, first, EXIT.success],
])("%s", (_, report, stop, code) => {
  expect(exitCode(report, stop)).toBe(code);
});
