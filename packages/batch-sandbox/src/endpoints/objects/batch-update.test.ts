import { describe, expect, test } from "vitest";
import { createSandbox } from "../../create-sandbox.ts";
import { send, traced, traceIdsOf } from "../../testing/test-support.ts";

async function withContacts(...emails: string[]) {
  const sandbox = createSandbox({
    properties: { contacts: [{ name: "badge", hasUniqueValue: true }] },
  });
  await send(sandbox, "contacts/create", traced(...emails.map((email) => ({ email }))));
  return { sandbox, ids: sandbox.inspect("contacts").map(({ id }) => id) };
}

test("changes what is named, clears what is empty, and answers with what changed", async () => {
  const { sandbox, ids } = await withContacts("ada@example.com");
  await send(sandbox, "contacts/update", [{ id: ids[0], properties: { fax: "1", city: "Lund" } }]);
  const { status, body } = await send(sandbox, "contacts/update", [
    { id: ids[0], properties: { fax: "" } },
  ]);
  expect(status).toBe(200);
  expect(body.results[0]!.properties).toMatchObject({ fax: "", hs_object_id: ids[0] });
  expect(body.results[0]!.properties).not.toHaveProperty("city");
  expect(body.results[0]).not.toHaveProperty("new");
  expect(sandbox.inspect("contacts")[0]!.properties).toEqual({
    email: "ada@example.com",
    fax: "",
    city: "Lund",
  });
});

test("an e-mail that is cleared is gone: it does not become an additional one", async () => {
  const { sandbox, ids } = await withContacts("ada@example.com");
  await send(sandbox, "contacts/update", [{ id: ids[0], properties: { email: "" } }]);
  expect(sandbox.inspect("contacts")[0]!.properties).toEqual({ email: "" });
});

describe("ids that are not found", () => {
  test("share one entry, and the others are written", async () => {
    const { sandbox, ids } = await withContacts("ada@example.com");
    const rows = ["7", ids[0], "8"].map((id) => ({ id, properties: { city: "Lund" } }));
    const { status, body } = await send(sandbox, "contacts/update", rows);
    expect(status).toBe(207);
    expect(body.results.map(({ id }) => id)).toEqual([ids[0]]);
    expect(body.numErrors).toBe(1);
    expect(body.errors).toEqual([
      {
        status: "error",
        category: "OBJECT_NOT_FOUND",
        message:
          "Could not get some CONTACT objects, they may be deleted or not exist. Check that ids are valid.",
        context: { ids: ["7", "8"] },
      },
    ]);
  });

  test("come with the trace ids they were sent with", async () => {
    const rows = ["7", "8"].map((id) => ({ id, properties: {}, objectWriteTraceId: `t${id}` }));
    const { body } = await send(createSandbox(), "companies/update", rows);
    expect(traceIdsOf(body.errors[0])).toEqual(["t7", "t8"]);
    expect(body.errors[0]!.message).toContain("COMPANY");
  });

  test("include archived records", async () => {
    const { sandbox, ids } = await withContacts("ada@example.com");
    await send(sandbox, "contacts/archive", [{ id: ids[0] }]);
    const { status } = await send(sandbox, "contacts/update", [{ id: ids[0], properties: {} }]);
    expect(status).toBe(207);
  });
});

describe("a bad value", () => {
  const rows = (ids: readonly string[], isTraced: boolean) =>
    ids.map((id, place) => ({
      id,
      properties: place === 0 ? { numemployees: "many" } : { city: "Lund" },
      ...(isTraced && { objectWriteTraceId: `t${place}` }),
    }));

  test("without trace ids refuses the batch", async () => {
    const { sandbox, ids } = await withContacts("ada@example.com", "bob@example.com");
    const { status } = await send(sandbox, "contacts/update", rows(ids, false));
    expect(status).toBe(400);
    expect(sandbox.inspect("contacts")[1]!.properties).not.toHaveProperty("city");
  });

  test("with trace ids is refused alone", async () => {
    const { sandbox, ids } = await withContacts("ada@example.com", "bob@example.com");
    const { status, body } = await send(sandbox, "contacts/update", rows(ids, true));
    expect([status, traceIdsOf(body.errors[0])]).toEqual([207, ["t0"]]);
    expect(sandbox.inspect("contacts")[1]!.properties).toHaveProperty("city", "Lund");
  });
});

