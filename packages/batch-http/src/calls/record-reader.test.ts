import { BatchError, InvalidOptionsError, JobStoppedError } from "@x/batch-core";
import { http, HttpResponse } from "msw";
import { describe, expect, test, vi } from "vitest";
import type { BatchEvent, RecordReader } from "../index.ts";
import { companies, connect, contactIds, door, rest, useServer } from "../testing/account.ts";

const server = useServer();
const NAMES = { properties: ["name"] };

async function all<One>(records: AsyncIterable<One>): Promise<One[]> {
  const list: One[] = [];
  for await (const record of records) list.push(record);
  return list;
}

async function idsOf(records: AsyncIterable<{ readonly id: string }>): Promise<string[]> {
  return (await all(records)).map(({ id }) => id);
}

/** An account with so many companies, and their ids. */
async function withCompanies(count: number, options?: Parameters<typeof connect>[1]) {
  const account = connect(server, options);
  await account.client.create("companies", companies(count));
  const ids = account.sandbox.inspect("companies").map(({ id }) => id);
  const before = account.sandbox.requests().length;
  const requests = () => account.sandbox.requests().slice(before);
  return { ...account, ids, requests };
}

const thrown = (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error);

describe.each(["list", "search"] as const)("%s", (operation) => {
  type Options = { cursor?: string; signal?: AbortSignal; onEvent?: (event: BatchEvent) => void };
  type Client = Awaited<ReturnType<typeof withCompanies>>["client"];
  const read = (client: Client, options: Options = {}): RecordReader<{ id: string }> =>
    operation === "list" ? client.list("companies", options) : client.search("companies", options);
  const pageSize = operation === "list" ? 100 : 200;

  test("hands out every record once, page by page", async () => {
    const { client, ids, requests } = await withCompanies(2 * pageSize + 1);
    const records = read(client);
    expect(requests()).toEqual([]);
    expect(await idsOf(records)).toEqual(ids);
    expect(requests().map((request) => request.operation)).toEqual([
      operation,
      operation,
      operation,
    ]);
  });

  test("of nothing hands out nothing", async () => {
    const { client } = await withCompanies(0);
    const records = read(client);
    expect(await idsOf(records)).toEqual([]);
    expect(await idsOf(read(client, { cursor: records.cursor! }))).toEqual([]);
  });

  test.each(["v3", "2025-09", "2026-03", "2026-09"] as const)("works in %s", async (apiVersion) => {
    const { client, ids } = await withCompanies(1, { apiVersion });
    expect(await idsOf(client[operation]("companies", {}))).toEqual(ids);
  });

  test("goes on from a cursor, after the pages that were handed out whole", async () => {
    const { client, ids } = await withCompanies(2 * pageSize + 1);
    const records = read(client);
    expect(records.cursor).toBe(undefined);
    const seen: string[] = [];
    for await (const { id } of records) {
      seen.push(id);
      if (seen.length === pageSize) expect(records.cursor).toBe(undefined);
      if (seen.length === pageSize + 5) break;
    }
    const rest = await idsOf(read(client, { cursor: records.cursor! }));
    expect([...seen.slice(0, pageSize), ...rest]).toEqual(ids);
  });

  test("has a cursor after the end, from which nothing more comes", async () => {
    const { client, requests } = await withCompanies(1);
    const records = read(client);
    await idsOf(records);
    const sent = requests().length;
    const again = read(client, { cursor: records.cursor! });
    expect(again.cursor).toBe(records.cursor);
    expect(await idsOf(again)).toEqual([]);
    expect(requests()).toHaveLength(sent);
  });

  test("reads one page ahead, and no more", async () => {
    const { client, requests } = await withCompanies(4 * pageSize);
    const records = read(client)[Symbol.asyncIterator]();
    await records.next();
    await vi.waitUntil(() => requests().length === 2, { timeout: 20_000 });
    await rest();
    expect(requests()).toHaveLength(2);
    for (let more = 0; more < pageSize; more += 1) await records.next();
    await vi.waitUntil(() => requests().length === 3, { timeout: 20_000 });
    await rest();
    expect(requests()).toHaveLength(3);
    await records.return?.();
  });

  test("is handed out once", async () => {
    const { client } = await withCompanies(1);
    const records = read(client);
    await idsOf(records);
    expect(() => records[Symbol.asyncIterator]()).toThrow("handed out once");
  });

  test("sends pages again after failures and limits", async () => {
    const { client, ids, requests, sandbox } = await withCompanies(pageSize + 1);
    sandbox.setFaults([
      { operation, nth: 1, fault: { kind: "status", status: 503 } },
      { operation, nth: 2, fault: { kind: "reset", when: "mid-body" } },
      { operation, nth: 3, fault: { kind: "rate-limit", policy: "search" } },
      { operation, nth: 4, fault: { kind: "truncate" } },
    ]);
    expect(await idsOf(read(client))).toEqual(ids);
    expect(requests()).toHaveLength(6);
  });

  test("rejects when HubSpot refuses, with the cursor to go on from", async () => {
    const { client, ids, sandbox } = await withCompanies(pageSize + 1);
    const missing = { kind: "missing-scope", scopes: ["crm.objects.companies.read"] } as const;
    sandbox.setFaults([{ operation, nth: 2, fault: missing }]);
    const records = read(client);
    const seen: string[] = [];
    const error = await thrown(
      (async () => {
        for await (const { id } of records) seen.push(id);
      })(),
    );
    expect(error).toBeInstanceOf(JobStoppedError);
    expect(error).toMatchObject({
      code: "FORBIDDEN",
      stop: { reason: "forbidden", scopes: missing.scopes },
    });
    expect([...seen, ...(await idsOf(read(client, { cursor: records.cursor! })))]).toEqual(ids);
  });

  test("rejects when pages never come", async () => {
    const { client, sandbox } = await withCompanies(1);
    sandbox.setFaults([{ operation, fault: { kind: "reset", when: "before-answer" } }]);
    expect(await thrown(idsOf(read(client)))).toMatchObject({ code: "UNAVAILABLE" });
  });

  test("rejects a page that is not as described, rather than end", async () => {
    const { client } = await withCompanies(1);
    server.use(http.all("*/companies*", () => HttpResponse.json({ total: 0 })));
    expect(await thrown(idsOf(read(client)))).toMatchObject({
      code: "UNAVAILABLE",
      message: "HubSpot's page is not as described: it has no list of results.",
    });
  });

  test("names every problem of its options, and sends nothing", async () => {
    const { client, requests } = await withCompanies(0);
    const wrong = { cursor: "x", signal: 1, onEvent: 2, properties: 3 } as never;
    const error = await thrown(idsOf(client[operation]("companies", wrong)));
    expect(error).toBeInstanceOf(InvalidOptionsError);
    expect((error as InvalidOptionsError).problems).toEqual([
      "signal: expected an AbortSignal; got 1.",
      "onEvent: expected a function; got 2.",
      "properties: expected a list of property names; got 3.",
    ]);
    expect(await thrown(idsOf(read(client, { cursor: "x" })))).toMatchObject({
      problems: [`cursor: expected that of the same ${operation} of companies; got "x".`],
    });
    expect(requests()).toEqual([]);
  });

  describe("ends the request in flight", () => {
    /** An account whose second page never comes. */
    async function waiting() {
      let aborted = 0;
      let asked = 0;
      const second = door();
      const account = await withCompanies(pageSize + 1, {
        runtime: {},
        fetch(input, init) {
          const request = new Request(input, init);
          if (request.url.includes("batch") || (asked += 1) < 2) return fetch(request);
          second.open();
          return new Promise((_, reject) => {
            request.signal.addEventListener("abort", () => {
              aborted += 1;
              reject(request.signal.reason as Error);
            });
          });
        },
      });
      return { ...account, aborted: () => aborted, asked: second.opened };
    }

    test("when the loop is left", async () => {
      const events: BatchEvent[] = [];
      const onEvent = (event: BatchEvent): void => void events.push(event);
      const { aborted, asked, client } = await waiting();
      for await (const _ of read(client, { onEvent })) {
        await asked;
        break;
      }
      expect(aborted()).toBe(1);
      expect(events.at(-1)).toMatchObject({
        type: "run-ended",
        counts: { found: pageSize },
        requests: { sent: 2 },
      });
    });

    test("when the caller aborts: what has come is handed out, then it rejects", async () => {
      const { aborted, asked, client } = await waiting();
      const controller = new AbortController();
      const records = read(client, { signal: controller.signal });
      let seen = 0;
      const error = await thrown(
        (async () => {
          for await (const _ of records) {
            seen += 1;
            if (seen === 1) await asked;
            if (seen === 1) controller.abort(new Error("Ctrl+C"));
          }
        })(),
      );
      expect(error).toMatchObject({ code: "ABORTED", message: "Ctrl+C" });
      expect([seen, aborted()]).toEqual([pageSize, 1]);
    });
  });

  test("tells what it does", async () => {
    const events: BatchEvent[] = [];
    const { client } = await withCompanies(pageSize + 1);
    await idsOf(read(client, { onEvent: (event) => events.push(event) }));
    expect(events.map(({ type }) => type)).toEqual([
      "run-started",
      "request-sent",
      "request-answered",
      "settled",
      "request-sent",
      "request-answered",
      "settled",
      "run-ended",
    ]);
    expect(events[0]?.run).toEqual({
      id: 2,
      operation,
      objectType: "companies",
      apiVersion: "2026-09",
    });
    expect(events.at(-1)).toMatchObject({ counts: { found: pageSize + 1 }, requests: { sent: 2 } });
  });

  test("rejects an object that HubSpot does not have there", async () => {
    const { client } = connect(server);
    const error = await thrown(idsOf(client[operation]("payments" as "deals", {})));
    expect(BatchError.is(error)).toBe(true);
    expect(error).toMatchObject({ code: "UNSUPPORTED_OPERATION" });
  });
});

