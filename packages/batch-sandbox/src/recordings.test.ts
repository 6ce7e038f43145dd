import { describe, expect, test } from "vitest";
import { createSandbox } from "./create-sandbox.ts";
import type { SandboxOptions } from "./options/options.ts";
import { ask, post, postForm, send, traced } from "./testing/test-support.ts";

// What recordings of the live API show; the rows of docs/sandbox-fidelity.md that name them.

const UUID_V7 = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/;
const V3 = "/crm/v3/objects";
const NOON = Date.UTC(2026, 4, 1, 12);

/** A sandbox whose clock moves on a second with each request. */
async function withRecord(
  objectType: string,
  properties: Record<string, unknown>,
  options: SandboxOptions = {},
) {
  let now = NOON;
  const sandbox = createSandbox({ clock: () => now, ...options });
  const { body } = await send(sandbox, `${objectType}/create`, [{ properties }]);
  const update = (changed: Record<string, unknown>) => {
    now += 1000;
    return send(sandbox, `${objectType}/update`, [
      { id: body.results[0]!.id, properties: changed },
    ]);
  };
  return { sandbox, row: body.results[0]!, update };
}

describe("object types in paths", () => {
  test.each([
    ["CONTACT", 201],
    ["COMPANY", 201],
    ["LINE_ITEM", 201],
    ["contact", 201],
    ["appointment", 400],
  ])("%s is answered %i", async (name, status) => {
    const body = { inputs: [{ properties: {} }] };
    expect((await post(createSandbox(), `${V3}/${name}/batch/create`, body)).status).toBe(status);
  });

  test.each(["0-9999", "2-12345"])("the unknown type id %s", async (id) => {
    const { status, body } = await post(createSandbox(), `${V3}/${id}/batch/create`, {});
    expect(status).toBe(400);
    expect(body).toEqual({
      status: "error",
      message: `Invalid object or event type id: ${id}`,
      correlationId: expect.stringMatching(UUID_V7),
    });
  });

  test.each([
    "objects/nothing/batch/read",
    "properties/nothing",
    "associations/nothing/deals/labels",
  ])("an unknown one in %s is told before a missing scope", async (path) => {
    const sandbox = createSandbox({ apps: [{ accessToken: "secret", scopes: [] }] });
    const method = path.endsWith("read") ? "POST" : "GET";
    const base = path.startsWith("associations") ? "/crm/v4" : "/crm/v3";
    const { status, body } = await ask(
      sandbox,
      method,
      `${base}/${path}`,
      method === "GET" ? undefined : {},
    );
    expect([status, body.message]).toEqual([400, "Unable to infer object type from: nothing"]);
  });
});

test("an archive takes ids that are numbers", async () => {
  const { sandbox, row } = await withRecord("contacts", {});
  const { status } = await send(sandbox, "contacts/archive", [{ id: Number(row.id) }, { id: 7 }]);
  expect([status, sandbox.inspect("contacts")[0]!.archived]).toEqual([204, true]);
});

describe("a write that changes nothing", () => {
  test("leaves updatedAt alone, in a batch and singly", async () => {
    const { sandbox, row, update } = await withRecord("contacts", { city: "Lund" });
    const { body } = await update({ city: "Lund", fax: "", lifecyclestage: "lead" });
    expect(body.results[0]).toMatchObject({ updatedAt: row.updatedAt });
    expect(body.results[0]!.properties).toMatchObject({
      city: "Lund",
      lastmodifieddate: row.updatedAt,
    });
    const path = `${V3}/contacts/${row.id}`;
    const patched = await ask(sandbox, "PATCH", path, { properties: { city: "Lund" } });
    expect(patched.body).toMatchObject({ updatedAt: row.updatedAt });
    expect(sandbox.inspect("contacts")[0]).toMatchObject({ writes: 3, updatedAt: new Date(NOON) });
  });

  test("and one that changes something does not", async () => {
    const { row, update } = await withRecord("contacts", { city: "Lund" });
    const { body } = await update({ city: "Malmö" });
    expect([row.updatedAt, body.results[0]!.updatedAt]).toEqual([
      "2026-05-01T12:00:00Z",
      "2026-05-01T12:00:01Z",
    ]);
  });
});

