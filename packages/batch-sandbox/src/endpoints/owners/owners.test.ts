import { expect, test } from "vitest";
import { createSandbox } from "../../create-sandbox.ts";
import { ask, send } from "../../testing/test-support.ts";

const owners = [
  { id: "9", email: "nia@example.com", userId: 900 },
  { id: "10", email: "Teo@example.com", firstName: "Teo" },
  { id: "11", email: "gone@example.com", archived: true },
];

const idsOf = (body: unknown) =>
  (body as { results: { id: string }[] }).results.map(({ id }) => id);

test("two owners are there from the start, in every field of HubSpot's", async () => {
  const { status, body } = await ask(createSandbox(), "GET", "/crm/v3/owners/");
  expect(status).toBe(200);
  expect(idsOf(body)).toEqual(["71", "72"]);
  expect(body.results[0]).toEqual({
    id: "71",
    email: "ada@example.com",
    type: "PERSON",
    firstName: "Ada",
    lastName: "Holm",
    userId: 1071,
    userIdIncludingInactive: 1071,
    createdAt: "2020-01-01T00:00:00Z",
    updatedAt: "2020-01-01T00:00:00Z",
    archived: false,
  });
});

test.each([
  ["", ["9", "10"]],
  ["?archived=true", ["11"]],
  ["?email=teo@EXAMPLE.com", ["10"]],
  ["?email=nobody@example.com", []],
  ["?after=9", ["10"]],
])("GET /crm/owners/2026-03%s lists %j", async (query, ids) => {
  const { body } = await ask(createSandbox({ owners }), "GET", `/crm/owners/2026-03${query}`);
  expect(idsOf(body)).toEqual(ids);
});

test("pages lead from one to the next", async () => {
  const sandbox = createSandbox({ owners });
  const { body } = await ask(sandbox, "GET", "/crm/v3/owners?limit=1");
  expect(body).toMatchObject({ paging: { next: { after: "9", link: "?limit=1&after=9" } } });
  const { body: last } = await ask(sandbox, "GET", "/crm/v3/owners?limit=1&after=9");
  expect(idsOf(last)).toEqual(["10"]);
  expect(last).not.toHaveProperty("paging");
});

test.each([
  ["9", 200],
  ["900", 404],
  ["900?idProperty=userId", 200],
  ["1010?idProperty=userId", 200],
  ["11", 404],
  ["11?archived=true", 200],
  ["12", 404],
  ["nia", 400],
  ["9?idProperty=email", 400],
])("GET /crm/v3/owners/%s answers %i", async (path, status) => {
  const sandbox = createSandbox({ owners });
  expect((await ask(sandbox, "GET", `/crm/v3/owners/${path}`)).status).toBe(status);
});

test("who left is no user any more", async () => {
  const path = "/crm/v3/owners/11?archived=true";
  const { body } = await ask(createSandbox({ owners }), "GET", path);
  expect(body).toMatchObject({ userId: null, userIdIncludingInactive: 1011, archived: true });
});

test.each(["?limit=0", "?limit=501", "?limit=x", "?after=x"])("%s is refused", async (query) => {
  expect((await ask(createSandbox(), "GET", `/crm/v3/owners${query}`)).status).toBe(400);
});

test.each([
  ["9", 201],
  ["11", 201],
  ["", 201],
  ["900", 400],
  ["nobody", 400],
  ["__proto__", 400],
])("a record given to the owner %j answers %i", async (hubspot_owner_id, status) => {
  const sandbox = createSandbox({ owners });
  const answer = await send(sandbox, "contacts/create", [{ properties: { hubspot_owner_id } }]);
  expect(answer.status).toBe(status);
  if (status === 400) expect(answer.body.errors[0]).toMatchObject({ code: "INVALID_OWNER_ID" });
});

test("owners that cannot be are told", () => {
  const wrong = [{ id: 9 }, { id: "9", email: "a" }, { id: "9", email: "b", userId: "x" }, null];
  expect(() => createSandbox({ owners: wrong as never })).toThrow(
    [
      "- owners[0].id: expected digits, as a text; got 9.",
      "- owners[0].email: is missing.",
      '- owners[2].userId: expected a whole number from 0; got "x".',
      "- owners[3]: expected an object; got null.",
      "- owners[2].id: another one has the same.",
    ].join("\n"),
  );
});