describe("list", () => {
  test("gives rows like those of a read, with associations and history", async () => {
    const { client, sandbox } = connect(server);
    const [ada] = await contactIds({ client, sandbox }, 1);
    const company = await client.create("companies", companies(1));
    const [{ id: companyId }] = company.outcomes as unknown as [{ id: string }];
    await client.associations.createDefault("contacts", "companies", [
      { from: ada!, to: companyId },
    ]);

    const properties = ["email"];
    const read = await client.read("contacts", [{ id: ada! }], { properties });
    const [row] = await all(
      client.list<{ email: string }>("contacts", { properties, associations: ["companies"] }),
    );
    expect(row?.properties.email).toBe("person-0@example.com");
    const { associations, ...own } = row!;
    expect(read.outcomes).toMatchObject([{ status: "found", record: own }]);
    expect(associations?.["companies"]?.results.map(({ id }) => id)).toContain(companyId);

    const [past] = await all(client.list("contacts", { propertiesWithHistory: ["email"] }));
    expect(past?.propertiesWithHistory).toMatchObject({
      email: [{ value: "person-0@example.com" }],
    });
  });

  test("gives archived records and no others when asked for them", async () => {
    const { client, ids } = await withCompanies(2);
    await client.archive("companies", [{ id: ids[0]! }]);
    expect(await idsOf(client.list("companies"))).toEqual([ids[1]]);
    expect(await idsOf(client.list("companies", { archived: true }))).toEqual([ids[0]]);
  });

  test("that goes round in a circle is an error", async () => {
    const { client } = connect(server);
    let page = 0;
    server.use(
      http.get("*/companies", () => {
        page += 1;
        const results = [{ id: String(page), properties: {} }];
        return HttpResponse.json({ results, paging: { next: { after: page % 2 ? "a" : "b" } } });
      }),
    );
    expect(await thrown(idsOf(client.list("companies")))).toMatchObject({
      message: "HubSpot's page is not as described: it names a next page that was read before.",
    });
    expect(page).toBeLessThan(10);
  });
});

