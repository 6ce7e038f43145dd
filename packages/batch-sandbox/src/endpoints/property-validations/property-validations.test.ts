import { describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../../create-sandbox.ts";
import { ask, post, send, traced, traceIdsOf } from "../../testing/test-support.ts";

const zip = [{ ruleType: "ALPHANUMERIC", ruleArguments: ["NUMERIC_ONLY"] }] as const;
const firstname = [
  { ruleType: "ALPHANUMERIC", ruleArguments: ["ALPHA_ONLY"], shouldApplyNormalization: true },
  { ruleType: "MAX_LENGTH", ruleArguments: ["5"] },
] as const;
const validationRules = { contacts: { zip, firstname } };

describe.each(["/crm/v3/property-validations", "/crm/property-validations/2026-09"])(
  "the rules at %s",
  (base) => {
    const sandbox = createSandbox({ validationRules });
    test.each([
      [
        "0-1",
        {
          results: [
            { propertyName: "zip", propertyValidationRules: zip },
            { propertyName: "firstname", propertyValidationRules: firstname },
          ],
        },
      ],
      ["contacts/firstname", { results: firstname }],
      ["contacts/city", { results: [] }],
      ["companies", { results: [] }],
      ["contacts/firstname/rule-type/MAX_LENGTH", firstname[1]],
    ])("%s", async (path, expected) => {
      const { status, body } = await ask(sandbox, "GET", `${base}/${path}`);
      expect({ status, body }).toEqual({ status: 200, body: expected });
    });

    test.each(["contacts/nope", "contacts/zip/rule-type/REGEX"])("no %s", async (path) => {
      expect((await ask(sandbox, "GET", `${base}/${path}`)).status).toBe(404);
    });
  },
);

describe("values that break a rule", () => {
  test("are refused with HubSpot's words, in older versions too", async () => {
    const sandbox = createSandbox({ validationRules });
    const row = { properties: { firstname: "4da", zip: "x", city: "Lund" } };
    for (const version of ["v3/objects", "objects/2026-09"]) {
      const path = `/crm/${version}/contacts/batch/create`;
      const { status, body } = await post(sandbox, path, { inputs: [row] });
      expect(status).toBe(400);
      const listed: unknown = JSON.parse(body.message.replace(/^[^[]*/, ""));
      const problem = (name: string, error: string, message: string) => ({
        isValid: false,
        message,
        error,
        name,
        localizedErrorMessage: message,
        portalId: 1_000_001,
      });
      expect(listed).toEqual([
        problem("firstname", "INVALID_ALPHA", "Enter only letters"),
        problem("zip", "INVALID_NUMERIC", "Enter only numbers"),
      ]);
    }
  });

  test("are refused alone when rows have trace ids, also in an update", async () => {
    const sandbox = createSandbox({ validationRules });
    const { status, body } = await send(
      sandbox,
      "contacts/create",
      traced({ firstname: "Ada" }, { firstname: "Adalbert" }),
    );
    expect({ status, refused: traceIdsOf(body.errors[0]) }).toEqual({
      status: 207,
      refused: ["t1"],
    });
    const { id } = sandbox.inspect("contacts")[0]!;
    const update = await send(sandbox, "contacts/update", [{ id, properties: { zip: "x" } }]);
    expect(update.status).toBe(400);
    const cleared = await send(sandbox, "contacts/update", [{ id, properties: { zip: "" } }]);
    expect(cleared.status).toBe(200);
  });

  test('validationRulesIn: "2026-09" lets older versions write them', async () => {
    const quirks = { validationRulesIn: "2026-09" } as const;
    const sandbox = createSandbox({ validationRules, quirks });
    expect((await send(sandbox, "contacts/create", [{ properties: { zip: "x" } }])).status).toBe(
      201,
    );
    const path = "/crm/objects/2026-09/contacts/batch/create";
    const { status } = await post(sandbox, path, { inputs: [{ properties: { zip: "x" } }] });
    expect(status).toBe(400);
  });
});

describe("requiredProperties", () => {
  const when = { property: "dealstage", value: "closedwon" };
  const requiredProperties = {
    "0-3": [{ property: "amount" }, { property: "closedate", when }],
  };
  const deal = { dealname: "A", dealstage: "contractsent", pipeline: "default", amount: "1" };
  const write = (sandbox: Sandbox, operation: string, inputs: readonly unknown[]) =>
    post(sandbox, `/crm/objects/2026-09/deals/batch/${operation}`, { inputs });

  test("a new record needs them in 2026-09", async () => {
    const sandbox = createSandbox({ requiredProperties });
    const rows = traced(
      deal,
      { ...deal, amount: "" },
      { ...deal, dealstage: "closedwon", amount: "" },
      { ...deal, dealstage: "closedwon", closedate: "2026-05-01T00:00:00Z" },
    );
    const { status, body } = await write(sandbox, "create", rows);
    expect(status).toBe(207);
    const told = body.errors.map((entry) => ({
      trace: traceIdsOf(entry),
      message: entry.message,
      errors: entry.errors?.map(({ code, context }) => ({ code, context })),
    }));
    const message = "The property values provided are invalid";
    const form = { code: "MISSING_REQUIRED_PROPERTY", context: { propertyName: ["amount"] } };
    const conditional = {
      code: "MISSING_CONDITIONAL_REQUIRED_PROPERTY",
      context: { propertyName: ["closedate"] },
    };
    expect(told).toEqual([
      { trace: ["t1"], message, errors: [form] },
      { trace: ["t2"], message, errors: [form, conditional] },
    ]);
  });

  test("a change needs what the record then requires, but not the fields of the form", async () => {
    const sandbox = createSandbox({ requiredProperties });
    await send(sandbox, "deals/create", [{ properties: { dealname: "A" } }]);
    const { id } = sandbox.inspect("deals")[0]!;
    const update = async (properties: Record<string, string>) =>
      (await write(sandbox, "update", [{ id, properties }])).status;
    const closedate = "2026-05-01T00:00:00Z";
    expect(await update({ dealname: "B" })).toBe(200);
    expect(await update({ dealstage: "closedwon" })).toBe(400);
    expect(await update({ dealstage: "closedwon", closedate })).toBe(200);
    expect(await update({ closedate: "" })).toBe(400);
    expect(await update({ dealname: "C" })).toBe(200);
    const older = await send(sandbox, "deals/update", [{ id, properties: { closedate: "" } }]);
    expect(older.status).toBe(200);
  });
});

test("every problem of the options is told at once", () => {
  const options = {
    validationRules: {
      thing: {},
      contacts: {
        zip: [
          { ruleType: "LETTERS", ruleArguments: [] },
          { ruleType: "REGEX", ruleArguments: ["("] },
        ],
      },
    },
    requiredProperties: { deals: [{ property: "amount", when: { property: "dealstage" } }, {}] },
  } as unknown as Parameters<typeof createSandbox>[0];
  expect(() => createSandbox(options)).toThrow(
    new RegExp(
      [
        "- validationRules.thing: expected a standard object.*",
        "- validationRules.contacts.zip\\[0\\].ruleType: expected one of .*",
        '- validationRules.contacts.zip\\[1\\].ruleArguments: expected a regular expression; got "\\(".',
        "- requiredProperties.deals\\[0\\].when.value: is missing.",
        "- requiredProperties.deals\\[1\\].property: is missing.$",
      ].join("\\n"),
    ),
  );
});
