import { describe, expect, test } from "vitest";
import { fatesOf } from "../../testing/calls.ts";
import { runCall, SILENCE } from "../../testing/run-call.ts";
import { response } from "../../testing/batches.ts";

const FIND = { about: "lists", operation: "find", objectType: "contacts" } as const;
const CREATE = { ...FIND, operation: "create" } as const;
const list = (listId: string, name: string) => ({
  listId,
  name,
  objectTypeId: "0-1",
  processingType: "MANUAL",
});
const page = (lists: object[], offset: number, hasMore: boolean) =>
  response(200, { lists, offset, hasMore, total: 9 });

describe("find", () => {
  test("by name: the one with exactly this name, on whichever page it is", () => {
    const { outcomes, requests } = runCall(
      FIND,
      [{ name: "Guests" }],
      page([list("1", "Guests 2025")], 1, true),
      page([list("2", "guests"), list("3", "Guests")], 3, true),
    );
    expect(outcomes).toMatchObject([{ status: "found", list: list("3", "Guests") }]);
    expect(requests.map(({ method, path, body }) => [method, path, body])).toEqual(
      [0, 1].map((offset) => [
        "POST",
        "/crm/lists/2026-09/search",
        {
          listIds: [],
          query: "Guests",
          objectTypeId: "0-1",
          processingTypes: [],
          additionalProperties: [],
          count: 100,
          offset,
        },
      ]),
    );
  });

  test("by id, with which any object will do", () => {
    const { outcomes, requests } = runCall(
      { about: "lists", operation: "find" },
      [{ id: 4 }],
      page([list("4", "Guests")], 1, false),
    );
    expect(outcomes).toMatchObject([{ status: "found", list: { listId: "4" } }]);
    expect(requests[0]?.body).toEqual({
      listIds: ["4"],
      processingTypes: [],
      additionalProperties: [],
      count: 100,
      offset: 0,
    });
  });

  test("none", () => {
    const { outcomes } = runCall(FIND, [{ name: "Guests" }], page([], 0, false));
    expect(outcomes).toMatchObject([{ status: "found", list: null }]);
  });

  test.each([
    ["without lists", { hasMore: false, offset: 0 }],
    ["with something other than a list", { lists: [null], hasMore: false, offset: 1 }],
    ["with a list that has no id", { lists: [{ name: "Guests" }], hasMore: false, offset: 1 }],
    ["that goes round in a circle", { lists: [], hasMore: true, offset: 0 }],
  ])("an answer %s is no answer", (_, body) => {
    expect(fatesOf(runCall(FIND, [{ name: "Guests" }], response(200, body)).outcomes)).toEqual([
      "0 unknown unaccounted",
    ]);
  });

  test("an error is that of the list, even beside lists", () => {
    const error = { category: "A", message: "The search is down." };
    const answer = response(200, {
      lists: [list("3", "Guests")],
      hasMore: false,
      offset: 1,
      errors: [error],
    });
    expect(runCall(FIND, [{ name: "Guests" }], answer).outcomes).toEqual([
      { status: "failed", error: { ...error, raw: error }, index: 0, key: "Guests", attempts: 1 },
    ]);
  });

  test.each([
    [{}],
    [{ name: " " }],
    [{ name: "\ud83d" }],
    [{ id: "x" }],
    [{ id: [1] }],
    [{ id: null }],
    [{ id: 1, name: "Guests" }],
    ["Guests"],
  ])("%j is refused before it is sent", (input) => {
    const { outcomes, requests } = runCall(FIND, [input], SILENCE);
    expect(outcomes).toMatchObject([{ status: "failed" }]);
    expect(requests).toEqual([]);
  });
});

describe("all", () => {
  const ALL = { about: "lists", operation: "list", objectType: "contacts" } as const;

  test("those of an object, from each page", () => {
    const { outcomes, requests } = runCall(
      ALL,
      [{}],
      page([list("1", "Guests"), list("2", "Leads")], 2, true),
      page([list("3", "Staff")], 3, false),
    );
    const lists = [list("1", "Guests"), list("2", "Leads"), list("3", "Staff")];
    expect(outcomes).toEqual([{ status: "found", lists, index: 0, key: "", attempts: 2 }]);
    expect(requests.map(({ method, path, body }) => [method, path, body])).toEqual(
      [0, 2].map((offset) => [
        "POST",
        "/crm/lists/2026-09/search",
        {
          listIds: [],
          objectTypeId: "0-1",
          processingTypes: [],
          additionalProperties: [],
          count: 100,
          offset,
        },
      ]),
    );
  });

  test("none", () => {
    expect(runCall(ALL, [{}], page([], 0, false)).outcomes).toMatchObject([
      { status: "found", lists: [] },
    ]);
  });

  test("a part of them is no answer", () => {
    const body = { lists: [list("1", "Guests")], hasMore: true, offset: 0 };
    expect(fatesOf(runCall(ALL, [{}], response(200, body)).outcomes)).toEqual([
      "0 unknown unaccounted",
    ]);
  });
});

describe("create", () => {
  test("an id is none of its fields", () => {
    const { outcomes, requests } = runCall(CREATE, [{ id: "4" }, { id: "4", name: "A" }], SILENCE);
    expect(outcomes).toMatchObject([{ status: "failed" }, { status: "failed" }]);
    expect(requests).toEqual([]);
  });

  test("a list to which records are added by hand", () => {
    const { outcomes, requests } = runCall(
      CREATE,
      [{ name: "Guests" }],
      response(200, { list: list("9", "Guests") }),
    );
    expect(outcomes).toEqual([
      { status: "created", list: list("9", "Guests"), index: 0, key: "Guests", attempts: 1 },
    ]);
    expect(requests).toEqual([
      {
        method: "POST",
        path: "/crm/lists/2026-09",
        body: { name: "Guests", objectTypeId: "0-1", processingType: "MANUAL" },
      },
    ]);
  });

  test("an error is that of the list", () => {
    const error = { category: "A", message: "There is one of this name." };
    expect(
      runCall(CREATE, [{ name: "Guests" }], response(207, { errors: [error] })).outcomes,
    ).toEqual([
      { status: "failed", error: { ...error, raw: error }, index: 0, key: "Guests", attempts: 1 },
    ]);
  });

  test.each([
    ["without the list", {}],
    ["with a text for the list", { list: "9" }],
    ["with a list that has no id", { list: { name: "Guests" } }],
  ])("an answer %s does not confirm it, and it is not sent again", (_, body) => {
    const { outcomes, requests } = runCall(CREATE, [{ name: "Guests" }], response(200, body));
    expect(outcomes).toEqual([
      {
        status: "unknown",
        reason: "unaccounted",
        message: "The answer said nothing about this one.",
        advice: "Find the list by its name. Create it again only when it is not there.",
        index: 0,
        key: "Guests",
        attempts: 1,
      },
    ]);
    expect(requests).toHaveLength(1);
  });

  test("is not sent again when no answer came", () => {
    const { outcomes, requests } = runCall(CREATE, [{ name: "Guests" }], SILENCE);
    expect(fatesOf(outcomes)).toEqual(["0 unknown no-answer"]);
    expect(requests).toHaveLength(1);
  });
});