test.each([
  ["2026-12-31", "2026-12-31T00:00:00Z"],
  ["2026-12-31T10:00:00.000Z", "2026-12-31T10:00:00Z"],
  ["2026-12-31T10:00:00.250Z", "2026-12-31T10:00:00.250Z"],
  ["1798675200000", "2026-12-31T00:00:00Z"],
  [1_798_675_200_000, "2026-12-31T00:00:00Z"],
])("a closedate of %s comes back as %s", async (sent, stored) => {
  const { row } = await withRecord("deals", { dealname: "Looms", closedate: sent, amount: 12.5 });
  expect(row.properties).toMatchObject({ closedate: stored, amount: "12.5" });
});

describe("rows", () => {
  test("have a url and properties by the alphabet", async () => {
    const { row } = await withRecord("deals", { dealname: "Looms", amount: "1" });
    expect(row.url).toBe(`https://app.hubspot.com/contacts/1000001/record/0-3/${row.id}`);
    const names = Object.keys(row.properties ?? {});
    expect(names).toEqual(names.toSorted());
  });

  test("of contacts have computed properties", async () => {
    const { sandbox, row } = await withRecord("contacts", { email: "ada@example.com" });
    expect(row.properties).toEqual({
      createdate: "2026-05-01T12:00:00Z",
      email: "ada@example.com",
      hs_all_contact_vids: row.id,
      hs_email_domain: "example.com",
      hs_is_contact: "true",
      hs_object_id: row.id,
      hs_object_source: "INTEGRATION",
      hs_object_source_id: "1",
      hs_object_source_label: "INTEGRATION",
      lastmodifieddate: "2026-05-01T12:00:00Z",
      lifecyclestage: "lead",
    });
    const read = await ask(sandbox, "GET", `${V3}/contacts/${row.id}?properties=lifecyclestage`);
    expect(read.body).toMatchObject({ properties: { lifecyclestage: "lead" } });
    const found = await post(sandbox, `${V3}/contacts/search`, {
      filterGroups: [
        { filters: [{ propertyName: "lifecyclestage", operator: "EQ", value: "lead" }] },
      ],
    });
    expect(found.body).toMatchObject({ total: 1 });
  });

  test("of companies have the website, and of changed ones domain and stage", async () => {
    const written = { domain: "acme.example", lifecyclestage: "customer" };
    const { row, update } = await withRecord("companies", written);
    expect(row.properties).toMatchObject({ ...written, website: "acme.example" });
    const { body } = await update({ city: "Lund" });
    expect(body.results[0]!.properties).toMatchObject({ city: "Lund", ...written });
  });

  test("have none of them with computedInRows: false", async () => {
    const { row } = await withRecord(
      "contacts",
      { city: "Lund" },
      { quirks: { computedInRows: false } },
    );
    const names = ["city", "createdate", "hs_object_id", "lastmodifieddate"];
    expect(Object.keys(row.properties ?? {})).toEqual(names);
  });
});

describe("a lifecycle stage that would go back", () => {
  test.each(["contacts", "companies"])("is kept for %s", async (objectType) => {
    const { sandbox, update } = await withRecord(objectType, { lifecyclestage: "customer" });
    const { status, body } = await update({ lifecyclestage: "lead", city: "Lund" });
    expect(status).toBe(200);
    expect(body.results[0]!.properties).toMatchObject({ lifecyclestage: "customer", city: "Lund" });
    await update({ lifecyclestage: "" });
    await update({ lifecyclestage: "lead" });
    expect(sandbox.inspect(objectType)[0]!.properties).toMatchObject({ lifecyclestage: "lead" });
  });

  test("behind the one every new contact has, too", async () => {
    const { update } = await withRecord("contacts", {});
    const { body } = await update({ lifecyclestage: "subscriber" });
    expect(body.results[0]!.properties).toMatchObject({ lifecyclestage: "lead" });
  });
});

