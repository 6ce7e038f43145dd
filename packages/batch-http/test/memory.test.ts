import { execFile } from "node:child_process";
import { getEventListeners } from "node:events";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
// oxlint-disable-next-line no-restricted-imports
import { createSandbox } from "@x/batch-sandbox";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createBatchClient, type RateLimiter } from "../src/index.ts";

const run = promisify(execFile);

const free: RateLimiter = { acquire: () => Promise.resolve(), observe() {}, pause() {} };

test("refused records beside a request that hangs leave nothing behind", async () => {
  const script = fileURLToPath(new URL("memory/refused-records.ts", import.meta.url));
  const count = 200_000;
  const args = ["--expose-gc", "--conditions=@x/source", script, String(count)];
  const { stdout } = await run(process.execPath, args);
  const { settled, growth } = JSON.parse(stdout) as { settled: number; growth: number };
  expect(settled).toBe(count + 100);
  // Whatever is kept of a record takes 16 bytes at least: 180,000 records, 2.9 MB.
  expect(growth).toBeLessThan(1_000_000);
});

describe("listeners", () => {
  const warnings: string[] = [];
  const note = ({ name }: Error): void => void warnings.push(name);
  afterEach(() => {
    process.off("warning", note);
    vi.restoreAllMocks();
  });

  /** The most listeners that one signal had at the same time. */
  function countListeners(): () => number {
    let most = 0;
    // oxlint-disable-next-line typescript/unbound-method
    const { addEventListener } = EventTarget.prototype;
    vi.spyOn(EventTarget.prototype, "addEventListener").mockImplementation(function (
      this: EventTarget,
      ...args: Parameters<typeof addEventListener>
    ) {
      addEventListener.apply(this, args);
      if (this instanceof AbortSignal) {
        most = Math.max(most, getEventListeners(this, "abort").length);
      }
    });
    return () => most;
  }

  test("of forty batches in a call, and of twenty calls with one signal, do not add up", async () => {
    process.on("warning", note);
    const most = countListeners();
    const sandbox = createSandbox();
    let open = (): void => {};
    const opened = new Promise<void>((resolve) => (open = resolve));
    const client = createBatchClient({
      accessToken: async () => {
        await opened;
        return "any";
      },
      concurrency: 40,
      rateLimiter: free,
      fetch: (url, init) => sandbox.fetch(new Request(url, init)),
    });
    const { signal } = new AbortController();
    const records = Array.from({ length: 200 }, (_, id) => ({ id: id + 1 }));
    const pairs = records.map(({ id }) => ({ from: id, to: id }));
    const many = Array.from({ length: 4_000 }, (_, id) => ({ id: id + 1 }));
    const calls: Promise<unknown>[] = Array.from({ length: 20 }, () => [
      client.archive("deals", records, { signal }),
      client.associations.createDefault("deals", "contacts", pairs, { signal }),
    ]).flat();
    calls.push(client.archive("deals", many, { signal }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    open();
    await Promise.all(calls);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(warnings).toEqual([]);
    expect(most()).toBeLessThanOrEqual(10);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});

test("records of 120 KB are read only while 32 MB are on their way", async () => {
  const large = "x".repeat(120 * 1024);
  let read = 0;
  let most = 0;
  const source = (function* () {
    for (let id = 1; id <= 900; id += 1) {
      read += 1;
      yield { id, properties: { notes: large } };
    }
  })();
  let settled = 0;
  const client = createBatchClient({
    accessToken: "any",
    concurrency: 20,
    rateLimiter: free,
    fetch: async (_, init) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      const { inputs } = JSON.parse(init?.body as string) as { inputs: { id: string }[] };
      return Response.json({ status: "COMPLETE", results: inputs.map(({ id }) => ({ id })) });
    },
  });
  const job = { operation: "update", objectType: "contacts" } as const;
  for await (const _ of client.run(job, source)) {
    settled += 1;
    most = Math.max(most, read - settled);
  }
  expect(settled).toBe(900);
  // 32 MB are 273 records; one batch more may be on its way, and one read ahead.
  expect(most).toBeLessThanOrEqual(273 + 2 * 100);
});
