import * as fc from "fast-check";
import { OPERATIONS } from "@x/batch-types";
import { describe, expect, test } from "vitest";
import { createSandbox } from "./create-sandbox.ts";
import { ORIGIN, post, send, traced } from "./testing/test-support.ts";

const PATH = "/crm/objects/2026-03/contacts/batch/create";

describe("a request without a good token answers 401", () => {
  test.each([
    ["none", {}],
    ["an empty one", { authorization: "Bearer " }],
    ["another scheme", { authorization: "Basic abc" }],
    ["a wrong one", { authorization: "Bearer wrong" }],
  ])("%s", async (_, headers) => {
    const sandbox = createSandbox({ apps: [{ accessToken: "right" }] });
    const { status, body } = await post(sandbox, PATH, { inputs: [] }, headers);
    expect([status, body.category]).toEqual([401, "INVALID_AUTHENTICATION"]);
  });

  test("but the right one is taken", async () => {
    const sandbox = createSandbox({ apps: [{ accessToken: "right" }] });
    const headers = { authorization: "Bearer right" };
    expect((await post(sandbox, PATH, {}, headers)).status).toBe(201);
  });
});

describe("a body", () => {
  test("that is no JSON is refused without a category", async () => {
    const { status, body } = await post(createSandbox(), PATH, '{"inputs": [');
    expect(status).toBe(400);
    expect(body.message).toMatch(/^Invalid input JSON on line \d+, column \d+: /);
    expect(body).not.toHaveProperty("category");
  });

  test("without inputs is an empty batch", async () => {
    const { status, body } = await post(createSandbox(), PATH, { input: [{}] });
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: "COMPLETE", results: [] });
  });

  test("of 101 rows is refused as a whole", async () => {
    const rows = traced(...Array.from({ length: 101 }, () => ({ city: "Lund" })));
    const sandbox = createSandbox();
    const { status, body } = await send(sandbox, "contacts/create", rows);
    expect(status).toBe(400);
    expect(body.message).toMatch(/^The maximum number of inputs supported in a batch is 100\. /);
    expect((await send(sandbox, "contacts/create", rows.slice(1))).status).toBe(201);
  });

  test.each([
    ["null", null],
    ["a list", []],
    ["inputs that are no list", { inputs: {} }],
    ["a row that is none", { inputs: [1] }],
    ["a row without properties", { inputs: [{}] }],
    ["properties that are a list", { inputs: [{ properties: [] }] }],
    ["a value that is an object", { inputs: [{ properties: { city: {} } }] }],
    ["a trace id that is a number", { inputs: [{ properties: {}, objectWriteTraceId: 1 }] }],
  ])("with %s is refused", async (_, body) => {
    expect((await post(createSandbox(), PATH, body)).status).toBe(400);
  });

  test.each(["update", "upsert", "archive", "read"])(
    "of an %s with a bad id is refused",
    async (operation) => {
      // An archive takes numbers.
      const wrong = operation === "archive" ? [] : [7];
      for (const id of [undefined, "", " ", null, {}, ...wrong]) {
        const path = `/crm/v3/objects/contacts/batch/${operation}`;
        const { status } = await post(createSandbox(), path, { inputs: [{ id, properties: {} }] });
        expect(status).toBe(400);
      }
    },
  );
});

