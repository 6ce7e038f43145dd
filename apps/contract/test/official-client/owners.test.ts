import { PublicOwnerTypeEnum as Type } from "@hubspot/api-client/lib/codegen/crm/owners/index.js";
import { expect, test } from "vitest";
import { connect } from "./connect.ts";
import { refusalOf } from "./refusal-of.ts";

const OWNERS = [
  {
    id: "71",
    email: "ada@example.com",
    firstName: "Ada",
    lastName: "Holm",
    userId: 1071,
    teams: [{ id: "5", name: "North", primary: true }],
  },
  { id: "72", email: "ben@example.com", firstName: "Ben", lastName: "Roth", userId: 1072 },
  { id: "73", email: "cleo@example.com", firstName: "Cleo", lastName: "Left", archived: true },
];

async function withOwners() {
  const { client } = await connect({ owners: OWNERS });
  return { client, api: client.crm.owners.ownersApi };
}

test("owners are listed, page by page", async () => {
  const { api } = await withOwners();
  const first = await api.getPage(undefined, undefined, 1);
  const second = await api.getPage(undefined, first.paging?.next?.after, 1);
  expect(second.paging).toBeUndefined();
  const [ada, ben] = [...first.results, ...second.results];
  expect(ada).toMatchObject({
    id: "71",
    email: "ada@example.com",
    firstName: "Ada",
    lastName: "Holm",
    userId: 1071,
    type: Type.Person,
    archived: false,
    teams: [{ id: "5", name: "North", primary: true }],
  });
  expect(ada?.createdAt).toBeInstanceOf(Date);
  expect(ada?.updatedAt).toBeInstanceOf(Date);
  expect(ben?.id).toBe("72");
});

test("owners are found by e-mail, and archived ones apart", async () => {
  const { api } = await withOwners();
  const byEmail = await api.getPage("ben@example.com");
  expect(byEmail.results.map(({ id }) => id)).toEqual(["72"]);
  const archived = await api.getPage(undefined, undefined, undefined, true);
  expect(archived.results.map(({ id }) => id)).toEqual(["73"]);
});

test("an owner is read by its own id, and by that of its user", async () => {
  const { api } = await withOwners();
  expect((await api.getById(71)).email).toBe("ada@example.com");
  expect((await api.getById(1072, "userId")).email).toBe("ben@example.com");
  expect((await refusalOf(api.getById(9))).code).toBe(404);
});

test("records belong to owners there are", async () => {
  const { client } = await withOwners();
  const { basicApi } = client.crm.contacts;
  const contact = await basicApi.create({
    properties: { hubspot_owner_id: "71" },
    associations: [],
  });
  expect(contact.properties["hubspot_owner_id"]).toBe("71");
  const { code } = await refusalOf(
    basicApi.create({ properties: { hubspot_owner_id: "9" }, associations: [] }),
  );
  expect(code).toBe(400);
});
