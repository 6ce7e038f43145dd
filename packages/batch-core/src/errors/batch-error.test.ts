import type { Stop } from "@x/batch-types";
import { OBJECTS } from "@x/batch-types/registry";
import { expect, test } from "vitest";
import { BatchError, type BatchErrorCode } from "./batch-error.ts";
import { InvalidOptionsError } from "./invalid-options-error.ts";
import { JobStoppedError } from "./job-stopped-error.ts";
import { UnsupportedOperationError } from "./unsupported-operation-error.ts";

const stop = { reason: "daily-limit", message: "no calls left" } as const;
const refused = {
  operation: "create",
  objectType: "forecasts",
  apiVersion: "2026-03",
  operations: OBJECTS.forecasts.operations,
} as const;

test.each([
  [new BatchError("ABORTED", "enough"), "BatchError", "ABORTED", "enough"],
  [new InvalidOptionsError(["a", "b"]), "InvalidOptionsError", "INVALID_OPTIONS", "a\nb"],
  [new JobStoppedError(stop), "JobStoppedError", "DAILY_LIMIT", "no calls left"],
  [
    new UnsupportedOperationError(refused),
    "UnsupportedOperationError",
    "UNSUPPORTED_OPERATION",
    "HubSpot offers no batch create for forecasts in 2026-03, only in 2025-09.",
  ],
])("%o says what it is", (error, name, code, message) => {
  expect(error).toBeInstanceOf(BatchError);
  expect({ name: error.name, code: error.code, message: error.message }).toEqual({
    name,
    code,
    message,
  });
});

test("a stopped job says why, for a program too", () => {
  expect(new JobStoppedError(stop).stop).toBe(stop);
});

test.each<[Stop["reason"], BatchErrorCode]>([
  ["daily-limit", "DAILY_LIMIT"],
  ["unauthorized", "UNAUTHORIZED"],
  ["forbidden", "FORBIDDEN"],
  ["refused", "REFUSED"],
  ["unavailable", "UNAVAILABLE"],
  ["timeout", "TIMEOUT"],
  ["aborted", "ABORTED"],
  ["taken-over", "TAKEN_OVER"],
  ["source-failed", "SOURCE_FAILED"],
  ["store-failed", "STORE_FAILED"],
  ["limiter-failed", "LIMITER_FAILED"],
  ["token-failed", "TOKEN_FAILED"],
  ["client-failed", "CLIENT_FAILED"],
])("the code of the stop %s is %s", (reason, code) => {
  expect(new JobStoppedError({ reason, message: "" }).code).toBe(code);
});

test("an error keeps its cause", () => {
  const cause = new Error("disk full");
  expect(new BatchError("SOURCE_FAILED", "no more records", { cause }).cause).toBe(cause);
});

test("an error is known across copies of the package", () => {
  const fromAnotherCopy = { [Symbol.for("@x/batch-core/BatchError")]: true };
  expect(BatchError.is(fromAnotherCopy)).toBe(true);
  expect(BatchError.is(new JobStoppedError(stop))).toBe(true);
});

test.each([new Error("no"), {}, null, undefined, "BatchError", () => {}])("%o is none", (value) => {
  expect(BatchError.is(value)).toBe(false);
});
