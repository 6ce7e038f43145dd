import { describe, expect, test } from "vitest";
import type { Answer } from "../answer/answer.ts";
import { buildTokenRequest } from "./build-token-request.ts";
import { readTokenAnswer } from "./read-token-answer.ts";

const response = (status: number, body: unknown): Answer => {
  return { kind: "response", status, headers: {}, body };
};

test.each([
  ["v3", "/oauth/v3/token"],
  ["2025-09", "/oauth/v3/token"],
  ["2026-03", "/oauth/2026-03/token"],
  ["2026-09", "/oauth/2026-09/token"],
] as const)("%s asks %s", (version, path) => {
  const grant = { clientId: "app", clientSecret: "s-1", refreshToken: "r-1" };
  expect(buildTokenRequest(version, grant)).toEqual({
    method: "POST",
    path,
    form: {
      grant_type: "refresh_token",
      client_id: "app",
      client_secret: "s-1",
      refresh_token: "r-1",
    },
  });
});

describe("an answer", () => {
  const good = { access_token: "a-1", refresh_token: "r-2", expires_in: 60 };

  test("with a token", () => {
    const tokens = { accessToken: "a-1", refreshToken: "r-2", expiresAt: 61_000 };
    expect(readTokenAnswer(response(200, good), 1_000)).toEqual({ tokens });
  });

  test.each([null, "", undefined])("whose refresh token is %j keeps the old one", (token) => {
    const body = { ...good, refresh_token: token };
    expect(readTokenAnswer(response(200, body), 0)).toEqual({
      tokens: { accessToken: "a-1", expiresAt: 60_000 },
    });
  });

  test.each([undefined, "60", 0, -1])(
    "that says %j seconds is good for half an hour",
    (seconds) => {
      const body = { access_token: "a-1", expires_in: seconds };
      expect(readTokenAnswer(response(200, body), 0)).toEqual({
        tokens: { accessToken: "a-1", expiresAt: 1_800_000 },
      });
    },
  );

  test.each([408, 429, 477, 500, 503])("%i: ask again", (status) => {
    expect(readTokenAnswer(response(status, ""), 0)).toEqual({
      again: `HubSpot or another server answered ${status}.`,
    });
  });

  test.each([
    [200, ""],
    [200, '{"access_token":"a-'],
    [200, { access_token: "" }],
    [200, []],
  ])("%i with %j: ask again", (status, body) => {
    expect(readTokenAnswer(response(status, body), 0)).toEqual({
      again: `HubSpot or another server answered ${status} without a token that can be read.`,
    });
  });

  test.each([
    [200, "<h1>Log in</h1>", "Log in"],
    [401, "<h1>Log in</h1>", "Log in"],
    [404, "<html>", "no body"],
    [302, undefined, "no body"],
    [403, { message: "Forbidden" }, '{"message":"Forbidden"}'],
    [404, {}, "{}"],
    [404, { error: "no route" }, '{"error":"no route"}'],
  ])("%i with %j, of a proxy, says nothing about the app: ask again", (status, body, said) => {
    expect(readTokenAnswer(response(status, body), 0)).toEqual({
      again: expect.stringContaining(
        `Not an answer of HubSpot's API: ${status}, ${said}`,
      ) as string,
    });
  });

  test("silence: ask again", () => {
    const silence: Answer = { kind: "silence", cause: "ECONNRESET", sent: true };
    expect(readTokenAnswer(silence, 0)).toEqual({ again: "ECONNRESET" });
  });

  test.each([
    [
      400,
      { status: "BAD_REFRESH_TOKEN", error: "invalid_grant", message: "missing or invalid" },
      "BAD_REFRESH_TOKEN",
      "missing or invalid",
    ],
    [400, { error: "invalid_client" }, "invalid_client", "without saying why"],
    [404, { correlationId: "c-1" }, "HTTP_404", "without saying why"],
  ])("%i %j is the end", (status, body, category, message) => {
    expect(readTokenAnswer(response(status, body), 0)).toEqual({
      stop: {
        reason: "unauthorized",
        message: `HubSpot gave no access token: ${category}, ${message}.`,
        error: { category, message },
      },
    });
  });
});
