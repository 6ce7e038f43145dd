import { createServer as createHttpServer } from "node:http";
import { inspect } from "node:util";
import { delay, http, HttpResponse, passthrough } from "msw";
import { describe, expect, test } from "vitest";
import { BatchError, createBatchClient } from "../index.ts";
import {
  answers,
  companies,
  connect,
  contactIds,
  contacts,
  door,
  drop,
  NO_LIMIT,
  pass,
  refusal,
  type Responder,
  rest,
  TOKEN,
  useServer,
} from "../testing/account.ts";
import { virtualClock } from "../testing/virtual-clock.ts";

const server = useServer();

const never: Responder = async () => {
  await delay("infinite");
  return undefined;
};
/** The address of a server that begins an answer and then closes the connection. */
async function breakingServer(status: number): Promise<{ baseUrl: string; close: () => void }> {
  const breaking = createHttpServer((incoming, outgoing) => {
    incoming.resume().once("end", () => {
      outgoing.writeHead(status, { "content-type": "application/json", "content-length": "1000" });
      outgoing.write('{"status":"COMPLETE","results":[');
      setTimeout(() => outgoing.destroy(), 5);
    });
  });
  await new Promise<void>((resolve) => {
    breaking.listen(0, "127.0.0.1", resolve);
  });
  const { port } = breaking.address() as { port: number };
  server.use(http.all(`http://127.0.0.1:${port}/*`, () => passthrough()));
  return { baseUrl: `http://127.0.0.1:${port}`, close: () => breaking.close() };
}

/** Nothing listens here: the number is that of a service nobody runs, and systems give it to nobody who asks for any. */
const CLOSED = "http://127.0.0.1:2";

const sends = { operation: "create", objectType: "contacts" } as const;
const repeats = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;

describe("a create without a usable answer is unknown, and never sent again", () => {
  test.each([
    ["500", refusal(500), /^HubSpot answered 500\.$/],
    ["502", refusal(502), /^HubSpot answered 502\.$/],
    ["504", refusal(504), /^HubSpot answered 504\.$/],
    ["408", refusal(408), /^HubSpot answered 408\.$/],
    ["a page instead of JSON", () => HttpResponse.html("<h1>Hi</h1>"), /Not an answer of HubSpot/],
    ["a dropped connection", drop, /./],
  ])("%s", async (_, responder, message) => {
    const { client, sandbox, clock } = connect(server);
    const handler = answers(responder);
    server.use(handler);
    const result = await client.create("companies", companies(2));
    expect(result).toMatchObject({ status: "failure", counts: { unknown: 2 } });
    expect(result.outcomes).toMatchObject(
      [0, 1].map((index) => ({
        index,
        status: "unknown",
        reason: "no-answer",
        attempts: 1,
        message: expect.stringMatching(message),
        advice: expect.stringContaining("Look the record up"),
      })),
    );
    expect(handler.requests).toHaveLength(1);
    expect(sandbox.requests()).toEqual([]);
    expect(clock.sleeps).toEqual([]);
  });
});

test("a timeout names its milliseconds", async () => {
  const { client } = connect(server, { timeouts: { attempt: 300 }, clock: { realUpTo: 300 } });
  const handler = answers(never);
  server.use(handler);
  const { outcomes } = await client.create("companies", companies(1));
  expect(outcomes).toMatchObject([
    {
      status: "unknown",
      reason: "no-answer",
      message: "No answer from HubSpot within 300 ms.",
    },
  ]);
  expect(handler.requests).toHaveLength(1);
});

test("the timeout covers the body, too", async () => {
  const { client } = connect(server, {
    timeouts: { attempt: 30 },
    // The clock's own fetch waits for the end of every body.
    fetch: globalThis.fetch,
  });
  server.use(
    answers(
      () =>
        new HttpResponse(new ReadableStream({ pull: () => new Promise(() => {}) }), {
          status: 201,
        }),
    ),
  );
  const { outcomes } = await client.create("companies", companies(1));
  expect(outcomes).toMatchObject([{ status: "unknown", attempts: 1 }]);
});

