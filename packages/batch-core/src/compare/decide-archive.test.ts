import type { Outcome } from "@x/batch-types";
import { expect, test } from "vitest";
import { decideArchive, decideArchiveOfCreated } from "./decide-archive.ts";

const base = { index: 0, key: "7", attempts: 1 };
const error = { category: "OBJECT_NOT_FOUND", message: "There is no record 7." };
const missing: Outcome = { ...base, status: "failed", error };
const skipped = { ...base, status: "skipped", message: "Not now." } as const;
const leave = { action: "leave" };
const failed = { action: "settle", fate: { status: "failed", error } };

test.each<[string, Outcome | undefined, "skip" | "fail", object]>([
  [
    "a record that is there is archived",
    { ...base, status: "found", id: "7", warnings: [] },
    "fail",
    { action: "send", properties: {}, change: { status: "archive", id: "7" } },
  ],
  [
    "a record that was merged into another one is left alone, and so is the other",
    { ...base, status: "found", id: "9", warnings: [] },
    "skip",
    {
      action: "settle",
      fate: {
        status: "skipped",
        reason: "missing",
        message: "It was merged into record 9.",
        existingId: "9",
      },
    },
  ],
  [
    "a record that was merged into another one fails, and the other is left alone",
    { ...base, status: "found", id: "9", warnings: [] },
    "fail",
    {
      action: "settle",
      fate: {
        status: "failed",
        error: {
          category: "INVALID_RECORD",
          code: "RECORD_MISSING",
          message: "It was merged into record 9.",
          existingId: "9",
        },
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

test("a record that is missing, and was sent before, is sent again", () => {
  const there: Outcome = { ...base, status: "found", id: "7", warnings: [] };
  const send = { action: "send", properties: {}, change: { status: "archive", id: "7" } };
  for (const onMissing of ["skip", "fail"] as const) {
    expect(decideArchive("7", missing, onMissing, true)).toEqual(send);
    expect(decideArchive("7", there, onMissing, true)).toEqual(send);
    expect(decideArchive("7", { ...there, id: "9" }, onMissing, true).action).toBe("settle");
  }
});

test.each<[string, Outcome]>([
  ["refuses", { ...missing, error: { ...error, category: "VALIDATION_ERROR" } }],
  ["refuses with others", { ...skipped, reason: "refused" }],
])(
  "that HubSpot %s to read a record does not say that an archive without an answer failed",
  (_, read) => {
    expect(decideArchive("7", read, "skip", true)).toEqual(leave);
  },
);

test("a created record is archived unless it was merged with another one", () => {
  const there = (id: string, merged: string): Outcome => {
    const record = { id, properties: { hs_merged_object_ids: merged } };
    return { ...base, status: "found", id, record, warnings: [] };
  };
  const left = (message: string) => ({
    action: "settle",
    fate: { status: "skipped", reason: "changed", message, existingId: "7" },
  });
  const send = { action: "send", properties: {}, change: { status: "archive", id: "7" } };
  for (const wasSent of [true, false]) {
    const decide = (read: Outcome) => decideArchiveOfCreated("7", read, wasSent);
    expect(decide(there("7", ""))).toEqual(send);
    expect(decide(there("9", "7"))).toEqual(left("It was merged into record 9."));
    expect(decide(there("7", "3"))).toEqual(left("Others merged another record into it."));
    expect(decide(missing)).toEqual(decideArchive("7", missing, "skip", wasSent));
  }
});
