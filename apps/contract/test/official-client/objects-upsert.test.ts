import { describe, expect, test } from "vitest";
import { connect, MACHINES, SERIAL } from "./connect.ts";
import { refusalOf } from "./refusal-of.ts";

describe.each([
  { type: "contacts", key: "email", old: "ada@example.com", fresh: "bob@example.com" },
  { type: "contacts", key: "customer_number", old: "17", fresh: "18" },
  { type: MACHINES, key: SERIAL, old: "A-1", fresh: "A-2" },
])("an upsert of $type by $key", ({ type, key, old, fresh }) => {
  const idOnly = (id: string) => ({ id, idProperty: key, properties: { [key]: id } });

  test("says of each row whether it is new", async () => {
    const { client } = await connect();
    const { batchApi } = client.crm.objects;
    const first = await batchApi.upsert(type, { inputs: [idOnly(old)] });
    const both = await batchApi.upsert(type, {
      inputs: [old, fresh].map((id) => ({ ...idOnly(id), objectWriteTraceId: `row-${id}` })),
    });
    expect(first.results).toMatchObject([{ _new: true }]);
    const rowOf = (id: string) => both.results.find((row) => row.properties[key] === id);
    expect(rowOf(old)).toMatchObject({
      _new: false,
      id: first.results[0]?.id,
      objectWriteTraceId: `row-${old}`,
    });
    expect(rowOf(fresh)).toMatchObject({ _new: true, objectWriteTraceId: `row-${fresh}` });
    expect(rowOf(fresh)?.createdAt).toBeInstanceOf(Date);
  });

  test("is refused as a whole for two rows of one key", async () => {
    const { client } = await connect();
    const { code, body } = await refusalOf(
      client.crm.objects.batchApi.upsert(type, {
        inputs: ["a", "b"].map((trace) => ({ ...idOnly(fresh), objectWriteTraceId: trace })),
      }),
    );
    expect(code).toBe(400);
    expect(body).toMatchObject({ category: "VALIDATION_ERROR", context: { ids: [fresh] } });
  });

  test("lets a read and an update find records the same way", async () => {
    const { client } = await connect();
    const { batchApi } = client.crm.objects;
    const { results } = await batchApi.upsert(type, { inputs: [idOnly(old)] });
    const id = results[0]?.id;
    const read = await batchApi.read(type, {
      idProperty: key,
      inputs: [{ id: old }],
      properties: [key],
      propertiesWithHistory: [],
    });
    expect(read.results.map((row) => row.id)).toEqual([id]);
    const updated = await batchApi.update(type, { inputs: [idOnly(old)] });
    expect(updated.results.map((row) => row.id)).toEqual([id]);
  });
});

test("an upsert by a property that is not unique is refused", async () => {
  const { client } = await connect();
  const { code, body } = await refusalOf(
    client.crm.objects.batchApi.upsert("companies", {
      inputs: [{ id: "acme.test", idProperty: "domain", properties: { name: "Acme" } }],
    }),
  );
  expect(code).toBe(400);
  expect(body["message"]).toContain("non-unique 0-2 property domain");
});
