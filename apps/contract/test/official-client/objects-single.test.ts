import { describe, expect, test } from "vitest";
import { connect, MACHINES } from "./connect.ts";
import { refusalOf } from "./refusal-of.ts";

const NOW = Date.UTC(2026, 4, 1, 8);

/** Each kind of object, a property of its records, and the client's own API for it. */
const KINDS = [
  { type: "contacts", name: "firstname" },
  { type: "companies", name: "name" },
  { type: "deals", name: "dealname" },
  { type: "tickets", name: "subject" },
  { type: MACHINES, name: "colour" },
] as const;

describe.each(KINDS)("one of $type", ({ type, name }) => {
  async function withRecord() {
    let now = NOW;
    const connection = await connect({ clock: () => now });
    const { basicApi } = connection.client.crm.objects;
    const created = await basicApi.create(type, {
      properties: { [name]: "Ada Lovelace 🚀" },
      associations: [],
    });
    return { ...connection, basicApi, created, later: () => (now += 60_000) };
  }

  test("is created", async () => {
    const { created, sandbox } = await withRecord();
    expect(created.id).toMatch(/^\d+$/);
    expect(created.properties).toMatchObject({
      [name]: "Ada Lovelace 🚀",
      hs_object_id: created.id,
    });
    expect(created.createdAt).toEqual(new Date(NOW));
    expect(created.updatedAt).toEqual(new Date(NOW));
    expect(created.archived).toBe(false);
    expect(sandbox.inspect(type).map(({ id }) => id)).toEqual([created.id]);
  });

  test("is read by its id, with the properties that were asked for", async () => {
    const { basicApi, created } = await withRecord();
    const found = await basicApi.getById(type, created.id, [name]);
    expect(found).toMatchObject({ id: created.id, archived: false });
    expect(found.properties[name]).toBe("Ada Lovelace 🚀");
    expect(found.createdAt).toEqual(new Date(NOW));
    expect(found).not.toHaveProperty("associations");
  });

  test("is read with the history of a property, newest value first", async () => {
    const { basicApi, created, later } = await withRecord();
    later();
    await basicApi.update(type, created.id, { properties: { [name]: "Grace" } });
    const { propertiesWithHistory } = await basicApi.getById(type, created.id, undefined, [name]);
    const history = propertiesWithHistory?.[name] ?? [];
    expect(history.map(({ value }) => value)).toEqual(["Grace", "Ada Lovelace 🚀"]);
    expect(history.map(({ timestamp }) => timestamp)).toEqual([
      new Date(NOW + 60_000),
      new Date(NOW),
    ]);
  });

  test("is updated", async () => {
    const { basicApi, created, sandbox, later } = await withRecord();
    later();
    const updated = await basicApi.update(type, created.id, { properties: { [name]: "Grace" } });
    expect(updated.id).toBe(created.id);
    expect(updated.properties[name]).toBe("Grace");
    expect(updated.createdAt).toEqual(new Date(NOW));
    expect(updated.updatedAt).toEqual(new Date(NOW + 60_000));
    expect(sandbox.inspect(type)[0]?.properties[name]).toBe("Grace");
  });

  test("is archived, and then found among the archived only", async () => {
    const { basicApi, created, later } = await withRecord();
    later();
    await expect(basicApi.archive(type, created.id)).resolves.toBeUndefined();
    const { code } = await refusalOf(basicApi.getById(type, created.id));
    expect(code).toBe(404);
    const found = await basicApi.getById(type, created.id, [name], undefined, undefined, true);
    expect(found.archived).toBe(true);
    expect(found.archivedAt).toEqual(new Date(NOW + 60_000));
    expect((await basicApi.getPage(type)).results).toEqual([]);
    const page = await basicApi.getPage(type, 10, undefined, [name], undefined, undefined, true);
    expect(page.results.map(({ id }) => id)).toEqual([created.id]);
  });

  test("that is archived twice is archived", async () => {
    const { basicApi, created } = await withRecord();
    await basicApi.archive(type, created.id);
    await expect(basicApi.archive(type, created.id)).resolves.toBeUndefined();
  });

  test("that does not exist is not found", async () => {
    const { basicApi } = await withRecord();
    for (const call of [
      () => basicApi.getById(type, "1"),
      () => basicApi.update(type, "1", { properties: { [name]: "x" } }),
    ]) {
      const { code, body } = await refusalOf(call());
      expect({ code, body }).toMatchObject({
        code: 404,
        body: {
          status: "error",
          category: "OBJECT_NOT_FOUND",
          message: expect.any(String) as string,
          correlationId: expect.any(String) as string,
        },
      });
    }
  });

  test("with a property that does not exist is refused", async () => {
    const { basicApi, created } = await withRecord();
    for (const call of [
      () => basicApi.create(type, { properties: { no_such_property: "1" }, associations: [] }),
      () => basicApi.update(type, created.id, { properties: { no_such_property: "1" } }),
    ]) {
      const { code, body } = await refusalOf(call());
      expect({ code, body }).toMatchObject({
        code: 400,
        body: {
          category: "VALIDATION_ERROR",
          errors: [{ code: "PROPERTY_DOESNT_EXIST" }],
        },
      });
    }
  });

  test("is one of many, read page by page", async () => {
    const { client, basicApi, created } = await withRecord();
    const { results } = await client.crm.objects.batchApi.create(type, {
      inputs: Array.from({ length: 6 }, (_, place) => ({
        properties: { [name]: `Record ${place}` },
        associations: [],
      })),
    });
    const ids = [created, ...results].map(({ id }) => id).sort();
    const seen: string[] = [];
    let after: string | undefined;
    let pages = 0;
    do {
      const page = await basicApi.getPage(type, 3, after, [name]);
      seen.push(...page.results.map(({ id }) => id));
      for (const row of page.results) {
        expect(row.properties[name]).toEqual(expect.any(String));
        expect(row.createdAt).toBeInstanceOf(Date);
      }
      after = page.paging?.next?.after;
      pages += 1;
    } while (after !== undefined);
    expect(pages).toBe(3);
    expect([...seen].sort()).toEqual(ids);
  });
});

test("all records are read by the client's own paging", async () => {
  const { client } = await connect();
  const { contacts, companies, deals, tickets } = client.crm;
  for (const { api, name } of [
    { api: contacts, name: "firstname" },
    { api: companies, name: "name" },
    { api: deals, name: "dealname" },
    { api: tickets, name: "subject" },
  ]) {
    for (const part of [0, 1]) {
      await api.batchApi.create({
        inputs: Array.from({ length: 70 }, (_, place) => ({
          properties: { [name]: `${part}-${place}` },
          associations: [],
        })),
      });
    }
    const all = await api.getAll(undefined, undefined, [name]);
    expect(new Set(all.map(({ properties }) => properties[name])).size).toBe(140);
  }
});