test.each([
  [
    201,
    {
      status: "unknown",
      message: "An answer came (201), but its body cannot be read: terminated",
    },
  ],
  [400, { status: "failed", error: { category: "HTTP_400" } }],
])("where the body breaks off, the status %i still counts", async (status, outcome) => {
  const { baseUrl, close } = await breakingServer(status);
  const { client, clock } = connect(server, { baseUrl });
  const { outcomes } = await client.create("companies", companies(1));
  close();
  expect(outcomes).toMatchObject([{ ...outcome, attempts: 1 }]);
  expect(clock.departures).toHaveLength(1);
});

test("once a request is answered, its timeout is over", async () => {
  const signals: AbortSignal[] = [];
  const { runtime, fetch } = virtualClock();
  const { client } = connect(server, {
    timeouts: { attempt: 20 },
    runtime,
    fetch: (input, init) => {
      const request = new Request(input, init);
      signals.push(request.signal);
      return fetch(request);
    },
  });
  expect((await client.create("contacts", contacts(1))).status).toBe("success");
  await delay(40);
  expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
});

describe("what has the same effect twice is sent again", () => {
  test.each([
    ["500", refusal(500)],
    ["503", refusal(503)],
    ["a dropped connection", drop],
  ])("upsert after %s, with growing pauses", async (_, responder) => {
    const { client, sandbox, clock } = connect(server);
    server.use(answers(responder, responder, responder, pass));
    const { outcomes } = await client.upsert("contacts", contacts(2), { idProperty: "email" });
    expect(outcomes).toMatchObject([
      { index: 0, status: "created", attempts: 4 },
      { index: 1, status: "created", attempts: 4 },
    ]);
    expect(clock.sleeps).toEqual([500, 1_000, 2_000]);
    expect(sandbox.inspect("contacts")).toHaveLength(2);
  });

  test("an upsert that was written unseen is updated the second time", async () => {
    const { client, sandbox } = connect(server);
    const writeAndDrop = http.post(
      "https://api.hubapi.com/*",
      async ({ request }) => {
        await sandbox.fetch(request.clone());
        return HttpResponse.error();
      },
      { once: true },
    );
    server.use(writeAndDrop);
    const { outcomes } = await client.upsert("contacts", contacts(1), { idProperty: "email" });
    expect(outcomes).toMatchObject([{ status: "updated", attempts: 2 }]);
    expect(sandbox.inspect("contacts")).toHaveLength(1);
  });

  test.each(["update", "archive"] as const)("%s", async (operation) => {
    const account = connect(server);
    const [id] = await contactIds(account, 1);
    server.use(answers(refusal(502), pass));
    const job = { operation, objectType: "contacts" } as const;
    const records = [{ id: id!, ...(operation === "update" && { properties: { city: "Lund" } }) }];
    const { outcomes } = await account.client.run(job, records).result();
    expect(outcomes).toMatchObject([{ status: `${operation}d`, attempts: 2 }]);
  });

  test("until its retries are used up: then it is unknown", async () => {
    const { client, clock } = connect(server);
    const handler = answers(drop, refusal(500), drop);
    server.use(handler);
    const { outcomes } = await client.run({ ...repeats, maxRetries: 2 }, contacts(1)).result();
    expect(outcomes).toMatchObject([{ status: "unknown", reason: "no-answer", attempts: 3 }]);
    expect(handler.requests).toHaveLength(3);
    expect(clock.sleeps).toEqual([500, 1_000]);
  });

  test("and stays unknown when a later answer only says wait", async () => {
    const { client } = connect(server);
    server.use(answers(drop, refusal(423)));
    const { outcomes } = await client.run({ ...repeats, maxRetries: 1 }, contacts(1)).result();
    expect(outcomes).toMatchObject([{ status: "unknown", attempts: 2 }]);
  });

  test("and stays unknown when the job stops meanwhile", async () => {
    const { client } = connect(server);
    server.use(answers(drop, refusal(401)));
    const result = await client.upsert("contacts", contacts(1), { idProperty: "email" });
    expect(result).toMatchObject({
      stop: { reason: "unauthorized" },
      outcomes: [{ status: "unknown", reason: "no-answer" }],
    });
  });
});

