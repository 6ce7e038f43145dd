import type { Outcome } from "@x/batch-types";
import { delay } from "msw";
import { describe, expect, test } from "vitest";
import {
  answers,
  companies,
  connect,
  contacts,
  door,
  drop,
  NO_LIMIT,
  pass,
  refusal,
  type Responder,
  rest,
  useServer,
} from "../testing/account.ts";
import {
  countingSource,
  collect,
  statuses,
  indexes,
  upTo,
  toContacts,
} from "../testing/counted-runs.ts";

const server = useServer();

const create = { operation: "create", objectType: "contacts" } as const;

const archive = { operation: "archive", objectType: "contacts" } as const;

const never: Responder = async () => {
  await delay("infinite");
  return undefined;
};

describe("a consumer that leaves", () => {
  test.each([
    ["nothing running behind", {}],
    ["nothing running behind, with a signal of its own", { signal: new AbortController().signal }],
  ])("leaves %s", async (_, options) => {
    const { client, clock } = connect(server, { concurrency: 3 });
    server.use(answers(pass, never, never, never));
    const source = countingSource(10_000);
    for await (const _ of client.run(archive, source, options)) break;
    expect(clock.onTheirWay()).toBe(0);
    expect(clock.asleep()).toBe(0);
    const { read } = source;
    const sent = clock.departures.length;
    await rest();
    expect(source.closed).toBe(true);
    expect([source.read, clock.departures.length]).toEqual([read, sent]);
  });

  test("does not wait for a source that is stuck, or for a pause", async () => {
    // The second batch is answered first, and pauses when the first is done.
    const travels = [1, 0];
    const { client, clock } = connect(server, {
      concurrency: 2,
      rateLimiter: NO_LIMIT,
      clock: { travelTime: () => travels.shift() ?? 0 },
    });
    const start = clock.runtime.now();
    server.use(answers(refusal(423)));
    const source = countingSource(250, () => new Promise(() => {}));
    for await (const outcome of client.run(archive, source)) {
      expect(outcome.index).toBe(0);
      break;
    }
    expect(clock.sleeps).toEqual([2_000]);
    expect(clock.asleep()).toBe(0);
    expect(clock.runtime.now() - start).toBe(1);
  });

  test("closes a source that is not asynchronous", async () => {
    const { client } = connect(server);
    let closed = false;
    const source = (function* () {
      try {
        for (let id = 1; ; id++) yield { id };
      } finally {
        closed = true;
      }
    })();
    for await (const _ of client.run(archive, source)) break;
    expect(closed).toBe(true);
  });
});

describe("a signal that aborts", () => {
  const reason = new Error("The user pressed Escape.");

  test("what is on its way is unknown, what is not sent is skipped", async () => {
    const { client } = connect(server, { concurrency: 2 });
    const controller = new AbortController();
    const handler = answers(pass, pass, never, async () => {
      controller.abort(reason);
      await delay("infinite");
      return undefined;
    });
    server.use(handler);
    const result = await client.create("companies", companies(1_050), {
      signal: controller.signal,
    });
    expect(result).toMatchObject({
      status: "partial",
      counts: { created: 200, unknown: 200, skipped: 650 },
    });
    expect(indexes(result.outcomes)).toEqual(upTo(1_050));
    expect(result.outcomes[399]).toMatchObject({
      status: "unknown",
      reason: "no-answer",
      message: "Aborted while waiting for HubSpot's answer.",
    });
    expect(result.outcomes[1_049]).toMatchObject({
      status: "skipped",
      reason: "aborted",
      message: reason.message,
      attempts: 0,
    });
    expect(handler.requests).toHaveLength(4);
  });

  test("before the start: nothing is sent", async () => {
    const { client, clock } = connect(server);
    const signal = AbortSignal.abort(reason);
    const result = await client.create("contacts", contacts(150), { signal });
    expect(result).toMatchObject({ status: "failure", counts: { skipped: 150 } });
    expect(clock.departures).toEqual([]);
    expect(statuses(await collect(client.run(archive, countingSource(150), { signal })))).toEqual(
      {},
    );
  });

  test("also when the source is stuck", async () => {
    const { client, clock } = connect(server);
    const controller = new AbortController();
    const source = countingSource(150, () => {
      controller.abort(reason);
      return new Promise(() => {});
    });
    server.use(answers(never));
    const outcomes = await collect(client.run(create, toContacts(source), controller));
    expect(indexes(outcomes)).toEqual(upTo(150));
    expect(statuses(outcomes)).toEqual({ unknown: 100, skipped: 50 });
    expect(clock.departures).toHaveLength(1);
  });

  test("also when all that was read is done", async () => {
    const { client } = connect(server);
    const controller = new AbortController();
    const source = countingSource(100, () => new Promise(() => {}));
    const outcomes: Outcome[] = [];
    for await (const outcome of client.run(archive, source, controller)) {
      outcomes.push(outcome);
      if (outcomes.length === 100) setTimeout(() => controller.abort(reason));
    }
    expect(statuses(outcomes)).toEqual({ archived: 100 });
  });

  test.each([
    ["a pause HubSpot asked for", refusal(429), "skipped"],
    ["a pause of its batch", refusal(423), "skipped"],
    ["a pause after silence", drop, "unknown"],
  ] as [string, Responder, string][])(
    "during %s, it ends at once",
    async (_, responder, status) => {
      const { client, clock } = connect(server);
      const start = clock.runtime.now();
      const controller = new AbortController();
      server.use(answers(responder));
      const { runtime } = clock;
      const aborting = client.run(archive, [{ id: 1 }], controller).result();
      while (clock.sleeps.length === 0) await Promise.race([aborting, new Promise(setImmediate)]);
      controller.abort(reason);
      const { outcomes } = await aborting;
      expect(outcomes).toMatchObject([{ status, attempts: 1 }]);
      expect(runtime.now()).toBe(start);
      expect(clock.asleep()).toBe(0);
    },
  );

  test("an upsert on its way is unknown, and not sent again", async () => {
    const { client, clock } = connect(server);
    const controller = new AbortController();
    server.use(
      answers(async () => {
        controller.abort(reason);
        await delay("infinite");
        return undefined;
      }),
    );
    const { signal } = controller;
    const options = { idProperty: "email", signal };
    const { outcomes } = await client.upsert("contacts", contacts(2), options);
    expect(outcomes).toMatchObject([
      { status: "unknown", attempts: 1 },
      { status: "unknown", attempts: 1 },
    ]);
    expect(clock.departures).toHaveLength(1);
  });

  test("other calls of the client go on", async () => {
    const { client } = connect(server);
    const controller = new AbortController();
    controller.abort(reason);
    const [aborted, other] = await Promise.all([
      client.create("contacts", contacts(1), controller),
      client.create("contacts", contacts(1, 1)),
    ]);
    expect([aborted.counts.skipped, other.counts.created]).toEqual([1, 1]);
  });
});

test("a run that is ended sends nothing more, and waits for what is on its way", async () => {
  const { client, clock } = connect(server, { concurrency: 1 });
  const { opened, open } = door();
  server.use(
    answers(async () => {
      await opened;
      return undefined;
    }),
  );
  const run = client.run(
    archive,
    upTo(300).map((id) => ({ id: id + 1 })),
  );
  const result = run.result();
  await rest();
  run.drain("Enough.");
  open();
  expect(await result).toMatchObject({
    status: "partial",
    counts: { archived: 100, skipped: 200 },
    stop: { reason: "aborted", message: "Enough." },
  });
  expect(clock.departures).toHaveLength(1);
});
