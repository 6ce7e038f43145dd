import { InvalidOptionsError, JobStoppedError } from "@x/batch-core";
import { HttpResponse, http } from "msw";
import { describe, expect, test } from "vitest";
import { connect, contactIds, useServer } from "../testing/account.ts";

const server = useServer();
const GUESTS = { objectType: "contacts", name: "Guests" } as const;

const statusesOf = ({ outcomes }: { outcomes: readonly { status: string }[] }) =>
  outcomes.map(({ status }) => status);

test.each(["v3", "2025-09", "2026-03", "2026-09"] as const)(
  "a list from its creation to its members in %s",
  async (apiVersion) => {
    const { client, sandbox } = connect(server, { apiVersion });
    await client.create("contacts", [{ properties: { email: "ada@example.com" } }]);
    const [ada] = sandbox.inspect("contacts").map(({ id }) => id);
    expect(await client.lists.find(GUESTS)).toBeUndefined();
    const list = await client.lists.create(GUESTS);
    expect(await client.lists.find(GUESTS)).toMatchObject({ listId: list.listId });
    expect(await client.lists.find({ id: list.listId })).toMatchObject({ name: "Guests" });

    expect(statusesOf(await client.lists.add(list.listId, [ada!, 99]))).toEqual([
      "added",
      "missing",
    ]);
    expect(statusesOf(await client.lists.add(list.listId, [ada!]))).toEqual(["unchanged"]);
    expect(sandbox.inspectLists()).toMatchObject([{ members: [ada] }]);
    expect(statusesOf(await client.lists.remove(list.listId, [ada!]))).toEqual(["removed"]);
    expect(statusesOf(await client.lists.remove(list.listId, [ada!]))).toEqual(["unchanged"]);
    expect(sandbox.inspectLists()).toMatchObject([{ members: [] }]);
  },
);

test("all lists of an object, page by page", async () => {
  const { client } = connect(server);
  expect(await client.lists.all("contacts")).toEqual([]);
  for (let n = 0; n < 101; n += 1) {
    await client.lists.create({ objectType: "contacts", name: `Guests ${n}` });
  }
  await client.lists.create({ objectType: "companies", name: "Hosts" });
  const lists = await client.lists.all("contacts");
  expect(lists.map(({ name }) => name)).toEqual(lists.map((_, n) => `Guests ${n}`));
  expect(lists).toHaveLength(101);
});

test("lists of ids that are left out when they are empty", async () => {
  const { client, sandbox } = connect(server, {
    sandbox: { quirks: { emptyMembershipLists: "left-out" } },
  });
  const [ada] = await contactIds({ client, sandbox }, 1);
  const { listId } = await client.lists.create(GUESTS);
  const both = [ada!, 99];
  expect(statusesOf(await client.lists.add(listId, both))).toEqual(["added", "missing"]);
  expect(statusesOf(await client.lists.add(listId, [ada!]))).toEqual(["unchanged"]);
});

describe("what is refused", () => {
  test("a list that does not exist: every record, with one request", async () => {
    const { client } = connect(server);
    const { outcomes, requests } = await client.lists.add(12, [1, 2]);
    expect(outcomes).toMatchObject([
      { status: "failed", error: { category: "OBJECT_NOT_FOUND" } },
      { status: "failed", error: { category: "OBJECT_NOT_FOUND" } },
    ]);
    expect(requests.sent).toBe(1);
  });

  test("a second list of one name", async () => {
    const { client } = connect(server);
    await client.lists.create(GUESTS);
    await expect(client.lists.create(GUESTS)).rejects.toMatchObject({
      message: "A list with the name Guests already exists.",
      stop: { reason: "refused", error: { code: "ILS.DUPLICATE_LIST_NAMES" } },
    });
  });

  test("options and inputs that cannot be", async () => {
    const { client, sandbox } = connect(server);
    await expect(client.lists.add("x/y", [1])).rejects.toThrow(InvalidOptionsError);
    await expect(client.lists.find({ id: "x" })).rejects.toThrow("expected the id of a list");
    await expect(client.lists.create({ ...GUESTS, name: "" })).rejects.toThrow("name: expected");
    const reader = client.lists.memberships("x");
    await expect(reader[Symbol.asyncIterator]().next()).rejects.toThrow(InvalidOptionsError);
    expect(sandbox.requests()).toEqual([]);
  });
});

describe("without an answer", () => {
  test("a change is sent again; the first attempt may have made it", async () => {
    const rule = { operation: "add", times: 1, fault: { kind: "reset", when: "before-answer" } };
    const { client, sandbox } = connect(server, { sandbox: { faults: [rule] } as object });
    const [ada] = await contactIds({ client, sandbox }, 1);
    const { listId } = await client.lists.create(GUESTS);
    const { outcomes } = await client.lists.add(listId, [ada!]);
    expect(outcomes).toMatchObject([{ status: "unchanged", attempts: 2 }]);
    expect(sandbox.inspectLists()).toMatchObject([{ members: [ada] }]);
  });

  test("a new list is not created twice, and the error says what to do", async () => {
    const { client } = connect(server);
    let requests = 0;
    server.use(
      http.post("https://api.hubapi.com/crm/lists/2026-09", () => {
        requests += 1;
        return HttpResponse.error();
      }),
    );
    await expect(client.lists.create(GUESTS)).rejects.toThrow("Find the list by its name.");
    expect(requests).toBe(1);
  });
});

describe("memberships", () => {
  test("of all pages come once, and a cursor goes on", async () => {
    const account = connect(server);
    const ids = await contactIds(account, 600);
    const { lists } = account.client;
    const { listId } = await lists.create(GUESTS);
    await lists.add(listId, ids);
    const found: string[] = [];
    const first = lists.memberships(listId);
    for await (const { recordId } of first) {
      found.push(recordId);
      if (found.length === 251) break;
    }
    const { cursor } = first;
    found.length = 250;
    for await (const { recordId } of lists.memberships(listId, { cursor })) found.push(recordId);
    expect(found).toEqual(ids.toSorted((one, other) => Number(one) - Number(other)));
    const other = lists.memberships(Number(listId) + 1, { cursor });
    await expect(other[Symbol.asyncIterator]().next()).rejects.toThrow("cursor: expected");
  });

  test("of a list that does not exist throw", async () => {
    const { client } = connect(server);
    const members = client.lists.memberships(5)[Symbol.asyncIterator]();
    await expect(members.next()).rejects.toThrow(JobStoppedError);
  });

  test("a page with a row that has no id throws", async () => {
    const { client } = connect(server);
    server.use(
      http.get("https://api.hubapi.com/crm/lists/2026-09/5/memberships", () =>
        HttpResponse.json({ total: 1, results: [{ id: "7" }] }),
      ),
    );
    const members = client.lists.memberships(5)[Symbol.asyncIterator]();
    await expect(members.next()).rejects.toThrow("a record in it has no id");
  });
});