describe("search", () => {
  test("finds what matches", async () => {
    const { client } = await withCompanies(3);
    const filters = [{ propertyName: "name", operator: "EQ", value: "Company 1" }] as const;
    const found = client.search<{ name: string }>("companies", {
      ...NAMES,
      filterGroups: [{ filters }],
    });
    const rows = await all(found);
    expect(rows.map(({ properties }) => properties.name)).toEqual(["Company 1"]);
    expect(await idsOf(client.search("companies", { query: "company 2" }))).toHaveLength(1);
  });

  test("in an order of the user's own", async () => {
    const { client, ids } = await withCompanies(450);
    const sorts = [{ propertyName: "hs_object_id", direction: "DESCENDING" }] as const;
    expect(await idsOf(client.search("companies", { sorts }))).toEqual(ids.toReversed());
  });

  test("in an order of the user's own, no record comes twice when others are added before it", async () => {
    const { client, ids, sandbox } = await withCompanies(399);
    const sorts = [{ propertyName: "hs_object_id", direction: "DESCENDING" }] as const;
    let added = 0;
    server.use(
      http.post("*/companies/search", async () => {
        // With the second page: the last record of the first one moves onto it.
        if (added++ === 1) {
          const body = JSON.stringify({ properties: { name: "new" } });
          const headers = { authorization: "Bearer x", "content-type": "application/json" };
          const url = "https://x/crm/v3/objects/companies";
          await sandbox.fetch(new Request(url, { method: "POST", headers, body }));
        }
      }),
    );
    expect(await idsOf(client.search("companies", { sorts }))).toEqual(ids.toReversed());
  });

  test("keeps 5 a second for all searches of the client together, beside its other requests", async () => {
    const limits = { requests: 190, perMilliseconds: 10_000, search: 5 };
    const { client, ids, requests } = await withCompanies(1_001, {
      sandbox: { limits },
      clock: { travelTime: () => 20 },
    });
    const three = Array.from({ length: 3 }, () => idsOf(client.search("companies", NAMES)));
    const list = idsOf(client.list("companies"));
    expect(await Promise.all([...three, list])).toEqual([ids, ids, ids, ids]);
    expect(requests().filter(({ status }) => status === 429)).toEqual([]);
    const searches = requests().filter(({ operation }) => operation === "search");
    const times = searches.map(({ at }) => at);
    expect(times).toHaveLength(18);
    for (const [place, time] of times.slice(5).entries()) {
      expect(time - times[place]!).toBeGreaterThanOrEqual(1_000);
    }
  });

  test("waits when others use up the searches of a second", async () => {
    const { client, clock, ids, sandbox } = await withCompanies(1);
    sandbox.setFaults([
      { operation: "search", times: 2, fault: { kind: "rate-limit", policy: "search" } },
    ]);
    const waits: unknown[] = [];
    const onEvent = (event: BatchEvent): void => {
      if (event.type === "waiting") waits.push([event.milliseconds, event.limit, event.scope]);
    };
    expect(await idsOf(client.search("companies", { onEvent }))).toEqual(ids);
    expect(waits).toEqual([
      [1_000, "SECONDLY", "client"],
      [1_000, "SECONDLY", "client"],
    ]);
    expect(clock.sleeps).toContain(1_000);
  });
});
