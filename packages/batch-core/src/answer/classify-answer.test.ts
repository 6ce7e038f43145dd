import { describe, expect, test } from "vitest";
import type { Answer } from "./answer.ts";
import { classifyAnswer } from "./classify-answer.ts";
import { OF_HUBSPOT, response } from "../testing/batches.ts";

const POSSIBLE_REASON =
  "Perhaps a proxy, a firewall or a login page is in between, or the base URL is wrong.";

function messageOf(answer: Answer): string | undefined {
  const verdict = classifyAnswer(answer);
  return verdict.kind === "stop" ? verdict.stop.message : undefined;
}

function foreign(quoted: string): string {
  return `Not an answer of HubSpot's API: 404, ${quoted}. ${POSSIBLE_REASON}`;
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
    const complete = { kind: "settle", body: { status: "COMPLETE" } };
    expect(classifyAnswer(response(204, body, OF_HUBSPOT))).toStrictEqual(complete);
    // It may be a proxy's, and says nothing.
    expect(classifyAnswer(response(204, body, {}))).toStrictEqual({ kind: "settle", body: {} });
  });

  test.each([
    [200, ""],
    [201, null],
    [204, 0],
    [200, []],
    [200, '{"results":['],
  ])("%i with %j proves nothing", (status, body) => {
    const message = `answered ${status} with a body that cannot be read.`;
    expect(classifyAnswer(response(status, body, OF_HUBSPOT))).toStrictEqual({
      kind: "again",
      message: `HubSpot ${message}`,
    });
    expect(classifyAnswer(response(status, body, {}))).toStrictEqual({
      kind: "again",
      message: `HubSpot or another server ${message}`,
    });
  });

  test("with an error is a login's or a proxy's, unless it has HubSpot's header", () => {
    const body = { error: "login_required" };
    expect(classifyAnswer(response(200, body))).toStrictEqual({
      kind: "again",
      message: `Not an answer of HubSpot's API: 200, {"error":"login_required"}. ${POSSIBLE_REASON}`,
    });
    expect(classifyAnswer(response(200, body, OF_HUBSPOT))).toStrictEqual({ kind: "settle", body });
  });
});

test.each([200, 204])(
  "%i with a page is not HubSpot's, and may hide a success all the same",
  (status) => {
    const page = "<html><h1>Log in</h1></html>";
    expect(classifyAnswer(response(status, page))).toStrictEqual({
      kind: "again",
      message: `Not an answer of HubSpot's API: ${status}, Log in. ${POSSIBLE_REASON}`,
    });
    const header = { "x-hubspot-correlation-id": "c-1" };
    expect(classifyAnswer(response(status, page, header))).toStrictEqual({
      kind: "again",
      message: `HubSpot answered ${status} with a body that cannot be read.`,
    });
  },
);

test.each([408, 500, 502, 503, 504, 521, 524, 599])("%i may have been carried out", (status) => {
  const said = (body: object, headers = {}) => classifyAnswer(response(status, body, headers));
  const gateway = { message: "Internal error" };
  const message = `HubSpot answered ${status}.`;
  expect(said(gateway, OF_HUBSPOT)).toStrictEqual({ kind: "again", message });
  expect(said({ ...gateway, status: "error" })).toStrictEqual({ kind: "again", message });
  expect(said(gateway)).toStrictEqual({
    kind: "again",
    message: `HubSpot or another server answered ${status}.`,
  });
});

