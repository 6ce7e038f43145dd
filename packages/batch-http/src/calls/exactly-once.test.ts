// oxlint-disable-next-line no-restricted-imports
import { createSandbox } from "@x/batch-sandbox";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createBatchClient } from "../index.ts";
import { jumpingClock } from "../testing/jumping-clock.ts";

type Change = "add" | "rename" | "archive";

const NAMES = { properties: ["name"] };
const named = { propertyName: "name", operator: "EQ", value: "found" } as const;
const QUERY = { ...NAMES, filterGroups: [{ filters: [named] }] };

/** An account with companies, of which each nth has another name; and a client that others write beside. */
async function accountWith(count: number, nth = Infinity, searchDelay = 0) {
  const clock = jumpingClock();
  const sandbox = createSandbox({ clock: clock.now, searchDelay, limits: LIMITS });
  let beforeRequest = async (): Promise<void> => {};
  const client = createBatchClient({
    accessToken: "x",
    runtime: { now: clock.now, sleep: clock.sleep },
    async fetch(input, init) {
      const request = new Request(input, init);
      if (!request.url.includes("/batch/")) await beforeRequest();
      return sandbox.fetch(request);
    },
  });
  const companies = Array.from({ length: count }, (_, place) => ({
    properties: { name: (place + 1) % nth === 0 ? "other" : "found" },
  }));
  await client.create("companies", companies);
  await clock.sleep(searchDelay);
  return {
    client,
    records: () => sandbox.inspect("companies"),
    requests: () => sandbox.requests(),
    before(work: () => Promise<void>) {
      beforeRequest = work;
    },
    async change(what: Change, id: string | undefined) {
      const one = "https://api.hubapi.com/crm/v3/objects/companies";
      const name = what === "add" ? "found" : "other";
      await sandbox.fetch(
        new Request(what === "add" ? one : `${one}/${id}`, {
          method: { add: "POST", rename: "PATCH", archive: "DELETE" }[what],
          headers: { authorization: "Bearer other", "content-type": "application/json" },
          ...(what !== "archive" && { body: JSON.stringify({ properties: { name } }) }),
        }),
      );
    },
  };
}

const LIMITS = { requests: 190, perMilliseconds: 10_000 };

async function idsOf(records: AsyncIterable<{ readonly id: string }>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of records) ids.push(id);
  return ids;
}

test("each record that a search finds all the time comes once, any other at most once", async () => {
  const changes = fc.array(
    fc.array(fc.tuple(fc.constantFrom<Change>("add", "rename", "archive"), fc.nat(900)), {
      maxLength: 20,
    }),
    { maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.nat(900),
      changes,
      fc.constantFrom(0, 5_000),
      async (count, beside, delay) => {
        const account = await accountWith(count, 3, delay);
        const before = account.records();
        const pages = beside.values();
        account.before(async () => {
          for (const [what, place] of pages.next().value ?? []) {
            const { id } = before[place % Math.max(1, count)] ?? {};
            if (id !== undefined || what === "add") await account.change(what, id);
          }
        });
        const ids = await idsOf(account.client.search("companies", QUERY));
        const isFound = ({ archived, properties }: (typeof before)[number]): boolean =>
          !archived && properties["name"] === "found";
        const after = new Map(account.records().map((record) => [record.id, record]));
        const always = before.filter((record) => isFound(record) && isFound(after.get(record.id)!));
        const others = new Set(before.filter((record) => !isFound(record)).map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual(expect.arrayContaining(always.map(({ id }) => id)));
        expect(ids.filter((id) => others.has(id) || !after.has(id))).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
});

test("25,000 records come once, while one is added and one leaves with every page", async () => {
  const account = await accountWith(25_000);
  const before = account.records();
  let page = 0;
  account.before(async () => {
    // Of those that were read, and of those that come: at the old place of a page, all others would move up.
    const { id } = before[(page * 7_919) % before.length]!;
    page += 1;
    await account.change("add", undefined);
    await account.change(page % 2 === 0 ? "rename" : "archive", id);
  });
  const ids = await idsOf(account.client.search("companies", QUERY));
  const kept = account
    .records()
    .filter(({ archived, properties }) => !archived && properties["name"] === "found");
  expect(new Set(ids).size).toBe(ids.length);
  const given = new Set(ids);
  expect(kept.filter(({ id }) => !given.has(id))).toEqual([]);
  expect(ids.length).toBeGreaterThan(24_900);
  const searches = account.requests().filter(({ operation }) => operation === "search");
  expect(searches.every(({ status }) => status === 200)).toBe(true);
  expect(searches).toHaveLength(Math.ceil(ids.length / 200));

  account.before(async () => {});
  const all = account.records().filter(({ archived }) => !archived);
  expect(await idsOf(account.client.list("companies", NAMES))).toEqual(all.map(({ id }) => id));
});

test("more than 10,000 results in an order of the user's own are refused at the first page", async () => {
  const account = await accountWith(10_001);
  const sorts = [{ propertyName: "name" }];
  const error: unknown = await idsOf(account.client.search("companies", { sorts })).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({
    code: "REFUSED",
    message:
      "The search has 10001 results, and HubSpot returns 10000 at most. Leave out sorts: then the records come by id, and there may be any number.",
  });
  expect(account.requests().filter(({ operation }) => operation === "search")).toHaveLength(1);

  await account.change("archive", account.records()[0]!.id);
  expect(await idsOf(account.client.search("companies", { sorts }))).toHaveLength(10_000);
});
