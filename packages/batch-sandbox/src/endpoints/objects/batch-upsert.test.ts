import { describe, expect, test } from "vitest";
import { createSandbox } from "../../create-sandbox.ts";
import { send, traced, traceIdsOf } from "../../testing/test-support.ts";

const byEmail = (id: string, properties: Record<string, string> = {}, traceId?: string) => ({
  id,
  idProperty: "email",
  properties,
  ...(traceId && { objectWriteTraceId: traceId }),
});

test("creates what is missing and updates what is there, and says which", async () => {
  const sandbox = createSandbox();
  await send(sandbox, "contacts/create", traced({ email: "ada@example.com", city: "Lund" }));
  const { status, body } = await send(sandbox, "contacts/upsert", [
    byEmail("ADA@example.com", { fax: "1" }, "a"),
    byEmail("Bob@example.com", { fax: "2" }, "b"),
  ]);
  expect(status).toBe(200);
  const isNew = Object.fromEntries(body.results.map((row) => [row.objectWriteTraceId, row.new]));
  expect(isNew).toEqual({ a: false, b: true });
  expect(sandbox.inspect("contacts").map(({ properties }) => properties)).toEqual([
    { email: "ada@example.com", city: "Lund", fax: "1" },
    { email: "bob@example.com", fax: "2" },
  ]);
});

test("answers 200 when every record is new", async () => {
  const { status } = await send(createSandbox(), "contacts/upsert", [byEmail("a@example.com")]);
  expect(status).toBe(200);
});

describe("a bad row", () => {
  const rows = (isTraced: boolean) => [
    byEmail("nonsense", {}, isTraced ? "t0" : undefined),
    byEmail("bob@example.com", {}, isTraced ? "t1" : undefined),
  ];

  test("with trace ids is refused alone", async () => {
    const sandbox = createSandbox();
    const { status, body } = await send(sandbox, "contacts/upsert", rows(true));
    expect([status, traceIdsOf(body.errors[0])]).toEqual([207, ["t0"]]);
    expect(body.errors[0]!.message).toContain("INVALID_EMAIL");
    expect(sandbox.inspect("contacts")).toHaveLength(1);
  });

  test("without trace ids refuses the batch", async () => {
    const sandbox = createSandbox();
    expect((await send(sandbox, "contacts/upsert", rows(false))).status).toBe(400);
    expect(sandbox.inspect("contacts")).toEqual([]);
  });
});

describe("two rows that mean one record refuse the batch", () => {
  test.each([
    ["by the same id", "a@example.com", "a@example.com"],
    ["by two spellings of an e-mail", "a@example.com", " A@Example.com"],
  ])("%s", async (_, first, second) => {
    const rows = [byEmail(first, {}, "t0"), byEmail(second, {}, "t1")];
    const { status, body } = await send(createSandbox(), "contacts/upsert", rows);
    expect([status, body.category]).toEqual([400, "VALIDATION_ERROR"]);
    expect(body.message).toContain("Duplicate IDs found in batch input: [");
  });

  test("by two properties", async () => {
    const sandbox = createSandbox({
      properties: { contacts: [{ name: "badge", hasUniqueValue: true }] },
    });
    await send(sandbox, "contacts/create", traced({ email: "a@example.com", badge: "B1" }));
    const rows = [
      byEmail("a@example.com", {}, "t0"),
      { id: "B1", idProperty: "badge", properties: {}, objectWriteTraceId: "t1" },
    ];
    expect((await send(sandbox, "contacts/upsert", rows)).status).toBe(400);
  });
});

test.each([
  ["companies", "domain", "0-2"],
  ["contacts", "hs_object_id", "0-1"],
  ["deals", "dealname", "0-3"],
  ["contacts", "nope", "0-1"],
])("%s cannot be upserted by %s", async (objectType, idProperty, typeId) => {
  const rows = [{ id: "1", idProperty, properties: {}, objectWriteTraceId: "t" }];
  const { status, body } = await send(createSandbox(), `${objectType}/upsert`, rows);
  expect(status).toBe(400);
  expect(body.message).toBe(
    `Unable to perform update/upsert by non-unique ${typeId} property ${idProperty}`,
  );
});

test("an upsert without idProperty means the record id, and is refused", async () => {
  const { body } = await send(createSandbox(), "contacts/upsert", [{ id: "1", properties: {} }]);
  expect(body.message).toContain("non-unique 0-1 property hs_object_id");
});

test("an additional e-mail finds its contact, which answers with its primary one", async () => {
  const sandbox = createSandbox();
  await send(
    sandbox,
    "contacts/create",
    traced({ email: "ada@example.com", hs_additional_emails: "lind@example.com;a@example.com" }),
  );
  const { id } = sandbox.inspect("contacts")[0]!;
  const { body } = await send(sandbox, "contacts/upsert", [byEmail("Lind@example.com")]);
  expect(body.results).toMatchObject([{ id, new: false }]);
  const rows = [byEmail("ada@example.com", {}, "t0"), byEmail("lind@example.com", {}, "t1")];
  expect((await send(sandbox, "contacts/upsert", rows)).status).toBe(400);
});
