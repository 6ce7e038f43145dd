import { API_VERSIONS, type ObjectDefinition, OBJECTS, OPERATIONS } from "@x/batch-types";
import { describe, expect, test } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import { ORIGIN, post } from "../testing/test-support.ts";

const statusOf = async (path: string) => (await post(createSandbox(), path, {})).status;

test.each(Object.entries<ObjectDefinition>(OBJECTS))(
  "%s has the endpoints of the registry, and no others",
  async (name, { basePath, operations, segment, typeId }) => {
    const sandbox = createSandbox();
    for (const version of API_VERSIONS) {
      for (const operation of OPERATIONS) {
        const ordinary = version === "v3" ? "/crm/v3/objects" : `/crm/objects/${version}`;
        const own = basePath?.[version];
        const bases =
          name === "deal_splits"
            ? [own]
            : [own, ...[segment, name, typeId ?? name].map((type) => `${ordinary}/${type}`)];
        for (const base of bases.filter((path) => path !== undefined)) {
          const { status } = await post(sandbox, `${base}/batch/${operation}`, {});
          const isOffered = operations[version].includes(operation);
          const answered = status < 300 ? "success" : status;
          expect([base, operation, answered]).toEqual([
            base,
            operation,
            isOffered ? "success" : 404,
          ]);
        }
      }
    }
  },
);

test.each([
  ["/", 404],
  ["/crm/v3/objects", 404],
  ["/crm/v3/objects/contacts/7", 405],
  ["/crm/v4/objects/contacts", 404],
  ["/crm/v3/objects/contacts/batch/purge", 404],
  ["/crm/v3/objects/contacts/batch/create/more", 404],
  ["/crm/objects/v3/contacts/batch/create", 404],
  ["/crm/objects/2024-03/contacts/batch/create", 404],
  ["/crm/v3/objects/deal_splits/batch/read", 404],
  ["/deal-splits/v3/batch/read", 404],
  ["/crm/v3/objects/%E0%A4%A/batch/create", 404],
  ["/crm/v3/objects//batch/create", 404],
  ["/crm/v3/objects/kontakte/batch/create", 400],
  ["/crm/v3/objects/0-999/batch/create", 400],
  ["/crm/v3/objects/2-999/batch/create", 400],
  ["/crm/v3/objects/__proto__/batch/create", 400],
  ["/crm/v3/objects/%63ontacts/batch/create", 201],
])("POST %s answers %i", async (path, status) => {
  expect(await statusOf(path)).toBe(status);
});

test("an unknown object type is named, without a category", async () => {
  const { body } = await post(createSandbox(), "/crm/v3/objects/kontakte/batch/create", {});
  expect(body.message).toBe("Unable to infer object type from: kontakte");
  expect(body).not.toHaveProperty("category");
});

test("a custom object is known by its type id or its full name, as it was declared", async () => {
  const sandbox = createSandbox({
    properties: { "2-123": [{ name: "serial" }], p1_car: [{ name: "plate" }] },
  });
  for (const [type, name] of [
    ["2-123", "serial"],
    ["p1_car", "plate"],
  ] as const) {
    const inputs = [{ properties: { [name]: "1" } }];
    const { status } = await post(sandbox, `/crm/v3/objects/${type}/batch/create`, { inputs });
    expect(status).toBe(201);
    expect(sandbox.inspect(type)).toHaveLength(1);
  }
});

describe("GET", () => {
  const get = (path: string) =>
    createSandbox().fetch(new Request(ORIGIN + path, { headers: { authorization: "Bearer x" } }));

  test.each(["/crm/v3/properties/contacts", "/crm/properties/2026-03/0-1"])(
    "%s lists the properties",
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      const { results } = (await response.json()) as { results: { name: string }[] };
      expect(results.find(({ name }) => name === "email")).toMatchObject({
        type: "string",
        fieldType: "text",
        hasUniqueValue: true,
      });
    },
  );

  test("lists no archived and no sensitive properties", async () => {
    for (const query of ["archived=true", "dataSensitivity=sensitive"]) {
      const response = await get(`/crm/v3/properties/contacts?${query}`);
      expect(await response.json()).toEqual({ results: [] });
    }
  });

  test("is not the method of a batch", async () => {
    expect((await get("/crm/v3/objects/contacts/batch/create")).status).toBe(405);
  });
});
