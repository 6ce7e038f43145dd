import fc from "fast-check";
import { expect, test } from "vitest";
import { createSandbox } from "../../create-sandbox.ts";
import { ask, post } from "../../testing/test-support.ts";
import {
  create,
  list,
  MACHINE,
  PATH,
  withMachine,
  type Schema,
} from "../../testing/machine-schema.ts";

test.each(["/crm/v3/schemas", PATH, "/crm-object-schemas/2026-09/schemas"])(
  "an object made at %s has all fields of HubSpot's",
  async (path) => {
    const sandbox = createSandbox({ clock: () => 0 });
    const { status, body } = await post(sandbox, path, MACHINE);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: "2-50010001",
      objectTypeId: "2-50010001",
      name: "machine",
      fullyQualifiedName: "p1000001_machine",
      labels: MACHINE.labels,
      primaryDisplayProperty: "serial",
      requiredProperties: ["serial"],
      searchableProperties: ["serial"],
      secondaryDisplayProperties: ["weight"],
      archived: false,
      createdAt: "1970-01-01T00:00:00Z",
      associations: [
        { fromObjectTypeId: "2-50010001", toObjectTypeId: "0-1" },
        { fromObjectTypeId: "2-50010001", toObjectTypeId: "0-2" },
      ],
    });
    const { properties } = body as unknown as Schema;
    expect(properties.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["serial", "weight", "hs_object_id"]),
    );
    expect(properties.at(-1)).toMatchObject({ groupName: "machine_information" });
    expect((await ask(sandbox, "GET", `${path}/p1000001_machine`)).body).toEqual(body);
    expect(await list(sandbox)).toEqual([body]);
  },
);

test("its records are there under its type id and its full name, not under the plain one", async () => {
  const { sandbox, schema } = await withMachine();
  const { objectTypeId, fullyQualifiedName } = schema;
  expect((await create(sandbox, objectTypeId, { serial: "1" })).status).toBe(201);
  expect((await create(sandbox, fullyQualifiedName, { serial: "2" })).status).toBe(201);
  expect((await create(sandbox, "machine", { serial: "3" })).status).toBe(400);
  expect(sandbox.inspect(fullyQualifiedName)).toEqual(sandbox.inspect(objectTypeId));
  expect(sandbox.inspect(objectTypeId)).toHaveLength(2);
});

test.each(["2025-09", "2026-03", "2026-09"])(
  "%s refuses a record without what it requires",
  async (version) => {
    const { sandbox, schema } = await withMachine();
    const { status, body } = await create(sandbox, schema.objectTypeId, { weight: "1" }, version);
    expect(status).toBe(400);
    if (version === "2026-09") {
      expect(body.errors[0]).toMatchObject({ code: "MISSING_REQUIRED_PROPERTY" });
    } else {
      expect(body).toMatchObject({
        message: `Error creating machine. Some required properties were not set.`,
        context: { properties: ["serial"] },
      });
    }
  },
);

test.each([
  ["a name with a space", { name: "my machine" }, 400],
  ["no name", { name: undefined }, 400],
  ["no labels", { labels: undefined }, 400],
  ["a label that is too long", { labels: { singular: "x".repeat(51) } }, 400],
  ["no primary display property", { primaryDisplayProperty: undefined }, 400],
  ["a primary display property that is none", { primaryDisplayProperty: "nope" }, 400],
  ["a required property that is none", { requiredProperties: ["nope"] }, 400],
  [
    "three secondary ones",
    { secondaryDisplayProperties: ["serial", "weight", "hs_object_id"] },
    400,
  ],
  ["a property without a type", { properties: [{ name: "x", label: "X" }] }, 400],
  ["a property twice", { properties: [MACHINE.properties[0], MACHINE.properties[0]] }, 400],
  [
    "a property of HubSpot's",
    { properties: [{ ...MACHINE.properties[0], name: "hs_object_id" }] },
    400,
  ],
  ["an unknown associated object", { associatedObjects: ["nope"] }, 400],
  ["a list that is none", { requiredProperties: "serial" }, 400],
  [
    "the least there can be",
    {
      ...Object.fromEntries(
        Object.keys(MACHINE)
          .slice(2)
          .map((key) => [key, undefined]),
      ),
      primaryDisplayProperty: "hs_object_id",
    },
    201,
  ],
])("%s", async (_, change, expected) => {
  const { sandbox, status } = await withMachine(change);
  expect(status).toBe(expected);
  expect(await list(sandbox)).toHaveLength(expected === 201 ? 1 : 0);
});

test("a name is taken whatever its case", async () => {
  const { sandbox } = await withMachine();
  const { status, body } = await post(sandbox, PATH, { ...MACHINE, name: "Machine" });
  expect([status, body]).toMatchObject([
    409,
    { subCategory: "InboundDbObjectTypeError.OBJECT_TYPE_ALREADY_EXIST" },
  ]);
});

test("objects an option declares are listed, with a type id of their own", async () => {
  const sandbox = createSandbox({ properties: { "2-123": [{ name: "serial" }], p1_car: [] } });
  expect(await list(sandbox)).toMatchObject([
    { objectTypeId: "2-123", name: "object_123", primaryDisplayProperty: "serial" },
    { objectTypeId: "2-50000002", name: "car", fullyQualifiedName: "p1_car" },
  ]);
  expect((await create(sandbox, "2-50000002", {})).status).toBe(201);
  expect(sandbox.inspect("p1_car")).toHaveLength(1);
});

test("an unknown object is not found", async () => {
  expect((await ask(createSandbox(), "GET", `${PATH}/2-1`)).status).toBe(404);
});

test("a snapshot keeps objects, their properties and their records", async () => {
  const { sandbox, schema } = await withMachine();
  await create(sandbox, schema.objectTypeId, { serial: "1" });
  const other = createSandbox();
  other.restore(JSON.parse(JSON.stringify(sandbox.snapshot())) as never);
  expect(await list(other)).toEqual(await list(sandbox));
  expect(other.inspect(schema.objectTypeId)).toHaveLength(1);
  const { body } = await post(other, PATH, { ...MACHINE, name: "engine" });
  expect(body).not.toMatchObject({ objectTypeId: schema.objectTypeId });
});

test("whatever JSON is sent is answered", async () => {
  const sandbox = createSandbox();
  const body = fc.oneof(
    fc.jsonValue(),
    fc
      .dictionary(fc.constantFrom(...Object.keys(MACHINE)), fc.jsonValue())
      .map((change) => ({ ...MACHINE, ...change })),
  );
  await fc.assert(
    fc.asyncProperty(body, async (json) => {
      const text = JSON.stringify(json);
      expect((await post(sandbox, PATH, text)).status).toBeLessThan(500);
      const path = `${PATH}/p1000001_machine`;
      expect((await ask(sandbox, "PATCH", path, text)).status).toBeLessThan(500);
      expect((await post(sandbox, `${path}/associations`, text)).status).toBeLessThan(500);
    }),
  );
});
