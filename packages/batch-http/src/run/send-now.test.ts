import { expect, test } from "vitest";
import { createSandbox } from "@x/batch-sandbox";
import { createBatchClient } from "../client/create-batch-client.ts";
import { SEND_NOW } from "./send-now.ts";

/** Runs a source, and returns how many records each request had, and the indexes of the outcomes. */
async function run(source: Iterable<unknown> | AsyncIterable<unknown>, allOrNone = false) {
  const sent: number[] = [];
  const sandbox = createSandbox();
  const client = createBatchClient({
    accessToken: "secret",
    concurrency: 1,
    fetch: (input, init) => sandbox.fetch(new Request(input, init)),
    onEvent(event) {
      if (event.type === "request-sent") sent.push(event.request.records);
    },
  });
  const job = { operation: "create", objectType: "companies", allOrNone } as const;
  const { outcomes } = await client.run(job, source as Iterable<never>).result();
  return { sent, indexes: outcomes.map(({ index }) => index) };
}

const record = { properties: { name: "Acme" } };

test("what was read is sent at once; it is no record", async () => {
  const source = new Set<unknown>([record, { ...record }, SEND_NOW, { ...record }]);
  expect(await run(source)).toEqual({ sent: [2, 1], indexes: [0, 1, 2] });
});

test("a source may wait for the outcomes of what it gave", async () => {
  let settled!: () => void;
  const answered = new Promise<void>((resolve) => (settled = resolve));
  const sandbox = createSandbox();
  const client = createBatchClient({
    accessToken: "secret",
    fetch: (input, init) => sandbox.fetch(new Request(input, init)),
  });
  async function* source(): AsyncGenerator<unknown, void, undefined> {
    yield record;
    yield SEND_NOW;
    await answered;
    yield record;
  }
  const job = { operation: "create", objectType: "companies" } as const;
  const statuses: string[] = [];
  for await (const { status } of client.run(job, source() as AsyncIterable<never>)) {
    statuses.push(status);
    settled();
  }
  expect(statuses).toEqual(["created", "created"]);
});

test("with all or none nothing is sent before the source ends", async () => {
  const source = new Set<unknown>([record, SEND_NOW, { ...record }]);
  expect(await run(source, true)).toEqual({ sent: [2], indexes: [0, 1] });
});
