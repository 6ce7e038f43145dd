import { describe, expect, test } from "vitest";
import { createSandbox } from "../../create-sandbox.ts";
import { ask, post } from "../../testing/test-support.ts";
import { create, list, MACHINE, PATH, withMachine } from "../../testing/machine-schema.ts";

describe("PATCH", () => {
  test("changes what is sent, but not the name", async () => {
    const { sandbox, schema } = await withMachine();
    const { status, body } = await ask(sandbox, "PATCH", `${PATH}/${schema.objectTypeId}`, {
      name: "other",
      labels: { plural: "Engines" },
      requiredProperties: ["weight"],
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: "machine",
      labels: { singular: "Machine", plural: "Engines" },
      requiredProperties: ["weight"],
      searchableProperties: ["serial"],
    });
    expect(body).not.toHaveProperty("properties");
    expect((await create(sandbox, schema.objectTypeId, { serial: "1" })).status).toBe(400);
    expect((await create(sandbox, schema.objectTypeId, { weight: "1" })).status).toBe(201);
  });

  test.each([
    ["contacts", {}],
    ["2-1", {}],
    ["p1000001_machine", { requiredProperties: ["nope"] }],
    ["p1000001_machine", { labels: 1 }],
  ])("of %s with %j is refused", async (type, change) => {
    const { sandbox } = await withMachine();
    expect((await ask(sandbox, "PATCH", `${PATH}/${type}`, change)).status).toBe(400);
  });
});

describe("DELETE", () => {
  test("is refused while there are records", async () => {
    const { sandbox, schema } = await withMachine();
    const { body } = await create(sandbox, schema.objectTypeId, { serial: "1" });
    const path = `${PATH}/${schema.objectTypeId}`;
    expect((await ask(sandbox, "DELETE", path)).body).toMatchObject({
      subCategory: "ObjectSchemaError.EXISTING_OBJECT_RECORDS",
    });
    const inputs = [{ id: body.results[0]!.id }];
    const archive = `/crm/v3/objects/${schema.objectTypeId}/batch/archive`;
    await post(sandbox, archive, { inputs });
    expect((await ask(sandbox, "DELETE", path)).status).toBe(204);
  });

  test("archives: the object is not there any more, and its name is free", async () => {
    const { sandbox, schema } = await withMachine();
    const { objectTypeId, fullyQualifiedName } = schema;
    expect((await ask(sandbox, "DELETE", `${PATH}/${fullyQualifiedName}`)).status).toBe(204);
    expect((await create(sandbox, objectTypeId, { serial: "1" })).status).toBe(400);
    expect(await list(sandbox)).toEqual([]);
    expect(await list(sandbox, "?archived=true")).toMatchObject([{ archived: true }]);
    const again = await post(sandbox, PATH, MACHINE);
    expect(again.status).toBe(201);
    expect(await list(sandbox, "?archived=true")).toEqual([again.body]);
    expect((await create(sandbox, fullyQualifiedName, { serial: "1" })).status).toBe(201);
  });

  test.each(["?archived=true", "/purge"])("%s removes an archived one for good", async (end) => {
    const { sandbox, schema } = await withMachine();
    const path = `${PATH}/${schema.objectTypeId}`;
    expect((await ask(sandbox, "DELETE", path + end)).status).toBe(400);
    await ask(sandbox, "DELETE", path);
    expect((await ask(sandbox, "DELETE", path + end)).status).toBe(204);
    expect(await list(sandbox, "?archived=true")).toEqual([]);
  });

  test.each(["contacts", "2-1"])("of %s is refused", async (type) => {
    expect((await ask(createSandbox(), "DELETE", `${PATH}/${type}`)).status).toBe(400);
  });
});