test("an additional e-mail that is written as the e-mail takes the primary's place", async () => {
  const { sandbox } = await withRecord("contacts", {
    email: "ada@example.com",
    hs_additional_emails: "a@example.com;lovelace@example.com",
  });
  const row = (properties: Record<string, string>) => [
    { id: "lovelace@example.com", idProperty: "email", properties },
  ];
  await send(sandbox, "contacts/upsert", row({ city: "London" }));
  expect(sandbox.inspect("contacts")[0]!.properties).toMatchObject({ email: "ada@example.com" });
  await send(sandbox, "contacts/upsert", row({ email: "lovelace@example.com" }));
  expect(sandbox.inspect("contacts").map(({ properties }) => properties)).toEqual([
    {
      email: "lovelace@example.com",
      hs_additional_emails: "a@example.com;ada@example.com",
      city: "London",
    },
  ]);
  const { body } = await send(sandbox, "contacts/read", [{ id: "ada@example.com" }], {
    idProperty: "email",
    properties: ["email"],
  });
  expect(body.results).toHaveLength(1);
});

describe("a value that another record has", () => {
  const properties = { orders: [{ name: "code", hasUniqueValue: true }] };

  test("is told with the portal and the type in Java's words", async () => {
    const { sandbox, row } = await withRecord("orders", { code: "A" }, { properties });
    const { body } = await send(sandbox, "orders/create", [{ properties: { code: "A" } }]);
    expect(body.message).toBe(
      `Cannot set PropertyValueCoordinates{portalId=1000001, objectTypeId=ObjectTypeId{legacyObjectType=ORDER}, propertyName=code, value=A} on 20000000002. ${row.id} already has that value.`,
    );
  });

  test.each([
    ["conflict", 409, "CONFLICT", /^Contact already exists\. Existing ID: 20000000001$/],
    ["conflict-without-id", 409, "CONFLICT", /^Contact already exists$/],
    [
      "validation-error",
      400,
      "VALIDATION_ERROR",
      /legacyObjectType=CONTACT\}, propertyName=email, value=ada@example\.com\} on 20000000002\. 20000000001 already has that value\.$/,
    ],
  ] as const)("takenEmail: %s", async (takenEmail, status, category, message) => {
    const ada = { email: "ada@example.com" };
    const { sandbox } = await withRecord("contacts", ada, { quirks: { takenEmail } });
    const alone = await post(sandbox, `${V3}/contacts`, { properties: ada });
    expect([alone.status, alone.body.category]).toEqual([status, category]);
    expect(alone.body.message).toMatch(message);
    const batch = await send(sandbox, "contacts/create", traced(ada));
    expect(batch.body.errors[0]).toMatchObject({ category });
  });
});

test.each([
  ["update", false, ""],
  ["upsert", false, ""],
  ["update", true, " in portal ID 1000001"],
] as const)(
  "an %s by a property that is not unique, portalInRefusals: %s",
  async (operation, portalInRefusals, end) => {
    const sandbox = createSandbox({ quirks: { portalInRefusals } });
    const rows = [{ id: "acme.example", idProperty: "domain", properties: {} }];
    const { body } = await send(sandbox, `companies/${operation}`, rows);
    const said = "Unable to perform update/upsert by non-unique 0-2 property domain";
    expect(body.message).toBe(said + end);
  },
);

describe("associations", () => {
  async function withPair(options: SandboxOptions = {}) {
    const { sandbox, row } = await withRecord("contacts", {}, options);
    const { body } = await send(sandbox, "companies/create", [{ properties: { name: "Acme" } }]);
    return { sandbox, contact: row.id, company: body.results[0]!.id };
  }
  const pathOf = (version: string) => `/crm/${version}/associations/contacts/companies/batch`;

  test.each([
    ["both-ways", 200, ["company_to_contact", "contact_to_company"]],
    ["one-way", 201, ["contact_to_company"]],
  ] as const)("associationsV3: %s", async (associationsV3, status, types) => {
    const { sandbox, contact, company } = await withPair({ quirks: { associationsV3 } });
    const { status: answered, body } = await post(sandbox, `${pathOf("v3")}/create`, {
      inputs: [{ from: { id: contact }, to: { id: company }, type: "contact_to_company" }],
    });
    expect(answered).toBe(status);
    const back = { from: { id: company }, to: { id: contact }, type: "company_to_contact" };
    const forth = { from: { id: contact }, to: { id: company }, type: "contact_to_company" };
    expect(body.results).toEqual(
      [back, forth].filter(({ type }) => types.some((it) => it === type)),
    );
  });

  test.each(["v3", "v4"])("a read in %s of an id that is no number", async (version) => {
    const { status, body } = await post(createSandbox(), `${pathOf(version)}/read`, {
      inputs: [{ id: "x1" }],
    });
    expect(status).toBe(207);
    expect(body.errors).toEqual([
      {
        status: "error",
        category: "VALIDATION_ERROR",
        subCategory: "crm.associations.INVALID_IDENTIFIER",
        message: "x1 is not a valid ID",
        context: { id: ["x1"] },
      },
    ]);
  });

  test("an empty list of types makes nothing", async () => {
    const { sandbox, contact, company } = await withPair();
    const { status, body } = await post(sandbox, `${pathOf("v4")}/create`, {
      inputs: [{ from: { id: contact }, to: { id: company }, types: [] }],
    });
    expect([status, body.results]).toEqual([201, []]);
    expect(sandbox.inspectAssociations("contacts", "companies")).toEqual([]);
  });
});

