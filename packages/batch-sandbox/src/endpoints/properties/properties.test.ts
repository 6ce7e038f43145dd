import fc from "fast-check";
import { expect, test } from "vitest";
import { createSandbox } from "../../create-sandbox.ts";
import { ask, post } from "../../testing/test-support.ts";
import {
  create,
  namesOf,
  OPTIONS,
  PATH,
  SCORE,
  SIZE,
  withProperty,
} from "../../testing/score-property.ts";

test.each(["/crm/v3/properties/0-1", "/crm/properties/2026-03/contacts"])(
  "a property made at %s can be written and found by all fields of HubSpot's",
  async (path) => {
    const sandbox = createSandbox({ clock: () => 0 });
    expect((await create(sandbox, { score: "1" })).status).toBe(400);
    const { status, body } = await post(sandbox, path, { ...SCORE, unknown: 1 });
    expect(status).toBe(201);
    expect(body).toEqual({
      ...SCORE,
      description: "",
      options: [],
      displayOrder: -1,
      hasUniqueValue: false,
      hidden: false,
      formField: false,
      calculated: false,
      externalOptions: false,
      hubspotDefined: false,
      dataSensitivity: "non_sensitive",
      archived: false,
      createdAt: "1970-01-01T00:00:00Z",
      updatedAt: "1970-01-01T00:00:00Z",
      modificationMetadata: {
        archivable: true,
        readOnlyDefinition: false,
        readOnlyOptions: false,
        readOnlyValue: false,
      },
    });
    expect((await ask(sandbox, "GET", `${path}/score`)).body).toEqual(body);
    expect((await create(sandbox, { score: "1" })).status).toBe(201);
  },
);

test("a standard property has a group and dates, the same in every sandbox", async () => {
  const { body } = await ask(createSandbox(), "GET", `${PATH}/email`);
  expect(body).toMatchObject({
    groupName: "contactinformation",
    hubspotDefined: true,
    createdAt: "2020-01-01T00:00:00Z",
  });
});

test("a name that exists answers 409, and the property stays", async () => {
  const { sandbox, path } = await withProperty();
  const { status, body } = await post(sandbox, PATH, { ...SCORE, label: "Other" });
  expect([status, body]).toEqual([
    409,
    {
      status: "error",
      message: "A property named 'score' already exists.",
      correlationId: expect.any(String),
      category: "OBJECT_ALREADY_EXISTS",
      subCategory: "Properties.PROPERTY_WITH_NAME_EXISTS",
      context: { name: ["score"] },
    },
  ]);
  expect((await ask(sandbox, "GET", path)).body).toMatchObject({ label: "Score" });
});

test.each([
  ["no label", { label: undefined }],
  ["no group", { groupName: "" }],
  ["an unknown group", { groupName: "nope" }],
  ["an unknown type", { type: "json" }],
  ["a field type of another type", { fieldType: "select" }],
  ["a name with capitals", { name: "Score" }],
  ["a label that is a number", { label: 1 }],
  ["a flag that is a text", { hidden: "true" }],
  ["an enumeration without options", { type: "enumeration", fieldType: "select" }],
  ["two options of one value", { ...SIZE, options: [OPTIONS[0], OPTIONS[0]] }],
  ["an option without a label", { ...SIZE, options: [{ value: "a" }] }],
  ["options that are no list", { ...SIZE, options: {} }],
  ["a bool without its two options", { type: "bool", fieldType: "booleancheckbox" }],
  ["options elsewhere, but not where", { ...SIZE, options: [], externalOptions: true }],
  ["an unknown sensitivity", { dataSensitivity: "secret" }],
])("%s is refused", async (_, change) => {
  const sandbox = createSandbox();
  expect((await post(sandbox, PATH, { ...SCORE, ...change })).status).toBe(400);
  expect((await ask(sandbox, "GET", `${PATH}/score`)).status).toBe(404);
});

