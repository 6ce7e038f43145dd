import { type Check, checkKeys, expect, isPositiveInteger, isText } from "./check-keys.ts";
import { isObject } from "./is-object.ts";

const TEXT = expect("a text that is not empty", isText);
const SCOPES = expect(
  "a list of scopes",
  (value) => Array.isArray(value) && value.every((scope) => isText(scope)),
);

const PRIVATE: Readonly<Record<string, Check>> = {
  // A bearer token in a header has no spaces.
  accessToken: expect(
    "a text without spaces",
    (value) => /^\S+$/.test(String(value)) && isText(value),
  ),
  scopes: SCOPES,
  name: TEXT,
};

const OAUTH: Readonly<Record<string, Check>> = {
  clientId: TEXT,
  clientSecret: TEXT,
  redirectUri: TEXT,
  refreshToken: TEXT,
  code: TEXT,
  scopes: SCOPES,
  expiresIn: expect(
    "seconds, a whole number from 1 to 1000000000",
    (value) => isPositiveInteger(value) && Number(value) <= 1_000_000_000,
  ),
};

/** What no two apps share. */
const KEYS = ["accessToken", "clientId", "refreshToken", "code"];

/** Every problem of the option `apps`, in words. */
export function checkApps(apps: unknown): readonly string[] {
  if (!Array.isArray(apps)) return ["apps: expected a list of apps."];
  const seen = new Set<string>();
  return apps.flatMap((app: unknown, place) => {
    const path = `apps[${place}]`;
    const repeated = KEYS.flatMap((key) => {
      const value = isObject(app) ? app[key] : undefined;
      if (value === undefined) return [];
      const entry = JSON.stringify([key, value]);
      const problems = seen.has(entry) ? [`${path}.${key}: another app has the same.`] : [];
      seen.add(entry);
      return problems;
    });
    return [...checkApp(path, app), ...repeated];
  });
}

function checkApp(path: string, app: unknown): readonly string[] {
  const isPrivate = isObject(app) && app["accessToken"] !== undefined;
  const problems = checkKeys(path, app, isPrivate ? PRIVATE : OAUTH);
  if (isPrivate || !isObject(app)) return problems;
  if (app["clientId"] === undefined && app["clientSecret"] === undefined) {
    return [`${path}: expected accessToken, or clientId and clientSecret.`];
  }
  const missing = ["clientId", "clientSecret"].filter((name) => app[name] === undefined);
  return [...problems, ...missing.map((name) => `${path}.${name}: is missing.`)];
}
