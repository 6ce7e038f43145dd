import type { Outcome, RecordError } from "@x/batch-types";
import { expect, test } from "vitest";
import { whyLeft } from "./why-left.ts";

const NOT_READ = "The record could not be read, so that nothing is known of it.";

function read(outcome: object): Outcome {
  return { index: 0, attempts: 1, ...outcome } as Outcome;
}
const failed = (category: RecordError["category"]): Outcome =>
  read({ status: "failed", error: { category, message: "No." } });

test.each([
  ["is there", read({ status: "found", id: "7" }), undefined],
  ["was merged", read({ status: "found", id: "8" }), ["kept", "It was merged into record 8."]],
  ["is gone", failed("OBJECT_NOT_FOUND"), ["reversed", "The record is not there any more."]],
  ["is refused", failed("MISSING_SCOPES"), ["kept", NOT_READ]],
  ["is not told", read({ status: "unknown" }), ["kept", NOT_READ]],
  ["is not asked for", undefined, ["kept", NOT_READ]],
] as const)("a record that %s", (_, outcome, why) => {
  const [action, message] = why ?? [];
  expect(whyLeft("7", outcome)).toEqual(why && { action, message });
});
