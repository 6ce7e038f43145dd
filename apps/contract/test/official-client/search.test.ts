import { FilterOperatorEnum as Operator } from "@hubspot/api-client/lib/codegen/crm/contacts/index.js";
import { FilterOperatorEnum as AnyObjectOperator } from "@hubspot/api-client/lib/codegen/crm/objects/index.js";
import { expect, test } from "vitest";
import { connect, MACHINES } from "./connect.ts";
import { refusalOf } from "./refusal-of.ts";

const CONTACTS = [
  { email: "ada@example.com", firstname: "Ada", lastname: "Lovelace" },
  { email: "bob@other.test", firstname: "Bob", lastname: "Bobson" },
  { email: "cleo@example.com", firstname: "Cleo" },
];

async function withContacts() {
  const { client } = await connect();
  await client.crm.contacts.batchApi.create({
    inputs: CONTACTS.map((properties) => ({ properties, associations: [] })),
  });
  const search = async (filters: Filter[], more: object = {}) => {
    const found = await client.crm.contacts.searchApi.doSearch({
      filterGroups: [{ filters }],
      properties: ["firstname"],
      sorts: ["firstname"],
      ...more,
    });
    const names = found.results.map(({ properties }) => properties["firstname"]);
    const { results, total, paging } = found;
    return { results, total, paging, names };
  };
  return { client, search };
}

interface Filter {
  readonly propertyName: string;
  readonly operator: Operator;
  readonly value?: string;
  readonly highValue?: string;
  readonly values?: string[];
}

test.each<[Operator, Omit<Filter, "operator">, string[]]>([
  [Operator.Eq, { propertyName: "firstname", value: "Ada" }, ["Ada"]],
  [Operator.Neq, { propertyName: "firstname", value: "Ada" }, ["Bob", "Cleo"]],
  [Operator.In, { propertyName: "firstname", values: ["ada", "cleo"] }, ["Ada", "Cleo"]],
  [Operator.NotIn, { propertyName: "firstname", values: ["ada", "cleo"] }, ["Bob"]],
  [Operator.HasProperty, { propertyName: "lastname" }, ["Ada", "Bob"]],
  [Operator.NotHasProperty, { propertyName: "lastname" }, ["Cleo"]],
  [Operator.ContainsToken, { propertyName: "email", value: "*@example.com" }, ["Ada", "Cleo"]],
  [Operator.NotContainsToken, { propertyName: "email", value: "*@example.com" }, ["Bob"]],
  [Operator.Gte, { propertyName: "createdate", value: "0" }, ["Ada", "Bob", "Cleo"]],
  [Operator.Gt, { propertyName: "createdate", value: "9999999999999" }, []],
  [Operator.Lt, { propertyName: "createdate", value: "0" }, []],
  [Operator.Lte, { propertyName: "createdate", value: "9999999999999" }, ["Ada", "Bob", "Cleo"]],
  [
    Operator.Between,
    { propertyName: "createdate", value: "0", highValue: "9999999999999" },
    ["Ada", "Bob", "Cleo"],
  ],
])("finds contacts with %s", async (operator, filter, names) => {
  const { search } = await withContacts();
  const found = await search([{ ...filter, operator }]);
  expect(found.names).toEqual(names);
  expect(found.total).toBe(names.length);
});

test("reads rows with their dates, and the properties that were asked for", async () => {
  const { search } = await withContacts();
  const { results } = await search([
    { propertyName: "firstname", operator: Operator.Eq, value: "Ada" },
  ]);
  expect(results[0]).toMatchObject({ archived: false, properties: { firstname: "Ada" } });
  expect(results[0]?.createdAt).toBeInstanceOf(Date);
  expect(results[0]?.updatedAt).toBeInstanceOf(Date);
  expect(results[0]?.properties).not.toHaveProperty("email");
});

test("pages, and tells the total on each page", async () => {
  const { search } = await withContacts();
  const first = await search([], { filterGroups: [], limit: 2 });
  expect([first.names, first.total]).toEqual([["Ada", "Bob"], 3]);
  const after = first.paging?.next?.after;
  expect(after).toEqual(expect.any(String));
  const second = await search([], { filterGroups: [], limit: 2, after });
  expect([second.names, second.total, second.paging]).toEqual([["Cleo"], 3, undefined]);
});

test("joins groups of filters with or, and the filters of a group with and", async () => {
  const { search } = await withContacts();
  const first = (value: string) => ({ propertyName: "firstname", operator: Operator.Eq, value });
  const last = (value: string) => ({ propertyName: "lastname", operator: Operator.Eq, value });
  const { names } = await search([], {
    filterGroups: [
      { filters: [first("Ada"), last("Bobson")] },
      { filters: [first("Bob"), last("Bobson")] },
      { filters: [first("Cleo")] },
    ],
  });
  expect(names).toEqual(["Bob", "Cleo"]);
});

test("looks through the default properties for a query", async () => {
  const { client } = await withContacts();
  const found = await client.crm.contacts.searchApi.doSearch({ query: "lovelace" });
  expect(found.results.map(({ properties }) => properties["email"])).toEqual(["ada@example.com"]);
});

test("sorts backwards", async () => {
  const { client } = await withContacts();
  const found = await client.crm.contacts.searchApi.doSearch({
    properties: ["firstname"],
    sorts: ["-firstname"],
  });
  expect(found.results.map(({ properties }) => properties["firstname"])).toEqual([
    "Cleo",
    "Bob",
    "Ada",
  ]);
});

test("searches custom objects", async () => {
  const { client } = await connect();
  await client.crm.objects.basicApi.create(MACHINES, {
    properties: { serial: "A-1", colour: "red" },
    associations: [],
  });
  const found = await client.crm.objects.searchApi.doSearch(MACHINES, {
    filterGroups: [
      { filters: [{ propertyName: "colour", operator: AnyObjectOperator.Eq, value: "red" }] },
    ],
    properties: ["serial"],
  });
  expect(found.total).toBe(1);
  expect(found.results[0]?.properties["serial"]).toBe("A-1");
});

test.each<[string, object]>([
  ["a property that does not exist", { propertyName: "nope", operator: "EQ", value: "1" }],
  ["an operator that does not exist", { propertyName: "email", operator: "LIKE", value: "1" }],
])("refuses %s", async (_, filter) => {
  const { search } = await withContacts();
  const { code } = await refusalOf(search([filter as Filter]));
  expect(code).toBe(400);
});

test("refuses a page beyond the 10,000th record", async () => {
  const { search } = await withContacts();
  const { code } = await refusalOf(search([], { filterGroups: [], after: "10000" }));
  expect(code).toBe(400);
});
