import type { Outcome, RecordRow } from "@x/batch-types";
import { expect, test } from "vitest";
import { hasMergedSince } from "./merged-into.ts";

const SINCE = Date.parse("2026-05-01T08:00:00Z");

function found(ids: string | null, past?: unknown): Outcome {
  const record = {
    id: "7",
    properties: { hs_merged_object_ids: ids },
    ...(past !== undefined && { propertiesWithHistory: { hs_merged_object_ids: past } }),
  } as RecordRow;
  return { index: 0, attempts: 1, status: "found", id: "7", record, warnings: [] };
}
const before = { value: "3", timestamp: "2026-04-01T08:00:00Z" };
const after = { value: "3;4", timestamp: "2026-06-01T08:00:00Z" };

test.each<[string, Outcome | undefined, boolean]>([
  ["one that was merged with none was not", found(null, []), false],
  ["one that was merged before was not", found("3", [before]), false],
  ["one that was merged since was", found("3;4", [after, before]), true],
  ["one of which HubSpot does not tell when may have been", found("3"), true],
  ["so may one whose times are none", found("3", [{ value: "3" }]), true],
  [
    "so may one with a time that is none among others",
    found("3;4", [{ value: "3;4" }, before]),
    true,
  ],
  ["so may one whose history is none", found("3", {}), true],
  ["so may one whose past values are none", found("3", [null]), true],
  ["of one that was not read, nothing is known", undefined, false],
])("%s", (_, read, expected) => {
  expect(hasMergedSince(read, SINCE)).toBe(expected);
});
