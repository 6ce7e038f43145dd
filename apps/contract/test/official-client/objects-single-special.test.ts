import { AssociationSpecAssociationCategoryEnum as Category } from "@hubspot/api-client/lib/codegen/crm/contacts/index.js";
import { expect, test } from "vitest";
import { connect, MACHINES, SERIAL } from "./connect.ts";
import { refusalOf } from "./refusal-of.ts";

test("one contact is created, read and updated by its e-mail", async () => {
  const { client } = await connect();
  const { basicApi } = client.crm.contacts;
  const { id } = await basicApi.create({
    properties: { email: "Ada@Example.com", firstname: "Ada" },
    associations: [],
  });
  const byEmail = await basicApi.getById(
    "ada@example.com",
    ["email", "firstname", "lastname"],
    undefined,
    undefined,
    false,
    "email",
  );
  expect(byEmail.id).toBe(id);
  expect(byEmail.properties).toMatchObject({
    email: "ada@example.com",
    firstname: "Ada",
    lastname: null,
  });
  const updated = await basicApi.update(
    "ada@example.com",
    { properties: { firstname: "Augusta" } },
    "email",
  );
  expect(updated).toMatchObject({ id, properties: { firstname: "Augusta" } });

  const { code, body } = await refusalOf(
    basicApi.create({ properties: { email: "ada@example.com" }, associations: [] }),
  );
  expect({ code, body }).toMatchObject({
    code: 409,
    body: { category: "CONFLICT", message: `Contact already exists. Existing ID: ${id}` },
  });
});

test("a record of a custom object is found by its own unique property", async () => {
  const { client } = await connect();
  const { basicApi } = client.crm.objects;
  const { id } = await basicApi.create(MACHINES, {
    properties: { [SERIAL]: "A-1" },
    associations: [],
  });
  const found = await basicApi.getById(
    MACHINES,
    "A-1",
    [SERIAL],
    undefined,
    undefined,
    false,
    SERIAL,
  );
  expect(found.id).toBe(id);
});

test("two contacts are merged into one", async () => {
  const { client } = await connect();
  const { basicApi } = client.crm.contacts;
  const [kept, gone] = await Promise.all(
    ["ada@example.com", "bob@example.com"].map((email) =>
      basicApi.create({ properties: { email }, associations: [] }),
    ),
  );
  const merged = await basicApi.merge({
    primaryObjectId: kept?.id ?? "",
    objectIdToMerge: gone?.id ?? "",
  });
  expect(merged.createdAt).toBeInstanceOf(Date);
  const { results } = await basicApi.getPage(10, undefined, ["email"]);
  expect(results.map(({ id }) => id)).toEqual([merged.id]);
});

test("a contact that is purged is gone", async () => {
  const { client } = await connect();
  const { basicApi } = client.crm.contacts;
  const { id } = await basicApi.create({ properties: { firstname: "Ada" }, associations: [] });
  await expect(basicApi.purge({ objectId: id })).resolves.toBeUndefined();
  expect((await basicApi.getPage()).results).toEqual([]);
});

test("a record is created with an association, and read with it", async () => {
  const { client } = await connect();
  const company = await client.crm.companies.basicApi.create({
    properties: { name: "Acme" },
    associations: [],
  });
  const contact = await client.crm.contacts.basicApi.create({
    properties: { firstname: "Ada" },
    associations: [
      {
        to: { id: company.id },
        types: [{ associationCategory: Category.HubspotDefined, associationTypeId: 279 }],
      },
    ],
  });
  const found = await client.crm.contacts.basicApi.getById(contact.id, undefined, undefined, [
    "companies",
  ]);
  expect(found.associations?.["companies"]?.results).toContainEqual({
    id: company.id,
    type: "contact_to_company_unlabeled",
  });
});
