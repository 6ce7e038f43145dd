import type { BatchEvent } from "@x/batch-http";
import { createSandbox } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { aClient } from "../testing/a-client.ts";
import { readBefore } from "./read-before.ts";

const EXPIRED = { status: "error", category: "INVALID_AUTHENTICATION", message: "expired" };
const by = { properties: ["name"] };

async function setUp(answer?: () => Response) {
  const sandbox = createSandbox();
  const { outcomes } = await aClient(sandbox).create(
    "companies",
    Array.from({ length: 150 }, (_, n) => ({ properties: { name: `C${n}` } })),
  );
  const ids = outcomes.map((outcome) => ({ id: "id" in outcome ? outcome.id : "" }));
  const client = aClient(answer === undefined ? sandbox : { fetch: async () => answer() });
  const events: BatchEvent[] = [];
  const { signal } = new AbortController();
  const onEvent = (event: BatchEvent) => void events.push(event);
  return {
    sandbox,
    ids,
    events,
    reading: { client, objectType: "companies", signal, onEvent } as const,
  };
}

test("records are read 100 a request, and who listens hears of look-ups, not of another run", async () => {
  const { ids, events, reading, sandbox } = await setUp();
  const written = sandbox.requests().length;
  const { outcomes, stop } = await readBefore(reading, [...ids, { id: "999" }], by);
  expect(stop).toBeUndefined();
  expect(outcomes.map(({ status }) => status)).toEqual([...ids.map(() => "found"), "failed"]);
  expect(outcomes[149]).toMatchObject({
    id: ids[149]!.id,
    record: { properties: { name: "C149" } },
  });
  expect(sandbox.requests().length - written).toBe(2);
  expect(new Set(events.map(({ type }) => type))).toEqual(
    new Set(["request-sent", "request-answered"]),
  );
  const reasons = events.flatMap((event) =>
    event.type === "request-sent" ? [event.request.reason] : [],
  );
  expect(reasons).toEqual(["reconcile", "reconcile"]);
});

test("several records that were merged into others are told apart", async () => {
  const { ids, reading, sandbox } = await setUp();
  const [one, two, three, four] = ids.map(({ id }) => id);
  const others = aClient(sandbox);
  await others.merge("companies", [{ primary: one!, merge: two! }]);
  await others.merge("companies", [{ primary: three!, merge: four! }]);
  const { outcomes } = await readBefore(reading, ids.slice(0, 5), by);
  const found = outcomes.map((outcome) => ("id" in outcome ? outcome.id : outcome.status));
  const [first, second] = sandbox.inspect("companies").slice(-2);
  expect(found).toEqual([first!.id, first!.id, second!.id, second!.id, ids[4]!.id]);
});

test("two keys of one record, since it was merged, are both found", async () => {
  const sandbox = createSandbox();
  const client = aClient(sandbox);
  const emails = ["ada@example.com", "bob@example.com", "cy@example.com"];
  const { outcomes: made } = await client.create(
    "contacts",
    emails.map((email) => ({ properties: { email } })),
  );
  const [one, two, three] = made.map((outcome) => ("id" in outcome ? outcome.id : ""));
  await client.merge("contacts", [{ primary: one!, merge: two! }]);
  const merged = sandbox.inspect("contacts").at(-1);
  const { outcomes } = await readBefore(
    { client, objectType: "contacts" },
    [...emails, "none@example.com"].map((id) => ({ id })),
    { properties: ["email"], idProperty: "email" },
  );
  const found = outcomes.map((outcome) => ("id" in outcome ? outcome.id : outcome.status));
  expect(found).toEqual([merged!.id, merged!.id, three, "failed"]);
});

test("where HubSpot takes the token no more in between, it says why", async () => {
  const { ids, reading, sandbox } = await setUp();
  const [one, two, three, four] = ids.map(({ id }) => id);
  const others = aClient(sandbox);
  await others.merge("companies", [{ primary: one!, merge: two! }]);
  await others.merge("companies", [{ primary: three!, merge: four! }]);
  let requests = 0;
  const client = aClient({
    async fetch(request) {
      requests += 1;
      return requests === 1 ? sandbox.fetch(request) : Response.json(EXPIRED, { status: 401 });
    },
  });
  const { stop } = await readBefore({ ...reading, client }, ids.slice(0, 5), by);
  expect(stop).toMatchObject({ reason: "unauthorized" });
  expect(requests).toBe(2);
});

test("where HubSpot takes the token no more, it says why, and throws nothing", async () => {
  const { ids, reading } = await setUp(() => Response.json(EXPIRED, { status: 401 }));
  expect(await readBefore(reading, ids, by)).toMatchObject({
    outcomes: [],
    stop: { reason: "unauthorized" },
  });
});

test("what the caller got wrong is thrown", async () => {
  const { ids, reading } = await setUp();
  const other = { ...reading, objectType: "no such object" as never };
  await expect(readBefore(other, ids, by)).rejects.toThrow("objectType");
});
