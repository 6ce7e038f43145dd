import { describe, expect, test } from "vitest";
import type { Answer } from "./batch.ts";
import { classifyAnswer } from "./classify-answer.ts";
import { response } from "./testing/batches.ts";

function messageOf(answer: Answer): string | undefined {
  const verdict = classifyAnswer(answer);
  return verdict.kind === "stop" ? verdict.stop.message : undefined;
}

describe("silence", () => {
  test("after the request left may hide a success", () => {
    const answer = { kind: "silence", cause: "socket closed", sent: true } as const;
    expect(classifyAnswer(answer)).toStrictEqual({ kind: "again", message: "socket closed" });
  });

  test("before it left means that nothing was written", () => {
    const answer = { kind: "silence", cause: "ECONNREFUSED", sent: false } as const;
    expect(classifyAnswer(answer)).toStrictEqual({
      kind: "wait",
      pause: undefined,
      error: { category: "NOT_SENT", message: "ECONNREFUSED" },
    });
  });
});

describe("a 2xx", () => {
  test.each([200, 201, 202, 207, 299])("%i with a JSON object is settled by it", (status) => {
    const body = { results: [] };
    expect(classifyAnswer(response(status, body))).toStrictEqual({ kind: "settle", body });
  });

  test.each([[""], [null], [undefined]])("204 needs no body: %j", (body) => {
    const answer = { kind: "response", status: 204, headers: {}, body } as const;
    expect(classifyAnswer(answer)).toStrictEqual({ kind: "settle", body: {} });
  });

  test.each([
    [200, ""],
    [201, null],
    [204, "<html>"],
    [204, 0],
    [200, []],
    [200, '{"results":['],
  ])("%i with %j proves nothing", (status, body) => {
    expect(classifyAnswer(response(status, body))).toStrictEqual({
      kind: "again",
      message: `HubSpot answered ${status} with a body that cannot be read.`,
    });
  });
});

test.each([408, 500, 502, 503, 504, 521, 524, 599])("%i may have been carried out", (status) => {
  expect(classifyAnswer(response(status, { message: "Internal error" }))).toStrictEqual({
    kind: "again",
    message: `HubSpot answered ${status}.`,
  });
});

describe("a refusal of the job", () => {
  test.each([199, 300, 307, 399, 405, 415])("%i", (status) => {
    const body = { category: "VALIDATION_ERROR", message: "No." };
    expect(classifyAnswer(response(status, body))).toStrictEqual({
      kind: "stop",
      stop: {
        reason: "refused",
        message: "No.",
        error: { category: "VALIDATION_ERROR", message: "No.", raw: body },
      },
    });
  });

  test.each([
    "Unable to infer object type from: nope",
    "Unable to perform update by non-unique 0-2 property domain",
  ])("%s", (message) => {
    expect(classifyAnswer(response(400, { message }))).toMatchObject({ kind: "stop" });
  });

  test.each([
    "nope was Unable to infer object type",
    "standby non-unique",
    "by non-uniqueness of a value",
  ])("is not seen in a text that only looks like one: %s", (message) => {
    expect(classifyAnswer(response(400, { message }))).toMatchObject({ kind: "refused" });
  });

  test("404 means a wrong address, unless it names records that are gone", () => {
    expect(classifyAnswer(response(404, { message: "resource not found" }))).toMatchObject({
      kind: "stop",
      stop: { reason: "refused", error: { category: "HTTP_404" } },
    });
    const body = { category: "OBJECT_NOT_FOUND", message: "gone" };
    expect(classifyAnswer(response(404, body))).toStrictEqual({
      kind: "refused",
      isolate: true,
      status: 404,
      body,
    });
  });
});

test.each([
  [400, true],
  [409, true],
  [413, true],
  [402, false],
  [410, false],
  [414, false],
  [422, false],
  [499, false],
])("%i refuses the batch; worth taking apart: %s", (status, isolate) => {
  const body = { message: "No." };
  expect(classifyAnswer(response(status, body))).toStrictEqual({
    kind: "refused",
    isolate,
    status,
    body,
  });
});

describe("a token", () => {
  test.each([
    ["refresh-token", "EXPIRED_AUTHENTICATION"],
    ["stop", "INVALID_AUTHENTICATION"],
  ])("%s on 401 %s", (kind, category) => {
    const body = { category, message: "No.", correlationId: "c-1" };
    expect(classifyAnswer(response(401, body))).toStrictEqual({
      kind,
      stop: {
        reason: "unauthorized",
        message: "No.",
        error: { category, message: "No.", correlationId: "c-1", raw: body },
      },
    });
  });

  const scopes = ["crm.objects.contacts.write"];
  const requiredGranularScopes = { context: { requiredGranularScopes: scopes } };

  test.each([
    ["at the top", requiredGranularScopes, { scopes }],
    ["in a detail", { errors: [requiredGranularScopes] }, { scopes }],
    ["in a later detail", { errors: [null, {}, requiredGranularScopes] }, { scopes }],
    ["as numbers", { context: { requiredGranularScopes: [7] } }, { scopes: ["7"] }],
    ["nowhere", { context: null, errors: {} }, {}],
    ["as no list", { context: { requiredGranularScopes: "all" } }, {}],
  ])("without scopes is refused; they are named %s", (_, more, named) => {
    const body = { category: "MISSING_SCOPES", message: "No.", ...more };
    const error = { category: "MISSING_SCOPES", message: "No.", raw: body };
    expect(classifyAnswer(response(403, body))).toStrictEqual({
      kind: "stop",
      stop: { reason: "forbidden", message: "No.", ...named, error },
    });
  });
});