test("associations are made and removed", async () => {
  const { sandbox, schema } = await withMachine();
  const path = `${PATH}/${schema.objectTypeId}/associations`;
  const ends = { fromObjectTypeId: schema.objectTypeId, toObjectTypeId: "0-3", name: "used_by" };
  const { status, body } = await post(sandbox, path, ends);
  expect([status, body]).toMatchObject([201, ends]);
  const ofDeals = await ask(sandbox, "GET", `${PATH}/deals`);
  expect(ofDeals.body).toMatchObject({ objectTypeId: "0-3", associations: [body] });
  const { id } = body as unknown as { id: string };
  expect((await ask(sandbox, "DELETE", `${path}/${id}`)).status).toBe(204);
  expect((await ask(sandbox, "DELETE", `${path}/${id}`)).status).toBe(404);
  expect((await post(sandbox, path, { ...ends, toObjectTypeId: "2-1" })).status).toBe(400);
  expect((await post(sandbox, path, {})).status).toBe(400);
});

describe("an association of a schema is a type of the associations API", () => {
  const typesOf = async (sandbox: Awaited<ReturnType<typeof withMachine>>["sandbox"], id: string) =>
    (await ask(sandbox, "GET", `/crm/v4/associations/${id}/deals/labels`)).body.results;

  test("without a name of its own, the unlabelled one", async () => {
    const { sandbox, schema } = await withMachine();
    const id = schema.objectTypeId;
    const path = `${PATH}/${id}/associations`;
    const ends = { fromObjectTypeId: id, toObjectTypeId: "0-3" };
    const { body } = await post(sandbox, path, ends);
    const types = await typesOf(sandbox, id);
    expect(types).toEqual([expect.objectContaining({ typeId: Number(body["id"]), label: null })]);
    expect((await post(sandbox, path, ends)).body).toEqual(body);
    const { associations } = (await ask(sandbox, "GET", `${PATH}/deals`)).body;
    expect(associations).toEqual([body]);
  });

  test("with one, a label that records can have, and that cannot be removed then", async () => {
    const { sandbox, schema } = await withMachine();
    const id = schema.objectTypeId;
    const path = `${PATH}/${id}/associations`;
    const ends = { fromObjectTypeId: id, toObjectTypeId: "0-3", name: "used_by" };
    const { body } = await post(sandbox, path, ends);
    expect(await typesOf(sandbox, id)).toContainEqual(
      expect.objectContaining({ typeId: Number(body["id"]), label: "used_by" }),
    );
    expect((await post(sandbox, path, ends)).status).toBe(400);
    const create = async (type: string, properties: object) => {
      const answer = await post(sandbox, `/crm/v3/objects/${type}`, { properties });
      return (answer.body as unknown as { id: string }).id;
    };
    const from = { id: await create(id, { serial: "s" }) };
    const to = { id: await create("deals", { dealname: "d" }) };
    const type = { associationCategory: "USER_DEFINED", associationTypeId: Number(body["id"]) };
    const inputs = [{ from, to, types: [type] }];
    const made = await post(sandbox, `/crm/v4/associations/${id}/deals/batch/create`, { inputs });
    expect([made.status, made.body.results]).toMatchObject([201, [{ labels: ["used_by"] }]]);
    expect((await ask(sandbox, "DELETE", `${path}/used_by`)).status).toBe(400);
    await post(sandbox, `/crm/v4/associations/${id}/deals/batch/labels/archive`, { inputs });
    expect((await ask(sandbox, "DELETE", `${path}/used_by`)).status).toBe(204);
    expect(await typesOf(sandbox, id)).toHaveLength(1);
  });
});

test("several are read at once, and those that do not exist left out", async () => {
  const { sandbox, schema } = await withMachine();
  const inputs = [schema.objectTypeId, schema.fullyQualifiedName, "2-1"];
  const body = { inputs, includePropertyDefinitions: false };
  const answer = await post(sandbox, `${PATH}/batch/read`, body);
  expect(answer.status).toBe(200);
  expect(answer.body.results).toMatchObject([{ name: "machine", properties: [] }]);
  expect((await post(sandbox, `${PATH}/batch/read`, { inputs: [1] })).status).toBe(400);
});
