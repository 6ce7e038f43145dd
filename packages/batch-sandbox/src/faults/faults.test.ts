import { describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox.ts";
import { ORIGIN, post, send, traced } from "../testing/test-support.ts";
import type { Fault, FaultRule } from "../options/fault.ts";

const CREATE = "/crm/v3/objects/contacts/batch/create";
const THREE = traced({ city: "Lund" }, { city: "Oslo" }, { city: "Bonn" });

function withFault(fault: Fault, rule: Omit<FaultRule, "fault"> = {}): Sandbox {
  return createSandbox({ faults: [{ ...rule, fault }] });
}

const create = (sandbox: Sandbox) => send(sandbox, "contacts/create", THREE);
const stored = (sandbox: Sandbox) => sandbox.inspect("contacts").length;

describe("answers in place of the account's", () => {
  test.each<[Fault, number, Record<string, unknown>, string | null]>([
    [
      { kind: "rate-limit", policy: "TEN_SECONDLY_ROLLING" },
      429,
      { policyName: "TEN_SECONDLY_ROLLING", errorType: "RATE_LIMIT" },
      null,
    ],
    [
      { kind: "rate-limit", policy: "SECONDLY", retryAfter: 3 },
      429,
      { policyName: "SECONDLY", errorType: "RATE_LIMIT" },
      "3",
    ],
    [{ kind: "rate-limit", policy: "DAILY" }, 429, { policyName: "DAILY" }, null],
    [{ kind: "rate-limit", policy: "search" }, 429, { category: "RATE_LIMITS" }, null],
    [{ kind: "status", status: 423 }, 423, { status: "error" }, null],
    [{ kind: "status", status: 477 }, 477, { status: "error" }, "60"],
    [{ kind: "status", status: 477, retryAfter: 7 }, 477, { status: "error" }, "7"],
    [{ kind: "status", status: 500 }, 500, { message: "internal error" }, null],
    [{ kind: "expired-token" }, 401, { category: "EXPIRED_AUTHENTICATION" }, null],
    [
      { kind: "missing-scope", scopes: ["crm.objects.contacts.write"] },
      403,
      {
        category: "MISSING_SCOPES",
        errors: [{ context: { requiredGranularScopes: ["crm.objects.contacts.write"] } }],
      },
      null,
    ],
  ])("%j", async (fault, status, expected, retryAfter) => {
    const sandbox = withFault(fault);
    const answered = await create(sandbox);
    expect(answered.status).toBe(status);
    expect(answered.body).toMatchObject({
      ...expected,
      correlationId: expect.stringMatching(/^[\da-f-]{36}$/),
    });
    expect(answered.headers.get("retry-after")).toBe(retryAfter);
    expect(stored(sandbox)).toBe(0);
    expect(sandbox.requests()).toMatchObject([{ status, fault: fault.kind }]);
  });

  test.each([502, 503, 504, 521, 522, 523, 524, 525, 526, 599])("%i is a page", async (status) => {
    const sandbox = withFault({ kind: "status", status });
    const answered = await create(sandbox);
    expect(answered.status).toBe(status);
    expect(answered.headers.get("content-type")).toBe("text/html;charset=utf-8");
    expect(answered.text).toContain(`<h1>${status} `);
    expect(stored(sandbox)).toBe(0);
  });

  test("a committed one comes after the deed", async () => {
    const sandbox = withFault({ kind: "status", status: 504, committed: true });
    expect((await create(sandbox)).status).toBe(504);
    expect(stored(sandbox)).toBe(3);
  });

  test("no limit is used up, and no token is asked for", async () => {
    const limits = { requests: 1, perMilliseconds: 10_000 };
    const fault = { kind: "status", status: 503 } as const;
    const sandbox = createSandbox({ limits, faults: [{ nth: [1, 2], fault }] });
    expect((await post(sandbox, CREATE, {}, {})).status).toBe(503);
    expect((await create(sandbox)).status).toBe(503);
    expect((await create(sandbox)).status).toBe(201);
  });
});

describe("a connection that breaks", () => {
  const error = {
    name: "TypeError",
    message: "fetch failed",
    cause: expect.objectContaining({ code: "ECONNRESET" }),
  };

  test("before the request is read, which is not carried out", async () => {
    const sandbox = withFault({ kind: "reset", when: "before-read" });
    const request = new Request(ORIGIN + CREATE, { method: "POST", body: "{}" });
    await expect(sandbox.fetch(request)).rejects.toThrow(expect.objectContaining(error));
    expect(request.bodyUsed).toBe(false);
    const [entry] = sandbox.requests();
    expect(entry).toMatchObject({ method: "POST", path: CREATE, fault: "reset" });
    expect(entry).not.toHaveProperty("status");
    expect(entry).not.toHaveProperty("body");
  });

  test("before the answer, when the request has been carried out", async () => {
    const sandbox = withFault({ kind: "reset", when: "before-answer" });
    await expect(create(sandbox)).rejects.toThrow(expect.objectContaining(error));
    expect(stored(sandbox)).toBe(3);
    expect(sandbox.requests()[0]).not.toHaveProperty("status");
  });

  test("in the middle of the answer, whose first half arrives", async () => {
    const whole = await create(createSandbox({ clock: () => 0 }));
    const sandbox = createSandbox({
      clock: () => 0,
      faults: [{ fault: { kind: "reset", when: "mid-body" } }],
    });
    const body = JSON.stringify({ inputs: THREE });
    const headers = { authorization: "Bearer secret" };
    const path = "/crm/objects/2026-03/contacts/batch/create";
    const request = new Request(ORIGIN + path, { method: "POST", headers, body });
    const response = await sandbox.fetch(request);
    expect(response.status).toBe(201);
    expect(response.headers.get("content-length")).toBe(String(whole.text.length));
    let text = "";
    const read = async () => {
      for await (const bytes of response.body!) text += new TextDecoder().decode(bytes);
    };
    await expect(read()).rejects.toMatchObject({ ...error, message: "terminated" });
    expect(text).toBe(whole.text.slice(0, whole.text.length / 2));
    expect(stored(sandbox)).toBe(3);
  });

  test("in the middle of an answer that has no body, is one before it", async () => {
    const sandbox = withFault({ kind: "reset", when: "mid-body" });
    await expect(send(sandbox, "contacts/archive", [{ id: "1" }])).rejects.toThrow("fetch failed");
  });
});

test("a truncated answer is whole for HTTP, and no JSON", async () => {
  const sandbox = withFault({ kind: "truncate" });
  const body = JSON.stringify({ inputs: THREE });
  const headers = { authorization: "Bearer secret" };
  const request = new Request(ORIGIN + CREATE, { method: "POST", headers, body });
  const text = await (await sandbox.fetch(request)).text();
  expect(text).toMatch(/^\{"completedAt":"/);
  expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  expect(stored(sandbox)).toBe(3);
});

describe("rows left out", () => {
  test.each<[string, object, number, number]>([
    ["one, written", {}, 2, 3],
    ["two, written", { count: 2 }, 1, 3],
    ["more than there are", { count: 9 }, 0, 3],
    ["a third", { share: 1 / 3 }, 2, 3],
    ["a small part is one at least", { share: 0.01 }, 2, 3],
    ["all", { share: 1, written: false }, 0, 0],
    ["one, not written", { written: false }, 2, 2],
  ])("%s", async (_, more, answered, written) => {
    const sandbox = withFault({ kind: "drop-records", ...more });
    const { status, body } = await create(sandbox);
    expect(status).toBe(201);
    expect(body.results).toHaveLength(answered);
    expect(body).not.toHaveProperty("errors");
    expect(stored(sandbox)).toBe(written);
  });

  test("by chance, which follows from the seed", async () => {
    const left = async (seed: number) => {
      const faults: FaultRule[] = [{ fault: { kind: "drop-records", count: 10, written: false } }];
      const sandbox = createSandbox({ seed, faults });
      const rows = Array.from({ length: 20 }, (_, n) => ({ city: String(n) }));
      await send(sandbox, "contacts/create", traced(...rows));
      return sandbox.inspect("contacts").map(({ properties }) => properties["city"]);
    };
    expect(await left(1)).toEqual(await left(1));
    expect(await left(1)).not.toEqual(await left(2));
  });

  test("an archive, whose answer has no rows, is left alone", async () => {
    const sandbox = createSandbox();
    await send(sandbox, "contacts/create", [{ properties: { city: "Lund" } }]);
    sandbox.setFaults([{ fault: { kind: "drop-records", share: 1, written: false } }]);
    await send(sandbox, "contacts/archive", [{ id: sandbox.inspect("contacts")[0]!.id }]);
    expect(sandbox.inspect("contacts")[0]?.archived).toBe(true);
  });

  test("a refusal stays as it is, and so does a body that is no batch", async () => {
    const sandbox = withFault({ kind: "drop-records", written: false });
    for (const body of ["", "[", "null", "7", '{"inputs":7}']) {
      expect((await post(sandbox, CREATE, body)).status).toBe(
        (await post(createSandbox(), CREATE, body)).status,
      );
    }
    expect((await post(sandbox, "/nothing", {})).status).toBe(404);
  });
});

test("a slow body trickles, with its length told in advance", async () => {
  const naps: number[] = [];
  const sandbox = createSandbox({
    sleep: (milliseconds) => {
      naps.push(milliseconds);
      return Promise.resolve();
    },
    faults: [{ fault: { kind: "slow-body", milliseconds: 3_000 } }],
  });
  const { body, headers, text } = await create(sandbox);
  expect(body.results).toHaveLength(3);
  expect(headers.get("content-length")).toBe(String(text.length));
  expect(naps).toHaveLength(20);
  expect(naps.reduce((sum, nap) => sum + nap)).toBeCloseTo(3_000);
});