describe("a 5xx that says when to come back", () => {
  const pause = (milliseconds: number): object => ({
    milliseconds,
    scope: "batch",
    kind: "server",
    limit: "SERVER",
  });
  const date = "Sun, 01 Mar 2026 10:00:00 GMT";
  const sentAt = Date.parse(date) - 5_000;

  test.each<[Record<string, string>, object | undefined]>([
    [{ "retry-after": "30" }, pause(30_000)],
    [{ "retry-after": "1.5" }, pause(1_500)],
    [{ "retry-after": "1.25" }, pause(1_250)],
    [{ "retry-after": "+7" }, undefined],
    [{ "retry-after": "7 s" }, undefined],
    [{ "retry-after": "601" }, pause(600_000)],
    [{ "retry-after": "1e308" }, undefined],
    [{ "retry-after": "Infinity" }, undefined],
    [{ "retry-after": "0" }, undefined],
    [{ "retry-after": "-7" }, undefined],
    [{ "retry-after": "" }, undefined],
    [{ "retry-after": "Sun, 01 Mar 2026 10:00:30 GMT", date }, pause(30_000)],
    [{ "retry-after": "Sun, 01 Mar 2026 10:00:30 GMT" }, pause(35_000)],
    [{ "retry-after": "Sun, 01 Mar 2026 10:00:30 GMT", date: "now" }, pause(35_000)],
    [{ "retry-after": "Sun, 01 Mar 2026 09:00:00 GMT", date }, undefined],
    [{ "retry-after": "Sun, 99 Mar 2026 10:00:30 GMT", date }, undefined],
    [{ "retry-after": "2026-03-01", date }, undefined],
    [{ "retry-after": "On Sun, 01 Mar 2026 10:00:30 GMT", date }, undefined],
    [{ "retry-after": "Sun, 01 Mar 2026 10:00:30 GMT (about)", date }, undefined],
    [{ "retry-after": "Sun, 01 Mar 2099 10:00:00 GMT", date }, pause(600_000)],
  ])("%j", (headers, expected) => {
    for (const status of [408, 500, 503]) {
      expect(classifyAnswer({ ...response(status, "", headers), sentAt })).toStrictEqual({
        kind: "again",
        message: `HubSpot or another server answered ${status}.`,
        ...(expected && { pause: expected }),
      });
    }
  });

  test("by a date that can be compared with nothing", () => {
    const headers = { "retry-after": date };
    expect(classifyAnswer(response(503, "", headers))).not.toHaveProperty("pause");
  });
});

describe("a refusal of the job", () => {
  test.each([199, 300, 307, 399, 405, 407, 415])("%i", (status) => {
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
    "Invalid object or event type id: 2-12345",
    "Unable to perform update by non-unique 0-2 property domain",
    "Unable to perform update/upsert by non-unique 0-2 property domain",
    "Unable to perform update/upsert by non-unique 2-7 property code in portal ID 1234",
  ])("%s", (message) => {
    const body = { status: "error", message };
    expect(classifyAnswer(response(400, body))).toStrictEqual({
      kind: "stop",
      stop: { reason: "refused", message, error: { category: "HTTP_400", message, raw: body } },
    });
  });

  test.each([
    "nope was Unable to infer object type",
    "No option: Unable to infer object type from: nope",
    "No option: Invalid object or event type id: 2-12345",
    "No option: Unable to perform update by non-unique 0-2 property domain",
    "Unable to infer object type from: x was not one of the allowed options: [a, b]",
    "Invalid object or event type id: 7 is not a valid long",
    '"sold by non-unique shop" is no option',
    "Unable to perform as told by non-unique shop",
    "Unable to perform update by non-unique 0-2 property x is not a valid long",
    "standby non-unique",
    "by non-uniqueness of a value",
  ])("is not seen in a text that only looks like one: %s", (message) => {
    expect(classifyAnswer(response(400, { status: "error", message }))).toMatchObject({
      kind: "refused",
      isHubSpots: true,
    });
  });

  test("is not seen in a message that is no text", () => {
    const message = ["Unable to infer object type from: nope"];
    expect(classifyAnswer(response(400, { status: "error", message }))).toMatchObject({
      kind: "refused",
      isHubSpots: true,
    });
  });

  test("404 means a wrong address, unless it names records that are gone", () => {
    expect(
      classifyAnswer(response(404, { status: "error", message: "resource not found" })),
    ).toMatchObject({
      kind: "stop",
      stop: { reason: "refused", error: { category: "HTTP_404" } },
    });
    const body = { category: "OBJECT_NOT_FOUND", message: "gone" };
    expect(classifyAnswer(response(404, body))).toStrictEqual({
      kind: "refused",
      isHubSpots: true,
      status: 404,
      body,
    });
  });
});

