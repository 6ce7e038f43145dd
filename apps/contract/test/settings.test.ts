import { API_VERSIONS, SCOPE_UNIONS, SETTING_ENDPOINTS, type SettingName } from "@x/batch-types";
import { describe, expect, test } from "vitest";
import { findCalls, findDescriptions, WHY_NO_CALLS } from "../src/find-descriptions.ts";
import { loadFolder } from "../src/load-descriptions.ts";

const folder = findDescriptions();
const calls = folder === undefined ? undefined : findCalls(folder);
const described = calls === undefined ? [] : loadFolder(calls);
const versions = API_VERSIONS.filter((version) => described.some((it) => it.version === version));

/** `automation` is for workflows, and gone in 2026-09; `contacts` there is for keys of an old kind only. */
const NOT_OURS: Partial<Record<SettingName, readonly string[]>> = {
  owners: ["automation", "contacts"],
};

/** The descriptions at hand have the batch reads of schemas alone, and nothing on the tokens of private apps. */
const UNDESCRIBED: readonly SettingName[] = ["schemas", "scopes"];

test("HubSpot's descriptions of the lists of settings can be read", (context) => {
  if (calls === undefined) context.skip(WHY_NO_CALLS);
  expect(versions).toEqual(["v3", "2026-03", "2026-09"]);
});

describe.skipIf(calls === undefined).each(versions)("in %s", (version) => {
  test.each(Object.keys(SETTING_ENDPOINTS) as SettingName[])("%s are as described", (name) => {
    const { path, scopes } = SETTING_ENDPOINTS[name];
    const found = described.filter(
      (it) =>
        it.version === version &&
        it.method === (name === "scopes" ? "POST" : "GET") &&
        it.path === path[version],
    );
    if (UNDESCRIBED.includes(name)) {
      expect(found).toEqual([]);
      return;
    }
    const ours = typeof scopes === "string" ? SCOPE_UNIONS[version][scopes] : scopes.flat();
    const left = NOT_OURS[name] ?? [];
    expect(
      found.map((it) => ({
        statuses: it.statuses,
        scopes: [...new Set(it.scopes.flat())].filter((scope) => !left.includes(scope)).sort(),
      })),
    ).toEqual([{ statuses: [200], scopes: [...ours].sort() }]);
  });
});
