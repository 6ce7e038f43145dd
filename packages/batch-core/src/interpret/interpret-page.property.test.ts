import fc from "fast-check";
import { expect, test } from "vitest";
import type { PageJob } from "../job/page-job.ts";
import type { PageBatch } from "../kinds/pages/page-batch.ts";
import { cursorAfter, nextPage, planPage } from "../kinds/pages/plan-page.ts";
import { buildPage } from "../request/build-page.ts";
import { outcomeOf, rows } from "../testing/pages.ts";

/** Ids that a search finds, and those it does not, because of their values. */
type Account = Map<number, "matches" | "other">;

type Change = (account: Account) => void;

const idArbitrary = fc.oneof(
  fc.integer({ min: 1, max: 30 }),
  // Ids of different lengths: as texts, 9 would come after 10.
  fc.constantFrom(9, 10, 99, 100, 999_999_999_999, 1_000_000_000_000),
);
const accountArbitrary: fc.Arbitrary<Account> = fc
  .uniqueArray(fc.tuple(idArbitrary, fc.constantFrom("matches" as const, "other" as const)), {
    selector: ([id]) => id,
    maxLength: 25,
  })
  .map((entries) => new Map(entries));
/** What others do between two pages. */
const changesArbitrary: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.tuple(idArbitrary, fc.constantFrom("matches", "other", "archived" as const)).map(
    ([id, to]): Change =>
      (account) =>
        to === "archived" ? account.delete(id) : account.set(id, to),
  ),
  { maxLength: 4 },
);

/** HubSpot's answer to a page, from its request alone. */
function answerOf(account: Account, batch: PageBatch): object {
  const { path, body } = buildPage(batch);
  const isSearch = batch.job.operation === "search";
  const { after, limit } = isSearch ? readSearch(body) : readQuery(path);
  const found = [...account.entries()]
    .filter(([id, state]) => id > Number(after ?? 0) && (!isSearch || state === "matches"))
    .map(([id]) => id)
    .toSorted((one, other) => one - other);
  const page = found.slice(0, Number(limit));
  return {
    results: rows(...page),
    ...(isSearch && { total: found.length }),
    ...(page.length < found.length && { paging: { next: { after: String(page.at(-1)) } } }),
  };
}

interface Asked {
  readonly after?: string | undefined;
  readonly limit: unknown;
}

function readSearch(body: unknown): Asked {
  const { filterGroups, limit } = body as {
    filterGroups: { filters: { value?: string }[] }[];
    limit: number;
  };
  return { after: filterGroups[0]?.filters.at(-1)?.value, limit };
}

function readQuery(path: string): Asked {
  const named = (name: string) => new RegExp(`[?&]${name}=(\\d+)`).exec(path)?.[1];
  return { after: named("after"), limit: named("limit") };
}

function ofSize(batch: PageBatch | undefined, pageSize: number): PageBatch | undefined {
  return batch && { ...batch, job: { ...batch.job, pageSize } };
}

test.each<PageJob>([
  { operation: "list", objectType: "contacts" },
  { operation: "search", objectType: "contacts" },
])("$operation: a record that is there all the time comes once, any other at most once", (job) => {
  fc.assert(
    fc.property(
      accountArbitrary,
      fc.array(changesArbitrary),
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.boolean()),
      (account, changes, pageSize, stops) => {
        const isFound = (id: number) =>
          job.operation === "list" ? account.has(id) : account.get(id) === "matches";
        const always = new Set([...account.keys()].filter(isFound));
        const ever = new Set(always);
        const given: number[] = [];

        let batch = ofSize(planPage(job), pageSize);
        for (let page = 0; batch !== undefined; page += 1) {
          expect(page).toBeLessThan(100);
          const outcome = outcomeOf(batch, answerOf(account, batch));
          if (outcome.status !== "found") throw new Error(JSON.stringify(outcome));
          given.push(...outcome.records.map(({ id }) => Number(id)));
          // At times another process goes on.
          const following: PageBatch | undefined = stops[page]
            ? planPage(job, cursorAfter(batch, outcome))
            : nextPage(batch, outcome);
          for (const change of changes[page] ?? []) {
            change(account);
            for (const id of always) if (!isFound(id)) always.delete(id);
            for (const id of account.keys()) if (isFound(id)) ever.add(id);
          }
          batch = ofSize(following, pageSize);
        }
        expect(new Set(given).size).toBe(given.length);
        expect(given).toEqual(expect.arrayContaining([...always]));
        expect([...ever]).toEqual(expect.arrayContaining(given));
      },
    ),
    { numRuns: 500 },
  );
});
