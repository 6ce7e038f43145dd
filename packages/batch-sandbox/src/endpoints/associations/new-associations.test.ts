import { beforeEach, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../../create-sandbox.ts";
import { post, send } from "../../testing/test-support.ts";

let sandbox: Sandbox;
let company: string;

beforeEach(async () => {
  const machines = [{ name: "serial", type: "string" as const }];
  sandbox = createSandbox({ properties: { "2-123": machines } });
  const { body } = await send(sandbox, "companies/create", [{ properties: { name: "Engines" } }]);
  company = body.results[0]?.id ?? "";
});

const row = (id: unknown, associationTypeId: number, more: Record<string, unknown> = {}) => ({
  properties: { firstname: "Ada" },
  associations: [
    { to: { id }, types: [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId, ...more }] },
  ],
});
const typeIds = (from = "contacts", to = "companies") =>
  sandbox
    .inspectAssociations(from, to)
    .map(({ types }) => types.map(({ associationTypeId }) => associationTypeId));

test("a batch associates its new records; ids may be numbers", async () => {
  const answer = await send(sandbox, "contacts/create", [
    row(company, 279),
    row(Number(company), 1),
  ]);
  expect(answer.status).toBe(201);
  expect(typeIds()).toEqual([[279], [279, 1]]);
  expect(typeIds("companies", "contacts")).toHaveLength(2);
});

test("so does a create of one", async () => {
  const answer = await post(sandbox, "/crm/v3/objects/contacts", row(company, 1));
  expect(answer.status).toBe(201);
  expect(typeIds()).toEqual([[279, 1]]);
});

test("a missing target refuses the batch", async () => {
  const answer = await send(sandbox, "companies/create", [
    { properties: { name: "Looms" } },
    { ...row("42", 280), properties: { name: "Mills" } },
  ]);
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({
    category: "VALIDATION_ERROR",
    message: "One or more associations are invalid",
    context: {
      INVALID_OBJECT_IDS: ["CONTACT=42 is not valid"],
      objectId: ["42"],
      objectType: ["CONTACT"],
    },
  });
  expect(sandbox.inspect("companies")).toHaveLength(1);
});

test("with trace ids it refuses only its row", async () => {
  const answer = await send(sandbox, "contacts/create", [
    { ...row(company, 279), objectWriteTraceId: "good" },
    { ...row("42", 279), objectWriteTraceId: "bad" },
  ]);
  expect(answer.status).toBe(207);
  expect(answer.body.results).toHaveLength(1);
  expect(answer.body.errors).toMatchObject([
    {
      message: "One or more associations are invalid",
      context: { objectWriteTraceId: ["bad"], INVALID_OBJECT_IDS: ["COMPANY=42 is not valid"] },
    },
  ]);
  expect(typeIds()).toEqual([[279]]);
});

test("an unknown type is named", async () => {
  const bad = row(company, 3, { associationCategory: "USER_DEFINED" });
  const answer = await send(sandbox, "contacts/create", [bad]);
  expect(answer.status).toBe(400);
  expect(answer.body.context).toEqual({
    associationSpec: ["USER_DEFINED=3"],
    INVALID_ASSOCIATION_TYPE_ID: ["USER_DEFINED=3 is not a valid association definition id"],
  });
});

test("a type of the other direction is refused with both objects", async () => {
  const answer = await send(sandbox, "contacts/create", [row(company, 190)]);
  expect([answer.status, answer.body.message]).toEqual([
    400,
    "invalid from object type 0-1 for associations to be created. expected: 0-46. For definition 0-190",
  ]);
});

test("an archived target is missing", async () => {
  await send(sandbox, "companies/archive", [{ id: company }]);
  expect((await send(sandbox, "contacts/create", [row(company, 279)])).status).toBe(400);
});

test("custom objects are associated by the types that the account lists", async () => {
  const labels = await sandbox.fetch(
    new Request("https://api.hubapi.com/crm/v4/associations/2-123/companies/labels", {
      headers: { authorization: "Bearer secret" },
    }),
  );
  const { results } = (await labels.json()) as { results: [{ category: string; typeId: number }] };
  const [{ category, typeId }] = results;
  const associations = row(company, typeId, { associationCategory: category }).associations;
  const answer = await send(sandbox, "2-123/create", [{ properties: {}, associations }]);
  expect(answer.status).toBe(201);
  expect(typeIds("2-123", "companies")).toEqual([[typeId]]);
});

test.each([
  ["no list", {}],
  ["a list of texts", ["1"]],
  ["no target", [{ types: [] }]],
  ["no types", [{ to: { id: "1" } }]],
  ["types of another shape", [{ to: { id: "1" }, types: [null] }]],
  ["a type without category", [{ to: { id: "1" }, types: [{ associationTypeId: 1 }] }]],
  [
    "an id that is no integer",
    [{ to: { id: "1" }, types: [{ associationCategory: "USER_DEFINED", associationTypeId: 1.5 }] }],
  ],
])("%s is refused as JSON", async (_, associations) => {
  const answer = await send(sandbox, "contacts/create", [{ properties: {}, associations }]);
  expect(answer.status).toBe(400);
  expect(answer.body.message).toMatch(/^Invalid input JSON/);
});

test("an update sends none, and they are ignored", async () => {
  const inputs = [{ id: company, properties: { name: "Looms" }, associations: "whatever" }];
  expect((await send(sandbox, "companies/update", inputs)).status).toBe(200);
});