describe("a fetch that ignores its signal", () => {
  test.each([
    ["an abort", { timeouts: {} }, "Aborted while waiting for HubSpot's answer."],
    ["the time limit", { timeouts: { attempt: 20 } }, "No answer from HubSpot within 20 ms."],
  ])("does not hold up %s", async (name, options, message) => {
    const left = door();
    let rejectLate: (error: Error) => void = () => {};
    const late = new Promise<Response>((_, reject) => {
      rejectLate = reject;
    });
    const fetch = (): Promise<Response> => {
      left.open();
      return late;
    };
    const client = createBatchClient({ accessToken: TOKEN, fetch, ...options });
    const run = client.run(sends, companies(1));
    const result = run.result();
    await left.opened;
    if (name === "an abort") run.abort();
    expect((await result).outcomes).toMatchObject([
      { status: "unknown", reason: "no-answer", attempts: 1, message },
    ]);
    // An unhandled rejection would fail the test run.
    rejectLate(new Error("Too late."));
    await rest();
  });
});

describe("what never left the machine", () => {
  test("is sent again, even a create, and is skipped in the end", async () => {
    server.use(http.all(`${CLOSED}/*`, () => passthrough()));
    const { client, clock } = connect(server, { baseUrl: CLOSED });
    const { outcomes } = await client.run({ ...sends, maxRetries: 2 }, contacts(2)).result();
    expect(outcomes).toMatchObject(
      [0, 1].map((index) => ({
        index,
        status: "skipped",
        attempts: 3,
        reason: "unavailable",
        message: expect.stringContaining("ECONNREFUSED"),
      })),
    );
    expect(clock.departures).toHaveLength(3);
    expect(clock.sleeps).toEqual([500, 1_000]);
  });
});

describe("a redirect", () => {
  test.each([301, 302, 303, 307, 308])("%i ends the job, and is never followed", async (status) => {
    const visits: Request[] = [];
    server.use(
      http.all("https://elsewhere.example.com/*", ({ request }) => {
        visits.push(request);
        return HttpResponse.json({ results: [] });
      }),
    );
    const { client, clock } = connect(server);
    const location = "https://elsewhere.example.com/crm/objects/2026-09/contacts/batch/create";
    server.use(answers(() => new HttpResponse(null, { status, headers: { location } })));
    await expect(client.create("contacts", contacts(1))).rejects.toMatchObject({
      name: "JobStoppedError",
      code: "UNAVAILABLE",
    });
    await rest();
    expect(visits).toEqual([]);
    expect(clock.departures).toHaveLength(1);
  });
});

describe("the token is shown nowhere", () => {
  const see = (value: unknown) =>
    `${inspect(value, { depth: Infinity, showHidden: true })}${JSON.stringify(value)}${String(value)}`;

  test("our look finds it where it is", () => {
    const cause = new Error(`Bearer ${TOKEN}`);
    expect(see({ error: new Error("outer", { cause }) })).toContain(TOKEN);
  });

  test.each([
    ["success", pass],
    ["401", refusal(401)],
    ["403", refusal(403)],
    ["400", refusal(400)],
    ["500", refusal(500)],
    ["a dropped connection", drop],
    ["no answer", never],
    ["a redirect", () => new HttpResponse(null, { status: 307, headers: { location: "/" } })],
  ] as [string, Responder][])("after %s", async (_, responder) => {
    const { client } = connect(server, { timeouts: { attempt: 300 }, clock: { realUpTo: 300 } });
    server.use(answers(responder));
    const run = client.run(sends, contacts(1));
    const settled = await run.result().catch((error: unknown) => {
      expect(BatchError.is(error)).toBe(true);
      return error;
    });
    const shown = see([settled, run, run.stats, client]);
    expect(shown).not.toContain(TOKEN);
    expect(shown).toMatch(/contacts|person|stop/);
  });

  test("when nothing listens", async () => {
    server.use(http.all(`${CLOSED}/*`, () => passthrough()));
    const { client } = connect(server, { baseUrl: CLOSED });
    const result = await client.run({ ...sends, maxRetries: 0 }, contacts(1)).result();
    expect(see(result)).toContain("ECONNREFUSED");
    expect(see(result)).not.toContain(TOKEN);
  });
});

