import { describe, expect, test } from "vitest";
import { createSandbox } from "../../create-sandbox.ts";
import { post, send, traced } from "../../testing/test-support.ts";

async function withContacts(count: number) {
  const sandbox = createSandbox();
  const rows = Array.from({ length: count }, (_, n) => ({ email: `u${n}@example.com`, fax: "1" }));
  await send(sandbox, "contacts/create", traced(...rows));
  return { sandbox, ids: sandbox.inspect("contacts").map(({ id }) => ({ id })) };
}

describe("read", () => {
  test("returns a default set of properties, null where there is no value", async () => {
    const { sandbox, ids } = await withContacts(1);
    const { status, body } = await send(sandbox, "contacts/read", ids);
    expect(status).toBe(200);
    expect(body.results[0]!.properties).toEqual({
      email: "u0@example.com",
      firstname: null,
      lastname: null,
      hs_object_id: ids[0]!.id,
      createdate: expect.any(String),
      lastmodifieddate: expect.any(String),
    });
  });

  test("returns the properties it is asked for and leaves out unknown ones", async () => {
    const { sandbox, ids } = await withContacts(1);
    const { body } = await send(sandbox, "contacts/read", ids, { properties: ["fax", "nope"] });
    expect(body.results[0]!.properties).toHaveProperty("fax", "1");
    expect(body.results[0]!.properties).not.toHaveProperty("nope");
    expect(body.results[0]!.properties).not.toHaveProperty("email");
  });

  test("finds by a unique property, named once for all rows", async () => {
    const { sandbox, ids } = await withContacts(2);
    const rows = [{ id: "U1@example.com" }, { id: "no@example.com" }];
    const { status, body } = await send(sandbox, "contacts/read", rows, { idProperty: "email" });
    expect(status).toBe(207);
    expect(body.results.map(({ id }) => id)).toEqual([ids[1]!.id]);
    expect(body.errors[0]).toMatchObject({ context: { ids: ["no@example.com"] } });
  });

  test("refuses a property that is not unique", async () => {
    const { status } = await send(createSandbox(), "contacts/read", [], { idProperty: "city" });
    expect(status).toBe(400);
  });

  test("takes 50 rows with history", async () => {
    const { sandbox, ids } = await withContacts(51);
    const more = { propertiesWithHistory: ["fax"] };
    const refused = await send(sandbox, "contacts/read", ids, more);
    expect(refused.status).toBe(400);
    expect(refused.body.message).toContain("for property histories is 50");
    const { body } = await send(sandbox, "contacts/read", ids.slice(1), more);
    expect(body.results).toHaveLength(50);
    expect(body.results[0]).toMatchObject({ propertiesWithHistory: { fax: [{ value: "1" }] } });
  });
});

describe("archive", () => {
  test("answers 204 and nothing else, for unknown ids too", async () => {
    const { sandbox, ids } = await withContacts(1);
    const { status, text } = await send(sandbox, "contacts/archive", [...ids, { id: "7" }]);
    expect([status, text]).toEqual([204, ""]);
    expect(sandbox.inspect("contacts")[0]!.archived).toBe(true);
  });

  test("hides a record from reads, except those of archived ones", async () => {
    const { sandbox, ids } = await withContacts(2);
    await send(sandbox, "contacts/archive", ids.slice(0, 1));
    const live = await send(sandbox, "contacts/read", ids);
    expect(live.body.results.map(({ id }) => id)).toEqual([ids[1]!.id]);
    const path = "/crm/objects/2026-03/contacts/batch/read?archived=true";
    const archived = await post(sandbox, path, { inputs: ids });
    expect(archived.body.results).toMatchObject([{ id: ids[0]!.id, archived: true }]);
    expect(archived.body.results[0]!.archivedAt).toEqual(expect.any(String));
  });
});