describe("a limit", () => {
  const wait = (milliseconds: number, scope: string, limit: string): object => ({
    kind: "wait",
    pause: { milliseconds, scope, kind: "told", limit },
  });
  const room = (milliseconds: number, scope: string, limit: string): object => ({
    kind: "wait",
    pause: { milliseconds, scope, kind: "window", limit },
  });
  const interval = "x-hubspot-ratelimit-interval-milliseconds";

  test.each<[number, object, Record<string, string>, object]>([
    [423, {}, {}, wait(2_000, "batch", "LOCKED")],
    [423, {}, { "retry-after": "9" }, wait(2_000, "batch", "LOCKED")],
    [477, {}, {}, wait(60_000, "client", "MIGRATION")],
    [477, {}, { "retry-after": "120" }, wait(120_000, "client", "MIGRATION")],
    [477, {}, { "retry-after": "soon" }, wait(60_000, "client", "MIGRATION")],
    [429, {}, {}, room(10_000, "client", "RATE_LIMIT")],
    [429, { policyName: 7 }, {}, room(10_000, "client", "RATE_LIMIT")],
    [429, { policyName: "SECONDLY" }, {}, wait(1_000, "client", "SECONDLY")],
    [429, { policyName: "SECONDLY" }, { [interval]: "5000" }, wait(1_000, "client", "SECONDLY")],
    [429, { policyName: "SECONDLY" }, { "retry-after": "3" }, wait(3_000, "client", "SECONDLY")],
    [429, {}, { [interval]: "5000", "retry-after": "3" }, wait(3_000, "client", "RATE_LIMIT")],
    [429, {}, { [interval]: "5000" }, room(5_000, "client", "RATE_LIMIT")],
    [429, {}, { [interval]: "86400000" }, room(60_000, "client", "RATE_LIMIT")],
    [429, {}, { [interval]: "0" }, room(10_000, "client", "RATE_LIMIT")],
    [429, {}, { [interval]: "-1", "retry-after": "-1" }, room(10_000, "client", "RATE_LIMIT")],
    [429, {}, { [interval]: "often", "retry-after": "0" }, room(10_000, "client", "RATE_LIMIT")],
  ])("%i %j %j", (status, more, headers, expected) => {
    const body = { message: "Too much.", ...more };
    expect(classifyAnswer(response(status, body, headers))).toStrictEqual({
      ...expected,
      error: { category: `HTTP_${status}`, message: "Too much.", raw: body },
    });
  });

  test.each([
    [undefined, "within 24 hours"],
    [Date.UTC(2026, 4, 1, 10), "by 2026-05-02T10:00:00.000Z"],
  ])("of the day stops the job, whatever the headers say, and names its end", (sentAt, latest) => {
    const body = { policyName: "DAILY", errorType: "RATE_LIMIT", message: "Too much." };
    const answer = response(429, body, { "retry-after": "3" });
    expect(classifyAnswer(sentAt === undefined ? answer : { ...answer, sentAt })).toStrictEqual({
      kind: "stop",
      stop: {
        reason: "daily-limit",
        message: `Too much. The limit resets at midnight in the account's time zone, ${latest}.`,
        error: { category: "RATE_LIMIT", message: "Too much.", raw: body },
      },
    });
  });
});

describe("a body that is no JSON object is quoted", () => {
  test.each<[unknown, string]>([
    ["<html>\n<h1>Not   found</h1>\t</html>", "Not found"],
    ["<h1>Not</h1><p>found</p>", "Not found"],
    ["<html></html>", "no body"],
    [" \n ", "no body"],
    ["", "no body"],
    [undefined, "no body"],
    [null, "null"],
    [["no"], '["no"]'],
    [7, "7"],
  ])("%j", (body, quoted) => {
    const answer = { kind: "response", status: 404, headers: {}, body } as const;
    expect(messageOf(answer)).toBe(`HubSpot answered 404: ${quoted}`);
  });

  test("no further than 200 characters", () => {
    expect(messageOf(response(404, "x".repeat(201)))).toBe(
      `HubSpot answered 404: ${"x".repeat(200)}`,
    );
  });
});
