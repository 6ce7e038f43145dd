import { beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../../create-sandbox.ts";
import { ask, post, send } from "../../testing/test-support.ts";

const BASE = "/crm/lists/2026-09";
const NAME = "Conference 2026";
let sandbox: Sandbox;
let ids: readonly string[];

beforeEach(async () => {
  sandbox = createSandbox({ clock: () => Date.UTC(2026, 4, 1, 8) });
  const rows = ["a", "b", "c"].map((name) => ({ properties: { email: `${name}@example.com` } }));
  await send(sandbox, "contacts/create", rows);
  ids = sandbox.inspect("contacts").map(({ id }) => id);
});

const create = (more: object = {}) =>
  post(sandbox, BASE, { name: NAME, objectTypeId: "0-1", processingType: "MANUAL", ...more });
const get = (path: string) => ask(sandbox, "GET", BASE + path);
const put = (path: string, body?: unknown) => ask(sandbox, "PUT", BASE + path, body);

describe("a list", () => {
  const list = {
    listId: "1",
    listVersion: 1,
    name: NAME,
    objectTypeId: "0-1",
    processingType: "MANUAL",
    processingStatus: "COMPLETE",
    createdAt: "2026-05-01T08:00:00Z",
    updatedAt: "2026-05-01T08:00:00Z",
    filtersUpdatedAt: "2026-05-01T08:00:00Z",
    size: 0,
  };

  test("is created, found by id and by name, and deleted", async () => {
    expect((await create()).body).toEqual({ list });
    const one = { status: 200, body: { list } };
    expect(await get("/1")).toMatchObject(one);
    expect(await get(`/object-type-id/contacts/name/${encodeURIComponent(NAME)}`)).toMatchObject(
      one,
    );
    expect((await get("?listIds=1&listIds=9")).body).toEqual({ lists: [list] });
    expect((await ask(sandbox, "DELETE", `${BASE}/1`)).status).toBe(204);
    expect((await get("/1")).status).toBe(404);
    expect((await get(`/object-type-id/contacts/name/${encodeURIComponent(NAME)}`)).status).toBe(
      404,
    );
  });

  test.each([
    [{ name: "" }, undefined],
    [{ processingType: "STATIC" }, undefined],
    [{ processingType: "DYNAMIC" }, undefined],
    [{ objectTypeId: "2-9" }, "ListError.INVALID_OBJECT_TYPE_FOR_LIST"],
    [{ name: " conference 2026 " }, "ILS.DUPLICATE_LIST_NAMES"],
  ])("is not created with %j", async (more, subCategory) => {
    await create();
    const { status, body } = await create({ name: "Other", ...more });
    expect({ status, subCategory: body.subCategory }).toEqual({ status: 400, subCategory });
  });

  test("is found by a part of its name, in pages", async () => {
    await create();
    await create({ name: "Conference 2027", processingType: "SNAPSHOT" });
    await create({ name: "Conference 2026", objectTypeId: "0-2" });
    const search = async (body: object) => {
      const { body: answered } = await post(sandbox, `${BASE}/search`, body);
      const { lists, ...rest } = answered as unknown as { lists: { listId: string }[] };
      return { ids: lists.map(({ listId }) => listId), ...rest };
    };
    const all = { offset: 3, hasMore: false, total: 3 };
    expect(await search({ query: "conf" })).toEqual({ ids: ["1", "2", "3"], ...all });
    expect(await search({ query: NAME, objectTypeId: "0-1" })).toMatchObject({ ids: ["1"] });
    expect(await search({ processingTypes: ["SNAPSHOT"] })).toMatchObject({ ids: ["2"] });
    const page = { ids: ["2"], offset: 2, hasMore: true, total: 3 };
    expect(await search({ count: 1, offset: 1 })).toEqual(page);
    expect(await search({ count: 3 })).toEqual({ ids: ["1", "2", "3"], ...all });
  });
});

describe("its records", () => {
  test("each id is told as added, missing or removed, or not at all", async () => {
    await create();
    const [a, b, c] = ids;
    const { status, body } = await put("/1/memberships/add", [a, b, a, "7"]);
    expect({ status, body }).toEqual({
      status: 200,
      body: { recordsIdsAdded: [a, b], recordIdsRemoved: [], recordIdsMissing: ["7"] },
    });
    expect((await put("/1/memberships/add", [b])).body).toEqual({
      recordsIdsAdded: [],
      recordIdsRemoved: [],
      recordIdsMissing: [],
    });
    const both = { recordIdsToAdd: [c], recordIdsToRemove: [a, "8"] };
    expect((await put("/1/memberships/add-and-remove", both)).body).toEqual({
      recordsIdsAdded: [c],
      recordIdsRemoved: [a],
      recordIdsMissing: ["8"],
    });
    expect((await put("/1/memberships/remove", [a, c])).body).toMatchObject({
      recordIdsRemoved: [c],
    });
    expect(sandbox.inspectLists()).toEqual([
      { id: "1", name: NAME, objectType: "contacts", processingType: "MANUAL", members: [b] },
    ]);
  });

  test("come in pages, by id or as they were added, without archived ones", async () => {
    await create();
    const [a, b, c] = ids as [string, string, string];
    await put("/1/memberships/add", [c, a, b]);
    const page = async (path: string) => {
      const { body } = await get(path);
      const { results, paging } = body as unknown as {
        results: { recordId: string }[];
        paging?: { next: { after: string } };
      };
      return [results.map(({ recordId }) => recordId), paging?.next.after];
    };
    expect(await page("/1/memberships?limit=2")).toEqual([[a, b], b]);
    expect(await page(`/1/memberships?limit=2&after=${b}`)).toEqual([[c], undefined]);
    expect(await page("/1/memberships/join-order")).toEqual([[c, a, b], undefined]);
    await send(sandbox, "contacts/archive", [{ id: a }]);
    expect(await page("/1/memberships")).toEqual([[b, c], undefined]);
    // Whoever archives the records of each page goes on behind the last of them.
    expect(await page(`/1/memberships?after=${a}`)).toEqual([[b, c], undefined]);
    expect((await get("/1/memberships?after=7")).status).toBe(400);
    expect((await get("/1/memberships?limit=251")).status).toBe(400);
  });

  test("know their lists", async () => {
    await create();
    const [a, b] = ids;
    await put("/1/memberships/add", [a]);
    const membership = {
      listId: "1",
      listVersion: 1,
      firstAddedTimestamp: "2026-05-01T08:00:00Z",
      lastAddedTimestamp: "2026-05-01T08:00:00Z",
      isPublicList: false,
    };
    expect((await get(`/records/0-1/${a}/memberships`)).body).toEqual({
      total: 1,
      results: [membership],
    });
    const inputs = [a, b].map((recordId) => ({ objectTypeId: "0-1", recordId }));
    const path = "/crm/v3/lists/records/memberships/batch/read";
    const { status, body } = await post(sandbox, path, {
      inputs: [...inputs, { objectTypeId: "2-9", recordId: "1" }],
    });
    expect(status).toBe(207);
    expect(body.results).toHaveLength(2);
    expect(body.results).toContainEqual({ ...inputs[0], recordListMemberships: [membership] });
    expect(body.errors).toMatchObject([{ context: { objectTypeId: ["2-9"] } }]);
  });

  test("come from another list, and all leave", async () => {
    await create();
    await create({ name: "Copy" });
    await create({ name: "Firms", objectTypeId: "0-2" });
    await put("/1/memberships/add", ids);
    expect((await put("/2/memberships/add-from/1")).status).toBe(204);
    expect((await put("/3/memberships/add-from/1")).status).toBe(400);
    expect((await put("/2/memberships/add-from/9")).status).toBe(404);
    expect((await ask(sandbox, "DELETE", `${BASE}/1/memberships`)).status).toBe(204);
    expect(sandbox.inspectLists().map(({ members }) => members.length)).toEqual([0, 3, 0]);
  });

  test("of a list with filters are not changed by hand", async () => {
    await create({ processingType: "DYNAMIC", filterBranch: { filterBranchType: "OR" } });
    for (const [path, body] of [
      ["add", ids],
      ["remove", ids],
      ["add-and-remove", {}],
      ["add-from/1", undefined],
    ] as const) {
      expect((await put(`/1/memberships/${path}`, body)).status).toBe(400);
    }
    expect((await ask(sandbox, "DELETE", `${BASE}/1/memberships`)).status).toBe(400);
    expect((await get("/1?includeFilters=true")).body).toMatchObject({
      list: { filterBranch: { filterBranchType: "OR" } },
    });
  });

  test("cannot be changed by more than 100,000 ids at once, nor by what is no list", async () => {
    await create();
    const many = Array.from({ length: 100_001 }, () => "1");
    expect((await put("/1/memberships/add", many)).status).toBe(400);
    expect((await put("/1/memberships/add", { ids })).status).toBe(400);
    expect((await put("/1/memberships/add", [null])).status).toBe(400);
    expect((await put("/9/memberships/add", ids)).status).toBe(404);
  });
});

test('emptyMembershipLists: "left-out" tells only what there is', async () => {
  const quiet = createSandbox({ quirks: { emptyMembershipLists: "left-out" } });
  await post(quiet, BASE, { name: "L", objectTypeId: "contacts", processingType: "MANUAL" });
  const { body } = await ask(quiet, "PUT", `${BASE}/1/memberships/add`, ["7"]);
  expect(body).toEqual({ recordIdsMissing: ["7"] });
});

test("lists are in a snapshot", async () => {
  await create();
  await put("/1/memberships/add", ids);
  const before = sandbox.inspectLists();
  const snapshot = JSON.parse(JSON.stringify(sandbox.snapshot())) as ReturnType<
    Sandbox["snapshot"]
  >;
  await ask(sandbox, "DELETE", `${BASE}/1`);
  sandbox.restore(snapshot);
  expect(sandbox.inspectLists()).toEqual(before);
  expect((await create({ name: "Next" })).body).toMatchObject({ list: { listId: "2" } });
});

test("the journal and the scopes know them", async () => {
  await create();
  expect(sandbox.requests().at(-1)).toMatchObject({ api: "lists", operation: "create" });
  const apps = [
    { accessToken: "read", scopes: ["crm.lists.read"] },
    { accessToken: "write", scopes: ["crm.lists.write"] },
  ];
  const closed = createSandbox({ apps });
  const statusOf = async (token: string, method: string, path: string, body?: unknown) =>
    (await ask(closed, method, BASE + path, body, { authorization: `Bearer ${token}` })).status;
  const list = { name: NAME, objectTypeId: "0-1", processingType: "MANUAL" };
  expect(await statusOf("read", "POST", "", list)).toBe(403);
  expect(await statusOf("write", "POST", "", list)).toBe(200);
  expect(await statusOf("read", "POST", "/search", {})).toBe(200);
  expect(await statusOf("write", "PUT", "/1/memberships/add", [])).toBe(403);
});
