import { describe, expect, test } from "vitest";
import { ACCOUNT_BASE_PATHS } from "./account-endpoints.ts";
import { API_VERSIONS } from "./api-version.ts";
import { ASSOCIATION_BASE_PATHS, ASSOCIATION_ENDPOINTS } from "./association-endpoints.ts";
import { OBJECTS } from "./objects.ts";
import type { ObjectName } from "./object-type.ts";
import { OPERATIONS } from "./operation.ts";
import { PROPERTY_BASE_PATHS, PROPERTY_ENDPOINTS } from "./property-endpoints.ts";
import { SCOPE_UNIONS } from "./scope-unions.ts";
import { type ObjectScopes, SCOPES } from "./scopes.ts";
import { SETTING_ENDPOINTS } from "./setting-endpoints.ts";
import { SUCCESS_STATUSES } from "./success-statuses.ts";

const names = Object.keys(OBJECTS) as ObjectName[];

describe("scopes", () => {
  test.each(names)("%s names scopes for what it offers, and for nothing else", (name) => {
    const offered = API_VERSIONS.flatMap((version) => OBJECTS[name].operations[version]);
    const { read, write }: ObjectScopes = SCOPES[name];
    // HubSpot's description of payments names none.
    expect(read !== undefined).toBe(offered.includes("read") && name !== "payments");
    expect(write !== undefined).toBe(offered.some((operation) => operation !== "read"));
  });

  test.each(Object.entries(SCOPES))("those of %s look like scopes", (_, scopes: ObjectScopes) => {
    for (const scope of [scopes.read, scopes.write].flat(2)) {
      if (scope !== undefined) expect(scope).toMatch(/^[a-z_]+(?:[.-][a-z_0-9-]+)*$/);
    }
  });

  test("unions hold no scope twice, and are of the size HubSpot prints", () => {
    const sizes = API_VERSIONS.map((version) =>
      Object.values(SCOPE_UNIONS[version]).map((union) => {
        expect(new Set(union).size).toBe(union.length);
        return union.length;
      }),
    );
    expect(sizes).toEqual([
      [77, 80, 100, 26],
      [93, 80, 100, 26],
      [77, 80, 100, 26],
      [93, 92, 106, 26],
    ]);
  });
});

test("every operation declares a 2xx in every version", () => {
  const endpoints = [
    ...OPERATIONS.map((operation) => SUCCESS_STATUSES[operation]),
    ...[ASSOCIATION_ENDPOINTS, PROPERTY_ENDPOINTS]
      .flatMap((group) => Object.values(group))
      .map(({ successStatuses }) => successStatuses),
  ];
  for (const version of API_VERSIONS) {
    for (const statuses of endpoints) {
      expect(statuses[version].length).toBeGreaterThan(0);
      for (const status of statuses[version]) expect([200, 201, 204, 207]).toContain(status);
    }
  }
});

test("the dated versions carry their date in every base path", () => {
  const own = Object.values(OBJECTS).flatMap((object) =>
    "basePath" in object ? Object.entries(object.basePath) : [],
  );
  const paths = [ACCOUNT_BASE_PATHS, ASSOCIATION_BASE_PATHS, PROPERTY_BASE_PATHS].flatMap((group) =>
    Object.entries(group),
  );
  // The scopes of a token are asked for at one path, whatever the version.
  const settings = Object.entries(SETTING_ENDPOINTS)
    .filter(([name]) => name !== "scopes")
    .flatMap(([, { path }]) => Object.entries(path));
  for (const [version, path] of [...own, ...paths, ...settings]) {
    if (version !== "v3") expect(path).toContain(`/${version}`);
  }
});
