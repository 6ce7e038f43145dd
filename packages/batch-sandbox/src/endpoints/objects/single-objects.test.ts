import { describe, expect, test } from "vitest";
import { createSandbox } from "../../create-sandbox.ts";
import { ask, post } from "../../testing/test-support.ts";

const CONTACTS = "/crm/v3/objects/contacts";

async function withContact(properties: Record<string, string> = { email: "ada@example.com" }) {
  const sandbox = createSandbox();
  await post(sandbox, CONTACTS, { properties });
  const [contact] = sandbox.inspect("contacts");
  return { sandbox, id: contact!.id };
}

describe("creating one record", () => {
  test.each([
    CONTACTS,
    "/crm/objects/2025-09/contacts",
    "/crm/objects/2026-03/0-1",
    "/crm/objects/2026-09/contacts",
  ])("answers 201 with the record at %s", async (path) => {
    const sandbox = createSandbox();
    const { status, body } = await post(sandbox, path, {
      properties: { email: "Ada@Example.com" },
    });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: sandbox.inspect("contacts")[0]!.id,
      properties: expect.objectContaining({ email: "ada@example.com" }),
      createdAt: expect.stringMatching(/Z$/),
      updatedAt: expect.stringMatching(/Z$/),
      archived: false,
      url: expect.stringContaining("/record/0-1/2"),
    });
  });

  test("answers 409 and names the contact that has the e-mail", async () => {
    const { sandbox, id } = await withContact();
    const { status, body } = await post(sandbox, CONTACTS, {
      properties: { email: "ada@example.com" },
    });
    expect(status).toBe(409);
    expect(body).toMatchObject({
      category: "CONFLICT",
      message: `Contact already exists. Existing ID: ${id}`,
    });
  });

  test("tells every refused value at once", async () => {
    const properties = { email: "nobody", nope: "1" };
    const { status, body } = await post(createSandbox(), CONTACTS, { properties });
    expect(status).toBe(400);
    expect(body.message).toMatch(/^Property values were not valid: \[/);
    expect(body.errors.map(({ code }) => code)).toEqual(["INVALID_EMAIL", "PROPERTY_DOESNT_EXIST"]);
  });

  test.each([
    ["v3", "/crm/v3/objects/deals", 201],
    ["2026-09", "/crm/objects/2026-09/deals", 400],
  ])("asks for required properties in 2026-09 only: %s", async (_, path, status) => {
    const answered = await post(createSandbox(), path, { properties: {} });
    expect(answered.status).toBe(status);
  });

  test.each(["[]", "null", "1", "{}", '{"properties":1}', "{", ""])(
    "answers 400 to the body %j",
    async (body) => {
      expect((await post(createSandbox(), CONTACTS, body)).status).toBe(400);
    },
  );

  test("has no path for deal splits", async () => {
    const { status } = await post(createSandbox(), "/crm/v3/objects/deal_splits", {});
    expect(status).toBe(404);
  });
});

describe("reading one record", () => {
  test("returns the properties it is asked for, in either form of a list", async () => {
    const { sandbox, id } = await withContact({ firstname: "Ada", fax: "1", city: "Lund" });
    const query = "properties=fax,city&properties=firstname&properties=nope";
    const { status, body } = await ask(sandbox, "GET", `${CONTACTS}/${id}?${query}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id, properties: { fax: "1", city: "Lund", firstname: "Ada" } });
    expect(body).not.toHaveProperty("properties.nope");
    expect(body).not.toHaveProperty("properties.email");
  });

  test("finds by a unique property", async () => {
    const { sandbox, id } = await withContact();
    const { body } = await ask(sandbox, "GET", `${CONTACTS}/Ada@Example.com?idProperty=email`);
    expect(body).toMatchObject({ id });
    const byCity = await ask(sandbox, "GET", `${CONTACTS}/Lund?idProperty=city`);
    expect(byCity.status).toBe(400);
  });

  test.each(["7", "abc", "__proto__"])("answers 404 to the id %s", async (id) => {
    for (const method of ["GET", "PATCH"] as const) {
      const body = method === "PATCH" ? { properties: { city: "Lund" } } : undefined;
      const answered = await ask(createSandbox(), method, `${CONTACTS}/${id}`, body);
      expect(answered.status).toBe(404);
      expect(answered.body).toMatchObject({
        category: "OBJECT_NOT_FOUND",
        message: "Object not found.  objectId are usually numeric.",
        context: { id: [id] },
      });
    }
  });

  test("finds an archived record when it is asked for archived ones", async () => {
    const { sandbox, id } = await withContact();
    expect((await ask(sandbox, "DELETE", `${CONTACTS}/${id}`)).status).toBe(204);
    expect((await ask(sandbox, "GET", `${CONTACTS}/${id}`)).status).toBe(404);
    const { body } = await ask(sandbox, "GET", `${CONTACTS}/${id}?archived=true`);
    expect(body).toMatchObject({ archived: true, archivedAt: expect.any(String) });
  });
});

describe("changing one record", () => {
  test("changes what is named, found by id or by e-mail", async () => {
    const { sandbox, id } = await withContact();
    const byId = await ask(sandbox, "PATCH", `${CONTACTS}/${id}`, { properties: { city: "Lund" } });
    expect(byId.status).toBe(200);
    expect(byId.body).toMatchObject({ id, properties: { city: "Lund" } });
    const path = `${CONTACTS}/ada@example.com?idProperty=email`;
    await ask(sandbox, "PATCH", path, { properties: { fax: "1" } });
    expect(sandbox.inspect("contacts")[0]).toMatchObject({
      properties: { email: "ada@example.com", city: "Lund", fax: "1" },
      writes: 3,
    });
  });

  test("answers 400 when there is nothing to change, or a value is bad", async () => {
    const { sandbox, id } = await withContact();
    const empty = await ask(sandbox, "PATCH", `${CONTACTS}/${id}`, { properties: {} });
    expect(empty.status).toBe(400);
    expect(empty.body.message).toBe("No properties found to update, please provide at least one.");
    const bad = await ask(sandbox, "PATCH", `${CONTACTS}/${id}`, { properties: { nope: "1" } });
    expect(bad.status).toBe(400);
    expect(sandbox.inspect("contacts")[0]!.writes).toBe(1);
  });

  test("archives, and answers 204 to an unknown id as well", async () => {
    const { sandbox, id } = await withContact();
    for (const path of [id, id, "7"]) {
      const { status, text } = await ask(sandbox, "DELETE", `${CONTACTS}/${path}`);
      expect([status, text]).toEqual([204, ""]);
    }
    expect(sandbox.inspect("contacts")[0]!.archived).toBe(true);
  });

  test("takes a contact out for good, with all that was kept of it", async () => {
    const { sandbox, id } = await withContact();
    const body = { objectId: "ada@example.com", idProperty: "email" };
    expect((await post(sandbox, `${CONTACTS}/gdpr-delete`, body)).status).toBe(204);
    expect((await post(sandbox, `${CONTACTS}/gdpr-delete`, { objectId: id })).status).toBe(204);
    expect((await post(sandbox, `${CONTACTS}/gdpr-delete`, {})).status).toBe(400);
    expect(sandbox.inspect("contacts")).toEqual([]);
    expect(JSON.stringify(sandbox.snapshot())).not.toContain("ada@example.com");
  });
});
