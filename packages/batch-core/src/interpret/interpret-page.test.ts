import { describe, expect, test } from "vitest";
import { nextPage, planPage } from "../kinds/pages/plan-page.ts";
import type { PageBatch, PageStart } from "../kinds/pages/page-batch.ts";
import { outcomeOf, pageAnswer, rows } from "../testing/pages.ts";
import { interpretPage, skipPage } from "./interpret-page.ts";

const list = planPage({ operation: "list", objectType: "contacts" })!;
const search = planPage({ operation: "search", objectType: "contacts" })!;
const sorts = [{ propertyName: "email" }];
const sorted = planPage({ operation: "search", objectType: "contacts", sorts })!;
const members = planPage({ operation: "memberships", listId: 7 })!;

const goOn = (after: string) => ({ paging: { next: { after } } });

/** Where the page after this one begins; undefined at the end. */
function startOf(batch: PageBatch, body: unknown): PageStart | undefined {
  const outcome = outcomeOf(batch, body);
  if (outcome.status !== "found") throw new Error(JSON.stringify(outcome));
  return nextPage(batch, outcome)?.entries[0]?.input;
}

describe("a page is followed by", () => {
  test.each<[string, PageBatch, unknown, PageStart | undefined]>([
    ["none, when HubSpot names none", list, { results: rows(7) }, undefined],
    ["none, when there are no records", list, { results: [] }, undefined],
    ["the one HubSpot names", list, { results: rows(7), ...goOn("x y") }, { after: "x y" }],
    [
      "the one HubSpot names by a number",
      list,
      { results: [], paging: { next: { after: 8 } } },
      { after: "8" },
    ],
    ["the one after an empty page", list, { results: [], ...goOn("8") }, { after: "8" }],
    [
      "that above its last id",
      search,
      { results: rows(7, 12), total: 3, ...goOn("2") },
      { after: "12" },
    ],
    [
      "that above its last id, if only the total says so",
      search,
      { results: rows(7), total: 2 },
      { after: "7" },
    ],
    [
      "that above its last id, if only the paging says so",
      search,
      { results: rows(7), ...goOn("1") },
      { after: "7" },
    ],
    ["none, when it has all of the total", search, { results: rows(7, 12), total: 2 }, undefined],
    [
      "none, when the index knows records that are gone",
      search,
      { results: [], total: 3 },
      undefined,
    ],
    [
      "that of HubSpot, when sorted",
      sorted,
      { results: rows(12, 7), total: 3, ...goOn("2") },
      { after: "2" },
    ],
  ])("%s", (_, batch, body, start) => {
    expect(startOf(batch, body)).toEqual(start);
  });
});

test("a page has the records as HubSpot returned them", () => {
  const results = [
    {
      id: "7",
      properties: { email: null },
      associations: { companies: { results: [{ id: "8" }] } },
    },
  ];
  expect(outcomeOf(list, { results })).toEqual({
    status: "found",
    index: 0,
    attempts: 1,
    records: results,
  });
});

test("a page of a list has its records with their ids as texts, and goes on where HubSpot says", () => {
  const added = { recordId: "8", membershipTimestamp: "2026-01-01T00:00:00Z" };
  const results = [{ recordId: 7, membershipTimestamp: null }, added];
  expect(outcomeOf(members, { results, ...goOn("a") })).toEqual({
    status: "found",
    index: 0,
    attempts: 1,
    records: [{ recordId: "7", membershipTimestamp: null }, added],
    next: { after: "a", mark: { after: "a", pages: 0, until: 1 } },
  });
});

