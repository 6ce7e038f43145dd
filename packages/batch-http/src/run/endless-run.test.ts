// Only tests reach for the sandbox; the package itself must not.
// oxlint-disable-next-line no-restricted-imports
import { createSandbox, type SandboxOptions } from "@x/batch-sandbox";
import { describe, expect, test, vi } from "vitest";
import { type BatchClientOptions, createBatchClient, type Job } from "../index.ts";
import { NO_LIMIT, rest } from "../testing/account.ts";

// Its sources give anything.
const job: Job = { operation: "archive", objectType: "deals" };
const hangs = (): Promise<never> => new Promise(() => {});

function connect({
  sandbox: given,
  ...options
}: Partial<BatchClientOptions> & { sandbox?: SandboxOptions } = {}) {
  const sandbox = createSandbox(given);
  const fetch: typeof globalThis.fetch = (url, init) => sandbox.fetch(new Request(url, init));
  const client = createBatchClient({
    accessToken: "any",
    rateLimiter: NO_LIMIT,
    fetch,
    ...(options as object),
  });
  return { client, sandbox };
}

const refused: SandboxOptions = { faults: [{ fault: { kind: "status", status: 500 } }] };
const unauthorized = {
  accessToken: (): never => {
    throw new Error("There is none.");
  },
};

const unauthorizedLater = {
  accessToken: async () => {
    await rest();
    throw new Error("There is none.");
  },
};

/** Gives records for ever, and says whether it was ended. */
function endless(end: () => unknown, next: (value: object) => unknown) {
  const source = { read: 0, ended: 0 };
  const iterator = {
    next: () => next({ done: false, value: { id: (source.read += 1) } }),
    return() {
      source.ended += 1;
      return end();
    },
  };
  return { source, iterator };
}

const ENDS: [string, () => unknown][] = [
  ["ends", () => ({ done: true, value: undefined })],
  [
    "throws",
    () => {
      throw new Error("It cannot be closed.");
    },
  ],
  ["hangs", hangs],
];

describe("a stop ends the reading of an endless source", () => {
  test.each(ENDS)("at once; its return() %s", async (_, end) => {
    const { source, iterator } = endless(end, (value) => value);
    const { client } = connect(unauthorized);
    const run = client.run(job, { [Symbol.iterator]: () => iterator as Iterator<unknown> });
    await expect(run.result()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    expect(run.stats.counts.skipped).toBe(source.read);
    expect(source.ended).toBe(1);
  });

  test.each(ENDS)("later; its return() %s", async (_, end) => {
    const { source, iterator } = endless(end, (value) => Promise.resolve(value));
    const { client } = connect(unauthorized);
    const run = client.run(job, {
      [Symbol.asyncIterator]: () => iterator as unknown as AsyncIterator<unknown>,
    });
    await expect(run.result()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    expect(source.read - run.stats.counts.skipped).toBeLessThanOrEqual(1);
    expect(source.ended).toBe(1);
  });

  test("that hangs", async () => {
    let read = 0;
    const ended = vi.fn<() => Promise<never>>(hangs);
    const iterator = {
      next: () =>
        (read += 1) > 150 ? hangs() : Promise.resolve({ done: false, value: { id: read } }),
      return: ended,
    };
    const { client } = connect(unauthorizedLater);
    const run = client.run(job, {
      [Symbol.asyncIterator]: () => iterator as unknown as AsyncIterator<unknown>,
    });
    await expect(run.result()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    expect(run.stats.counts.skipped).toBe(150);
    expect(ended).toHaveBeenCalledTimes(1);
  });

  test("a web stream that hangs is cancelled", async () => {
    const cancelled = vi.fn<() => void>();
    const stream = new ReadableStream({
      start(controller) {
        for (let id = 1; id <= 100; id += 1) controller.enqueue({ id });
      },
      cancel: cancelled,
    });
    const { client } = connect(unauthorized);
    await expect(client.run(job, stream).result()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await rest();
    expect(cancelled).toHaveBeenCalledTimes(1);
  });

  test("an array is settled to its end", async () => {
    const { client } = connect(unauthorized);
    const run = client.run(
      job,
      Array.from({ length: 5_000 }, (_, id) => ({ id })),
    );
    await run.result().catch(() => {});
    expect(run.stats.counts.skipped).toBe(5_000);
  });
});

test("a source that never waits leaves others their turn", async () => {
  const { client } = connect({ timeouts: { call: 50 } });
  const source = (function* () {
    for (;;) yield { id: "" };
  })();
  let last: string | undefined;
  for await (const outcome of client.run(job, source)) last = outcome.status;
  expect(last).toBe("failed");
});

describe("an abort is not held up by", () => {
  const records = Array.from({ length: 300 }, (_, id) => ({ id: id + 1 }));
  const indexes = records.map((_, index) => index);

  test.each<[string, Partial<BatchClientOptions> & { sandbox?: SandboxOptions }, object]>([
    ["a limiter that ignores it", { rateLimiter: { ...NO_LIMIT, acquire: hangs } }, {}],
    ["a token that never comes", { accessToken: hangs }, {}],
    ["a store that hangs before a batch leaves", {}, { sending: hangs, answered: () => {} }],
    ["a store that hangs after an answer", {}, { sending: () => {}, answered: hangs }],
    ["a sleep that ignores it", { sandbox: refused, runtime: { sleep: hangs } }, {}],
  ])("%s", async (_, options, store) => {
    const { client } = connect(options);
    const run = client.run(job, records, "sending" in store ? { store: store as never } : {});
    const result = run.result();
    await rest();
    run.abort(new Error("Enough."));
    const { outcomes, stop } = await result;
    expect(outcomes.map(({ index }) => index)).toEqual(indexes);
    expect(stop).toEqual({ reason: "aborted", message: "Enough." });
  });
});

test("a token is taken after the wait for the limiter, not before", async () => {
  let token = "stale";
  const { client, sandbox } = connect({
    accessToken: () => token,
    rateLimiter: {
      ...NO_LIMIT,
      acquire: async () => {
        await rest();
        token = "fresh";
      },
    },
  });
  const seen: (string | null)[] = [];
  const heard = client.run(job, [{ id: 1 }], {
    onEvent: () => {},
  });
  const fetched = vi.spyOn(sandbox, "fetch").mockImplementation(async (request) => {
    seen.push(request.headers.get("authorization"));
    return new Response(null, { status: 204, headers: { "x-hubspot-correlation-id": "c-1" } });
  });
  await heard.result();
  expect(seen).toEqual(["Bearer fresh"]);
  fetched.mockRestore();
});

test("what aborts after a run is over does not change what it says", async () => {
  const { client } = connect();
  const controller = new AbortController();
  const run = client.run(job, [{ id: 1 }], { signal: controller.signal });
  await run.result();
  controller.abort();
  await run[Symbol.asyncDispose]();
  expect(run.stats.stop).toBeUndefined();
});
