import { createSandbox, type FaultRule } from "@x/batch-sandbox";
import type { Outcome } from "@x/batch-types";
import { expect, test } from "vitest";
import { createBatchClient } from "../src/index.ts";
import { jumpingClock } from "../src/testing/jumping-clock.ts";
import { pseudoRandom } from "../src/testing/simulate-quota.ts";

// Creates of the same contact in different batches, of which many get no answer. HubSpot makes the first
// and refuses the others. The client's clock jumps by up to four minutes, so that it
// does not tell how old a record is.

const LOST: readonly FaultRule[] = [
  { operation: "create", probability: 0.3, fault: { kind: "reset", when: "before-answer" } },
  { operation: "create", probability: 0.1, fault: { kind: "reset", when: "before-read" } },
  {
    operation: "create",
    probability: 0.1,
    fault: { kind: "status", status: 504, committed: true },
  },
  // So often that some look-ups never get an answer.
  {
    operation: "read",
    probability: 0.7,
    fault: { kind: "drop-records", share: 0.5, written: true },
  },
];

const JUMPS = [0, 1_000, -1_000, 50_000, -50_000, 120_000, -120_000];

/** 24 people in 96 records, each with the same values every time. */
function twins(random: () => number): { properties: { email: string; firstname: string } }[] {
  return Array.from({ length: 96 }, () => {
    const person = Math.floor(random() * 24);
    return { properties: { email: `person-${person}@example.com`, firstname: `P${person}` } };
  });
}

/** @param parts How many runs carry the records, each going on where the one before ended. */
async function run(seed: number, duplicates: "refuse" | "sequence", parts: number) {
  const random = pseudoRandom(seed);
  const clock = jumpingClock();
  const sandbox = createSandbox({
    clock: clock.now,
    sleep: clock.sleep,
    seed,
    latency: { median: 80, p99: 600 },
    faults: [...LOST],
  });
  let jump = 0;
  const client = createBatchClient({
    accessToken: "any",
    timeouts: { attempt: 20_000 },
    runtime: {
      now: () => clock.now() + jump,
      sleep: clock.sleep,
      random,
    },
    fetch: (url, init = {}) => {
      // Across runs, only a clock that goes evenly tells whose a record is.
      if (parts === 1) jump = JUMPS[Math.floor(random() * JUMPS.length)]!;
      return sandbox.fetch({
        method: init.method!,
        url: url as string,
        headers: new Headers(init.headers),
        signal: init.signal!,
        text: () => Promise.resolve(init.body as string),
      });
    },
  });
  const job = { operation: "create", objectType: "contacts", batchSize: 4, duplicates } as const;
  const records = twins(random);
  const outcomes: Outcome[] = [];
  const size = records.length / parts;
  for (let firstIndex = 0; firstIndex < records.length; firstIndex += size) {
    const part = records.slice(firstIndex, firstIndex + size);
    const run = client.run(job, part, { firstIndex, unanswered: [], order: "input" });
    for await (const outcome of run) outcomes.push(outcome);
    // Another process goes on, and takes a while to begin.
    await clock.sleep(2_000);
  }
  return { outcomes, records, stored: sandbox.inspect("contacts") };
}

const created = (outcome: Outcome): string[] => (outcome.status === "created" ? [outcome.id] : []);