test("ten properties can be unique, and an eleventh cannot", async () => {
  const sandbox = createSandbox();
  const statuses = [];
  for (let place = 0; place < 11; place++) {
    const property = { ...SCORE, name: `score_${place}`, hasUniqueValue: true };
    statuses.push((await post(sandbox, PATH, property)).status);
  }
  expect(statuses).toEqual([...Array<number>(10).fill(201), 400]);
});

test("records are found by a property that was made unique after them", async () => {
  const sandbox = createSandbox();
  await create(sandbox, { email: "ada@example.com" });
  await post(sandbox, PATH, { ...SCORE, name: "key", hasUniqueValue: true });
  expect((await create(sandbox, { key: "7" })).status).toBe(201);
  const ids = { inputs: [{ id: "7" }], idProperty: "key", properties: ["key"] };
  const { body } = await post(sandbox, "/crm/v3/objects/contacts/batch/read", ids);
  expect(body.results).toMatchObject([{ properties: { key: "7" } }]);
  expect((await create(sandbox, { key: "7" })).status).toBe(400);
});

test("a property that refers to owners takes their ids only", async () => {
  const { sandbox } = await withProperty({
    ...SIZE,
    options: [],
    externalOptions: true,
    referencedObjectType: "OWNER",
  });
  expect((await create(sandbox, { size: "71" })).status).toBe(201);
  expect((await create(sandbox, { size: "70" })).status).toBe(400);
});

test("a formula makes a property one that cannot be written", async () => {
  const { sandbox } = await withProperty({ ...SCORE, calculationFormula: "annualrevenue * 2" });
  const { body } = await create(sandbox, { score: "1" });
  expect(body.errors[0]).toMatchObject({ code: "READ_ONLY_VALUE" });
});

test("a sensitive property shows only where it is asked for", async () => {
  const { sandbox, path } = await withProperty({ ...SCORE, dataSensitivity: "sensitive" });
  expect((await ask(sandbox, "GET", path)).status).toBe(404);
  expect((await ask(sandbox, "GET", `${path}?dataSensitivity=sensitive`)).status).toBe(200);
  const { body } = await ask(sandbox, "GET", `${PATH}?dataSensitivity=sensitive`);
  expect(namesOf(body)).toEqual(["score"]);
});

test("a snapshot keeps what was made, changed and archived; a reset forgets it", async () => {
  const { sandbox, path } = await withProperty();
  await post(sandbox, PATH, SIZE);
  await ask(sandbox, "DELETE", `${PATH}/size`);
  await ask(sandbox, "PATCH", `${PATH}/email`, { label: "Mail" });
  const other = createSandbox();
  other.restore(JSON.parse(JSON.stringify(sandbox.snapshot())) as never);
  for (const query of ["", "?archived=true"]) {
    const { body } = await ask(other, "GET", PATH + query);
    expect(body).toEqual((await ask(sandbox, "GET", PATH + query)).body);
  }
  sandbox.reset();
  expect((await ask(sandbox, "GET", path)).status).toBe(404);
});

test("whatever JSON is sent is answered", async () => {
  const sandbox = createSandbox();
  const fields = Object.keys({ ...SIZE, externalOptions: true, calculationFormula: "" });
  const body = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(
      fc.constantFrom(...fields, "__proto__"),
      fc.oneof(fc.jsonValue(), fc.constant("a")),
    ),
    fc.array(fc.jsonValue()).map((options) => ({ ...SIZE, options })),
  );
  await fc.assert(
    fc.asyncProperty(body, async (json) => {
      const text = JSON.stringify(json);
      expect((await post(sandbox, PATH, text)).status).toBeLessThan(500);
      expect((await post(sandbox, `${PATH}/groups`, text)).status).toBeLessThan(500);
      expect((await ask(sandbox, "PATCH", `${PATH}/jobtitle`, text)).status).toBeLessThan(500);
      const batch = JSON.stringify({ inputs: [json] });
      expect((await post(sandbox, `${PATH}/batch/create`, batch)).status).toBeLessThan(500);
    }),
  );
});