describe("a page that is not as described is no end", () => {
  const full = { total: 300, ...goOn("200") };
  test.each<[string, PageBatch, unknown]>([
    ["it has no list of results", list, {}],
    ["it has no list of results", search, { results: null, total: 0 }],
    ["a record in it has no id", list, { results: [...rows(7), { properties: {} }] }],
    ["a record in it has no id", list, { results: ["7"] }],
    ["it has no list of results", members, { results: { recordId: "7" } }],
    ["a record in it has no id", members, { results: [{ recordId: "7" }, { id: "8" }] }],
    ["a record in it has no id", members, { results: ["7"] }],
    ["it names a next page without a cursor", list, { results: rows(7), paging: { next: {} } }],
    ["it does not say how many results there are", sorted, { results: rows(7) }],
    ["its records are not in the order of their ids", search, { results: rows(12, 7), ...full }],
    ["its records are not in the order of their ids", search, { results: rows(7, 7), ...full }],
    ["its records are not in the order of their ids", search, { results: rows("x"), ...full }],
    ["it is empty, and not the last", search, { results: [], ...full }],
    ["it is empty, and not the last", search, { results: [], total: 300 }],
  ])("%s", (what, batch, body) => {
    expect(outcomeOf(batch, body)).toEqual({
      status: "unknown",
      reason: "unaccounted",
      message: `HubSpot's page is not as described: ${what}.`,
      advice: "Read it again.",
      index: 0,
      attempts: 1,
    });
  });

  test("its first id is not above the page before", () => {
    const found = outcomeOf(search, { results: rows(99, 100), total: 3, ...goOn("2") });
    const second = nextPage(search, found as never)!;
    expect(outcomeOf(second, { results: rows(100), total: 1 })).toMatchObject({
      status: "unknown",
    });
    expect(outcomeOf(second, { results: rows(101), total: 1 })).toMatchObject({ status: "found" });
  });

  test("it leads back to a page that was read before", () => {
    let batch = list;
    const statuses: string[] = [];
    for (let page = 0; page < 10 && statuses.at(-1) !== "unknown"; page += 1) {
      const outcome = outcomeOf(batch, {
        results: rows(page + 1),
        ...goOn(page % 2 === 0 ? "a" : "b"),
      });
      statuses.push(outcome.status);
      if (outcome.status === "found") batch = nextPage(batch, outcome)!;
      else expect(outcome).toMatchObject({ message: expect.stringContaining("read before") });
    }
    expect(statuses.at(-1)).toBe("unknown");
  });

  test("it has errors", () => {
    const errors = [{ category: "OBJECT_NOT_FOUND", message: "Shard 3 is gone." }];
    expect(outcomeOf(list, { results: rows(7), errors })).toMatchObject({
      status: "failed",
      error: { category: "OBJECT_NOT_FOUND", message: "Shard 3 is gone." },
    });
  });
});

describe("more results than HubSpot returns", () => {
  const body = { results: rows(7), total: 10_001, ...goOn("200") };
  test("are fine by id, with any number", () => {
    expect(startOf(search, body)).toEqual({ after: "7" });
  });

  test.each([10_000, 0])("fit when they are %d", (total) => {
    expect(outcomeOf(sorted, { ...body, total }).status).toBe("found");
  });

  const filter = { propertyName: "email", operator: "HAS_PROPERTY" } as const;
  const filters = Array.from({ length: 6 }, () => filter);
  const filterGroups = [{ filters }];
  test.each([
    [
      "sorted",
      { sorts },
      "Leave out sorts: then the records come by id, and there may be any number.",
    ],
    [
      "without room for a filter",
      { filterGroups },
      "Leave room for one more filter in each group, so that the records can be asked for by id: then there may be any number.",
    ],
  ])("fail at the first page when %s", (_, query, advice) => {
    const batch = planPage({ operation: "search", objectType: "contacts", ...query })!;
    expect(outcomeOf(batch, body)).toEqual({
      status: "failed",
      index: 0,
      attempts: 1,
      error: {
        category: "TOO_MANY_RESULTS",
        message: `The search has 10001 results, and HubSpot returns 10000 at most. ${advice}`,
      },
    });
  });
});

test("a refused page has failed", () => {
  const body = { status: "error", category: "VALIDATION_ERROR", message: "Bad filter." };
  expect(interpretPage(search, pageAnswer(body, 400))).toMatchObject({
    outcomes: [{ status: "failed", error: { message: "Bad filter." } }],
    again: [],
  });
});

test("a search beyond the limit of a second waits a second", () => {
  const message = "You have reached your secondly limit.";
  const body = { status: "error", message, category: "RATE_LIMITS" };
  expect(interpretPage(search, pageAnswer(body, 429))).toMatchObject({
    outcomes: [],
    again: [{ retries: 1, reason: "retry" }],
    pause: { milliseconds: 1_000, scope: "client", kind: "server", limit: "SECONDLY" },
  });
});

test.each([
  ["no answer", { kind: "silence", cause: "reset", sent: true } as const],
  ["a failure", pageAnswer("", 502)],
  ["a page that cannot be read", pageAnswer("<html>")],
])("%s is asked for again, until there are no retries left", (_, answer) => {
  const batch = planPage({ operation: "list", objectType: "contacts", maxRetries: 1 })!;
  const { again, outcomes } = interpretPage(batch, answer);
  expect([outcomes, again.length]).toEqual([[], 1]);
  expect(interpretPage(again[0]!, answer)).toMatchObject({
    outcomes: [{ status: "unknown", reason: "no-answer", attempts: 2 }],
    again: [],
  });
});

test("a page that is not asked for is skipped", () => {
  expect(skipPage(list, { reason: "aborted", message: "Ctrl+C" })).toEqual([
    { status: "skipped", reason: "aborted", message: "Ctrl+C", index: 0, attempts: 0 },
  ]);
});
