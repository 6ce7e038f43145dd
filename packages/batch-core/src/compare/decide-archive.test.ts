import type { Outcome } from "@x/batch-types";
import { expect, test } from "vitest";
import { decideArchive } from "./decide-archive.ts";

const base = { index: 0, key: "7", attempts: 1 };
const error = { category: "OBJECT_NOT_FOUND", message: "There is no record 7." };
const missing: Outcome = { ...base, status: "failed", error };
const found: Outcome = { ...base, status: "found", id: "7", warnings: [] };
const merged = "Record 7 was merged into record 8, which is not archived in its place.";
const skipped = { ...base, status: "skipped", message: "Not now." } as const;
const leave = { action: "leave" };
const failed = { action: "settle", fate: { status: "failed", error } };

test.each<[string, Outcome | undefined, "skip" | "fail", object]>([
  [
    "a record that is there is archived",
    found,
    "fail",
    { action: "send", properties: {}, change: { status: "archive", id: "7" } },
  ],
  [
    "the record into which another was merged is left alone",
    { ...found, id: "8" },
    "skip",
    {
      action: "settle",
      fate: { status: "skipped", reason: "changed", message: merged, existingId: "8" },
    },
  ],
  [
    "the record into which another was merged is not archived in its place",
    { ...found, id: "8" },
    "fail",
    {
      action: "settle",
      fate: {
        status: "failed",
        error: { category: "INVALID_RECORD", code: "MERGED", message: merged, existingId: "8" },
      },
    },
  ],
  ["a record that is not there fails", missing, "fail", failed],
  [
    "a record that is not there is left alone",
    missing,
    "skip",
    {
      action: "settle",
      fate: { status: "skipped", reason: "missing", message: "HubSpot has no such record." },
    },
  ],
  [
    "a read that HubSpot refuses fails",
    {
      ...missing,
      error: { ...error, category: "VALIDATION_ERROR" },
      moreErrors: [error],
    },
    "skip",
    {
      action: "settle",
      fate: {
        status: "failed",
        error: { ...error, category: "VALIDATION_ERROR" },
        moreErrors: [error],
      },
    },
  ],
  [
    "a read that HubSpot refuses with others is settled",
    { ...skipped, reason: "refused" },
    "fail",
    { action: "settle", fate: { status: "skipped", reason: "refused", message: "Not now." } },
  ],
  ["a read that did not come is tried again", { ...skipped, reason: "unavailable" }, "fail", leave],
  ["also when there is no outcome of it", undefined, "fail", leave],
])("%s", (_, read, onMissing, decision) => {
  expect(decideArchive("7", read, onMissing)).toEqual(decision);
});