test("any JSON gets an answer", async () => {
  const sandbox = createSandbox();
  const text = fc.constantFrom(
    "email",
    "a@example.com",
    "__proto__",
    "constructor",
    "",
    "20000000001",
  );
  const row = fc.record(
    {
      id: fc.oneof(text, fc.jsonValue()),
      idProperty: fc.oneof(text, fc.jsonValue()),
      objectWriteTraceId: fc.oneof(text, fc.jsonValue()),
      properties: fc.oneof(fc.dictionary(text, fc.oneof(text, fc.jsonValue())), fc.jsonValue()),
      splits: fc.jsonValue(),
      associations: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  const body = fc.oneof(
    fc.jsonValue(),
    fc.record({
      inputs: fc.oneof(fc.array(row), fc.jsonValue()),
      properties: fc.jsonValue(),
      propertiesWithHistory: fc.jsonValue(),
      idProperty: fc.oneof(text, fc.jsonValue()),
    }),
  );
  const bases = ["/crm/v3/objects/contacts", "/crm/objects/2026-09/deals", "/deal-splits/2026-03"];
  const path = fc
    .tuple(fc.constantFrom(...bases), fc.constantFrom(...OPERATIONS))
    .map(([base, operation]) => `${base}/batch/${operation}`);
  await fc.assert(
    fc.asyncProperty(
      path,
      fc.oneof(
        body.map((value) => JSON.stringify(value)),
        fc.string(),
      ),
      async (to, sent) => {
        const { status } = await post(sandbox, to, sent);
        expect([200, 201, 204, 207, 400, 404, 409]).toContain(status);
      },
    ),
    { numRuns: 1_000 },
  );
});

describe("what is random follows from the seed", () => {
  const rows = traced(...Array.from({ length: 20 }, (_, n) => ({ city: String(n) })));
  const orderOf = async (seed?: number) => {
    const { body } = await send(createSandbox({ seed }), "contacts/create", rows);
    return body.results.map((row) => row.objectWriteTraceId);
  };

  test("equal seeds give equal orders, others give others", async () => {
    expect(await orderOf(7)).toEqual(await orderOf(7));
    expect(await orderOf(7)).not.toEqual(await orderOf(8));
  });

  test("reset goes back to the beginning", async () => {
    const sandbox = createSandbox({ clock: () => 0 });
    const first = await send(sandbox, "contacts/create", rows);
    sandbox.reset();
    expect(sandbox.inspect("contacts")).toEqual([]);
    expect(sandbox.requests()).toEqual([]);
    expect((await send(sandbox, "contacts/create", rows)).text).toBe(first.text);
  });
});

test("the requests that were answered can be read", async () => {
  const sandbox = createSandbox({ clock: () => 5 });
  await post(sandbox, `${PATH.replace("contacts", "0-1")}?a=1`, "nonsense");
  await sandbox.fetch(new Request(`${ORIGIN}/nothing`));
  expect(sandbox.requests()).toEqual([
    {
      at: 5,
      method: "POST",
      path: `${PATH.replace("contacts", "0-1")}?a=1`,
      api: "objects",
      operation: "create",
      objectType: "contacts",
      status: 400,
      body: "nonsense",
    },
    { at: 5, method: "GET", path: "/nothing", status: 401 },
  ]);
});

test("what inspect returns is a copy", async () => {
  const sandbox = createSandbox();
  await send(sandbox, "contacts/create", traced({ city: "Lund" }));
  Object.assign(sandbox.inspect("contacts")[0]!.properties, { city: "Oslo" });
  expect(sandbox.inspect("contacts")[0]!.properties).toEqual({ city: "Lund" });
  expect(() => sandbox.inspect("kontakte")).toThrow("The sandbox has no object type kontakte.");
});

describe("latency", () => {
  test("delays an answer", async () => {
    const sandbox = createSandbox({ latency: [20, 30] });
    const before = performance.now();
    await post(sandbox, PATH, {});
    expect(performance.now() - before).toBeGreaterThan(15);
  });

  test("runs by a clock of its own", async () => {
    const naps: number[] = [];
    const sleep = (milliseconds: number) => {
      naps.push(milliseconds);
      return Promise.resolve();
    };
    await post(createSandbox({ latency: 60_000, sleep }), PATH, {});
    expect(naps).toEqual([60_000]);
  });

  test("ends when the request is aborted, which has been carried out", async () => {
    const sandbox = createSandbox({ latency: 60_000 });
    const controller = new AbortController();
    const request = new Request(ORIGIN + PATH, {
      method: "POST",
      headers: { authorization: "Bearer x" },
      body: JSON.stringify({ inputs: traced({ city: "Lund" }) }),
      signal: controller.signal,
    });
    const answered = sandbox.fetch(request);
    await expect.poll(() => sandbox.requests().length).toBe(1);
    controller.abort();
    await expect(answered).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
    expect(sandbox.inspect("contacts")).toHaveLength(1);
    expect(sandbox.requests()).toMatchObject([{ status: 201 }]);
  });

  test("a request that was aborted before it arrived is not carried out", async () => {
    const sandbox = createSandbox({ latency: 60_000 });
    const controller = new AbortController();
    const request = new Request(ORIGIN + PATH, {
      method: "POST",
      body: "{}",
      signal: controller.signal,
    });
    const answered = sandbox.fetch(request);
    controller.abort();
    await expect(answered).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
    expect(sandbox.requests()).toEqual([]);
  });
});
