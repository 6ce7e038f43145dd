import { type Batch, planBatches } from "@x/batch-core";
import { describe, expect, test } from "vitest";
import { answers, connect, contacts, door, NO_LIMIT, rest, useServer } from "../testing/account.ts";

const server = useServer();

const PLACEHOLDER = { properties: { email: "n/a@n/a.io" } };

/** Contacts, with the same placeholder at the beginning of every ten. */
function withPlaceholders(batches: number): { properties: { email: string } }[] {
  const some = (batch: number) => contacts(9, batch * 9);
  return Array.from({ length: batches }, (_, batch) => [PLACEHOLDER, ...some(batch)]).flat();
}

describe("one placeholder key in many rows", () => {
  test.each(["create", "upsert"] as const)(
    "%s: nobody else waits while it is found out what became of the first",
    async (operation) => {
      // The first request gets no answer, and is not carried out: it is looked up for 12 seconds and sent
      // again then, or sent again after a second.
      const { client, clock, sandbox } = connect(server, {
        rateLimiter: NO_LIMIT,
        concurrency: 4,
        clock: { travelTime: () => 50, random: () => 1 },
        sandbox: { faults: [{ nth: 1, fault: { kind: "reset", when: "before-read" } }] },
      });
      const start = clock.runtime.now();
      const job = { objectType: "contacts", operation, batchSize: 10 } as const;
      const options = operation === "upsert" ? { idProperty: "email" } : {};
      const rows = withPlaceholders(12);
      const settled = new Map<number, number>();
      for await (const { index } of client.run({ ...job, ...options }, rows)) {
        expect(settled.has(index)).toBe(false);
        settled.set(index, clock.runtime.now() - start);
      }
      expect(settled.size).toBe(rows.length);
      const others = [...settled].filter(([index]) => index >= 10 && index % 10 > 0);
      expect(Math.max(...others.map(([, at]) => at))).toBeLessThan(1_000);
      expect(Math.max(...settled.values())).toBeGreaterThanOrEqual(1_000);
      expect(sandbox.inspect("contacts")).toHaveLength(12 * 9 + 1);
    },
  );

  test("when every answer to a create is lost, look-ups do not follow one another", async () => {
    const { client, clock, sandbox } = connect(server, {
      rateLimiter: NO_LIMIT,
      concurrency: 10,
      sandbox: {
        faults: [{ operation: "create", fault: { kind: "reset", when: "before-answer" } }],
      },
    });
    const start = clock.runtime.now();
    const job = { operation: "create", objectType: "contacts", batchSize: 10 } as const;
    const { counts } = await client.run(job, withPlaceholders(10)).result();
    expect(counts.unknown).toBe(0);
    expect(sandbox.inspect("contacts")).toHaveLength(10 * 9 + 1);
    // Ten look-ups one after the other would take 20 seconds at least; these go side by side.
    expect(clock.runtime.now() - start).toBeLessThan(10_000);
  });
});

test("what an answer settles is handed out at once, though others of its batch are looked up", async () => {
  const { client, clock } = connect(server, {
    sandbox: { faults: [{ nth: 1, fault: { kind: "reset", when: "before-answer" } }] },
  });
  const start = clock.runtime.now();
  // The second record has nothing to be looked up by.
  const rows = [...contacts(1), { properties: { city: "Oslo" } }];
  const heard: [number, string, number][] = [];
  const job = { operation: "create", objectType: "contacts" } as const;
  for await (const { index, status } of client.run(job, rows)) {
    heard.push([index, status, clock.runtime.now() - start]);
  }
  expect(heard).toEqual([
    [1, "unknown", 0],
    [0, "created", 2_000],
  ]);
});

describe("two runs of one client that write the same record", () => {
  const update = { operation: "update", objectType: "contacts" } as const;
  const rows = (id: string, city: string) => [{ id, properties: { city } }];

  test("never have it in flight together; others do not wait", async () => {
    const { client, sandbox, clock } = connect(server, {
      rateLimiter: NO_LIMIT,
      clock: { travelTime: () => 50 },
    });
    await client.create("contacts", contacts(2));
    const [id, other] = sandbox.inspect("contacts").map((one) => one.id);
    const first = client.run(update, rows(id!, "Oslo")).result();
    const runs = [
      client.run({ ...update, objectType: "0-1" }, rows(id!, "Bergen")).result(),
      client.run(update, rows(other!, "Rome")).result(),
    ];
    const before = clock.departures.length;
    expect((await Promise.all([first, ...runs])).map(({ status }) => status)).toEqual(
      Array.from({ length: 3 }, () => "success"),
    );
    const [one, two, three] = clock.departures.slice(before);
    expect([two! - one!, three! - one!]).toEqual([0, 50]);
    const cities = sandbox.inspect("contacts").map(({ properties }) => properties["city"]);
    expect(cities).toEqual(["Bergen", "Rome"]);
  });

  test("a batch of an earlier run without an answer waits for the other run, too", async () => {
    const { client, sandbox } = connect(server, { rateLimiter: NO_LIMIT });
    await client.create("contacts", contacts(1));
    const { id } = sandbox.inspect("contacts")[0]!;
    const [step] = planBatches(update, rows(id, "Rome"));
    const { batch } = step as { batch: Batch };
    const { opened, open } = door();
    const held = answers(() => opened as Promise<undefined>);
    server.use(held);
    const first = client.run(update, rows(id, "Oslo")).result();
    await rest();
    const unanswered = [{ batch, at: 0 }];
    const second = client.run(update, [], { unanswered, firstIndex: 1 }).result();
    await rest();
    expect(held.requests).toHaveLength(1);
    open();
    const statuses = (await Promise.all([first, second])).map(({ status }) => status);
    expect(statuses).toEqual(["success", "success"]);
    expect(sandbox.inspect("contacts")[0]?.properties["city"]).toBe("Rome");
  });

  test("a run that ends does not wait for the other, nor free what that has in flight", async () => {
    const { client, sandbox } = connect(server, { rateLimiter: NO_LIMIT });
    await client.create("contacts", contacts(1));
    const { id } = sandbox.inspect("contacts")[0]!;
    const { opened, open } = door();
    server.use(answers(() => opened as Promise<undefined>));
    const first = client.run(update, rows(id, "Oslo")).result();
    await rest();
    const waiting = client.run(update, rows(id, "Bergen"));
    const ended = waiting.result();
    const last = client.run(update, rows(id, "Rome")).result();
    await rest();
    waiting.drain("Enough.");
    expect((await ended).outcomes).toMatchObject([{ status: "skipped", reason: "aborted" }]);
    await rest();
    const before = sandbox.requests().length;
    open();
    await Promise.all([first, last]);
    expect(sandbox.requests().length - before).toBe(2);
    expect(sandbox.inspect("contacts")[0]?.properties["city"]).toBe("Rome");
  });
});
