import { expect, test } from "vitest";
import { createSandbox } from "../../create-sandbox.ts";
import { ask, post } from "../../testing/test-support.ts";

const PATH = "/crm/v3/properties/companies/groups";
const GROUP = { name: "finance", label: "Finance" };
const ANSWERED = { ...GROUP, displayOrder: -1, archived: false };

async function withGroup() {
  const sandbox = createSandbox();
  const answer = await post(sandbox, PATH, GROUP);
  return { sandbox, answer };
}

const list = async (sandbox: ReturnType<typeof createSandbox>) =>
  (await ask(sandbox, "GET", PATH)).body.results;

test("a group is made, read and listed beside the one of every object", async () => {
  const { sandbox, answer } = await withGroup();
  expect([answer.status, answer.body]).toEqual([201, ANSWERED]);
  expect((await ask(sandbox, "GET", `${PATH}/finance`)).body).toEqual(ANSWERED);
  expect(await list(sandbox)).toEqual([
    expect.objectContaining({ name: "companyinformation", label: "Company information" }),
    ANSWERED,
  ]);
});

test("its label and order can be changed", async () => {
  const { sandbox } = await withGroup();
  const sent = { label: "Money", displayOrder: 3, name: "other" };
  const { status, body } = await ask(sandbox, "PATCH", `${PATH}/finance`, sent);
  expect([status, body]).toEqual([200, { ...ANSWERED, label: "Money", displayOrder: 3 }]);
});

test.each([
  ["POST", "", GROUP, 409],
  ["POST", "", { name: "x" }, 400],
  ["POST", "", [], 400],
  ["GET", "/nope", undefined, 404],
  ["PATCH", "/nope", {}, 404],
  ["PATCH", "/finance", { label: 1 }, 400],
  ["PATCH", "/finance", { label: "" }, 400],
  ["DELETE", "/nope", undefined, 404],
])("%s %s with %j answers %i", async (method, path, body, status) => {
  const { sandbox } = await withGroup();
  expect((await ask(sandbox, method, PATH + path, body)).status).toBe(status);
});

test("a group with properties in use is not archived; HubSpot says so in a body within the message", async () => {
  const { status, body } = await ask(createSandbox(), "DELETE", `${PATH}/companyinformation`);
  expect(status).toBe(400);
  expect(JSON.parse(body.message)).toMatchObject({
    subCategory: "PropertyGroupError.GROUP_WITH_ACTIVE_PROPERTIES",
  });
});

test("an archived group is gone, takes no properties, and its name is free", async () => {
  const { sandbox } = await withGroup();
  expect((await ask(sandbox, "DELETE", `${PATH}/finance`)).status).toBe(204);
  expect((await ask(sandbox, "GET", `${PATH}/finance`)).status).toBe(404);
  expect(await list(sandbox)).toHaveLength(1);
  const property = {
    name: "debt",
    label: "Debt",
    type: "number",
    fieldType: "number",
    groupName: "finance",
  };
  expect((await post(sandbox, "/crm/v3/properties/companies", property)).status).toBe(400);
  expect((await post(sandbox, PATH, { ...GROUP, label: "Again" })).body).toMatchObject({
    label: "Again",
  });
});

test("a group an option names is there", async () => {
  const companies = [{ name: "debt", type: "number", groupName: "finance" }];
  const sandbox = createSandbox({ properties: { companies } });
  expect((await ask(sandbox, "GET", `${PATH}/finance`)).status).toBe(200);
});