test("a new property is told without what others have, and options are numbered", async () => {
  const { body } = await post(createSandbox(), "/crm/v3/properties/contacts/batch/create", {
    inputs: [
      {
        name: "size",
        label: "Size",
        type: "enumeration",
        fieldType: "select",
        groupName: "contactinformation",
        options: [
          { label: "S", value: "S" },
          { label: "L", value: "L", displayOrder: 7 },
          { label: "M", value: "M" },
        ],
      },
    ],
  });
  expect(body.results[0]).toMatchObject({
    modificationMetadata: { archivable: true, readOnlyDefinition: false, readOnlyValue: false },
    options: [
      { value: "S", displayOrder: 0 },
      { value: "L", displayOrder: 7 },
      { value: "M", displayOrder: 8 },
    ],
  });
  for (const name of ["hubspotDefined", "archived", "createdAt", "updatedAt"]) {
    expect(body.results[0]).not.toHaveProperty(name);
  }
});

describe("a refused body", () => {
  const create = (body: unknown) => post(createSandbox(), `${V3}/contacts/batch/create`, body);

  test("of 101 rows", async () => {
    const inputs = Array.from({ length: 101 }, () => ({ properties: {} }));
    expect((await create({ inputs })).body.message).toBe(
      "The maximum number of inputs supported in a batch is 100. Please reduce the number of items and try again",
    );
  });

  test("that is empty", async () => {
    const { status, body } = await create("");
    expect(status).toBe(400);
    expect(body).toMatchObject({
      category: "VALIDATION_ERROR",
      message: "Invalid JSON input: a request body was expected, but none found",
    });
  });

  const ROW = "com.hubspot.inbounddb.publicobject.core.v2.SimplePublicObjectBatchInput";
  test.each([
    [
      "[]",
      1,
      1,
      `\`com.hubspot.apiutils.core.models.batch.BatchInput$Json<${ROW}>\``,
      "Array",
      "START_ARRAY",
    ],
    ['{\n  "inputs": [\n        []]}', 3, 9, `\`${ROW}$Json\``, "Array", "START_ARRAY"],
    [
      '{"inputs":[{"properties":{"city":{}}}]}',
      1,
      34,
      "`java.lang.String`",
      "Object",
      "START_OBJECT",
    ],
    ['{"inputs": true}', 1, 12, "`java.util.ArrayList<java.lang.Object>`", "Boolean", "VALUE_TRUE"],
    [
      '{"a":"\\":{,7","inputs":7}',
      1,
      24,
      "`java.util.ArrayList<java.lang.Object>`",
      "Integer",
      "VALUE_NUMBER_INT",
    ],
  ])("of the wrong shape: %s", async (text, line, column, type, kind, token) => {
    const { status, body } = await create(text);
    expect(status).toBe(400);
    expect(body).toEqual({
      status: "error",
      message: `Invalid input JSON on line ${line}, column ${column}: Cannot deserialize value of type ${type} from ${kind} value (token \`JsonToken.${token}\`)`,
      correlationId: expect.stringMatching(UUID_V7),
    });
  });

  test.each([
    ['{"inputs":[{}]}', 13, "properties"],
    ['{"inputs":[{"properties":{}},{ }]}', 32, "properties"],
  ])("without required fields: %s", async (text, column, names) => {
    const { body } = await create(text);
    expect(body).toMatchObject({
      category: "VALIDATION_ERROR",
      message: `Invalid input JSON on line 1, column ${column}. Some required fields were not set: [${names}]`,
    });
  });

  test("with several of them missing", async () => {
    const { body } = await post(createSandbox(), "/crm/v3/properties/contacts", {});
    expect(body.message).toBe(
      "Invalid input JSON on line 1, column 2. Some required fields were not set: [name, label, type, fieldType, groupName]",
    );
  });
});

