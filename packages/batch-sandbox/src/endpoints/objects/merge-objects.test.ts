import { describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../../create-sandbox.ts";
import type { Quirks } from "../../options/quirks.ts";
import { ask, post, send } from "../../testing/test-support.ts";

const CONTACTS = "/crm/v3/objects/contacts";

const ADA = { email: "ada@example.com", firstname: "Ada" };
const BOB = { email: "bob@example.com", firstname: "Bob", city: "Lund" };

/** A sandbox with two contacts, of which the second was merged into the first. */
async function withMerged(quirks: Partial<Quirks> = {}) {
  const sandbox = createSandbox({ quirks });
  await send(sandbox, "contacts/create", [{ properties: ADA }, { properties: BOB }]);
  const [primary = "", other = ""] = sandbox.inspect("contacts").map(({ id }) => id);
  const merged = await merge(sandbox, primary, other);
  return { sandbox, primary, other, merged, id: String((merged.body as { id?: string }).id) };
}

function merge(sandbox: Sandbox, primaryObjectId: unknown, objectIdToMerge: unknown) {
  return post(sandbox, `${CONTACTS}/merge`, { primaryObjectId, objectIdToMerge });
}

const PROPERTIES = "email,firstname,city,hs_additional_emails,hs_merged_object_ids";

describe.each(["new-record", "primary"] as const)("a merge that leaves the %s", (mergeResult) => {
  test("keeps the primary's values and fills the gaps with the other's", async () => {
    const { sandbox, merged, id, primary, other } = await withMerged({ mergeResult });
    expect(merged.status).toBe(200);
    expect(merged.body).toMatchObject({ properties: ADA, archived: false });
    expect(id === primary).toBe(mergeResult === "primary");
    const ids = mergeResult === "primary" ? other : `${primary};${other}`;
    const { body } = await ask(sandbox, "GET", `${CONTACTS}/${id}?properties=${PROPERTIES}`);
    expect(body).toHaveProperty("properties.city", "Lund");
    expect(body).toHaveProperty("properties.email", "ada@example.com");
    expect(body).toHaveProperty("properties.hs_additional_emails", "bob@example.com");
    expect(body).toHaveProperty("properties.hs_merged_object_ids", ids);
  });

  test("takes a value that was cleared for none", async () => {
    const sandbox = createSandbox({ quirks: { mergeResult } });
    await send(sandbox, "contacts/create", [
      { properties: { ...ADA, city: "" } },
      { properties: BOB },
    ]);
    const [primary, other] = sandbox.inspect("contacts").map(({ id }) => id);
    const { body } = await merge(sandbox, primary, other);
    const { id } = body as { id?: string };
    expect(sandbox.inspect("contacts").find((one) => one.id === id)?.properties).toMatchObject({
      city: "Lund",
    });
  });

  test("lets the old ids and both e-mails lead to what is left", async () => {
    const { sandbox, id, primary, other } = await withMerged({ mergeResult });
    for (const old of [primary, other]) {
      expect((await ask(sandbox, "GET", `${CONTACTS}/${old}`)).body).toMatchObject({ id });
    }
    for (const email of ["ada@example.com", "bob@example.com"]) {
      const { body } = await ask(sandbox, "GET", `${CONTACTS}/${email}?idProperty=email`);
      expect(body).toMatchObject({ id });
    }
    const taken = await post(sandbox, CONTACTS, { properties: { email: "bob@example.com" } });
    expect(taken.status).toBe(409);
  });

  test("leaves one record in lists and searches, archived or not", async () => {
    const { sandbox, id } = await withMerged({ mergeResult });
    const ids = (rows: readonly { id?: unknown }[]) => rows.map((row) => row.id);
    expect(ids((await ask(sandbox, "GET", CONTACTS)).body.results)).toEqual([id]);
    expect(ids((await post(sandbox, `${CONTACTS}/search`, {})).body.results)).toEqual([id]);
    expect(ids((await ask(sandbox, "GET", `${CONTACTS}?archived=true`)).body.results)).toEqual([]);
  });

  test("can be merged again, over many ids", async () => {
    const { sandbox, id, other } = await withMerged({ mergeResult });
    await send(sandbox, "contacts/create", [{ properties: { email: "cy@example.com" } }]);
    const cy = sandbox.inspect("contacts").at(-1)!.id;
    const again = await merge(sandbox, cy, other);
    const left = (again.body as { id?: string }).id;
    const read = await ask(sandbox, "GET", `${CONTACTS}/${other}?properties=${PROPERTIES}`);
    expect(read.body).toMatchObject({
      id: left,
      properties: {
        email: "cy@example.com",
        hs_additional_emails: "ada@example.com;bob@example.com",
        hs_merged_object_ids: expect.stringContaining(id),
      },
    });
  });

  test("survives a snapshot", async () => {
    const { sandbox, id, other } = await withMerged({ mergeResult });
    sandbox.restore(JSON.parse(JSON.stringify(sandbox.snapshot())) as never);
    expect((await ask(sandbox, "GET", `${CONTACTS}/${other}`)).body).toMatchObject({ id });
    const { body } = await ask(sandbox, "GET", `${CONTACTS}/bob@example.com?idProperty=email`);
    expect(body).toMatchObject({ id });
  });
});

describe("a merge", () => {
  test("shows the history of the primary record", async () => {
    const { sandbox, other } = await withMerged();
    const path = `${CONTACTS}/${other}?propertiesWithHistory=city,firstname`;
    const { body } = await ask(sandbox, "GET", path);
    expect(body).toHaveProperty("propertiesWithHistory.firstname", [
      expect.objectContaining({ value: "Ada" }),
    ]);
    expect(body).toHaveProperty("propertiesWithHistory.city", [
      expect.objectContaining({ value: "Lund" }),
    ]);
  });

  test("frees a unique value that the primary record has no use for", async () => {
    const serial = { name: "serial", type: "string", hasUniqueValue: true };
    const sandbox = createSandbox({ properties: { "2-7": [serial] } });
    for (const value of ["A", "B"]) {
      await post(sandbox, "/crm/v3/objects/2-7", { properties: { serial: value } });
    }
    const [primary, other] = sandbox.inspect("2-7").map(({ id }) => id);
    const body = { primaryObjectId: primary, objectIdToMerge: other };
    expect((await post(sandbox, "/crm/v3/objects/2-7/merge", body)).status).toBe(200);
    for (const [value, status] of [
      ["A", 400],
      ["B", 201],
    ] as const) {
      const made = await post(sandbox, "/crm/v3/objects/2-7", { properties: { serial: value } });
      expect(made.status).toBe(status);
    }
  });

  test("refuses unknown, missing and equal records", async () => {
    const { sandbox, id, primary, other } = await withMerged();
    expect((await merge(sandbox, id, "7")).status).toBe(404);
    expect((await merge(sandbox, "7", id)).status).toBe(404);
    expect((await merge(sandbox, primary, other)).status).toBe(400);
    expect((await merge(sandbox, id, undefined)).status).toBe(400);
    expect((await merge(sandbox, 7, id)).status).toBe(400);
    expect((await post(sandbox, `${CONTACTS}/merge`, "[]")).status).toBe(400);
  });
});

describe("a batch update of an id that was merged away", () => {
  const city = { city: "Malmö" };

  test("writes nothing and says nothing", async () => {
    const { sandbox, other, id } = await withMerged();
    const { status, body } = await send(sandbox, "contacts/update", [
      { id: other, properties: city },
    ]);
    expect(status).toBe(200);
    expect(body.results).toEqual([]);
    expect(body).not.toHaveProperty("errors");
    const read = await ask(sandbox, "GET", `${CONTACTS}/${id}?properties=city`);
    expect(read.body).toHaveProperty("properties.city", "Lund");
  });

  test("writes the record that is left, where a quirk says so", async () => {
    const { sandbox, other, id } = await withMerged({ mergedIdInUpdate: "survivor" });
    const { body } = await send(sandbox, "contacts/update", [{ id: other, properties: city }]);
    expect(body.results).toMatchObject([{ id, properties: city }]);
  });

  test.each(["dropped", "survivor"] as const)(
    "refuses the batch when another row means the same record (%s)",
    async (mergedIdInUpdate) => {
      const { sandbox, other, id } = await withMerged({ mergedIdInUpdate });
      const rows = [id, other].map((row) => ({ id: row, properties: city }));
      const { status, body } = await send(sandbox, "contacts/update", rows);
      expect(status).toBe(400);
      expect(body.message).toContain("Duplicate IDs found in batch input");
    },
  );
});
