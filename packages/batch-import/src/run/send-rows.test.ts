import { createBatchClient } from "@x/batch-http";
import { createSandbox } from "@x/batch-sandbox";
import type { ApiVersion } from "@x/batch-types";
import { expect, test } from "vitest";
import { fromBlob, survey } from "@x/batch-file";
import { createMemoryStore } from "../memory.ts";
import type { SendOptions } from "./import-run.ts";
import { resume } from "./resume.ts";
import { start } from "./start.ts";

const RATE = { requests: 10_000, perMilliseconds: 1_000 };

/** Creates companies from rows; a row whose number is not one is refused by HubSpot. */
async function begin(
  numbers: readonly string[],
  options: Partial<SendOptions> & { meanwhile?: () => void } = {},
) {
  const file = fromBlob(
    new Blob([`name,numberofemployees\n${numbers.map((n, row) => `C${row},${n}\n`).join("")}`]),
    "a.csv",
  );
  const sandbox = createSandbox({ limits: RATE });
  const client = createBatchClient<ApiVersion>({
    accessToken: "secret",
    concurrency: 1,
    rateLimit: RATE,
    fetch: async (input, init) => {
      options.meanwhile?.();
      return sandbox.fetch(new Request(input, init));
    },
  });
  const surveyed = await survey(file);
  const columns = { properties: ["name", "numberofemployees"], leftOut: [] };
  const job = { operation: "create", objectType: "companies" } as const;
  const task = { job, survey: surveyed, columns, store: createMemoryStore };
  const run = await start({ ...options, ...task, client, file });
  return { ...run, sandbox, again: () => resume(run.store, { client, file }) };
}

const good = (count: number): string[] => Array.from({ length: count }, () => "5");
const bad = (count: number): string[] => Array.from({ length: count }, () => "many");

test("the first rows only; a resume sends the rest, each row once", async () => {
  const run = await begin(good(250), { first: 30 });
  expect(await run.ended).toEqual({
    stop: { reason: "first", message: "Only 30 rows were to be sent." },
    problems: [],
    notes: [],
  });
  expect(run.store.counts()).toMatchObject({ created: 30 });
  expect(run.sandbox.inspect("companies").map(({ properties }) => properties["name"])).toEqual(
    Array.from({ length: 30 }, (_, row) => `C${row}`),
  );
  expect((await (await run.again()).ended).stop).toBeUndefined();
  const names = run.sandbox.inspect("companies").map(({ properties }) => properties["name"]);
  expect(names).toHaveLength(250);
  expect(new Set(names)).toEqual(new Set(Array.from({ length: 250 }, (_, row) => `C${row}`)));
});

test("as many as there are, or more: nothing is left, and nothing is said", async () => {
  const run = await begin(good(30), { first: 30 });
  expect((await run.ended).stop).toBeUndefined();
});

test("more fail than may: no more is sent, what was sent is settled, and a resume goes on", async () => {
  const run = await begin([...good(100), ...bad(3), ...good(1_000)], { maxFailed: { rows: 2 } });
  expect(await run.ended).toMatchObject({
    stop: { reason: "max-failed", message: "More rows failed than the limit allows (2 rows)." },
    problems: [],
  });
  const counts = run.store.counts();
  expect(counts.failed).toBe(3);
  expect(counts.created).toBeLessThan(1_000);
  expect(run.sandbox.inspect("companies")).toHaveLength(counts.created);
  expect((await (await run.again()).ended).stop).toBeUndefined();
  expect(run.store.counts()).toMatchObject({ created: 1_100, failed: 3 });
  expect(run.sandbox.inspect("companies")).toHaveLength(1_100);
});

test("a fifth of the first 1,000 rows fails: asked once, and nothing is sent meanwhile", async () => {
  let sent = 0;
  const tallies: unknown[] = [];
  const run = await begin(
    Array.from({ length: 3_000 }, (_, row) => (row % 4 === 0 ? "many" : "5")),
    {
      meanwhile: () => void (sent += 1),
      async onManyFailed(tally) {
        tallies.push({ ...tally });
        // A request that was in flight may still be split and sent again.
        for (let before = -1; before !== sent;) {
          before = sent;
          await new Promise((resolve) => setTimeout(resolve, 300));
        }
        return false;
      },
    },
  );
  const { stop } = await run.ended;
  const [{ settled, failed }] = tallies as [{ settled: number; failed: number }];
  expect(tallies).toHaveLength(1);
  expect(settled).toBeGreaterThanOrEqual(1_000);
  expect(stop).toEqual({
    reason: "max-failed",
    message: `${failed} of the first ${settled.toLocaleString("en-US")} rows failed.`,
  });
  expect(run.store.counts().created).toBeLessThan(2_000);
});

test("a yes sends on", async () => {
  const numbers = Array.from({ length: 1_500 }, (_, row) => (row % 4 === 0 ? "many" : "5"));
  const run = await begin(numbers, { onManyFailed: async () => true });
  expect((await run.ended).stop).toBeUndefined();
  expect(run.store.counts()).toMatchObject({ created: 1_125, failed: 375 });
});
