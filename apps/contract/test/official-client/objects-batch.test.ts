import { BatchResponseSimplePublicObjectStatusEnum as Status } from "@hubspot/api-client/lib/codegen/crm/objects/index.js";
import { describe, expect, test } from "vitest";
import { connect, MACHINES, SERIAL } from "./connect.ts";
import { refusalOf } from "./refusal-of.ts";

const NOW = Date.UTC(2026, 4, 1, 8);

/** Each kind of object, with two records that it takes, and the property that tells them apart. */
const KINDS = [
  { type: "contacts", name: "email", values: ["ada@example.com", "bob@example.com"] },
  { type: "companies", name: "name", values: ["Acme", "Zürich Ünlimited 株式会社"] },
  { type: "deals", name: "dealname", values: ["Big", "Small"] },
  { type: "tickets", name: "subject", values: ["It broke", "It 🔥"] },
  { type: MACHINES, name: SERIAL, values: ["A-1", "A-2"] },
] as const;

describe.each(KINDS)("a batch of $type", ({ type, name, values }) => {
  const inputs = values.map((value, place) => ({
    properties: { [name]: value },
    associations: [],
    objectWriteTraceId: `row-${place}`,
  }));

  async function withRecords() {
    let now = NOW;
    const { client, sandbox } = await connect({ clock: () => now });
    const { batchApi } = client.crm.objects;
    const created = await batchApi.create(type, { inputs });
    const ids = values.map(
      (value) => created.results.find((row) => row.properties[name] === value)?.id ?? "",
    );
    return { batchApi, sandbox, created, ids, later: () => (now += 1000) };
  }

  test("is created, each row with its trace id", async () => {
    const { created, sandbox } = await withRecords();
    expect(created.status).toBe(Status.Complete);
    expect(created.startedAt).toEqual(new Date(NOW));
    expect(created.completedAt).toEqual(new Date(NOW));
    expect(created).not.toHaveProperty("errors");
    expect(created.results).toHaveLength(2);
    for (const row of created.results) {
      expect(row.id).toMatch(/^\d+$/);
      expect(row.createdAt).toEqual(new Date(NOW));
      expect(row.updatedAt).toEqual(new Date(NOW));
      expect(row.archived).toBe(false);
      const place = Number(row.objectWriteTraceId?.replace("row-", ""));
      expect(row.properties[name]).toBe(values[place]);
      expect(row.properties["hs_object_id"]).toBe(row.id);
    }
    expect(sandbox.inspect(type)).toHaveLength(2);
  });

  test("is read, with what was not found beside it", async () => {
    const { batchApi, ids } = await withRecords();
    const request = {
      inputs: ids.map((id) => ({ id })),
      properties: [name],
      propertiesWithHistory: [name],
    };
    const found = await batchApi.read(type, request);
    expect(found).not.toHaveProperty("errors");
    expect(new Set(found.results.map(({ properties }) => properties[name]))).toEqual(
      new Set(values),
    );
    for (const { properties, propertiesWithHistory } of found.results) {
      const history = propertiesWithHistory?.[name] ?? [];
      expect(history).toHaveLength(1);
      expect(history[0]?.value).toBe(properties[name]);
      expect(history[0]?.timestamp).toEqual(new Date(NOW));
      expect(history[0]?.sourceType).toEqual(expect.any(String));
    }

    const partial = await batchApi.read(type, {
      ...request,
      inputs: [{ id: ids[0]! }, { id: "1" }],
    });
    expect(partial.results.map(({ id }) => id)).toEqual([ids[0]]);
    expect(partial).toMatchObject({
      status: Status.Complete,
      numErrors: 1,
      errors: [{ category: "OBJECT_NOT_FOUND", context: { ids: ["1"] } }],
    });
  });

  test("is updated, with what was not found beside it", async () => {
    const { batchApi, ids, sandbox, later } = await withRecords();
    later();
    const [first = ""] = ids;
    const updated = await batchApi.update(type, {
      inputs: [
        { id: first, properties: { [name]: `${values[0]}x` }, objectWriteTraceId: "good" },
        { id: "1", properties: { [name]: "nobody@example.com" }, objectWriteTraceId: "bad" },
      ],
    });
    expect(updated.results).toHaveLength(1);
    const [row] = updated.results;
    expect(row).toMatchObject({ id: first, objectWriteTraceId: "good", archived: false });
    expect(row?.createdAt).toEqual(new Date(NOW));
    expect(row?.updatedAt).toEqual(new Date(NOW + 1000));
    expect(updated).toMatchObject({
      numErrors: 1,
      errors: [{ category: "OBJECT_NOT_FOUND", context: { ids: ["1"] } }],
    });
    expect(sandbox.inspect(type)[0]?.properties[name]).toBe(`${values[0]}x`);
  });

  test("is archived, and read as such", async () => {
    const { batchApi, ids, later } = await withRecords();
    later();
    const [first = "", second = ""] = ids;
    await expect(batchApi.archive(type, { inputs: [{ id: first }] })).resolves.toBeUndefined();
    const request = {
      inputs: [{ id: first }, { id: second }],
      properties: [name],
      propertiesWithHistory: [],
    };
    const living = await batchApi.read(type, request);
    expect(living.results.map(({ id }) => id)).toEqual([second]);
    const archived = await batchApi.read(type, request, true);
    expect(archived.results.map(({ id }) => id)).toEqual([first]);
    expect(archived.results[0]?.archived).toBe(true);
    expect(archived.results[0]?.archivedAt).toEqual(new Date(NOW + 1000));
  });

  test("without trace ids is refused as a whole for one bad value", async () => {
    const { client, sandbox } = await connect();
    const rows = [{ [name]: values[0] }, { [name]: values[1], no_such_property: "1" }];
    const { code, body } = await refusalOf(
      client.crm.objects.batchApi.create(type, {
        inputs: rows.map((properties) => ({ properties, associations: [] })),
      }),
    );
    expect(code).toBe(400);
    expect(body).toMatchObject({
      status: "error",
      category: "VALIDATION_ERROR",
      message: expect.stringContaining("Property values were not valid: ") as string,
      correlationId: expect.any(String) as string,
    });
    expect(sandbox.inspect(type)).toEqual([]);
  });

  test("with trace ids is refused but for the good row", async () => {
    const { client } = await connect();
    const rows = [{ [name]: values[0] }, { [name]: values[1], no_such_property: "1" }];
    const mixed = await client.crm.objects.batchApi.create(type, {
      inputs: rows.map((properties, place) => ({
        properties,
        associations: [],
        objectWriteTraceId: `row-${place}`,
      })),
    });
    expect(mixed.status).toBe(Status.Complete);
    expect(mixed.results.map((row) => row.objectWriteTraceId)).toEqual(["row-0"]);
    expect(mixed).toMatchObject({
      numErrors: 1,
      errors: [
        {
          status: "error",
          category: "VALIDATION_ERROR",
          context: { objectWriteTraceId: ["row-1"] },
        },
      ],
    });
  });
});

test("a contact that exists is a conflict", async () => {
  const { client } = await connect();
  const request = {
    inputs: [{ properties: { email: "ada@example.com" }, associations: [] }],
  };
  const { results } = await client.crm.contacts.batchApi.create(request);
  const { code, body } = await refusalOf(client.crm.contacts.batchApi.create(request));
  expect(code).toBe(409);
  expect(body).toMatchObject({
    category: "CONFLICT",
    message: `Contact already exists. Existing ID: ${results[0]?.id}`,
  });
});

test("more than 100 rows are refused", async () => {
  const { client } = await connect();
  const inputs = Array.from({ length: 101 }, (_, place) => ({
    properties: { name: `Company ${place}` },
    associations: [],
  }));
  const { code, body } = await refusalOf(client.crm.companies.batchApi.create({ inputs }));
  expect(code).toBe(400);
  expect(body["message"]).toContain("maximum number of inputs");
});