test("an OAuth app without the scope may not view the schema", async () => {
  const client = { clientId: "id", clientSecret: "s", refreshToken: "r", scopes: ["oauth"] };
  const sandbox = createSandbox({ apps: [client] });
  const { body } = await postForm(sandbox, "/oauth/v1/token", {
    grant_type: "refresh_token",
    client_id: "id",
    client_secret: "s",
    refresh_token: "r",
    redirect_uri: "https://example.com",
  });
  const authorization = `Bearer ${(body as unknown as { access_token: string }).access_token}`;
  const read = await ask(sandbox, "GET", "/crm/v3/properties/leads", undefined, { authorization });
  expect(read.status).toBe(403);
  expect(read.body).toEqual({
    status: "error",
    message:
      "You do not have permissions to view_schema object type ObjectTypeId{legacyObjectType=LEAD} in portal 1000001 (requires one of [leads-read])",
    correlationId: expect.stringMatching(UUID_V7),
  });
});

describe("the correlation id", () => {
  const HEADER = "x-hubspot-correlation-id";

  test.each([
    ["create", 201, [{ properties: {} }]],
    ["archive", 204, [{ id: "7" }]],
  ] as const)("of a %s answered %i is in a header", async (operation, status, inputs) => {
    const answered = await send(createSandbox(), `contacts/${operation}`, inputs);
    expect(answered.status).toBe(status);
    expect(answered.headers.get(HEADER)).toMatch(UUID_V7);
  });

  test("of a refusal is in its body too, and begins with the time", async () => {
    const sandbox = createSandbox({ clock: () => NOON });
    const { headers, body } = await send(sandbox, "nothing/create", []);
    expect(headers.get(HEADER)).toBe(body.correlationId);
    expect(Number.parseInt(String(body.correlationId).replace("-", "").slice(0, 12), 16)).toBe(
      NOON,
    );
  });

  test.each([
    ["a limit", { limits: { requests: 1, perMilliseconds: 10_000 } }, 429],
    ["a token nobody knows", { apps: [{ accessToken: "other" }] }, 401],
    ["a fault", { faults: [{ fault: { kind: "status", status: 423 } }] }, 423],
  ] as const)("is there when %s refuses", async (_, options, status) => {
    const sandbox = createSandbox(options);
    if (status === 429) await send(sandbox, "contacts/create", []);
    const { headers, body, status: answered } = await send(sandbox, "contacts/create", []);
    expect(answered).toBe(status);
    expect(headers.get(HEADER)).toBe(body.correlationId);
  });

  test("is not on the page of a proxy", async () => {
    const sandbox = createSandbox({ faults: [{ fault: { kind: "status", status: 502 } }] });
    expect((await send(sandbox, "contacts/create", [])).headers.has(HEADER)).toBe(false);
  });

  test("follows from the seed", async () => {
    const idOf = async (seed: number) => {
      const sandbox = createSandbox({ seed, clock: () => NOON });
      return (await send(sandbox, "contacts/create", [])).headers.get(HEADER);
    };
    expect(await idOf(1)).toBe(await idOf(1));
    expect(await idOf(1)).not.toBe(await idOf(2));
  });
});

test("the fields of a batch come in HubSpot's order", async () => {
  const { text } = await send(createSandbox(), "contacts/create", traced({}, { nope: "1" }));
  expect(Object.keys(JSON.parse(text) as object)).toEqual([
    "completedAt",
    "status",
    "startedAt",
    "results",
    "errors",
    "numErrors",
  ]);
});

test.each(["tasks", "tickets"])("a DELETE of one of unknown %s is answered 204", async (name) => {
  expect((await ask(createSandbox(), "DELETE", `${V3}/${name}/7`)).status).toBe(204);
});
