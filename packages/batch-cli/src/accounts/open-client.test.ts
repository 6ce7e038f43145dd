import { expect, test } from "vitest";
import { openClient } from "./open-client.ts";

const accessToken = "token";

test.each(["sandbox", "other, sandbox", " SANDBOX ,"])(
  "HUBSPOT_ALLOW_HTTP=%j lets the command reach http://sandbox:4010",
  (hosts) => {
    const options = { accessToken, baseUrl: "http://sandbox:4010" };
    expect(() =>
      openClient(options, { stderr: process.stderr, env: { HUBSPOT_ALLOW_HTTP: hosts } }),
    ).not.toThrow();
  },
);

test.each([undefined, "", "other", "sandbox.example"])(
  "HUBSPOT_ALLOW_HTTP=%j does not",
  (hosts) => {
    const options = { accessToken, baseUrl: "http://sandbox:4010" };
    expect(() =>
      openClient(options, { stderr: process.stderr, env: { HUBSPOT_ALLOW_HTTP: hosts } }),
    ).toThrow(/^baseUrl: expected/);
  },
);

test("and never to any other place", () => {
  const options = { accessToken, baseUrl: "http://api.hubapi.com" };
  expect(() =>
    openClient(options, { stderr: process.stderr, env: { HUBSPOT_ALLOW_HTTP: "sandbox" } }),
  ).toThrow(/^baseUrl: expected/);
});