describe("a contact whose create is carried out, and not answered", () => {
  test.each([
    ["a dropped connection", () => HttpResponse.error()],
    ["a 504", () => new HttpResponse("<h1>Gateway Timeout</h1>", { status: 504 })],
  ])("is found by reading: %s", async (_, answer) => {
    const { client, sandbox, clock } = connect(server);
    server.use(
      http.post(
        "*/contacts/batch/create",
        async ({ request }) => {
          await sandbox.fetch(request);
          return answer();
        },
        { once: true },
      ),
    );
    const { outcomes, requests } = await client.create("contacts", contacts(3));
    const stored = sandbox.inspect("contacts");
    expect(stored).toHaveLength(3);
    expect(
      new Map(outcomes.map((outcome) => [outcome.key, "id" in outcome && outcome.id])),
    ).toEqual(new Map(stored.map(({ id, properties }) => [properties["email"], id])));
    expect(requests).toEqual({ sent: 2, retried: 0, isolating: 0, reconciling: 1, associating: 0 });
    expect(clock.sleeps).toHaveLength(1);
  });

  test("and one that is not carried out is sent once more", async () => {
    const { client, sandbox } = connect(server);
    server.use(answers(drop));
    const { counts, requests } = await client.create("contacts", contacts(2));
    expect([counts, requests]).toMatchObject([{ created: 2 }, { sent: 4, reconciling: 2 }]);
    expect(sandbox.inspect("contacts")).toHaveLength(2);
  });

  test("and one that is not carried out twice is not written", async () => {
    const { client, sandbox } = connect(server);
    server.use(answers(drop, pass, pass, drop));
    const { outcomes } = await client.create("contacts", contacts(2));
    expect(outcomes).toMatchObject([
      { status: "skipped", reason: "unavailable" },
      { status: "skipped", reason: "unavailable" },
    ]);
    expect(sandbox.inspect("contacts")).toEqual([]);
  });
});

test("a token that an answer quotes goes no further", async () => {
  const { client } = connect(server);
  server.use(answers(() => HttpResponse.text(`Bad header: Bearer ${TOKEN}`, { status: 402 })));
  const result = await client.create("contacts", contacts(1));
  expect(inspect(result, { depth: 9 })).toContain("Bearer [secret]");
  expect(inspect(result, { depth: 9 })).not.toContain(TOKEN);
});

test("a short token is no reason to change an answer", async () => {
  const { client } = connect(server, { accessToken: "x" });
  const result = await client.create("contacts", [
    { properties: { email: "ada@example.com", nope: "x" } },
  ]);
  expect(result.outcomes).toMatchObject([
    { status: "failed", error: { property: "nope", message: 'Property "nope" does not exist' } },
  ]);
  server.use(answers(() => HttpResponse.text("Bad header: Bearer x", { status: 402 })));
  const { outcomes } = await client.create("contacts", contacts(1));
  expect(inspect(outcomes, { depth: 9 })).toContain("Bad header: [secret]");
});

test("an answer that quotes its token does not show it, however many tokens there were meanwhile", async () => {
  let tokens = 0;
  const { opened, open } = door();
  const client = createBatchClient({
    accessToken: () => `${TOKEN}-${(tokens += 1)}-of-many`,
    rateLimiter: NO_LIMIT,
    concurrency: 20,
    async fetch(_, init) {
      const { authorization } = init!.headers as { authorization: string };
      // The first is answered last.
      if (authorization.includes("-1-of")) await opened;
      if (tokens === 12) open();
      return Response.json({ message: `Bad header: ${authorization}` }, { status: 400 });
    },
  });
  const job = { operation: "create", objectType: "companies", batchSize: 1 } as const;
  const { outcomes } = await client.run(job, companies(12)).result();
  expect(inspect(outcomes, { depth: 9 })).not.toContain(TOKEN);
});
