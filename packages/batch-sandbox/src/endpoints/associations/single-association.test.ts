import { beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../../create-sandbox.ts";
import { ask, post, send } from "../../testing/test-support.ts";

const type = (associationTypeId: number, associationCategory = "HUBSPOT_DEFINED") => ({
  associationCategory,
  associationTypeId,
});

let sandbox: Sandbox;
let contact: string;
let companies: readonly string[];

beforeEach(async () => {
  sandbox = createSandbox({ quirks: { resultOrder: "input" } });
  const one = await send(sandbox, "contacts/create", [
    { properties: { email: "ada@example.com" } },
  ]);
  contact = one.body.results[0]?.id ?? "";
  const names = ["Engines", "Looms", "Mills"].map((name) => ({ properties: { name } }));
  const many = await send(sandbox, "companies/create", names);
  companies = many.body.results.map(({ id }) => id ?? "");
});

describe.each([
  "/crm/v4/objects",
  "/crm/objects/2025-09",
  "/crm/objects/2026-03",
  "/crm/objects/2026-09",
])("under %s", (base) => {
  const of = (id: string, rest = "companies") => `${base}/contacts/${id}/associations/${rest}`;

  test("default answers 200 with both directions", async () => {
    const path = of(contact, `default/companies/${companies[0]}`);
    const { status, body } = await ask(sandbox, "PUT", path);
    expect(status).toBe(200);
    expect(body.results).toEqual([
      { from: { id: contact }, to: { id: companies[0] }, associationSpec: type(279) },
      { from: { id: companies[0] }, to: { id: contact }, associationSpec: type(280) },
    ]);
  });

  test("a list of types answers 201 with the labels", async () => {
    const { status, body } = await ask(sandbox, "PUT", of(contact, `company/${companies[0]}`), [
      type(1),
    ]);
    expect(status).toBe(201);
    expect(body).toEqual({
      fromObjectTypeId: "0-1",
      fromObjectId: Number(contact),
      toObjectTypeId: "0-2",
      toObjectId: Number(companies[0]),
      labels: ["Primary"],
    });
  });

  test("GET lists by id, in pages", async () => {
    for (const id of companies) await ask(sandbox, "PUT", of(contact, `default/companies/${id}`));
    const first = await ask(sandbox, "GET", `${of(contact)}?limit=2`);
    expect(first.status).toBe(200);
    expect(first.body.results).toEqual(
      companies.slice(0, 2).map((id) => ({
        toObjectId: Number(id),
        associationTypes: [{ category: "HUBSPOT_DEFINED", typeId: 279, label: null }],
      })),
    );
    const { next } = (first.body as unknown as { paging: { next: { after: string } } }).paging;
    const second = await ask(sandbox, "GET", `${of(contact)}?limit=2&after=${next.after}`);
    expect(second.body.results).toMatchObject([{ toObjectId: Number(companies[2]) }]);
    expect(second.body).not.toHaveProperty("paging");
  });

  test("DELETE leaves nothing, and answers 204 whether there was something or not", async () => {
    const path = of(contact, `companies/${companies[0]}`);
    await ask(sandbox, "PUT", path, [type(1)]);
    expect((await ask(sandbox, "DELETE", path)).status).toBe(204);
    expect((await ask(sandbox, "DELETE", path)).status).toBe(204);
    expect((await ask(sandbox, "GET", of(contact))).body.results).toEqual([]);
  });
});

const BASE = "/crm/v4/objects/contacts";

test.each([
  ["GET", "5/associations/companies"],
  ["PUT", "5/associations/default/companies/6"],
])("%s %s of a record that does not exist is not found", async (method, path) => {
  const { status, body } = await ask(sandbox, method, `${BASE}/${path}`);
  expect([status, body.category, body.context]).toEqual([404, "OBJECT_NOT_FOUND", { id: ["5"] }]);
});

test("an unknown target is refused as with a new record", async () => {
  const path = `${BASE}/${contact}/associations/companies/42`;
  const { status, body } = await ask(sandbox, "PUT", path, [type(1)]);
  expect([status, body.context]).toEqual([
    400,
    { INVALID_OBJECT_IDS: ["COMPANY=42 is not valid"], objectId: ["42"], objectType: ["COMPANY"] },
  ]);
});

test("an unknown type is refused in the words that were captured", async () => {
  const path = `${BASE}/${contact}/associations/companies/${companies[0]}`;
  const { status, body } = await ask(sandbox, "PUT", path, [type(3, "USER_DEFINED")]);
  expect(status).toBe(400);
  expect(body).toMatchObject({
    message: "One or more associations are invalid",
    category: "VALIDATION_ERROR",
    context: {
      associationSpec: ["USER_DEFINED=3"],
      INVALID_ASSOCIATION_TYPE_ID: ["USER_DEFINED=3 is not a valid association definition id"],
    },
  });
});

test.each(["?limit=0", "?limit=501", "?limit=many", "?after=!"])("%s is refused", async (query) => {
  const answer = await ask(sandbox, "GET", `${BASE}/${contact}/associations/companies${query}`);
  expect(answer.status).toBe(400);
});

describe("in v3", () => {
  const V3 = "/crm/v3/associations/contacts/companies";
  const create = (name: string, to = companies[0]) =>
    post(sandbox, `${V3}/batch/create`, {
      inputs: [{ from: { id: contact }, to: { id: to }, type: name }],
    });

  test("types have names", async () => {
    const { body } = await ask(sandbox, "GET", `${V3}/types`);
    expect(body.results).toEqual([
      { id: "279", name: "contact_to_company_unlabeled" },
      { id: "1", name: "contact_to_company" },
      { id: "931", name: "billing_contact_to_company" },
    ]);
  });

  test("a create answers 200 with both directions, and a read names a record once for each type", async () => {
    const created = await create("contact_to_company");
    expect(created.status).toBe(200);
    expect(created.body.results).toEqual([
      { from: { id: companies[0] }, to: { id: contact }, type: "company_to_contact" },
      { from: { id: contact }, to: { id: companies[0] }, type: "contact_to_company" },
    ]);
    const read = await post(sandbox, `${V3}/batch/read`, {
      inputs: [{ id: contact }, { id: "5" }],
    });
    expect(read.status).toBe(207);
    expect(read.body.results).toEqual([
      {
        from: { id: contact },
        to: [
          { id: companies[0], type: "contact_to_company_unlabeled" },
          { id: companies[0], type: "contact_to_company" },
        ],
      },
    ]);
    const list = await ask(
      sandbox,
      "GET",
      `/crm/v3/objects/contacts/${contact}/associations/companies`,
    );
    expect(list.body.results).toHaveLength(2);
  });

  test("an unknown type is told beside the results", async () => {
    const { status, body } = await create("test");
    expect(status).toBe(207);
    expect(body.errors).toMatchObject([
      {
        subCategory: "crm.associations.INVALID_ASSOCIATION_TYPE",
        message: "test is not a valid association type between contacts and companies",
      },
    ]);
  });

  test("an archive of the one name there was leaves nothing", async () => {
    await create("contact_to_company");
    const inputs = [
      { from: { id: contact }, to: { id: companies[0] }, type: "contact_to_company" },
    ];
    expect((await post(sandbox, `${V3}/batch/archive`, { inputs })).status).toBe(204);
    expect(sandbox.inspectAssociations("contacts", "companies")).toEqual([]);
  });

  test("one association is made and removed by its path", async () => {
    const path = `/crm/v3/objects/contacts/${contact}/associations/companies/${companies[0]}`;
    expect((await ask(sandbox, "PUT", `${path}/contact_to_company`)).status).toBe(200);
    expect(sandbox.inspectAssociations("contacts", "companies")).toHaveLength(1);
    expect((await ask(sandbox, "PUT", `${path}/nonsense`)).status).toBe(400);
    expect((await ask(sandbox, "DELETE", `${path}/1`)).status).toBe(204);
    expect(sandbox.inspectAssociations("contacts", "companies")).toEqual([]);
  });

  test("there are no labels", async () => {
    expect((await ask(sandbox, "GET", `${V3}/labels`)).status).toBe(404);
  });
});
