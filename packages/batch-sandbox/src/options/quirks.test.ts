import { describe, expect, test } from "vitest";
import { createSandbox } from "../create-sandbox.ts";
import { post, send, traced, traceIdsOf } from "../testing/test-support.ts";

const EQUAL = traced({ email: "a@example.com" }, { email: "A@example.com" }, { city: "Lund" });

test("traceIdEcho: false leaves the trace id out of rows, not out of errors", async () => {
  const sandbox = createSandbox({ quirks: { traceIdEcho: false } });
  const { body } = await send(sandbox, "contacts/create", traced({ city: "Lund" }, { nope: "1" }));
  expect(body.results[0]).not.toHaveProperty("objectWriteTraceId");
  expect(traceIdsOf(body.errors[0])).toEqual(["t1"]);
});

test("updateWithBadValue: 400 refuses the batch in spite of trace ids", async () => {
  const sandbox = createSandbox({ quirks: { updateWithBadValue: 400 } });
  await send(sandbox, "contacts/create", traced({ city: "Lund" }));
  const { id } = sandbox.inspect("contacts")[0]!;
  const row = { id, objectWriteTraceId: "t", properties: { nope: "1" } };
  expect((await send(sandbox, "contacts/update", [row])).status).toBe(400);
  const missing = { id: "7", objectWriteTraceId: "t", properties: {} };
  expect((await send(sandbox, "contacts/update", [missing])).status).toBe(207);
});

describe("equalNewEmails", () => {
  test("one-wins: the other is refused with the id of the winner", async () => {
    const sandbox = createSandbox();
    const { status, body } = await send(sandbox, "contacts/create", EQUAL);
    expect(status).toBe(207);
    const winner = body.results.find((row) => row.objectWriteTraceId === "t0")!;
    expect(body.errors).toMatchObject([
      {
        message: `Contact already exists. Existing ID: ${winner.id}`,
        context: { objectWriteTraceId: ["t1"] },
      },
    ]);
    expect(sandbox.inspect("contacts")).toHaveLength(2);
  });

  test("conflict: the whole batch answers 409", async () => {
    const sandbox = createSandbox({ quirks: { equalNewEmails: "conflict" } });
    const { status, body } = await send(sandbox, "contacts/create", EQUAL);
    expect([status, body.message]).toEqual([409, "Contact already exists"]);
    expect(sandbox.inspect("contacts")).toEqual([]);
  });

  test("without trace ids it is always 409", async () => {
    const rows = EQUAL.map(({ properties }) => ({ properties }));
    expect((await send(createSandbox(), "contacts/create", rows)).status).toBe(409);
  });
});

test.each([
  [207, "create", 207],
  [200, "create", 201],
  [207, "read", 207],
  [200, "read", 200],
] as const)(
  "errorStatus202609: %i makes a %s with errors answer %i",
  async (quirk, operation, status) => {
    const sandbox = createSandbox({ quirks: { errorStatus202609: quirk } });
    const row = { id: "7", objectWriteTraceId: "t", properties: { nope: "1" } };
    const body = { inputs: [row], ...(operation === "read" && { properties: [] }) };
    const answered = await post(sandbox, `/crm/objects/2026-09/contacts/batch/${operation}`, body);
    expect([answered.status, answered.body.numErrors]).toEqual([status, 1]);
    const older = await post(sandbox, `/crm/objects/2026-03/contacts/batch/${operation}`, body);
    expect(older.status).toBe(207);
  },
);

describe("resultOrder", () => {
  const rows = traced({ city: "a" }, { city: "b" }, { city: "c" });
  const input = ["t0", "t1", "t2"];
  const orderOf = async (quirks: { resultOrder?: "shuffled" | "reversed" | "input" }, seed = 1) => {
    const { body } = await send(createSandbox({ quirks, seed }), "contacts/create", rows);
    return body.results.map((row) => row.objectWriteTraceId);
  };

  test("is never the order of the inputs, unless that is asked for", async () => {
    for (let seed = 0; seed < 50; seed++) {
      const order = await orderOf({}, seed);
      expect(order).not.toEqual(input);
      expect(new Set(order)).toEqual(new Set(input));
    }
    expect(await orderOf({ resultOrder: "reversed" })).toEqual(input.toReversed());
    expect(await orderOf({ resultOrder: "input" })).toEqual(input);
  });
});
