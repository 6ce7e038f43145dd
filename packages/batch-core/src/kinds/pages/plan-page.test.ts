import { describe, expect, test } from "vitest";
import { InvalidOptionsError } from "../../errors/invalid-options-error.ts";
import type { PageJob } from "../../job/page-job.ts";
import { outcomeOf, rows } from "../../testing/pages.ts";
import type { PageBatch, PageFoundOutcome } from "./page-batch.ts";
import { cursorAfter, nextPage, planPage } from "./plan-page.ts";

const list: PageJob = { operation: "list", objectType: "contacts" };
const search: PageJob = { operation: "search", objectType: "contacts" };
const members: PageJob = { operation: "memberships", listId: 7 };
const has = { propertyName: "email", operator: "HAS_PROPERTY" } as const;
const groups = (...sizes: readonly number[]) =>
  sizes.map((length) => ({ filters: Array.from({ length }, () => has) }));

test("the first page of a job has its defaults", () => {
  expect(planPage(list)).toEqual({
    job: {
      operation: "list",
      objectType: "contacts",
      apiVersion: "2026-09",
      maxRetries: 10,
      pageSize: 100,
      pagesBy: "cursor",
    },
    entries: [{ index: 0, input: {}, attempts: 0 }],
    retries: 0,
  });
});

test.each<[string, number, PageJob]>([
  ["a list", 100, list],
  ["a list with history", 50, { ...list, propertiesWithHistory: ["city"] }],
  ["a list with no history", 100, { ...list, propertiesWithHistory: [] }],
  ["a search", 200, search],
  ["the records of a list", 250, members],
])("a page of %s has %d records", (_, pageSize, job) => {
  expect(planPage(job)?.job.pageSize).toBe(pageSize);
});

test.each<["id" | "cursor", PageJob]>([
  ["cursor", list],
  ["cursor", members],
  ["id", search],
  ["id", { ...search, sorts: [], filterGroups: groups(5, 5, 5) }],
  ["id", { ...search, filterGroups: groups(0, 0, 0, 0, 5) }],
  ["cursor", { ...search, sorts: [{ propertyName: "city" }] }],
  ["cursor", { ...search, filterGroups: groups(6) }],
  ["cursor", { ...search, filterGroups: groups(5, 5, 4, 1) }],
])("pages come by %s: %j", (pagesBy, job) => {
  expect(planPage(job)?.job.pagesBy).toBe(pagesBy);
});

describe("a cursor", () => {
  const first = (job: PageJob, body: unknown): [PageBatch, PageFoundOutcome] => {
    const batch = planPage(job)!;
    return [batch, outcomeOf(batch, body) as PageFoundOutcome];
  };

  test.each<[string, PageJob, unknown]>([
    ["a list", list, { results: rows(7), paging: { next: { after: "a b" } } }],
    ["a search", search, { results: rows(7), total: 9 }],
    ["the records of a list", members, { results: [], paging: { next: { after: "a" } } }],
    [
      "a sorted search",
      { ...search, sorts: [{ propertyName: "city" }] },
      { results: rows(7), total: 9, paging: { next: { after: "200" } } },
    ],
  ])("of %s goes on with the next page", (_, job, body) => {
    const [batch, page] = first(job, body);
    const next = planPage(job, cursorAfter(batch, page));
    expect(next?.entries[0]?.input).toEqual(nextPage(batch, page)?.entries[0]?.input);
  });

  test("of the end leads nowhere", () => {
    const [batch, page] = first(search, { results: rows(7), total: 1 });
    expect(nextPage(batch, page)).toBe(undefined);
    expect(planPage(search, cursorAfter(batch, page))).toBe(undefined);
  });

  test("of a list is the same for its id as a number and as a text", () => {
    const body = { results: [{ recordId: "1" }], paging: { next: { after: "a" } } };
    const cursor = cursorAfter(...first(members, body));
    expect(cursor).toBe('["memberships","7","cursor","a"]');
    const next = planPage({ ...members, listId: "7" }, cursor);
    expect(next?.entries[0]?.input).toEqual({ after: "a" });
  });

  test("that HubSpot names as its own next one is a circle, also after it was given", () => {
    const body = { results: rows(7), paging: { next: { after: "a" } } };
    const [batch, page] = first(list, body);
    expect(outcomeOf(planPage(list, cursorAfter(batch, page))!, body).status).toBe("unknown");
  });

  test.each<[string, PageJob, string]>([
    ["another text", list, "7"],
    ["no JSON", list, "x"],
    ["a shorter list", list, '["list","contacts","cursor"]'],
    ["a longer list", list, '["list","contacts","cursor","7","8"]'],
    ["another object type", list, '["list","deals","cursor","7"]'],
    ["another list", members, '["memberships","8","cursor","a"]'],
    ["another operation", search, '["list","contacts","cursor","7"]'],
    [
      "another order",
      { ...search, sorts: [{ propertyName: "city" }] },
      '["search","contacts","id","7"]',
    ],
    ["a number", list, '["list","contacts","cursor",7]'],
    ["an empty text", list, '["list","contacts","cursor",""]'],
  ])("is refused when it is %s", (_, job, cursor) => {
    expect(() => planPage(job, cursor)).toThrow(InvalidOptionsError);
    expect(() => planPage(job, cursor)).toThrow(/^cursor: expected that of the same/);
  });

  test("is a text", () => {
    expect(() => planPage(list, 7 as never)).toThrow("cursor: expected a text; got 7.");
  });
});

