import {
  type Checks,
  checkKeys,
  expect,
  findTwins,
  integer,
  isText,
  listOf,
  TEXT,
} from "./check-keys.ts";
import { isObject } from "../../internal/is-object.ts";

const SCOPES = expect(
  "a list of scopes",
  (value) => Array.isArray(value) && value.every((scope) => isText(scope)),
);

const PRIVATE: Checks = {
  // A bearer token in a header has no spaces.
  accessToken: expect(
    "a text without spaces",
    (value) => typeof value === "string" && /^\S+$/.test(value),
  ),
  scopes: SCOPES,
  name: TEXT,
};

const OAUTH: Checks = {
  "clientId!": TEXT,
  "clientSecret!": TEXT,
  redirectUri: TEXT,
  refreshToken: TEXT,
  code: TEXT,
  scopes: SCOPES,
  expiresIn: integer(1, 1_000_000_000, "seconds, "),
};

const checkList = listOf("apps", (app, path) => {
  if (!isObject(app) || app["accessToken"] !== undefined) return checkKeys(path, app, PRIVATE);
  return app["clientId"] === undefined && app["clientSecret"] === undefined
    ? "expected accessToken, or clientId and clientSecret."
    : checkKeys(path, app, OAUTH);
});

/** Every problem of the option `apps`, in words. */
export function checkApps(apps: unknown): readonly string[] {
  const twins = findTwins("apps", apps, ["accessToken", "clientId", "refreshToken", "code"]);
  return [...checkKeys("", { apps }, { apps: checkList }), ...twins];
}
