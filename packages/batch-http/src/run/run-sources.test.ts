import type { Outcome } from "@x/batch-types";
import { describe, expect, test } from "vitest";
import { answers, connect, contacts, door, rest, useServer } from "../testing/account.ts";
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

describe("a source that fails", () => {
  const error = new RangeError("Row 151 cannot be read.");
  const sources = {
    asynchronous: () =>
      countingSource(150, () => {
        throw error;
      }),
    synchronous: () =>
      (function* () {
        for (let id = 1; id <= 150; id++) yield { id };
        throw error;
      })(),
  };

  test.each(Object.entries(sources))(
    "settles all it gave, then its own error is thrown: %s",
    async (_, source) => {
      const { client } = connect(server);
      const outcomes: Outcome[] = [];
      await expect(collect(client.run(archive, source()), outcomes)).rejects.toBe(error);
      expect(indexes(outcomes)).toEqual(upTo(150));
      expect(statuses(outcomes)).toEqual({ archived: 150 });
      await expect(client.run(archive, source()).result()).rejects.toMatchObject({
        code: "SOURCE_FAILED",
        cause: error,
        message: "The source failed after 150 records: Row 151 cannot be read.",
        result: {
          status: "partial",
          counts: { archived: 150 },
          stop: {
            reason: "source-failed",
            message: "The source of records failed: Row 151 cannot be read.",
          },
        },
      });
    },
  );

  test("waits for what is on its way before it is reported", async () => {
    const { client } = connect(server);
    const { opened, open } = door();
    server.use(
      answers(async () => {
        await opened;
        return undefined;
      }),
    );
    let thrown: unknown;
    const outcomes: Outcome[] = [];
    const done = collect(client.run(archive, sources.asynchronous()), outcomes).catch(
      (failure: unknown) => {
        thrown = failure;
      },
    );
    await rest();
    expect(thrown).toBeUndefined();
    open();
    await done;
    expect(thrown).toBe(error);
    expect(outcomes).toHaveLength(150);
  });

  test("before its first record: nothing is sent", async () => {
    const { client, clock } = connect(server);
    const source = {
      [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }),
    };
    await expect(client.run(archive, source).result()).rejects.toMatchObject({
      cause: error,
      result: { outcomes: [] },
    });
    expect(clock.departures).toEqual([]);
  });
});

function streamOf<Item>(items: readonly Item[]): ReadableStream<Item> {
  return new ReadableStream({
    start(controller) {
      for (const item of items) controller.enqueue(item);
      controller.close();
    },
  });
}

/** Gives no promises, which `for await` allows and types forbid. */
function writtenByHand<Item>(items: readonly Item[]): AsyncIterable<Item> {
  let next = 0;
  const iterator = {
    next: () => ({ done: next >= items.length, value: items[next++] }),
    // Called only for what has not ended by itself.
    return: () => {
      throw new Error("It has ended.");
    },
  };
  return { [Symbol.asyncIterator]: () => iterator as unknown as AsyncIterator<Item> };
}

describe("a source may be", () => {
  const records = contacts(3);
  test.each([
    ["an array", () => records],
    ["a set", () => new Set(records)],
    ["a generator", () => records.values()],
    ["an asynchronous generator", () => toContacts(countingSource(3))],
    ["a stream", () => streamOf(records)],
    ["an iterator of one's own", () => writtenByHand(records)],
  ])("%s", async (_, source) => {
    const { client, sandbox } = connect(server);
    const result = await client.run(create, source()).result();
    expect(result).toMatchObject({ status: "success", counts: { created: 3 } });
    expect(sandbox.inspect("contacts")).toHaveLength(3);
  });

  test.each([
    ["an empty array", () => []],
    ["an empty generator", () => [].values()],
    ["an empty asynchronous generator", () => toContacts(countingSource(0))],
  ])("%s", async (_, source) => {
    const { client, clock } = connect(server);
    const run = client.run(create, source());
    expect(await run.result()).toEqual({
      status: "success",
      outcomes: [],
      counts: run.stats.counts,
      requests: run.stats.requests,
      errors: [],
    });
    expect(clock.departures).toEqual([]);
  });
});
