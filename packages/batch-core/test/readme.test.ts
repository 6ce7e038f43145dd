import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { createSandbox, type SandboxOptions } from "@x/batch-sandbox";
import { handlers } from "@x/batch-sandbox/msw";
import { setupServer } from "msw/node";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findChanges } from "../examples/find-changes.ts";
import { writeRecords } from "../examples/write-records.ts";
import type { Job } from "../src/index.ts";

vi.mock("node:timers/promises", () => ({ setTimeout: vi.fn<typeof sleep>() }));

let sandbox = createSandbox();
const server = setupServer(...handlers({ fetch: (request) => sandbox.fetch(request) }));
beforeEach(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => {
  server.close();
  vi.clearAllMocks();
});

function given(options: SandboxOptions = {}): void {
  sandbox = createSandbox(options);
}
const getToken = (): Promise<string> => Promise.resolve("any-token");
const companies = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({ properties: { name: `Company ${index}` } }));
const contacts = ["ada@example.com", "grace@example.com"].map((email) => ({
  properties: { email },
}));
const sent = (): string[] =>
  sandbox
    .requests()
    .map(({ operation, status }) => `${operation} ${status ?? "without an answer"}`);
const pauses = (): number[] => vi.mocked(sleep).mock.calls.map(([milliseconds]) => milliseconds!);

test.each(["write-records", "find-changes"])("the guide shows %s as it is", async (name) => {
  const readme = await readFile(
    new URL("../../../docs/guides/own-transport.md", import.meta.url),
    "utf8",
  );
  const example = new URL(`../examples/${name}.ts`, import.meta.url);
  expect(readme).toContain(`\`\`\`ts\n${await readFile(example, "utf8")}\`\`\``);
});

test("what would change can be looked at before it is written", async () => {
  given();
  const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
  await writeRecords(job, [{ id: "ada@example.com", properties: { city: "Paris" } }], getToken);
  const definitions = [{ name: "city", type: "string" }];
  const wanted = ["ada@example.com", "grace@example.com"].map((id) => ({
    id,
    properties: { city: "London" },
  }));
  const read = async (reading: Job, records: readonly { id: string }[]) =>
    (await writeRecords(reading, records, getToken)).outcomes;
  const { id } = sandbox.inspect("contacts")[0]!;
  const plan = await findChanges(definitions, wanted, read);
  expect(plan).toEqual({
    format: 1,
    objectType: "contacts",
    apiVersion: "2026-09",
    idProperty: "email",
    changes: [
      {
        index: 0,
        key: "ada@example.com",
        status: "update",
        id,
        changes: [{ property: "city", from: "Paris", to: "London" }],
        kept: [],
      },
      {
        index: 1,
        key: "grace@example.com",
        status: "create",
        changes: [{ property: "city", from: "", to: "London" }],
      },
    ],
  });
  expect(sent()).toEqual(["upsert 200", "read 207"]);
});

describe("the example", () => {
  test("writes batches of 100, and settles a record that cannot be sent", async () => {
    given();
    const records = [...companies(149), { properties: [] }];
    const { status, outcomes, counts } = await writeRecords(
      { operation: "create", objectType: "companies" },
      records,
      getToken,
    );
    expect(outcomes.map(({ index }) => index)).toEqual(records.map((_, index) => index));
    expect({ status, created: counts.created, failed: counts.failed }).toEqual({
      status: "partial",
      created: 149,
      failed: 1,
    });
    expect(sent()).toEqual(["create 201", "create 201"]);
  });

  test("reads a 204 without a body", async () => {
    given();
    const job = { operation: "archive", objectType: "companies" } as const;
    const { outcomes } = await writeRecords(job, [{ id: 7 }], getToken);
    expect(outcomes).toMatchObject([{ status: "archived", id: "7" }]);
    expect(sent()).toEqual(["archive 204"]);
  });

  test("sends again after a 429 and after the page of a gateway, and waits before", async () => {
    const faults = [
      { nth: 1, fault: { kind: "rate-limit", policy: "SECONDLY" } },
      { nth: 2, fault: { kind: "status", status: 502 } },
    ] as const;
    given({ faults });
    const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
    const upserts = contacts.map(({ properties }) => ({ id: properties.email, properties }));
    const { outcomes } = await writeRecords(job, upserts, getToken);
    expect(outcomes).toMatchObject([{ status: "created" }, { status: "created" }]);
    expect(sent()).toEqual(["upsert 429", "upsert 502", "upsert 200"]);
    expect(pauses()).toHaveLength(2);
    for (const pause of pauses()) expect(pause).toBeGreaterThan(500);
  });

  test("looks up a create whose connection broke, and does not send it twice", async () => {
    given({ faults: [{ nth: 1, fault: { kind: "reset", when: "before-answer" } }] });
    const job = { operation: "create", objectType: "contacts" } as const;
    const { outcomes } = await writeRecords(job, contacts, getToken);
    expect(outcomes).toMatchObject([{ status: "created" }, { status: "created" }]);
    expect(sent()).toEqual(["create without an answer", "read 200"]);
    expect(sandbox.inspect("contacts")).toHaveLength(2);
  });

  test("does not know what became of a create that cannot be looked up", async () => {
    given({ faults: [{ nth: 1, fault: { kind: "reset", when: "mid-body" } }] });
    const job = { operation: "create", objectType: "companies" } as const;
    const { outcomes } = await writeRecords(job, companies(1), getToken);
    expect(outcomes).toMatchObject([{ status: "unknown", reason: "no-answer" }]);
    expect(sent()).toHaveLength(1);
  });

  test("finds the record for which HubSpot refuses a batch", async () => {
    given({ quirks: { updateWithBadValue: 400 } });
    const created = await writeRecords(
      { operation: "create", objectType: "companies" },
      companies(3),
      getToken,
    );
    const updates = created.outcomes.map((outcome, index) => ({
      id: "id" in outcome ? outcome.id : "",
      properties: { numberofemployees: index === 1 ? "many" : "2" },
    }));
    const job = { operation: "update", objectType: "companies" } as const;
    const { outcomes } = await writeRecords(job, updates, getToken);
    expect(outcomes.map(({ status }) => status)).toEqual(["updated", "failed", "updated"]);
    expect(sent().slice(0, 2)).toEqual(["create 201", "update 400"]);
  });

  describe("whose token is refused", () => {
    const job = { operation: "create", objectType: "companies" } as const;

    test("goes on with a new one", async () => {
      given({ apps: [{ accessToken: "new", scopes: ["crm.objects.companies.write"] }] });
      const tokens = vi.fn<typeof getToken>();
      tokens.mockResolvedValueOnce("old").mockResolvedValueOnce("new");
      const { counts } = await writeRecords(job, companies(150), tokens);
      expect(counts.created).toBe(150);
      expect(sent()).toEqual(["create 401", "create 201", "create 201"]);
    });

    test.each([
      ["which is refused again", () => Promise.resolve("other")],
      ["which nobody gives", () => Promise.reject(new Error("No token."))],
    ])("stops without a new one, %s: the rest is not sent", async (_, again) => {
      given({ apps: [{ accessToken: "new", scopes: ["crm.objects.companies.write"] }] });
      const tokens = vi.fn<typeof getToken>(again).mockResolvedValueOnce("old");
      const { status, counts, stop } = await writeRecords(job, companies(150), tokens);
      expect({ status, skipped: counts.skipped, stop: stop?.reason }).toEqual({
        status: "failure",
        skipped: 150,
        stop: "unauthorized",
      });
      expect(sent()).toEqual(["create 401", "create 401"]);
    });
  });
});
