import { expect, test } from "vitest";
import { checkApps } from "./check-apps.ts";

const OAUTH = { clientId: "a", clientSecret: "b" };

test.each([
  ["none", []],
  ["a private app", [{ accessToken: "pat-x", scopes: [], name: "Import" }]],
  ["an OAuth app", [{ ...OAUTH, redirectUri: "c", refreshToken: "d", code: "e", expiresIn: 1 }]],
  ["several", [{ accessToken: "a" }, { accessToken: "b" }, OAUTH, { ...OAUTH, clientId: "b" }]],
  ["what is undefined", [{ ...OAUTH, scopes: undefined }]],
])("fine: %s", (_, apps) => {
  expect(checkApps(apps)).toEqual([]);
});

test.each([
  ["apps: expected a list of apps; got {}.", {}],
  ["apps[0]: expected an object; got null.", [null]],
  ["apps[0]: expected accessToken, or clientId and clientSecret.", [{ name: "x" }]],
  ['apps[0].accessToken: expected a text without spaces; got "a b".', [{ accessToken: "a b" }]],
  ["apps[0].accessToken: expected a text without spaces; got 5.", [{ accessToken: 5 }]],
  [
    "apps[0].clientId: unknown; there are accessToken, scopes, name.",
    [{ accessToken: "a", clientId: "b" }],
  ],
  ["apps[0].clientSecret: is missing.", [{ clientId: "a" }]],
  ["apps[0].scopes: expected a list of scopes; got [1].", [{ ...OAUTH, scopes: [1] }]],
  [
    "apps[0].expiresIn: expected seconds, a whole number from 1 to 1000000000; got 0.",
    [{ ...OAUTH, expiresIn: 0 }],
  ],
  ["apps[1].clientId: another one has the same.", [OAUTH, OAUTH]],
  ["apps[1].accessToken: another one has the same.", [{ accessToken: "a" }, { accessToken: "a" }]],
])("%s", (problem, apps) => {
  expect(checkApps(apps)).toEqual([problem]);
});
