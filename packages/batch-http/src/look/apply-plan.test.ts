import type { Change, Plan } from "@x/batch-types";
import { describe, expect, test } from "vitest";
import type { BatchClient } from "../index.ts";
import { connect, contacts, useServer } from "../testing/account.ts";

const server = useServer();
const byEmail = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
const HEADER = {
  format: 1,
  objectType: "contacts",
  apiVersion: "2026-03",
  idProperty: "email",
} as const;

async function planOf(client: BatchClient, records: readonly object[]): Promise<Plan> {
  const changes: Change[] = [];
  for await (const change of client.diff(byEmail, records as never)) changes.push(change);
  return { ...HEADER, changes };
}

const person = (email: string, properties: object = {}) => ({
  properties: { email, ...properties },
});

/** An account with Ada in Paris and Bob in Rome, and a plan that moves both and creates Cy. */
async function anAccount() {
  const account = connect(server);
  const { client, sandbox } = account;
  await client.create("contacts", [
    person("ada@example.com", { city: "Paris" }),
    person("bob@example.com", { city: "Rome" }),
  ]);
  const plan = await planOf(client, [
    person("ada@example.com", { city: "London" }),
    person("bob@example.com", { city: "London" }),
    person("cy@example.com", { city: "London" }),
    person("ADA@example.com", { zip: "1000" }),
    person("dee@example.com", { nope: "1" }),
  ]);
  const cities = () =>
    sandbox.inspect("contacts").map(({ properties: { city = "", zip = "" } }) => `${city}${zip}`);
  return { ...account, plan, cities };
}

test("writes the plan, one outcome for each change in their order; a second time nothing is left", async () => {
  const { client, plan, cities } = await anAccount();
  const result = await client.apply(plan);
  const [ada] = result.outcomes;
  expect(result.outcomes).toMatchObject([
    { index: 0, status: "updated", key: "ada@example.com" },
    { index: 1, status: "updated", key: "bob@example.com" },
    { index: 2, status: "created", key: "cy@example.com" },
    { index: 3, status: "updated", key: "ADA@example.com", mergedInto: 0 },
    { index: 4, status: "failed", error: { property: "nope" } },
  ]);
  expect(result.counts).toMatchObject({ created: 1, updated: 3, failed: 1 });
  expect(result.requests).toEqual({
    sent: 2,
    retried: 0,
    isolating: 0,
    reconciling: 1,
    associating: 0,
  });
  expect(cities()).toEqual(["London1000", "London", "London"]);

  const again = await client.apply(plan);
  const id = ada !== undefined && "id" in ada ? ada.id : "";
  expect(again.outcomes[0]).toEqual({
    index: 0,
    key: "ada@example.com",
    attempts: 1,
    status: "unchanged",
    id,
  });
  expect(again.counts).toMatchObject({ unchanged: 4, failed: 1 });
  expect(again.requests.sent).toBe(1);
});

describe("a record that changed since the plan was made", () => {
  async function changed(ifChanged?: "skip" | "fail" | "overwrite") {
    const account = await anAccount();
    const { client, plan } = account;
    await client.update("contacts", [{ id: "ada@example.com", properties: { city: "Oslo" } }], {
      idProperty: "email",
    });
    await client.create("contacts", [person("cy@example.com", { city: "Bern" })]);
    const { outcomes } = await client.apply(plan, { ifChanged });
    return { ...account, outcomes };
  }

  test("is left alone", async () => {
    const { outcomes, cities } = await changed();
    expect(outcomes).toMatchObject([
      { status: "skipped", reason: "changed", message: "Changed since the plan was made: city." },
      { status: "updated" },
      { status: "skipped", reason: "changed", existingId: expect.any(String) },
      { status: "skipped", reason: "changed", mergedInto: 0 },
      { status: "failed" },
    ]);
    expect(cities()).toEqual(["Oslo", "London", "Bern"]);
  });

  test("fails", async () => {
    const { outcomes, cities } = await changed("fail");
    expect(outcomes).toMatchObject([
      { status: "failed", error: { code: "CHANGED_SINCE" } },
      { status: "updated" },
      { status: "failed", error: { code: "CHANGED_SINCE" } },
      { status: "failed" },
      { status: "failed" },
    ]);
    expect(cities()).toEqual(["Oslo", "London", "Bern"]);
  });

  test("is written over", async () => {
    const { outcomes, cities } = await changed("overwrite");
    expect(outcomes.map(({ status }) => status)).toEqual([
      "updated",
      "updated",
      "updated",
      "updated",
      "failed",
    ]);
    expect(cities()).toEqual(["London1000", "London", "London"]);
  });
});

test("updates go by record id, so that a new e-mail does not lose the record", async () => {
  const { client } = connect(server);
  const { outcomes } = await client.create("contacts", [person("ada@example.com")]);
  const plan = await planOf(client, [person("ada@example.com", { city: "London" })]);
  const { id } = outcomes[0] as { id: string };
  await client.update("contacts", [{ id, properties: { email: "lovelace@example.com" } }]);
  expect((await client.apply(plan)).outcomes).toMatchObject([{ status: "updated", id }]);
});

