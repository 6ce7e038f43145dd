import { is, parse } from "valibot";
import { expect, test } from "vitest";
import type { Outcome } from "../outcome/outcome.ts";
import type { BatchResult } from "../outcome/result.ts";
import { outcomeSchema } from "./outcome.ts";
import { batchResultSchema } from "./result.ts";

const settled = { index: 0, attempts: 1 };
const error = { category: "CONFLICT", message: "exists", existingId: "7" };
const failed = { ...settled, status: "failed", error };
const counts = {
  created: 0,
  updated: 0,
  archived: 0,
  found: 0,
  unchanged: 0,
  failed: 1,
  skipped: 0,
  unknown: 0,
};

test.each([
  { ...settled, status: "created", id: "1", warnings: [] },
  { ...settled, status: "updated", id: "1", record: { id: "1" }, warnings: [{}] },
  { ...settled, status: "archived", id: "1", warnings: [], key: "1", mergedInto: 3 },
  { ...settled, status: "found", id: "1", warnings: [] },
  { ...settled, status: "unchanged", id: "1" },
  { ...failed, moreErrors: [error] },
  { ...settled, status: "skipped", reason: "daily-limit", message: "no calls left" },
  { ...settled, status: "skipped", reason: "exists", message: "left alone", existingId: "1" },
  { ...settled, status: "unknown", reason: "no-answer", message: "?", advice: "look" },
])("an outcome can be $status", (outcome) => {
  expect(is(outcomeSchema, outcome)).toBe(true);
});

test.each([
  ["no index", { ...failed, index: undefined }],
  ["no error", { ...settled, status: "failed" }],
  ["the fields of another status", { ...failed, status: "created" }],
  ["a status of its own", { ...failed, status: "lost" }],
  ["a reason of its own", { ...settled, status: "skipped", reason: "tired", message: "" }],
])("an outcome with %s is none", (_, outcome) => {
  expect(is(outcomeSchema, outcome)).toBe(false);
});

test("a result is its outcomes, counted, and the requests they took", () => {
  const requests = { sent: 1, retried: 0, isolating: 0, reconciling: 0, associating: 0 };
  const result = { status: "failure", outcomes: [failed], counts, requests, errors: [] };
  expect(is(batchResultSchema, result)).toBe(true);
  const stop = { reason: "forbidden", message: "no", scopes: ["crm.objects.deals.write"], error };
  expect(is(batchResultSchema, { ...result, stop })).toBe(true);
  const aborted = { reason: "aborted", message: "the caller ended it" };
  expect(is(batchResultSchema, { ...result, stop: aborted })).toBe(true);
  expect(is(batchResultSchema, { ...result, status: "fine" })).toBe(false);
  expect(is(batchResultSchema, { ...result, counts: {} })).toBe(false);
  expect(is(batchResultSchema, { ...result, requests: { sent: 1 } })).toBe(false);
});

test("a parsed outcome and a parsed result are those of the interfaces", () => {
  const given: Outcome = { index: 0, attempts: 2, status: "failed", error };
  const outcome: Outcome = parse(outcomeSchema, given);
  expect(outcome).toEqual(given);
  const requests = { sent: 2, retried: 1, isolating: 0, reconciling: 0, associating: 0 };
  const whole: BatchResult = { status: "failure", outcomes: [given], counts, requests, errors: [] };
  const result: BatchResult = parse(batchResultSchema, whole);
  expect(result).toEqual(whole);
});
