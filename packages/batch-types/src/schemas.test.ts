import { safeParse } from "valibot";
import { describe, expect, test } from "vitest";
import { outcomeSchema } from "./outcome.ts";
import {
  archiveRequestSchema,
  createRequestSchema,
  dealSplitsRequestSchema,
  updateRequestSchema,
} from "./request.ts";
import { batchResponseSchema } from "./response.ts";
import { requestErrorSchema } from "./wire-error.ts";

const association = {
  to: { id: "9" },
  types: [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 279 }],
};

describe("requests are strict", () => {
  test.each([
    ["create", createRequestSchema, { properties: { email: "a@example.com" } }],
    [
      "create with associations",
      createRequestSchema,
      { properties: {}, associations: [association] },
    ],
    ["update", updateRequestSchema, { id: "1", objectWriteTraceId: "0", properties: {} }],
    ["archive", archiveRequestSchema, { id: "1" }],
    ["deal splits", dealSplitsRequestSchema, { id: 1, splits: [{ ownerId: 1, percentage: 1 }] }],
  ])("%s", (_, schema, input) => {
    expect(safeParse(schema, { inputs: [input] }).success).toBe(true);
    expect(safeParse(schema, { inputs: [{ ...input, extra: 1 }] }).success).toBe(false);
    expect(safeParse(schema, { inputs: [] }).success).toBe(false);
    expect(safeParse(schema, { inputs: Array(101).fill(input) }).success).toBe(false);
  });

  test.each([
    ["a number as value", createRequestSchema, { properties: { age: 36 } }],
    ["a number as id", updateRequestSchema, { id: 1, properties: {} }],
    ["an empty id", archiveRequestSchema, { id: "" }],
    [
      "associations on an update",
      updateRequestSchema,
      { id: "1", properties: {}, associations: [] },
    ],
    [
      "a share over 1",
      dealSplitsRequestSchema,
      { id: 1, splits: [{ ownerId: 1, percentage: 60 }] },
    ],
  ])("%s is refused", (_, schema, input) => {
    expect(safeParse(schema, { inputs: [input] }).success).toBe(false);
  });
});

describe("answers are loose", () => {
  test("everything may be missing, and what is unknown survives", () => {
    const body = { results: [{ id: "1", extra: { a: 1 } }], more: true };
    expect(safeParse(batchResponseSchema, body).output).toEqual(body);
    expect(safeParse(batchResponseSchema, {}).success).toBe(true);
  });

  test("a refusal with hardly a field is still one", () => {
    const body = { message: "Unable to infer object type from: x" };
    expect(safeParse(requestErrorSchema, body).output).toEqual(body);
  });
});

test("an outcome is told by its status", () => {
  const failed = {
    status: "failed",
    index: 0,
    attempts: 1,
    error: { category: "CONFLICT", message: "exists", existingId: "7" },
  };
  expect(safeParse(outcomeSchema, failed).success).toBe(true);
  expect(safeParse(outcomeSchema, { ...failed, status: "created" }).success).toBe(false);
});