test("a unique value of another record is refused", async () => {
  const { sandbox, ids } = await withContacts("ada@example.com", "bob@example.com");
  const row = { id: ids[1], properties: { email: "Ada@example.com" } };
  const { status, body } = await send(sandbox, "contacts/update", [row]);
  expect(status).toBe(400);
  expect(body.message).toContain(`on ${ids[1]}. ${ids[0]} already has that value.`);
});

test("a unique value that was changed is free, and finds the record under its new form", async () => {
  const { sandbox, ids } = await withContacts("ada@example.com");
  await send(sandbox, "contacts/update", [
    { id: ids[0], properties: { email: "lind@example.com" } },
  ]);
  const old = await send(sandbox, "contacts/create", traced({ email: "ada@example.com" }));
  expect(old.status).toBe(201);
  const read = await send(sandbox, "contacts/read", [{ id: "LIND@example.com" }], {
    idProperty: "email",
  });
  expect(read.body.results[0]!.id).toBe(ids[0]);
});

describe("the id", () => {
  test("twice refuses the batch even with trace ids", async () => {
    const { sandbox, ids } = await withContacts("ada@example.com");
    const rows = [1, 2].map((n) => ({ id: ids[0], objectWriteTraceId: `t${n}`, properties: {} }));
    const { status, body } = await send(sandbox, "contacts/update", rows);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      category: "VALIDATION_ERROR",
      message: `Duplicate IDs found in batch input: [${ids[0]}]. IDs must be unique`,
      context: { ids: [ids[0]] },
    });
  });

  test("can be the value of a unique property, and of no other", async () => {
    const { sandbox, ids } = await withContacts("ada@example.com");
    await send(sandbox, "contacts/update", [{ id: ids[0], properties: { badge: "B1" } }]);
    const row = { id: "B1", idProperty: "badge", properties: { city: "Lund" } };
    expect((await send(sandbox, "contacts/update", [row])).body.results[0]!.id).toBe(ids[0]);

    const refused = await send(sandbox, "contacts/update", [
      { ...row, idProperty: "city", objectWriteTraceId: "t" },
    ]);
    expect(refused.status).toBe(400);
    expect(refused.body.message).toBe(
      "Unable to perform update/upsert by non-unique 0-1 property city",
    );
  });
});

test("a lifecycle stage goes forward, and back only when it was cleared", async () => {
  const { sandbox, ids } = await withContacts("ada@example.com");
  const stages = [];
  for (const lifecyclestage of ["customer", "lead", "", "lead"]) {
    const row = { id: ids[0], properties: { lifecyclestage } };
    const { body } = await send(sandbox, "contacts/update", [row]);
    stages.push(body.results[0]!.properties!["lifecyclestage"]);
  }
  expect(stages).toEqual(["customer", "customer", "", "lead"]);
});

test("a leading semicolon adds to the values of a checkbox", async () => {
  const { sandbox, ids } = await withContacts("ada@example.com");
  for (const hs_buying_role of ["CHAMPION;OTHER", ";END_USER;OTHER"]) {
    await send(sandbox, "contacts/update", [{ id: ids[0], properties: { hs_buying_role } }]);
  }
  const { properties } = sandbox.inspect("contacts")[0]!;
  expect(properties["hs_buying_role"]).toBe("CHAMPION;OTHER;END_USER");
});

test("a record may be sent the unique value it has", async () => {
  const { sandbox, ids } = await withContacts("ada@example.com");
  const row = { id: ids[0], properties: { email: "ADA@example.com", city: "Lund" } };
  expect((await send(sandbox, "contacts/update", [row])).status).toBe(200);
});

test("two records cannot be given one unique value in one batch", async () => {
  const { sandbox, ids } = await withContacts("ada@example.com", "bob@example.com");
  const rows = ids.map((id, place) => ({
    id,
    objectWriteTraceId: `t${place}`,
    properties: { badge: "B1" },
  }));
  const { status, body } = await send(sandbox, "contacts/update", rows);
  expect([status, traceIdsOf(body.errors[0])]).toEqual([207, ["t1"]]);
});

test("null is a value that was not sent", async () => {
  const { sandbox, ids } = await withContacts("ada@example.com");
  await send(sandbox, "contacts/update", [{ id: ids[0], properties: { email: null } }]);
  expect(sandbox.inspect("contacts")[0]!.properties).toEqual({ email: "ada@example.com" });
});
