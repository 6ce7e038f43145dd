import { API_VERSIONS, type ApiVersion } from "@x/batch-types";
import { describe, expect, test } from "vitest";
import { ADDED, isException, LEFT_OUT, OTHER_SCOPES, OTHER_STATUSES } from "../src/exceptions.ts";
import { findDescriptions } from "../src/find-descriptions.ts";
import { findOfficial } from "../src/find-official.ts";
import { loadDescriptions } from "../src/load-descriptions.ts";
import { loadEndpointTable } from "../src/load-endpoint-table.ts";
import type { OfficialEndpoint } from "../src/official-endpoint.ts";
import {
  ASSOCIATIONS,
  OBJECT_ENDPOINTS,
  PROPERTIES,
  type RegistryEndpoint,
} from "../src/registry-endpoints.ts";

const folder = findDescriptions();
const described = folder === undefined ? [] : loadDescriptions(folder);
const table = folder === undefined ? [] : loadEndpointTable(folder);
const registry = [...OBJECT_ENDPOINTS, ...ASSOCIATIONS, ...PROPERTIES];

describe.each([
  ["the descriptions", described],
  ["the table of all versions", table],
])("against %s", (_, official) => {
  const versions = new Set(official.map(({ version }) => version));
  const each = API_VERSIONS.filter((version) => versions.has(version));

  test.each(each)("every entry of the registry in %s is described", (version) => {
    const entries = ours(version).filter((entry) => !isException(ADDED, entry));
    expect(entries.length).toBeGreaterThan(0);
    const missing = entries.filter((entry) => findOfficial(entry, official).length === 0);
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  test.each(each)("the registry knows every status of %s", (version) => {
    const unknown = ours(version).flatMap((entry) =>
      declaredStatuses(entry, official)
        .filter((status) => !entry.statuses.includes(status))
        .map((status) => `${entry.name}: ${status}`),
    );
    expect(unknown).toEqual([]);
  });

  test.each(each)("every status of the registry in %s is declared for some object", (version) => {
    const groups = Map.groupBy(ours(version), ({ path }) => path.replace(/^.*\/batch\//, kindOf));
    for (const group of groups.values()) {
      const declared = new Set(group.flatMap((entry) => declaredStatuses(entry, official)));
      const { name, statuses } = group[0]!;
      expect({ name, statuses: [...declared].sort((a, b) => a - b) }).toEqual({ name, statuses });
    }
  });

  test.each(each)("the scopes of the registry in %s are those described", (version) => {
    // The generated files ask for both where the others ask for either, and are not believed.
    const isGenerated = version === "2025-09" || version === "2026-09";
    const compared = isGenerated ? eachScope : alternatives;
    for (const entry of ours(version)) {
      if (isException(OTHER_SCOPES, entry) || isException(ADDED, entry)) continue;
      const { name } = entry;
      const scopes = compared(entry.scopes);
      const found = findOfficial(entry, official).map((other) => compared(other.scopes));
      // Of two files for one endpoint, the older may know fewer.
      const match = found.find((other) => other.join() === scopes.join()) ?? found[0];
      expect({ name, scopes: match }).toEqual({ name, scopes });
    }
  });

  test.runIf(official.length > 0)("every endpoint of HubSpot is in the registry", () => {
    const missing = official.filter(
      (endpoint) => !isException(LEFT_OUT, endpoint) && !isInRegistry(endpoint),
    );
    expect(missing.map(({ source, path }) => `${source}: ${path}`)).toEqual([]);
  });
});

describe.runIf(table.length > 0)("no exception without a case", () => {
  const all = [...described, ...table];
  test.each(LEFT_OUT)("$reason", ({ covers }) => {
    expect(all.some((endpoint) => covers(endpoint))).toBe(true);
    // What is left out must not be in the registry as well.
    const doubled = all.filter((endpoint) => covers(endpoint) && isInRegistry(endpoint));
    expect(doubled).toEqual([]);
  });
  test.each(ADDED)("$reason", ({ covers }) => {
    expect(registry.some(covers)).toBe(true);
  });
  test.each(OTHER_STATUSES)("$reason", ({ covers }) => {
    expect(all.some(covers)).toBe(true);
  });
  test.each(OTHER_SCOPES)("$reason", ({ covers }) => {
    expect(registry.some(covers)).toBe(true);
  });
});

function ours(version: ApiVersion): RegistryEndpoint[] {
  return registry.filter((entry) => entry.version === version);
}

function declaredStatuses(
  entry: RegistryEndpoint,
  official: readonly OfficialEndpoint[],
): readonly number[] {
  return findOfficial(entry, official)
    .filter((other) => !isException(OTHER_STATUSES, other))
    .flatMap((other) => other.statuses);
}

/** What tells the endpoints apart whose statuses the registry has once for all objects. */
function kindOf(start: string): string {
  return start.includes("{") ? start : "objects/";
}

function isInRegistry(endpoint: OfficialEndpoint): boolean {
  return registry.some((ours) => findOfficial(ours, [endpoint]).length > 0);
}

function alternatives(scopes: readonly (readonly string[])[]): string[] {
  return scopes.map((all) => [...all].sort().join("+")).sort();
}

/** The generated files ask for both where the others ask for either, and are not believed. */
function eachScope(scopes: readonly (readonly string[])[]): string[] {
  return [...new Set(scopes.flat())].sort();
}