describe("a page that is not HubSpot's says nothing about the job, which can go on", () => {
  test.each<[number, unknown]>([
    [302, ""],
    [302, { message: "Moved" }],
    [307, undefined],
    [404, "<h1>Not found</h1>"],
    [404, {}],
    [404, { error: "no route" }],
    // Kong, the API gateway of AWS, Spring.
    [404, { message: "no Route matched with those values", request_id: "5" }],
    [404, { message: "Missing Authentication Token" }],
    [404, { timestamp: "2026-03-01", status: 404, error: "Not Found", message: "", path: "/" }],
    [405, ""],
    [405, { message: "Method not allowed" }],
    [407, "<h1>Proxy Authentication Required</h1>"],
    [415, "<h1>No</h1>"],
  ])("%i %j", (status, body) => {
    expect(classifyAnswer(response(status, body))).toMatchObject({
      kind: "stop",
      stop: {
        reason: "unavailable",
        message: expect.stringContaining(POSSIBLE_REASON) as string,
        error: { category: `HTTP_${status}` },
      },
    });
  });
});

describe("every answer of HubSpot has its header, whatever the body is", () => {
  const header = { "x-hubspot-correlation-id": "c-1" };

  test.each<[unknown, string, string]>([
    [{ message: "resource not found" }, "refused", "resource not found"],
    // For a path that HubSpot does not know.
    [
      "<html><h2>HTTP ERROR 404</h2></html>\n",
      "refused",
      "HubSpot's answer cannot be read: 404, HTTP ERROR 404",
    ],
    // What came in part may come whole the next time.
    ['{"status":"err', "unavailable", `HubSpot's answer cannot be read: 404, {"status":"err`],
    ["<html>\n<h2>HTTP", "unavailable", "HubSpot's answer cannot be read: 404, HTTP"],
    ["", "unavailable", "HubSpot's answer cannot be read: 404, no body"],
  ])("404 %j", (body, reason, message) => {
    expect(classifyAnswer(response(404, body, header))).toMatchObject({
      kind: "stop",
      stop: { reason, message, error: { category: "HTTP_404", message } },
    });
  });

  test("a firewall of HubSpot's may have refused a record all the same", () => {
    expect(classifyAnswer(response(403, "<h1>Blocked</h1>", header))).toMatchObject({
      kind: "refused",
    });
    expect(classifyAnswer(response(403, { message: "No." }, header))).toMatchObject({
      kind: "stop",
      stop: { reason: "forbidden" },
    });
  });
});

describe("any other 4xx may be about one record of the batch", () => {
  test.each([400, 402, 409, 410, 413, 414, 418, 422, 431, 451, 499])("%i", (status) => {
    const body = { status: "error", message: "No." };
    const common = { kind: "refused", status } as const;
    expect(classifyAnswer(response(status, body))).toStrictEqual({
      ...common,
      isHubSpots: true,
      body,
    });
    expect(classifyAnswer(response(status, "<h1>Blocked</h1>"))).toStrictEqual({
      ...common,
      isHubSpots: false,
      body: { message: `Not an answer of HubSpot's API: ${status}, Blocked` },
    });
  });

  test.each<[unknown]>([
    ["<html><h1>Sorry, you have been blocked</h1></html>"],
    [""],
    [{}],
    [{ message: "Forbidden" }],
    [{ error: "blocked", status: 403 }],
    [{ status: "fail", message: "blocked" }],
    [["no"]],
  ])("a 403 that is not HubSpot's, too: %j", (body) => {
    expect(classifyAnswer(response(403, body))).toMatchObject({
      kind: "refused",
      isHubSpots: false,
      status: 403,
    });
  });
});

test.each([
  { status: "error" },
  { category: "x" },
  { correlationId: "x" },
  { errorType: "x" },
  { policyName: "x", errorType: "x" },
])("a 403 is HubSpot's, if it is JSON with %j", (body) => {
  expect(classifyAnswer(response(403, body))).toMatchObject({
    kind: "stop",
    stop: { reason: "forbidden" },
  });
  const others = Object.fromEntries(Object.keys(body).map((name) => [name, 7]));
  expect(classifyAnswer(response(403, others))).toMatchObject({ kind: "refused" });
});

