import type { Change } from "@x/batch-types";
import { expect, test } from "vitest";
import { connect, contacts, useServer } from "../testing/account.ts";

const server = useServer();
const byEmail = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;

async function all(changes: AsyncIterable<Change>): Promise<Change[]> {
  const list: Change[] = [];
  for await (const change of changes) list.push(change);
  return list;
}

test("reads 100 records a request, with the properties that they set, and the definitions once", async () => {
  const { client, sandbox } = connect(server);
  const records = contacts(250).map(({ properties }) => ({
    properties: { ...properties, city: "Lund" },
  }));
  await client.create("contacts", records.slice(0, 200));
  const before = sandbox.requests().length;
  const wanted = records.map((record, place) =>
    place === 17 ? { properties: { ...record.properties, city: "Oslo" } } : record,
  );
  const changes = await all(client.diff(byEmail, wanted));

  expect(changes.map(({ index }) => index)).toEqual(wanted.map((_, index) => index));
  const statuses = changes.map(({ status }) => status);
  expect(statuses.filter((status) => status === "unchanged")).toHaveLength(199);
  expect(statuses.filter((status) => status === "create")).toHaveLength(50);
  expect(changes[17]).toMatchObject({
    key: records[17]!.properties["email"],
    status: "update",
    changes: [{ property: "city", from: "Lund", to: "Oslo" }],
    kept: [],
  });
  const asked = sandbox.requests().slice(before);
  expect(asked.map(({ method, path }) => `${method} ${path.split("?")[0]}`)).toEqual([
    ...Array.from({ length: 3 }, () => "GET /crm/properties/2026-09/contacts"),
    ...Array.from({ length: 3 }, () => "POST /crm/objects/2026-09/contacts/batch/read"),
  ]);
});

test("a source of any kind is read a part ahead, and no further", async () => {
  const { client } = connect(server);
  let read = 0;
  async function* endless() {
    for (;;) {
      read += 1;
      yield { properties: { email: `person-${read}@example.com` } };
    }
  }
  for await (const change of client.diff(byEmail, endless())) {
    expect(change).toMatchObject({ index: 0, status: "create" });
    break;
  }
  expect(read).toBeLessThanOrEqual(2_000);
});

test("leaving a source that hangs returns at once", async () => {
  const { client } = connect(server);
  async function* hanging() {
    yield* Array.from({ length: 1_000 }, (_, n) => ({
      properties: { email: `p${n}@example.com` },
    }));
    await new Promise(() => {});
  }
  for await (const { status } of client.diff(byEmail, hanging())) {
    expect(status).toBe("create");
    break;
  }
});

test("two records of one key are one change, and HubSpot is asked once", async () => {
  const { client } = connect(server);
  const wanted = [
    { properties: { email: "ada@example.com", city: "Lund" } },
    { properties: { email: "Ada@Example.com", city: "Oslo" } },
  ];
  const [first, second] = await all(client.diff(byEmail, wanted));
  expect(first).toMatchObject({ index: 0, status: "create" });
  expect(second).toMatchObject({ index: 1, mergedInto: 0, status: "create" });
});

test("nothing is a change when records cannot be read: the diff ends", async () => {
  // The definitions take three requests.
  const limits = { requests: 100, perMilliseconds: 10_000, daily: 3 };
  const { client } = connect(server, { sandbox: { limits } });
  await expect(all(client.diff(byEmail, contacts(1)))).rejects.toMatchObject({
    name: "JobStoppedError",
    stop: { reason: "daily-limit" },
  });
});

test("what the source throws is thrown, after the changes before it", async () => {
  const { client } = connect(server);
  async function* failing() {
    yield* contacts(1_000);
    throw new Error("The disk is gone.");
  }
  const seen: number[] = [];
  const reading = async () => {
    for await (const { index } of client.diff(byEmail, failing())) seen.push(index);
  };
  await expect(reading()).rejects.toThrow("The disk is gone.");
  expect(seen).toHaveLength(1_000);
});

test("wrong options and jobs are thrown before anything is sent", async () => {
  const { client, sandbox } = connect(server);
  const job = { operation: "create", objectType: "contacts" } as never;
  await expect(all(client.diff(job, []))).rejects.toThrow("expected update or upsert");
  const source = "ada@example.com" as never;
  await expect(all(client.diff(byEmail, source))).rejects.toThrow("records: expected an array");
  expect(sandbox.requests()).toEqual([]);
});
