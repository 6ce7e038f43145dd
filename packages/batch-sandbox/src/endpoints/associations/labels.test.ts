import { beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../../create-sandbox.ts";
import { ask, post, send } from "../../testing/test-support.ts";

const LABELS = "/crm/v4/associations/contacts/companies/labels";
const INVERSE = "/crm/v4/associations/companies/contacts/labels";

interface Label {
  readonly category: string;
  readonly typeId: number;
  readonly label: string | null;
}

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = createSandbox();
});

async function list(path: string): Promise<readonly Label[]> {
  return (await ask(sandbox, "GET", path)).body.results as unknown as readonly Label[];
}

test.each([
  LABELS,
  "/crm/associations/v4/contacts/companies/labels",
  "/crm/associations/2026-09/0-1/0-2/labels",
])("GET %s lists HubSpot's own types", async (path) => {
  expect(await list(path)).toEqual([
    { category: "HUBSPOT_DEFINED", typeId: 279, label: null },
    { category: "HUBSPOT_DEFINED", typeId: 1, label: "Primary" },
    { category: "HUBSPOT_DEFINED", typeId: 931, label: "Billing Contact" },
  ]);
});

test("a paired label has an id for each direction, and the answer names the other first", async () => {
  const body = { name: "manager_employee", label: "Manager", inverseLabel: "Employee" };
  const answer = await post(sandbox, LABELS, body);
  expect(answer.status).toBe(200);
  expect(answer.body.results).toEqual([
    { category: "USER_DEFINED", typeId: 2, label: "Employee" },
    { category: "USER_DEFINED", typeId: 1, label: "Manager" },
  ]);
  expect((await list(LABELS)).at(-1)).toEqual({
    category: "USER_DEFINED",
    typeId: 1,
    label: "Manager",
  });
  expect((await list(INVERSE)).at(-1)).toEqual({
    category: "USER_DEFINED",
    typeId: 2,
    label: "Employee",
  });
});

test("a single label means the same from both sides", async () => {
  const answer = await post(sandbox, LABELS, { name: "partner", label: "Partner" });
  expect(answer.body.results).toMatchObject([{ label: "Partner" }]);
  expect((await list(INVERSE)).at(-1)?.label).toBe("Partner");
});

test("between records of one object a single label has one id and a paired one has two", async () => {
  const path = "/crm/v4/associations/contacts/contacts/labels";
  await post(sandbox, path, { name: "friend", label: "Friend" });
  await post(sandbox, path, { name: "parent", label: "Parent", inverseLabel: "Child" });
  const labels = (await list(path)).map(({ typeId, label }) => [typeId, label]);
  expect(labels).toEqual([
    [449, null],
    [1, "Friend"],
    [2, "Parent"],
    [3, "Child"],
  ]);
});

test("new words keep the ids, from either side", async () => {
  await post(sandbox, LABELS, { name: "team", label: "Manager", inverseLabel: "Employee" });
  const answer = await ask(sandbox, "PUT", INVERSE, { associationTypeId: 2, label: "Worker" });
  expect([answer.status, answer.text]).toEqual([204, ""]);
  expect((await list(LABELS)).at(-1)).toMatchObject({ typeId: 1, label: "Manager" });
  expect((await list(INVERSE)).at(-1)).toMatchObject({ typeId: 2, label: "Worker" });
});

test.each([
  ["no name", { label: "Partner" }],
  ["no label", { name: "partner" }],
  ["a label that is no text", { name: "partner", label: 1 }],
  ["a name with a hyphen", { name: "part-ner", label: "Partner" }],
  ["a name that begins with a digit", { name: "1st", label: "First" }],
  ["a name that is taken", { name: "contact_to_company", label: "Again" }],
  ["a list", []],
])("%s is refused", async (_, body) => {
  expect((await post(sandbox, LABELS, body)).status).toBe(400);
  expect(await list(LABELS)).toHaveLength(3);
});

test("there are at most ten labels between two objects", async () => {
  for (let place = 0; place < 10; place++) {
    const body = { name: `label_${place}`, label: `Label ${place}` };
    expect((await post(sandbox, LABELS, body)).status).toBe(200);
  }
  expect((await post(sandbox, LABELS, { name: "eleventh", label: "Eleventh" })).status).toBe(400);
});

describe("in use", () => {
  let ids: readonly string[];

  beforeEach(async () => {
    for (const label of ["Chef", "Waiter"]) {
      await post(sandbox, LABELS, { name: label.toLowerCase(), label });
    }
    const made = [
      await send(sandbox, "contacts/create", [{ properties: { email: "ada@example.com" } }]),
      await send(sandbox, "companies/create", [{ properties: { name: "Engines" } }]),
    ];
    ids = made.map(({ body }) => body.results[0]?.id ?? "");
  });

  const associate = (...typeIds: readonly number[]) =>
    ask(
      sandbox,
      "PUT",
      `/crm/v4/objects/contacts/${ids[0]}/associations/companies/${ids[1]}`,
      typeIds.map((associationTypeId) => ({
        associationCategory: "USER_DEFINED",
        associationTypeId,
      })),
    );
  const used = () =>
    sandbox.inspectAssociations("contacts", "companies")[0]?.types.map(({ label }) => label);

  test("labels that are sent replace those before, and leave HubSpot's own", async () => {
    const primary = { associationCategory: "HUBSPOT_DEFINED", associationTypeId: 1 };
    const path = "/crm/v4/associations/contacts/companies/batch/create";
    await post(sandbox, path, {
      inputs: [{ from: { id: ids[0] }, to: { id: ids[1] }, types: [primary] }],
    });
    const first = await associate(1);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ labels: ["Primary", "Chef"] });
    await associate(3);
    expect(used()).toEqual([null, "Primary", "Waiter"]);
    await associate(1, 3);
    expect(used()).toEqual([null, "Primary", "Chef", "Waiter"]);
  });

  test("a label in use cannot be deleted, and one no longer in use can", async () => {
    await associate(1);
    expect((await ask(sandbox, "DELETE", `${LABELS}/1`)).status).toBe(400);
    expect((await ask(sandbox, "DELETE", `${INVERSE}/2`)).status).toBe(400);
    await associate(3);
    expect((await ask(sandbox, "DELETE", `${LABELS}/1`)).status).toBe(204);
    expect((await list(INVERSE)).map(({ label }) => label)).not.toContain("Chef");
    expect((await associate(1)).status).toBe(400);
  });

  test("neither HubSpot's own types nor unknown ones can be deleted", async () => {
    expect((await ask(sandbox, "DELETE", `${LABELS}/279`)).status).toBe(400);
    expect((await ask(sandbox, "DELETE", `${LABELS}/99`)).status).toBe(404);
    expect((await ask(sandbox, "DELETE", `${LABELS}/__proto__`)).status).toBe(404);
  });

  test("labels outlive a snapshot, and their ids are not given again", async () => {
    const other = createSandbox();
    other.restore(
      JSON.parse(JSON.stringify(sandbox.snapshot())) as ReturnType<Sandbox["snapshot"]>,
    );
    const { body } = await post(other, LABELS, { name: "host", label: "Host" });
    expect(body.results).toMatchObject([{ typeId: 5 }]);
  });
});
