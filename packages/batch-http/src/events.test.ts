import { describe, expect, test } from "vitest";
import type { BatchEvent } from "./index.ts";
import { answers, connect, contacts, refusal, TOKEN, useServer } from "./testing/account.ts";

const server = useServer();

/** A client, and what it tells. */
function listen(options: Parameters<typeof connect>[1] = {}) {
  const events: BatchEvent[] = [];
  const account = connect(server, { onEvent: (event) => events.push(event), ...options });
  return { ...account, events };
}

test("a run is told from its start to its end", async () => {
  const { client, clock, events } = listen();
  const at = clock.runtime.now();
  await client.create("contacts", contacts(2));
  const run = { id: 1, operation: "create", objectType: "contacts", apiVersion: "2026-09" };
  const path = "/crm/objects/2026-09/contacts/batch/create";
  const request = { id: 1, method: "POST", path, records: 2, reason: undefined };
  const counts = expect.objectContaining({ created: 2, failed: 0 });
  const requests = expect.objectContaining({ sent: 1 });
  const correlationId = expect.stringMatching(/^[\da-f-]{36}$/);
  expect(events).toEqual([
    { type: "run-started", run, at },
    { type: "request-sent", run, at, request },
    { type: "request-answered", run, at, request, milliseconds: 0, status: 201, correlationId },
    { type: "settled", run, at, counts: { created: 2 } },
    { type: "run-ended", run, at, milliseconds: 0, counts, requests },
  ]);
});

test("every event says which account and run it is of, and the lane", async () => {
  const { client, events } = listen({ account: "acme" });
  const job = { operation: "archive", objectType: "deals" } as const;
  await client.run(job, [{ id: 1 }], { name: "run-7", lane: "live" }).result();
  await client.account();
  const told = events.map(({ run: { account, lane, name } }) => `${account} ${name} ${lane}`);
  expect([...new Set(told)]).toEqual(["acme run-7 live", "acme undefined undefined"]);
});

test("what a listener throws, later or at once, is ignored", async () => {
  const { client } = listen({ onEvent: () => Promise.reject(new Error("Nobody listens.")) });
  // A rejection that nobody handles fails the whole test run.
  expect((await client.create("contacts", contacts(1))).status).toBe("success");
});

test("nothing is told after the end", async () => {
  const { client, events } = listen();
  const run = client.run({ operation: "archive", objectType: "deals" }, [{ id: 1 }]);
  await run.result();
  run.drain("too late");
  expect(events.at(-1)?.type).toBe("run-ended");
});

test("no header brings the token into an event", async () => {
  const { client, events } = listen();
  const headers = { "x-hubspot-correlation-id": `Bearer ${TOKEN}` };
  server.use(answers(refusal(400, { correlationId: undefined }, headers)));
  await client.create("contacts", contacts(1));
  expect(JSON.stringify(events)).toContain("[secret]");
  expect(JSON.stringify(events)).not.toContain(TOKEN);
});

test("waits are told, with whose limit it is, and what is sent again", async () => {
  const { client, events } = listen({ runtime: {} });
  const limited = refusal(429, { policyName: "SECONDLY", correlationId: "c-9" });
  server.use(answers(limited));
  await client.create("contacts", contacts(1));
  expect(events.map(({ type }) => type)).toContain("waiting");
  expect(events).toContainEqual(
    expect.objectContaining({ type: "waiting", limit: "SECONDLY", scope: "client" }),
  );
  expect(events).toContainEqual(
    expect.objectContaining({ type: "request-answered", status: 429, correlationId: "c-9" }),
  );
  const sent = events.flatMap((event) => (event.type === "request-sent" ? event.request : []));
  expect(sent.map(({ reason }) => reason)).toEqual([undefined, "retry"]);
});

test("what is left of the quota is told", async () => {
  const { client, events } = listen({
    sandbox: { limits: { requests: 190, perMilliseconds: 10_000, daily: 1_000 } },
  });
  await client.create("contacts", contacts(1));
  expect(events).toContainEqual(
    expect.objectContaining({ type: "request-answered", remaining: 189, dailyRemaining: 999 }),
  );
});

test("a stop is told once, without what HubSpot quoted", async () => {
  const { client, events } = listen();
  const refused = refusal(401, { message: "no", quoted: "ada@example.com" });
  server.use(answers(refused, refused, refused));
  await client.create("contacts", contacts(300)).catch(() => {});
  const stops = events.filter(({ type }) => type === "run-stopped");
  expect(stops).toEqual([
    expect.objectContaining({ stop: { reason: "unauthorized", message: "no" } }),
  ]);
  expect(events.at(-1)).toMatchObject({ type: "run-ended", counts: { skipped: 300 } });
});

test("no event holds a token or a value", async () => {
  const { client, events } = listen();
  await client.upsert("contacts", contacts(150), { idProperty: "email" });
  await client.create("contacts", [{ properties: { email: "person-1@example.com" } }]);
  const text = JSON.stringify(events);
  expect(text).toMatch(/request-answered/);
  expect(text).not.toMatch(/example\.com/);
  expect(text).not.toContain(TOKEN);
});

describe("a listener", () => {
  test("of one call hears of that call only", async () => {
    const { client } = listen();
    const heard: number[] = [];
    const onEvent = ({ run }: BatchEvent) => heard.push(run.id);
    await Promise.all([
      client.create("contacts", contacts(1)),
      client.create("contacts", contacts(1, 1), { onEvent }),
    ]);
    expect(new Set(heard)).toEqual(new Set([2]));
  });

  test("that changes what it hears changes nothing", async () => {
    const onEvent = (event: BatchEvent) => {
      for (const name of ["counts", "requests", "request", "stop", "run"]) {
        const told: unknown = Reflect.get(event, name);
        if (typeof told !== "object" || told === null) continue;
        for (const field in told) Reflect.set(told, field, 99);
      }
    };
    const { client } = connect(server, { onEvent });
    const changed = await client.create("contacts", contacts(3));
    const { client: other } = connect(server);
    expect(changed).toEqual(await other.create("contacts", contacts(3)));
  });

  test("that throws changes nothing", async () => {
    const onEvent = () => {
      throw new Error("not today");
    };
    const { client } = connect(server, { onEvent });
    expect((await client.create("contacts", contacts(1), { onEvent })).status).toBe("success");
  });
});
