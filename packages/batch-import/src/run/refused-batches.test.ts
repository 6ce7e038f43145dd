import { fromBlob, survey } from "@x/batch-file";
import type { RateLimiter } from "@x/batch-http";
import { createSandbox } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { createMemoryStore } from "../memory.ts";
import { isFinished } from "../results/report.ts";
import { aClient } from "../testing/a-client.ts";
import type { SendOptions } from "./import-run.ts";
import { start } from "./start.ts";

/** The parts of all batches are more requests than ten seconds allow. */
const free: RateLimiter = { acquire: async () => {}, observe() {}, pause() {} };

/** Creates companies at a HubSpot that refuses each request, and names no record. */
async function begin(rows: number, options: Partial<SendOptions> = {}) {
  const text = `name\n${Array.from({ length: rows }, (_, row) => `C${row}\n`).join("")}`;
  const file = fromBlob(new Blob([text]), "a.csv");
  const sandbox = createSandbox();
  const fetch = async (request: Request): Promise<Response> =>
    request.url.endsWith("/batch/create")
      ? Response.json({ category: "VALIDATION_ERROR", message: "No." }, { status: 400 })
      : sandbox.fetch(request);
  // One batch after the other, so that rows are left when the first are judged.
  const client = aClient({ fetch }, () => {}, { concurrency: 1, rateLimiter: free });
  return start({
    ...options,
    client,
    file,
    survey: await survey(file),
    columns: { properties: ["name"], leftOut: [] },
    job: { operation: "create", objectType: "companies" },
    store: createMemoryStore,
  });
}

test("rows of a batch that is refused part by part are settled, and the run is at its end", async () => {
  const { ended, store } = await begin(100);
  expect(await ended).toEqual({ stop: undefined, problems: [], notes: [] });
  expect(isFinished(store)).toBe(true);
  expect(store.counts()).toEqual({
    created: 0,
    updated: 0,
    archived: 0,
    found: 0,
    failed: 0,
    unchanged: 0,
    skipped: 100,
    unknown: 0,
  });
  expect(store.rowsFrom(99, 1)).toEqual([
    {
      row: 99,
      line: 101,
      cells: '["C99"]',
      status: "skipped",
      id: "",
      correlationId: "",
      kind: "refused\n\nNo part of this batch was accepted. … parts were tried; the last answer: No.",
      error:
        "No part of this batch was accepted. 14 parts were tried; the last answer: No. (refused)",
    },
  ]);
});

test("they count for the limit of failed rows", async () => {
  const { ended } = await begin(300, { maxFailed: { rows: 99 } });
  expect((await ended).stop).toEqual({
    reason: "max-failed",
    message: "More rows failed than the limit allows (99 rows).",
  });
});

test("and for the question whether to send the rest", async () => {
  const tallies: unknown[] = [];
  const { ended } = await begin(1_300, {
    onManyFailed: async (tally) => {
      tallies.push(tally.failed === tally.settled && tally.settled >= 1_000);
      return false;
    },
  });
  await ended;
  expect(tallies).toEqual([true]);
});
