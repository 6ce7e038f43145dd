import { describe, expect, test } from "vitest";
import { createSandbox } from "../../create-sandbox.ts";
import { post, send, traced, traceIdsOf } from "../../testing/test-support.ts";

describe("a batch of good records", () => {
  test("answers 201 with a row for each, ids and dates filled in", async () => {
    const sandbox = createSandbox({ clock: () => Date.UTC(2026, 4, 1, 8) });
    const { status, body } = await send(sandbox, "contacts/create", [
      { properties: { email: "ada@example.com", firstname: "Ada" } },
    ]);
    expect(status).toBe(201);
    const at = "2026-05-01T08:00:00Z";
    const id = body.results[0]!.id;
    expect(body).toEqual({
      status: "COMPLETE",
      startedAt: at,
      completedAt: at,
      results: [
        {
          id,
          properties: {
            createdate: at,
            email: "ada@example.com",
            firstname: "Ada",
            hs_all_contact_vids: id,
            hs_email_domain: "example.com",
            hs_is_contact: "true",
            hs_object_id: id,
            hs_object_source: "INTEGRATION",
            hs_object_source_id: "1",
            hs_object_source_label: "INTEGRATION",
            lastmodifieddate: at,
            lifecyclestage: "lead",
          },
          createdAt: at,
          updatedAt: at,
          archived: false,
          url: `https://app.hubspot.com/contacts/1000001/record/0-1/${id}`,
        },
      ],
    });
  });

  test("calls the dates of other objects hs_createdate and hs_lastmodifieddate", async () => {
    const { body } = await send(createSandbox(), "leads/create", [
      { properties: { hs_lead_name: "Big one" } },
    ]);
    expect(Object.keys(body.results[0]!.properties!).sort()).toEqual([
      "hs_createdate",
      "hs_lastmodifieddate",
      "hs_lead_name",
      "hs_object_id",
    ]);
  });

  test("stores e-mails trimmed and in lower case, and says so", async () => {
    const sandbox = createSandbox();
    const { body } = await send(sandbox, "contacts/create", traced({ email: " Ada@Example.COM " }));
    expect(body.results[0]!.properties!["email"]).toBe("ada@example.com");
    expect(sandbox.inspect("contacts")[0]!.properties).toEqual({ email: "ada@example.com" });
  });

  test("takes numbers and booleans as texts", async () => {
    const sandbox = createSandbox();
    await send(sandbox, "companies/create", [
      { properties: { name: "Acme", numberofemployees: 12, is_public: true } },
    ]);
    expect(sandbox.inspect("0-2")[0]!.properties).toEqual({
      name: "Acme",
      numberofemployees: "12",
      is_public: "true",
    });
  });

  test("creates two companies of one domain", async () => {
    const rows = [{ properties: { domain: "acme.test" } }, { properties: { domain: "acme.test" } }];
    const { status, body } = await send(createSandbox(), "companies/create", rows);
    expect([status, body.results.length]).toEqual([201, 2]);
  });
});

describe("a bad row", () => {
  const bad = { email: "ada@example.com", nope: "1" };
  const good = { email: "bob@example.com" };

  test("with trace ids is refused alone, and the rest is written", async () => {
    const sandbox = createSandbox();
    const { status, body } = await send(sandbox, "contacts/create", traced(bad, good));
    expect(status).toBe(207);
    expect(body.status).toBe("COMPLETE");
    expect(body.results.map((row) => row.objectWriteTraceId)).toEqual(["t1"]);
    expect(body.numErrors).toBe(1);
    expect(body.errors).toEqual([
      {
        status: "error",
        category: "VALIDATION_ERROR",
        message:
          'Property values were not valid: [{"isValid":false,"message":"Property \\"nope\\" does not exist","error":"PROPERTY_DOESNT_EXIST","name":"nope","localizedErrorMessage":"Property \\"nope\\" does not exist","portalId":1000001}]',
        context: { objectWriteTraceId: ["t0"] },
      },
    ]);
    expect(sandbox.inspect("contacts")).toHaveLength(1);
  });

  test("without trace ids refuses the batch, and nothing is written", async () => {
    const sandbox = createSandbox();
    const rows = [
      { properties: good },
      { properties: bad },
      { properties: { nope: "2", fax: "" } },
    ];
    const { status, body } = await send(sandbox, "contacts/create", rows);
    expect(status).toBe(400);
    expect(body.category).toBe("VALIDATION_ERROR");
    expect(body.correlationId).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(JSON.parse(body.message.split("were not valid: ")[1]!)).toHaveLength(2);
    expect(body.errors).toEqual([
      {
        message: 'Property "nope" does not exist',
        code: "PROPERTY_DOESNT_EXIST",
        context: { propertyName: ["nope"] },
      },
    ]);
    expect(sandbox.inspect("contacts")).toEqual([]);
  });

  test("without a trace id refuses the batch although others have one", async () => {
    const sandbox = createSandbox();
    const rows = [...traced(good), { properties: bad }];
    expect((await send(sandbox, "contacts/create", rows)).status).toBe(400);
    expect(sandbox.inspect("contacts")).toEqual([]);
  });
});

