import { cpuUsage } from "node:process";
import { expect, test } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import { post, send, traced } from "../testing/test-support.ts";

const properties = {
  contacts: [
    { name: "score", type: "number" },
    { name: "vip", type: "bool", fieldType: "booleancheckbox" },
    { name: "born", type: "date" },
    { name: "seen", type: "datetime" },
    { name: "size", type: "enumeration", options: [{ value: "S" }, { value: "L" }] },
    {
      name: "tags",
      type: "enumeration",
      fieldType: "checkbox",
      options: [{ value: "a" }, { value: "b" }],
    },
    { name: "note", type: "string" },
    { name: "total", type: "number", calculated: true },
  ],
};

test.each([
  ["score", "12.5", "12.5"],
  ["score", "-3", "-3"],
  ["score", "1e3", "1e3"],
  ["score", ".5", ".5"],
  ["vip", "true", "true"],
  ["born", "2026-02-28", "2026-02-28"],
  ["born", "2024-02-29", "2024-02-29"],
  ["born", "1767225600000", "2026-01-01"],
  ["born", "-86400000", "1969-12-31"],
  ["seen", "2026-01-01T10:00:00Z", "2026-01-01T10:00:00Z"],
  ["seen", "2026-01-01T10:00:00+0200", "2026-01-01T08:00:00Z"],
  ["seen", "2026-01-01T10:00", "2026-01-01T10:00:00Z"],
  ["seen", "2026-01-01", "2026-01-01T00:00:00Z"],
  ["seen", "1767225600001", "2026-01-01T00:00:00.001Z"],
  ["size", "L", "L"],
  ["tags", "b;a", "b;a"],
  ["tags", ";a", "a"],
  ["note", "x".repeat(65_536), "x".repeat(65_536)],
  ["hubspot_owner_id", "71", "71"],
  ["email", "a.b+c@mail.example.com", "a.b+c@mail.example.com"],
  ["score", "", ""],
  ["size", "", ""],
])("%s takes %.30s", async (name, value, stored) => {
  const sandbox = createSandbox({ properties });
  const { status } = await send(sandbox, "contacts/create", traced({ [name]: value }));
  expect(status).toBe(201);
  expect(sandbox.inspect("contacts")[0]!.properties).toEqual({ [name]: stored });
});

test.each([
  ["score", "1,000", "INVALID_LONG", "1,000 was not a valid long."],
  ["score", " ", "INVALID_LONG", "  was not a valid long."],
  ["score", "1.2.3", "INVALID_LONG", "1.2.3 was not a valid long."],
  ["score", "0x10", "INVALID_LONG", "0x10 was not a valid long."],
  ["score", "1e999", "INVALID_LONG", "1e999 was not a valid long."],
  ["vip", "True", "INVALID_OPTION", "True was not one of the allowed options: [true, false]"],
  ["born", "2026-02-29", "INVALID_DATE", "2026-02-29 was not a valid date."],
  ["born", "01/02/2026", "INVALID_DATE", "01/02/2026 was not a valid date."],
  ["born", "1767225600001", "INVALID_DATE", "1767225600001 is not midnight UTC."],
  ["seen", "tomorrow", "INVALID_DATE", "tomorrow was not a valid date time."],
  [
    "seen",
    "2026-13-01T00:00:00Z",
    "INVALID_DATE",
    "2026-13-01T00:00:00Z was not a valid date time.",
  ],
  [
    "seen",
    "2026-01-01T25:00:00Z",
    "INVALID_DATE",
    "2026-01-01T25:00:00Z was not a valid date time.",
  ],
  ["size", "l", "INVALID_OPTION", "l was not one of the allowed options: [S, L]"],
  ["tags", "a;c", "INVALID_OPTION", "c was not one of the allowed options: [a, b]"],
  ["note", "x".repeat(65_537), "PROPERTY_VALUE_TOO_LONG", expect.stringContaining("65537")],
  ["email", "ada@example", "INVALID_EMAIL", "Email address ada@example is invalid"],
  ["email", "ada lind@example.com", "INVALID_EMAIL", expect.any(String)],
  ["email", "ada@example.con", "INVALID_EMAIL", "Email address ada@example.con is invalid"],
  ["email", "ada@10.0.0.1", "INVALID_EMAIL", expect.any(String)],
  [
    "hs_object_id",
    "1",
    "READ_ONLY_VALUE",
    '"hs_object_id" is a read only property; its value cannot be set.',
  ],
  ["createdate", "", "READ_ONLY_VALUE", expect.any(String)],
  ["total", "1", "READ_ONLY_VALUE", expect.any(String)],
  ["Email", "a@b.c", "PROPERTY_DOESNT_EXIST", 'Property "Email" does not exist'],
  ["constructor", "1", "PROPERTY_DOESNT_EXIST", expect.any(String)],
  ["toString", "1", "PROPERTY_DOESNT_EXIST", expect.any(String)],
])("%s refuses %.30s with %s", async (name, value, error, message) => {
  const sandbox = createSandbox({ properties });
  const { status, body } = await send(sandbox, "contacts/create", traced({ [name]: value }));
  expect(status).toBe(207);
  const [problem] = JSON.parse(body.errors[0]!.message!.split("were not valid: ")[1]!) as unknown[];
  expect(problem).toEqual({
    isValid: false,
    message,
    error,
    name,
    localizedErrorMessage: message,
    portalId: 1_000_001,
  });
  expect(sandbox.inspect("contacts")).toEqual([]);
});

test("__proto__ is a property that does not exist", async () => {
  const body = '{"inputs":[{"properties":{"__proto__":"1"}}]}';
  const { status, text } = await post(
    createSandbox(),
    "/crm/v3/objects/contacts/batch/create",
    body,
  );
  expect(status).toBe(400);
  expect(text).toContain("PROPERTY_DOESNT_EXIST");
});

test("2026-09 takes the day of a moment and warns", async () => {
  const sandbox = createSandbox({ properties });
  const { body } = await post(sandbox, "/crm/objects/2026-09/contacts/batch/create", {
    inputs: traced({ born: "1767225600001" }),
  });
  expect(body.results[0]!.properties!["born"]).toBe("2026-01-01");
  expect(body.results[0]!.warnings).toMatchObject([
    {
      category: "PROPERTY_VALUE_NORMALIZED",
      context: {
        propertyName: ["born"],
        rawValue: ["1767225600001"],
        normalizedValue: ["2026-01-01"],
      },
    },
  ]);
});

test("a number that is none is refused in a time that grows with its length alone", async () => {
  /** Of the processor, in microseconds. */
  async function timeOf(digits: number): Promise<number> {
    const rows = [{ properties: { score: `${"1".repeat(digits)}x` } }];
    const before = cpuUsage();
    expect((await send(createSandbox({ properties }), "contacts/create", rows)).status).toBe(400);
    return cpuUsage(before).user;
  }
  await timeOf(1_000);
  // The floor is far below what a square takes, which would be 256.
  const short = Math.max(await timeOf(62_500), 20_000);
  expect((await timeOf(1_000_000)) / short).toBeLessThan(64);
});