test.each([
  ["refuse", 1],
  ["sequence", 1],
  ["refuse", 4],
] as const)(
  "no record is given out as created twice: %s, in %i runs",
  async (duplicates, parts) => {
    // Only what was not written twice is skipped.
    const counts: Record<string, number> = { skipped: 0 };
    for (let seed = 1; seed <= 6; seed += 1) {
      const { outcomes, records, stored } = await run(seed, duplicates, parts);
      expect(outcomes).toHaveLength(records.length);
      const ids = outcomes.flatMap(created);
      expect({ seed, twice: ids.filter((id, place) => ids.indexOf(id) !== place) }).toEqual({
        seed,
        twice: [],
      });
      // Nor is a record made that no outcome can be about.
      for (const { id, properties } of stored) {
        if (ids.includes(id)) continue;
        const own = outcomes.filter(
          (_, index) => records[index]!.properties.email === properties["email"],
        );
        expect(own.map(({ status }) => status)).toContain("unknown");
      }
      for (const { status } of outcomes) counts[status] = (counts[status] ?? 0) + 1;
    }
    expect(counts).toEqual({
      created: expect.toSatisfy((count: number) => count > 50),
      failed: expect.toSatisfy((count: number) => count > 50),
      skipped: expect.any(Number),
      unknown: expect.any(Number),
    });
  },
);

test.each([90_000, -90_000, 3_600_000])(
  "a create whose answer is lost is no conflict, while our clock goes wrong by %i",
  async (wrongBy) => {
    const clock = jumpingClock();
    const sandbox = createSandbox({
      clock: clock.now,
      sleep: clock.sleep,
      faults: [{ operation: "create", times: 1, fault: { kind: "reset", when: "before-answer" } }],
    });
    await using client = createBatchClient({
      accessToken: "any",
      fetch: async (input, init) => {
        const request = new Request(input, init);
        if (request.url.endsWith("/batch/read")) {
          // A workflow changes the record before it is looked up.
          const { id } = sandbox.inspect("contacts")[0]!;
          const url = `https://api.hubapi.com/crm/v3/objects/contacts/${id}`;
          const body = JSON.stringify({ properties: { firstname: "Bob" } });
          await sandbox.fetch(
            new Request(url, { method: "PATCH", headers: request.headers, body }),
          );
        }
        return sandbox.fetch(request);
      },
      runtime: { now: () => clock.now() + wrongBy, sleep: clock.sleep, random: () => 0 },
    });
    const properties = { email: "a@example.com", firstname: "ADA" };
    const { outcomes } = await client.create("contacts", [{ properties }]);
    expect(outcomes).toMatchObject([{ status: "unknown", reason: "unidentified" }]);
  },
);

test.each([
  ["upsert", "email", "p@e.com", "q@e.com"],
  ["update", "email", "p@e.com", "q@e.com"],
  ["update", undefined, "id of p", "id of both"],
] as const)("%s by %s: of two keys of one record, the later row stays", async (...given) => {
  const [operation, idProperty, ...keys] = given;
  const sandbox = createSandbox({ quirks: { mergedIdInUpdate: "survivor" } });
  const fetch: typeof globalThis.fetch = (input, init) => sandbox.fetch(new Request(input, init));
  await using client = createBatchClient({ accessToken: "any", fetch });
  const people = ["p@e.com", "q@e.com", "r@e.com"].map((email) => ({ properties: { email } }));
  const made = await client.create("contacts", people);
  const [p, q, r] = made.outcomes.map((outcome) => ("id" in outcome ? outcome.id : ""));
  const merged = await client.merge("contacts", [{ primary: p!, merge: q! }]);
  const both = merged.outcomes.map((outcome) => ("id" in outcome ? outcome.id : "")).join();
  const ids: Record<string, string> = { "id of p": p!, "id of both": both };
  const other = idProperty === undefined ? r! : "r@e.com";
  for (const [first, second] of [keys, keys.toReversed()]) {
    const rows = [first!, other, second!].map((key, place) => ({
      id: ids[key] ?? key,
      properties: { city: `${key} ${place}` },
    }));
    const job = { operation, objectType: "contacts", ...(idProperty && { idProperty }) } as const;
    const { outcomes } = await client.run(job, rows).result();
    expect(outcomes.map(({ status }) => status)).toEqual(["updated", "updated", "updated"]);
    const survivor = sandbox.inspect("contacts").find(({ id }) => id === both);
    expect(survivor?.properties["city"]).toBe(`${second} 2`);
  }
});