describe("a token", () => {
  test.each([["EXPIRED_AUTHENTICATION"], ["INVALID_AUTHENTICATION"], ["ANOTHER"]])(
    "that is not accepted may be replaced: %s",
    (category) => {
      const body = { category, message: "No.", correlationId: "c-1" };
      expect(classifyAnswer(response(401, body))).toStrictEqual({
        kind: "refresh-token",
        stop: {
          reason: "unauthorized",
          message: "No.",
          error: { category, message: "No.", correlationId: "c-1", raw: body },
        },
      });
    },
  );

  test.each<[unknown, string]>([
    ["<h1>Log in</h1>", "Log in"],
    [{ message: "Unauthorized" }, '{"message":"Unauthorized"}'],
    ["", "no body"],
  ])("may be good, where the refusal is not HubSpot's: %j", (body, said) => {
    expect(classifyAnswer(response(401, body))).toMatchObject({
      kind: "refresh-token",
      stop: {
        reason: "unavailable",
        message: `Not an answer of HubSpot's API: 401, ${said}. ${POSSIBLE_REASON} Or the token is not valid.`,
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
    ["by an empty list in the text", { message: "No (requires one of [])" }, {}],
    ["not at the end of the text", { message: "(requires one of [a]) is no option" }, {}],
  ])("without scopes is refused; they are named %s", (_, more, named) => {
    const body = { category: "MISSING_SCOPES", message: "No.", ...more };
    const { category, message } = body;
    const error = { category, message, raw: body };
    expect(classifyAnswer(response(403, body))).toStrictEqual({
      kind: "stop",
      stop: { reason: "forbidden", message, ...named, error },
    });
  });

  test.each([
    ["[leads-read]", ["leads-read"]],
    ["[crm.objects.leads.read, leads-read]", ["crm.objects.leads.read", "leads-read"]],
    ["[crm.objects.leads.read,leads-read]", ["crm.objects.leads.read", "leads-read"]],
  ])("without scopes is refused; the text names them, without a category: %s", (list, scopes) => {
    const message = `You do not have permissions to view_schema object type ObjectTypeId{legacyObjectType=LEAD} in portal 123 (requires one of ${list})`;
    const body = { status: "error", message };
    expect(classifyAnswer(response(403, body))).toStrictEqual({
      kind: "stop",
      stop: {
        reason: "forbidden",
        message,
        scopes,
        error: { category: "HTTP_403", message, raw: body },
      },
    });
  });
});

describe("a limit", () => {
  const wait = (milliseconds: number, scope: string, limit: string): object => ({
    kind: "wait",
    pause: { milliseconds, scope, kind: "server", limit },
  });
  const room = (milliseconds: number, scope: string, limit: string): object => ({
    kind: "wait",
    pause: { milliseconds, scope, kind: "window", limit },
  });
  test("a move that another server tells of is not waited for all day", () => {
    const answer = response(477, "<h1>Later</h1>", { "retry-after": "86400" });
    expect(classifyAnswer(answer)).toMatchObject(wait(600_000, "client", "SERVER"));
  });

  const interval = "x-hubspot-ratelimit-interval-milliseconds";

  test.each<[number, object, Record<string, string>, object]>([
    [423, {}, {}, wait(2_000, "batch", "LOCKED")],
    [423, {}, { "retry-after": "9" }, wait(9_000, "batch", "LOCKED")],
    [423, {}, { "retry-after": "1" }, wait(2_000, "batch", "LOCKED")],
    [423, {}, { "retry-after": "99999999" }, wait(600_000, "batch", "LOCKED")],
    [477, {}, {}, wait(60_000, "client", "MIGRATION")],
    [477, {}, { "retry-after": "120" }, wait(120_000, "client", "MIGRATION")],
    [477, {}, { "retry-after": "soon" }, wait(60_000, "client", "MIGRATION")],
    [477, {}, { "retry-after": "1e308" }, wait(60_000, "client", "MIGRATION")],
    [477, {}, { "retry-after": "999999999999" }, wait(86_400_000, "client", "MIGRATION")],
    [429, {}, { "retry-after": "999999999999" }, wait(600_000, "client", "RATE_LIMIT")],
    [429, {}, { "retry-after": "1e308" }, room(10_000, "client", "RATE_LIMIT")],
    [429, {}, {}, room(10_000, "client", "RATE_LIMIT")],
    [429, { policyName: 7 }, {}, room(10_000, "client", "RATE_LIMIT")],
    [429, { policyName: "SECONDLY" }, {}, wait(1_000, "client", "SECONDLY")],
    [429, { policyName: "SECONDLY" }, { [interval]: "5000" }, wait(1_000, "client", "SECONDLY")],
    [429, { policyName: "SECONDLY" }, { "retry-after": "3" }, wait(3_000, "client", "SECONDLY")],
    [429, {}, { [interval]: "5000", "retry-after": "3" }, wait(3_000, "client", "RATE_LIMIT")],
    [429, {}, { [interval]: "5000" }, room(5_000, "client", "RATE_LIMIT")],
    [429, {}, { [interval]: "86400000" }, room(10_000, "client", "RATE_LIMIT")],
    [429, {}, { [interval]: "0" }, room(10_000, "client", "RATE_LIMIT")],
    [429, {}, { [interval]: "-1", "retry-after": "-1" }, room(10_000, "client", "RATE_LIMIT")],
    [429, {}, { [interval]: "often", "retry-after": "0" }, room(10_000, "client", "RATE_LIMIT")],
  ])("%i %j %j", (status, more, headers, expected) => {
    const body = { status: "error", message: "Too much.", ...more };
    expect(classifyAnswer(response(status, body, headers))).toStrictEqual({
      ...expected,
      error: { category: `HTTP_${status}`, message: "Too much.", raw: body },
    });
  });

  test.each<[object, object]>([
    [
      { status: "error", message: "You have reached your secondly limit." },
      wait(1_000, "client", "SECONDLY"),
    ],
    [
      { status: "error", message: "You have reached your ten_secondly_rolling limit." },
      room(10_000, "client", "TEN_SECONDLY_ROLLING"),
    ],
    [
      { message: "No.", groupName: "publicapi:private_app-api-calls-ten-secondly:11111:222222" },
      room(10_000, "client", "TEN_SECONDLY_ROLLING"),
    ],
    [{ message: "No.", groupName: "publicapi:x-secondly" }, wait(1_000, "client", "SECONDLY")],
    [
      { message: "No.", groupName: "publicapi:dailyreports:1" },
      room(10_000, "client", "RATE_LIMIT"),
    ],
    [
      { status: "error", message: "Your daily limit is far." },
      room(10_000, "client", "RATE_LIMIT"),
    ],
    [
      { status: "error", message: "Not: You have reached your daily limit." },
      room(10_000, "client", "RATE_LIMIT"),
    ],
    // A gateway's.
    [{ message: "You have reached your daily limit." }, room(10_000, "client", "SERVER")],
    [
      { policyName: "SECONDLY", message: "You have reached your daily limit." },
      wait(1_000, "client", "SECONDLY"),
    ],
  ])("is named by its text or its group: %j", (body, expected) => {
    expect(classifyAnswer(response(429, body))).toMatchObject(expected);
  });

  test.each([
    { status: "error", message: "You have reached your daily limit." },
    { status: "error", message: "You have reached your DAILY limit." },
    { message: "No.", groupName: "publicapi:private-app-api-calls-daily:11111" },
  ])("of the day is known by its words, too: %j", (body) => {
    expect(classifyAnswer(response(429, body))).toMatchObject({
      kind: "stop",
      stop: { reason: "daily-limit" },
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

describe("a body that is not HubSpot's is quoted", () => {
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
    [{}, "{}"],
    [{ error: "x".repeat(200) }, `{"error":"${"x".repeat(190)}`],
  ])("%j", (body, quoted) => {
    const answer = { kind: "response", status: 404, headers: {}, body } as const;
    expect(messageOf(answer)).toBe(foreign(quoted));
  });

  test("from its first 2,000 characters", () => {
    const text = " ".repeat(1_999);
    expect(messageOf(response(404, `${text}No`))).toBe(foreign("N"));
    expect(messageOf(response(404, `${text} No`))).toBe(foreign("no body"));
  });

  test("no further than 200 characters", () => {
    expect(messageOf(response(404, "x".repeat(201)))).toBe(foreign("x".repeat(200)));
  });
});
