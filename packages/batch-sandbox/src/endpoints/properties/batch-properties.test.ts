import { API_VERSIONS, PROPERTY_BASE_PATHS, PROPERTY_ENDPOINTS } from "@x/batch-types";
import { expect, test } from "vitest";
import { createSandbox } from "../../create-sandbox.ts";
import { ask, post } from "../../testing/test-support.ts";

const PATH = "/crm/v3/properties/deals";
const toProperty = (name: string, change: Record<string, unknown> = {}) => ({
  name,
  label: name,
  type: "string",
  fieldType: "text",
  groupName: "dealinformation",
  ...change,
});

const namesOf = (rows: unknown) => (rows as { name: string }[]).map(({ name }) => name).toSorted();

test.each(API_VERSIONS)("create, read and archive answer as declared in %s", async (version) => {
  const path = PROPERTY_BASE_PATHS[version].replace("{objectType}", "deals");
  const sandbox = createSandbox();
  for (const operation of ["create", "read", "archive"] as const) {
    const { status, body } = await post(sandbox, path + PROPERTY_ENDPOINTS[operation].suffix, {
      inputs: ["one", "two"].map((name) => (operation === "create" ? toProperty(name) : { name })),
      archived: false,
      dataSensitivity: "non_sensitive",
    });
    expect(status).toBe(PROPERTY_ENDPOINTS[operation].successStatuses[version][0]);
    if (operation === "archive") continue;
    expect(body.status).toBe("COMPLETE");
    expect(namesOf(body.results)).toEqual(["one", "two"]);
    expect(body).not.toHaveProperty("errors");
  }
});

test("names that exist fail alone, also one that came twice", async () => {
  const sandbox = createSandbox();
  const inputs = ["one", "dealname", "one"].map((name) => toProperty(name));
  const { status, body } = await post(sandbox, `${PATH}/batch/create`, { inputs });
  expect(status).toBe(207);
  expect(namesOf(body.results)).toEqual(["one"]);
  expect(body.numErrors).toBe(2);
  expect(body.errors).toEqual(
    ["dealname", "one"].map((name) => ({
      status: "error",
      category: "OBJECT_ALREADY_EXISTS",
      subCategory: "Properties.PROPERTY_WITH_NAME_EXISTS",
      message: `A property named '${name}' already exists.`,
      context: { name: [name] },
    })),
  );
});

test("a definition that is refused fails alone", async () => {
  const inputs = [toProperty("one", { groupName: "nope" }), toProperty("two")];
  const { status, body } = await post(createSandbox(), `${PATH}/batch/create`, { inputs });
  expect(status).toBe(207);
  expect(body.errors).toMatchObject([{ context: { name: ["one"] } }]);
});

test("names that are not there have an entry each", async () => {
  const inputs = ["dealname", "nope", "nix", "dealname"].map((name) => ({ name }));
  const { status, body } = await post(createSandbox(), `${PATH}/batch/read`, { inputs });
  expect(status).toBe(207);
  expect(namesOf(body.results)).toEqual(["dealname"]);
  expect(body.errors.map(({ category, context }) => [category, context])).toEqual([
    ["OBJECT_NOT_FOUND", { name: ["nope"] }],
    ["OBJECT_NOT_FOUND", { name: ["nix"] }],
  ]);
});

test("archived properties are read where archived ones are asked for", async () => {
  const sandbox = createSandbox();
  await post(sandbox, PATH, toProperty("one"));
  const inputs = [{ name: "one" }];
  expect((await post(sandbox, `${PATH}/batch/archive`, { inputs })).status).toBe(204);
  const { body } = await post(sandbox, `${PATH}/batch/read`, { inputs, archived: true });
  expect(namesOf(body.results)).toEqual(["one"]);
});

test("archiving passes over names that are not there", async () => {
  const inputs = [{ name: "nope" }];
  expect((await post(createSandbox(), `${PATH}/batch/archive`, { inputs })).status).toBe(204);
});

test.each([
  [{}, []],
  [{ refusedPropertyArchive: "those-before" }, ["one"]],
] as const)("with %j, a refused archive leaves archived %j", async (quirks, archived) => {
  const sandbox = createSandbox({ quirks });
  for (const name of ["one", "two"]) await post(sandbox, PATH, toProperty(name));
  const inputs = ["one", "dealname", "two"].map((name) => ({ name }));
  expect((await post(sandbox, `${PATH}/batch/archive`, { inputs })).status).toBe(400);
  const { body } = await ask(sandbox, "GET", `${PATH}?archived=true`);
  expect(namesOf(body.results)).toEqual(archived);
});

test("a formula and what it uses are archived together", async () => {
  const sandbox = createSandbox();
  await post(sandbox, PATH, toProperty("used"));
  const formula = { fieldType: "calculation_equation", calculationFormula: "used + 1" };
  await post(sandbox, PATH, toProperty("formula", { ...formula, type: "number" }));
  const archive = (...names: string[]) =>
    post(sandbox, `${PATH}/batch/archive`, { inputs: names.map((name) => ({ name })) });
  expect((await archive("used", "formula")).status).toBe(400);
  expect((await archive("formula", "used")).status).toBe(204);
});

test.each([
  ["create", { inputs: [{ name: "x" }] }],
  ["create", { inputs: [1] }],
  ["create", { inputs: Array.from({ length: 101 }, (_, place) => toProperty(`x${place}`)) }],
  ["read", { inputs: [{}] }],
  ["read", []],
  ["archive", { inputs: [{ name: "dealname" }] }],
])("%s of %j is refused as a whole", async (operation, body) => {
  const sandbox = createSandbox();
  expect((await post(sandbox, `${PATH}/batch/${operation}`, body)).status).toBe(400);
  expect((await ask(sandbox, "GET", `${PATH}/x`)).status).toBe(404);
});
