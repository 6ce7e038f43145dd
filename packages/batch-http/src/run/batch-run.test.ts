import { expect, test } from "vitest";
import { answers, connect, contacts, refusal, useServer } from "../testing/account.ts";

const server = useServer();

const create = { operation: "create", objectType: "contacts" } as const;

test("asking for the result twice gives it twice, and sends nothing twice", async () => {
  const { client, sandbox } = connect(server);
  const run = client.run(create, contacts(2));
  const [first, second] = await Promise.all([run.result(), run.result()]);
  expect(first).toMatchObject({ status: "success", counts: { created: 2 } });
  expect(second).toEqual(first);
  expect(await run.result()).toEqual(first);
  expect(sandbox.requests()).toHaveLength(1);
});

test("the result agrees with the stats", async () => {
  const { client } = connect(server);
  const run = client.run(create, [...contacts(120), { properties: {} }, ...contacts(1, 120)]);
  const { counts, outcomes } = await run.result();
  expect(run.stats.counts).toEqual(counts);
  expect(outcomes).toHaveLength(122);
  expect(run.stats.requests.sent).toBe(2);
});

test("the stats are plain values as of the moment they are read", async () => {
  const { client } = connect(server);
  const run = client.run(create, contacts(1));
  const before = run.stats;
  const expected = structuredClone(before);
  await run.result();
  expect(before).toEqual(expected);
  expect(Object.keys(before)).toEqual(["counts", "requests", "errors", "stop"]);
  expect(structuredClone(run.stats)).toEqual(run.stats);
  // As a log shows them: numbers, and nothing of the inside of a run. `stop` is undefined.
  expect(Object.keys(JSON.parse(JSON.stringify(run.stats)))).toEqual([
    "counts",
    "requests",
    "errors",
  ]);
  expect(run.stats.counts.created).toBe(1);
});

test("a job that is stopped throws only when HubSpot looked at no record", async () => {
  const { client } = connect(server);
  server.use(answers(refusal(401)));
  const refusedLocally = { properties: {} };
  const run = client.run(create, [refusedLocally, ...contacts(1)]);
  await expect(run.result()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  expect(run.stats.counts).toMatchObject({ failed: 1, skipped: 1 });
});

test("the outcomes of a stopped job can be iterated, without a throw", async () => {
  const { client } = connect(server);
  server.use(answers(refusal(401)));
  const run = client.run(create, contacts(2));
  const outcomes = [];
  for await (const outcome of run) outcomes.push(outcome);
  expect(outcomes).toMatchObject([
    { index: 0, status: "skipped", reason: "stopped" },
    { index: 1, status: "skipped", reason: "stopped" },
  ]);
});