test("archives, where HubSpot has the record", async () => {
  const { client, sandbox } = connect(server);
  const { outcomes } = await client.create("contacts", contacts(2));
  const ids = outcomes.map((outcome) => ("id" in outcome ? outcome.id : ""));
  const changes = [...ids, "999"].map((id, index) => ({ index, status: "archive", id }) as const);
  const result = await client.apply({ ...HEADER, changes });
  expect(result.outcomes).toMatchObject([
    { index: 0, status: "archived", id: ids[0] },
    { index: 1, status: "archived", id: ids[1] },
    { index: 2, key: "999", status: "skipped", reason: "missing" },
  ]);
  expect(sandbox.inspect("contacts").every(({ archived }) => archived)).toBe(true);
});

test("archives no record into which the planned one was merged", async () => {
  const { client, sandbox } = connect(server);
  const { outcomes } = await client.create("contacts", contacts(2));
  const [primary, merge] = outcomes.map((outcome) => ("id" in outcome ? outcome.id : ""));
  await client.merge("contacts", [{ primary: primary!, merge: merge! }]);
  const changes = [{ index: 0, status: "archive", id: merge! }] as const;
  const result = await client.apply({ ...HEADER, changes });
  const [left] = sandbox.inspect("contacts").filter(({ archived }) => !archived);
  const message = `It was merged into record ${left!.id}.`;
  expect(result.outcomes).toMatchObject([
    { status: "skipped", reason: "missing", message, existingId: left!.id },
  ]);
});

test("a plan of a part of a diff: what was merged into a change that is not in it is written", async () => {
  const { client, plan, cities } = await anAccount();
  const { outcomes } = await client.apply({ ...plan, changes: plan.changes.slice(1) });
  expect(outcomes.map(({ index, status }) => [index, status])).toEqual([
    [0, "updated"],
    [1, "created"],
    [2, "updated"],
    [3, "failed"],
  ]);
  expect(cities()).toEqual(["London1000", "London", "London"]);
});

test("what changes nothing is not sent, and says so", async () => {
  const { client, sandbox } = connect(server);
  const changes: Change[] = [
    { index: 0, key: "a", status: "unchanged", id: "7" },
    { index: 1, status: "kept", id: "8", kept: [] },
  ];
  const result = await client.apply({ ...HEADER, changes });
  expect(result.outcomes).toEqual([
    { index: 0, key: "a", attempts: 0, status: "unchanged", id: "7" },
    {
      index: 1,
      attempts: 0,
      status: "skipped",
      reason: "kept",
      message: "It cannot be told whether HubSpot's values differ.",
      existingId: "8",
    },
  ]);
  expect(sandbox.requests()).toEqual([]);
});

test("a plan for another account, of another format, or without keys is refused before anything is sent", async () => {
  const { client, sandbox, plan } = await anAccount();
  const before = sandbox.inspect("contacts");
  await expect(client.apply({ ...plan, portalId: "77" })).rejects.toThrow(
    "plan: made for portal 77, and the token belongs to portal 1000001. Nothing was sent.",
  );
  await expect(client.apply({ ...plan, format: 2 as never })).rejects.toThrow("expected format 1");
  const [first] = plan.changes;
  const { key: _, ...keyless } = first!;
  const changes = [keyless, plan.changes[2]!] as Change[];
  await expect(client.apply({ ...plan, changes })).rejects.toThrow(
    "plan.changes[0]: expected a key",
  );
  await expect(client.apply(plan, { ifChanged: "ask" as never })).rejects.toThrow("ifChanged:");
  expect(sandbox.inspect("contacts")).toEqual(before);
});

test("what was not reached when the job ends is skipped", async () => {
  const plan = await planOf(connect(server).client, contacts(1_500));
  const limits = { requests: 1_000, perMilliseconds: 10_000, daily: 30 };
  const account = connect(server, { sandbox: { limits } });
  const result = await account.client.apply(plan);
  expect(result.stop).toMatchObject({ reason: "daily-limit" });
  const { created, skipped } = result.counts;
  expect(created).toBe(account.sandbox.inspect("contacts").length);
  expect([created > 0, created + skipped]).toEqual([true, 1_500]);
  expect(result.outcomes.map(({ index }) => index)).toEqual(plan.changes.map((_, index) => index));
});

test("a job that ends before any record throws, as every other call", async () => {
  const { plan } = await anAccount();
  const limits = { requests: 1_000, perMilliseconds: 10_000, daily: 3 };
  const account = connect(server, { sandbox: { limits } });
  await expect(account.client.apply(plan)).rejects.toMatchObject({
    stop: { reason: "daily-limit" },
  });
});

test("two changes of one record are each compared with their own values", async () => {
  const { client, cities } = await anAccount();
  const [ada] = await planOf(client, [person("ada@example.com", { city: "Rome" })]).then(
    ({ changes }) => changes,
  );
  const [bob] = await planOf(client, [person("ada@example.com", { city: "Bern" })]).then(
    ({ changes }) => changes,
  );
  await client.update("contacts", [{ id: "ada@example.com", properties: { city: "Bern" } }], {
    idProperty: "email",
  });
  const { outcomes } = await client.apply({ ...HEADER, changes: [ada!, { ...bob!, index: 1 }] });
  expect(outcomes).toMatchObject([
    { index: 0, status: "skipped", reason: "changed" },
    { index: 1, status: "unchanged" },
  ]);
  expect(cities()).toEqual(["Bern", "Rome"]);
});