describe("an e-mail that exists", () => {
  async function withAda() {
    const sandbox = createSandbox();
    const rows = traced({ email: "ada@example.com" }, { email: "bob@example.com" });
    await send(sandbox, "contacts/create", rows);
    return { sandbox, ada: sandbox.inspect("contacts")[0]!.id };
  }

  test("without trace ids answers 409 and names the first conflict only", async () => {
    const { sandbox, ada } = await withAda();
    const { status, body } = await send(sandbox, "contacts/create", [
      { properties: { email: "ADA@example.com" } },
      { properties: { email: "bob@example.com" } },
      { properties: { email: "new@example.com" } },
    ]);
    expect(status).toBe(409);
    expect(body).toMatchObject({
      category: "CONFLICT",
      message: `Contact already exists. Existing ID: ${ada}`,
    });
    expect(sandbox.inspect("contacts")).toHaveLength(2);
  });

  test("with trace ids is an entry of its own", async () => {
    const { sandbox, ada } = await withAda();
    const rows = traced({ email: "new@example.com" }, { email: "ada@example.com" });
    const { status, body } = await send(sandbox, "contacts/create", rows);
    expect([status, body.results.length]).toEqual([207, 1]);
    expect(body.errors[0]).toMatchObject({
      category: "CONFLICT",
      message: `Contact already exists. Existing ID: ${ada}`,
    });
    expect(traceIdsOf(body.errors[0])).toEqual(["t1"]);
  });

  test("is free again once its contact is archived", async () => {
    const { sandbox, ada } = await withAda();
    await send(sandbox, "contacts/archive", [{ id: ada }]);
    const again = await send(sandbox, "contacts/create", traced({ email: "ada@example.com" }));
    expect(again.status).toBe(201);
  });
});

describe("equal values of another unique property", () => {
  const properties = { "2-7": [{ name: "serial", hasUniqueValue: true }] };

  test("are a validation error that names the record which has it", async () => {
    const sandbox = createSandbox({ properties });
    await send(sandbox, "2-7/create", traced({ serial: "A" }));
    const { id } = sandbox.inspect("2-7")[0]!;
    const { status, body } = await send(sandbox, "2-7/create", [{ properties: { serial: "A" } }]);
    expect(status).toBe(400);
    expect(body.message).toMatch(
      new RegExp(
        `^Cannot set PropertyValueCoordinates\\{.*propertyName=serial, value=A\\} on \\d+\\. ${id} already has that value\\.$`,
      ),
    );
  });

  test("within one batch let one win", async () => {
    const sandbox = createSandbox({ properties });
    const { status } = await send(sandbox, "2-7/create", traced({ serial: "A" }, { serial: "A" }));
    expect(status).toBe(207);
    expect(sandbox.inspect("2-7")).toHaveLength(1);
  });
});

test("required properties are enforced by 2026-09 and by no version before", async () => {
  const rows = traced(
    { amount: "1" },
    { dealname: "A", dealstage: "closedwon", pipeline: "default" },
  );
  const older = await send(createSandbox(), "deals/create", rows);
  expect(older.status).toBe(201);
  const newer = await post(createSandbox(), "/crm/objects/2026-09/deals/batch/create", {
    inputs: rows,
  });
  expect([newer.status, newer.body.results.length]).toEqual([207, 1]);
  expect(newer.body.errors[0]).toMatchObject({
    message: "The property values provided are invalid",
    errors: [
      { code: "MISSING_REQUIRED_PROPERTY", context: { propertyName: ["dealname"] } },
      { code: "MISSING_REQUIRED_PROPERTY", context: { propertyName: ["dealstage"] } },
      { code: "MISSING_REQUIRED_PROPERTY", context: { propertyName: ["pipeline"] } },
    ],
  });
});

test.each([
  ["/crm/v3/objects/contacts/batch/create", 201],
  ["/crm/objects/2025-09/contacts/batch/create", 200],
  ["/crm/objects/2026-03/0-1/batch/create", 201],
  ["/crm/objects/2026-09/contacts/batch/create", 201],
  ["/crm/v3/objects/subscriptions/batch/create", 200],
  ["/crm/objects/2025-09/2-7/batch/create", 201],
])("%s succeeds with %i", async (path, status) => {
  const sandbox = createSandbox({ properties: { "2-7": [{ name: "serial" }] } });
  const properties = path.includes("2-7") ? { serial: "1" } : {};
  expect((await post(sandbox, path, { inputs: [{ properties }] })).status).toBe(status);
});
