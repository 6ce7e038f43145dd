import { describe, expect, test } from "vitest";
import { fatesOf } from "../../testing/calls.ts";
import { runCall, SILENCE } from "../../testing/run-call.ts";
import { response } from "../../testing/batches.ts";
import { planCall } from "../plan-call.ts";

const SEND = { about: "events", operation: "send" } as const;
const login = { eventName: "pe1_login", email: "ada@example.com" };
const ACCEPTED = response(204, "");
const REFUSED = response(400, { status: "error", category: "VALIDATION_ERROR", message: "No." });

test("an event is sent with all values as texts", () => {
  const occurredAt = new Date(Date.UTC(2026, 0, 1));
  const event = { ...login, objectId: 7, occurredAt, properties: { amount: 25, paid: true } };
  const { outcomes, requests } = runCall(SEND, [event], ACCEPTED);
  expect(requests).toEqual([
    {
      method: "POST",
      path: "/events/custom/2026-09/send/batch",
      body: {
        inputs: [
          {
            ...login,
            objectId: "7",
            occurredAt: "2026-01-01T00:00:00.000Z",
            properties: { amount: "25", paid: "true" },
          },
        ],
      },
    },
  ]);
  expect(outcomes).toEqual([{ status: "accepted", index: 0, attempts: 1, key: "" }]);
});

test("a time that is a text is sent as it is", () => {
  const occurredAt = "2026-01-01T00:00:00+01:00";
  const { requests } = runCall(SEND, [{ ...login, occurredAt }], ACCEPTED);
  expect(requests[0]?.body).toEqual({ inputs: [{ ...login, occurredAt, properties: {} }] });
});

test.each([
  ["v3", "/events/v3/send/batch"],
  ["2026-09", "/events/custom/2026-09/send/batch"],
] as const)("%s has its own path", (apiVersion, path) => {
  expect(runCall({ ...SEND, apiVersion }, [login], ACCEPTED).requests[0]?.path).toBe(path);
});

test("equal events are as many events, 500 in a request", () => {
  const { batches } = planCall(
    SEND,
    Array.from({ length: 501 }, () => login),
  );
  expect(batches.map(({ entries }) => entries.length)).toEqual([500, 1]);
});

test.each([[SILENCE], [response(503, "")], [response(200, "<html>")], [response(200, "")]])(
  "%j: not sent again, because it could count twice",
  (answer) => {
    const { outcomes, requests } = runCall(SEND, [login, login], answer);
    expect(fatesOf(outcomes)).toEqual(["0 unknown no-answer", "1 unknown no-answer"]);
    expect(requests).toHaveLength(1);
  },
);

test("what was surely not carried out is sent again", () => {
  const { outcomes } = runCall(SEND, [login], response(429, {}), ACCEPTED);
  expect(fatesOf(outcomes)).toEqual(["0 accepted"]);
});

test("errors in a success say nothing of a single event, and nothing is sent again", () => {
  const answer = response(207, { errors: [{ message: "One is bad.", category: "A" }] });
  const { outcomes, requests } = runCall(SEND, [login, login], answer);
  expect(fatesOf(outcomes)).toEqual(["0 unknown unaccounted", "1 unknown unaccounted"]);
  expect(requests).toHaveLength(1);
});

test("a refused batch is sent in parts, until the bad event is alone", () => {
  const inputs = [login, { ...login, eventName: "bad" }, login, login];
  const { outcomes, requests } = runCall(SEND, inputs, ({ body }) =>
    JSON.stringify(body).includes("bad") ? REFUSED : ACCEPTED,
  );
  expect(requests).toHaveLength(5);
  expect(fatesOf(outcomes)).toEqual([
    "0 accepted",
    "1 failed VALIDATION_ERROR",
    "2 accepted",
    "3 accepted",
  ]);
});

describe("what HubSpot cannot read is refused before it is sent", () => {
  const many = Object.fromEntries(Array.from({ length: 51 }, (_, place) => [`p${place}`, "1"]));
  test("50 properties are not too many", () => {
    const { p0: _, ...properties } = many;
    const { outcomes } = runCall(SEND, [{ ...login, properties }], ACCEPTED);
    expect(fatesOf(outcomes)).toEqual(["0 accepted"]);
  });

  test.each([
    ["no name", { email: "ada@example.com" }, "MISSING_ID"],
    ["nobody", { eventName: "pe1_login" }, "MISSING_ID"],
    ["an unknown field", { ...login, who: 1 }, "UNKNOWN_FIELD"],
    ["a time", { ...login, occurredAt: 5 }, "INVALID_TIME"],
    ["an empty time", { ...login, occurredAt: " " }, "INVALID_TIME"],
    ["an invalid date", { ...login, occurredAt: new Date(Number.NaN) }, "INVALID_TIME"],
    ["a property", { ...login, properties: { a: [1] } }, "INVALID_VALUE"],
    ["too many", { ...login, properties: many }, "TOO_MANY_PROPERTIES"],
  ])("%s", (_, event, code) => {
    const { outcomes, requests } = runCall(SEND, [event], ACCEPTED);
    expect(fatesOf(outcomes)).toEqual([`0 failed ${code}`]);
    expect(requests).toEqual([]);
  });
});
