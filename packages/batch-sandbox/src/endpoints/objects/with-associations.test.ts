import { expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../../create-sandbox.ts";
import { ask, post, send } from "../../testing/test-support.ts";

const CONTACTS = "/crm/v3/objects/contacts";

async function withCompanies(count: number) {
  const sandbox = createSandbox();
  const contact = await create(sandbox, "contacts");
  const rows = Array.from({ length: count }, () => ({ properties: {} }));
  for (let from = 0; from < count; from += 100) {
    await send(sandbox, "companies/create", rows.slice(from, from + 100));
  }
  const companies = sandbox.inspect("companies").map(({ id }) => id);
  for (let from = 0; from < count; from += 100) {
    const pairs = companies.slice(from, from + 100);
    await post(sandbox, "/crm/v4/associations/contacts/companies/batch/associate/default", {
      inputs: pairs.map((id) => ({ from: { id: contact }, to: { id } })),
    });
  }
  return { sandbox, contact, companies };
}

async function create(sandbox: Sandbox, objectType: string): Promise<string> {
  await send(sandbox, `${objectType}/create` as "contacts/create", [{ properties: {} }]);
  return sandbox.inspect(objectType).at(-1)!.id;
}

test("a read and a list tell what a record is associated with, if they are asked", async () => {
  const { sandbox, contact, companies } = await withCompanies(2);
  const associations = {
    companies: {
      results: companies.map((id) => ({ id, type: "contact_to_company_unlabeled" })),
    },
  };
  const query = "associations=companies,deals&associations=0-2";
  const read = await ask(sandbox, "GET", `${CONTACTS}/${contact}?${query}`);
  expect(read.body).toHaveProperty("associations", associations);
  const list = await ask(sandbox, "GET", `${CONTACTS}?${query}`);
  expect(list.body.results[0]).toHaveProperty("associations", associations);
  const plain = await ask(sandbox, "GET", `${CONTACTS}/${contact}`);
  expect(plain.body).not.toHaveProperty("associations");
});

test("a long list of associations has a next page, elsewhere", async () => {
  const { sandbox, contact } = await withCompanies(101);
  const { body } = await ask(sandbox, "GET", `${CONTACTS}/${contact}?associations=companies`);
  expect(body).toHaveProperty("associations.companies.results.length", 100);
  expect(body).toHaveProperty(
    "associations.companies.paging.next.link",
    expect.stringContaining(`/${contact}/associations/0-2?after=`),
  );
});

test("an object that does not exist is refused", async () => {
  const { sandbox, contact } = await withCompanies(1);
  for (const path of [CONTACTS, `${CONTACTS}/${contact}`]) {
    const { status } = await ask(sandbox, "GET", `${path}?associations=nope`);
    expect(status).toBe(400);
  }
});

test("a merged record has the associations of both", async () => {
  const { sandbox, contact, companies } = await withCompanies(1);
  const primaryObjectId = await create(sandbox, "contacts");
  await post(sandbox, `${CONTACTS}/merge`, { primaryObjectId, objectIdToMerge: contact });
  const { body } = await ask(sandbox, "GET", `${CONTACTS}/${contact}?associations=companies`);
  expect(body).toHaveProperty("associations.companies.results.0.id", companies[0]);
});

test("one record can be created with associations, or is refused with all of them", async () => {
  const { sandbox, companies } = await withCompanies(1);
  const types = [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 279 }];
  const [id] = companies;
  const made = await post(sandbox, CONTACTS, {
    properties: {},
    associations: [{ to: { id }, types }],
  });
  const path = `${CONTACTS}/${(made.body as { id?: string }).id}?associations=companies`;
  const { body } = await ask(sandbox, "GET", path);
  expect(body).toHaveProperty("associations.companies.results.0.id", id);
  const associations = [{ to: { id: "7" }, types }];
  const refused = await post(sandbox, CONTACTS, { properties: {}, associations });
  expect(refused.status).toBe(400);
});

test("a contact that is taken out for good leaves no association behind", async () => {
  const { sandbox, contact, companies } = await withCompanies(1);
  await post(sandbox, `${CONTACTS}/gdpr-delete`, { objectId: contact });
  const path = `/crm/v3/objects/companies/${companies[0]}?associations=contacts`;
  expect((await ask(sandbox, "GET", path)).body).not.toHaveProperty("associations");
  expect(sandbox.snapshot().account).toHaveProperty("associations", []);
});