describe("every problem of a job is named", () => {
  test.each<[string, unknown, readonly string[]]>([
    [
      "a list",
      {
        operation: "list",
        objectType: "contact",
        properties: "email",
        propertiesWithHistory: [""],
        archived: 1,
        associations: ["companies", "nope"],
        maxRetries: -1,
        limit: 5,
      },
      [
        "limit: unknown; there are operation, objectType, properties, propertiesWithHistory, archived, associations, apiVersion, maxRetries.",
        'objectType: unknown object type "contact". Expected a name such as contacts, a type id such as 2-345, or a custom object such as p_vendor.',
        'properties: expected a list of property names; got "email".',
        'propertiesWithHistory: expected a list of property names; got [""].',
        "archived: expected true or false; got 1.",
        'associations: unknown object type "nope". Expected a name such as contacts, a type id such as 2-345, or a custom object such as p_vendor.',
        "maxRetries: expected a whole number from 0; got -1.",
      ],
    ],
    [
      "deal splits",
      { operation: "list", objectType: "deal_splits", associations: ["deal_splits"] },
      [
        "objectType: HubSpot neither lists nor searches deal splits; read them with dealSplits.read.",
        "associations: deal splits have none.",
      ],
    ],
    [
      "an operation",
      { operation: "find", objectType: "contacts" },
      ['operation: expected one of list, search, memberships; got "find".'],
    ],
    [
      "the records of a list",
      { operation: "memberships", listId: [7], objectType: "contacts" },
      [
        "objectType: unknown; there are operation, listId, apiVersion, maxRetries.",
        "listId: expected the id of a list, a whole number; got [7].",
      ],
    ],
    [
      "the parts of a search",
      { ...search, filterGroups: {}, sorts: 1, query: 2, properties: [1] },
      [
        "properties: expected a list of property names; got [1].",
        "filterGroups: expected a list; got object.",
        "query: expected a text of at most 3000 characters; got 2.",
        "sorts: expected a list; got 1.",
      ],
    ],
    [
      "filters",
      {
        ...search,
        filterGroups: [
          1,
          { filter: [] },
          {
            filters: [
              null,
              { propertyName: "", operator: "EQ" },
              { propertyName: "a", operator: "IN", value: "b" },
              { propertyName: "a", operator: "NO", values: 1 },
            ],
          },
        ],
      },
      [
        "filterGroups[0]: expected an object; got 1.",
        "filterGroups[1].filter: unknown; there are filters.",
        "filterGroups[1].filters: expected a list; got undefined.",
        "filterGroups[2].filters[0]: expected an object; got null.",
        'filterGroups[2].filters[1].propertyName: expected the name of a property; got "".',
        "filterGroups[2].filters[1].value: expected a text, a finite number, true or false; got undefined.",
        "filterGroups[2].filters[2].value: unknown; there are propertyName, operator, values.",
        "filterGroups[2].filters[2].values: expected a list of texts, numbers or booleans, at least one; got undefined.",
        'filterGroups[2].filters[3].operator: expected one of EQ, NEQ, LT, LTE, GT, GTE, CONTAINS_TOKEN, NOT_CONTAINS_TOKEN, BETWEEN, IN, NOT_IN, HAS_PROPERTY, NOT_HAS_PROPERTY; got "NO".',
      ],
    ],
    [
      "too many groups and filters in one",
      { ...search, filterGroups: groups(7, 0, 0, 0, 0, 0) },
      [
        "filterGroups[0].filters: HubSpot takes 6 filters in a group; got 7.",
        "filterGroups: HubSpot takes 5 groups; got 6.",
      ],
    ],
    [
      "too many filters",
      { ...search, filterGroups: groups(6, 6, 6, 1) },
      ["filterGroups: HubSpot takes 18 filters in all groups together; got 19."],
    ],
    [
      "sorts",
      { ...search, sorts: [{ propertyName: "a", direction: "UP" }, {}] },
      [
        'sorts[0].direction: expected one of ASCENDING, DESCENDING; got "UP".',
        "sorts[1].propertyName: expected the name of a property; got undefined.",
        "sorts: HubSpot takes 1; got 2.",
      ],
    ],
  ])("of %s", (_, job, problems) => {
    expect(problemsOf(job)).toEqual(problems);
  });

  test("an object that HubSpot does not read is neither listed nor searched", () => {
    const job = { operation: "search", objectType: "payments" } as const;
    expect(() => planPage(job)).toThrow(
      "HubSpot offers no search for payments in 2026-09, only in v3.",
    );
    expect(planPage({ ...job, apiVersion: "v3" })?.job).toMatchObject({ objectType: "payments" });
  });
});

function problemsOf(job: unknown): readonly string[] {
  try {
    planPage(job as PageJob);
  } catch (error) {
    if (error instanceof InvalidOptionsError) return error.problems;
    throw error;
  }
  return [];
}
