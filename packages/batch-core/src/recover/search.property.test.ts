import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "../answer/answer.ts";
import type { Batch } from "../plan/batch.ts";
import { interpretAnswer } from "../interpret/interpret-answer.ts";
import type { Job } from "../job/job.ts";
import { batchOf, response } from "../testing/batches.ts";

// Whatever the way in which one bad record makes HubSpot refuse its whole batch, the bad records are
// found, the good ones written, and the requests stay within a bound.

const update = { operation: "update", objectType: "contacts" } as const;
const upsert = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
const create = { operation: "create", objectType: "contacts" } as const;
const archive = { operation: "archive", objectType: "contacts" } as const;

const keyOf = (index: number): string => `person-${index}@example.com`;

function hundred(job: Job): Batch {
  return batchOf(
    job,
    Array.from({ length: 100 }, (_, index) => {
      const properties = { email: keyOf(index), city: "Oslo" };
      if (job.operation === "archive") return { id: index + 1 };
      return job.operation === "update" ? { id: index + 1, properties } : { properties };
    }),
  );
}

function accept({ entries, job }: Batch): Answer {
  if (job.operation === "archive") return response(204);
  const results = entries.map(({ index, key }) => ({
    id: job.operation === "update" ? key : `id-${index}`,
    new: true,
    objectWriteTraceId: String(index),
    properties: { email: keyOf(index), city: "Oslo" },
  }));
  return response(200, { results });
}

function isPage(answer: Answer): boolean {
  return answer.kind === "response" && answer.status === 403;
}

/** Sends a batch until all of it is settled, as if each part had waited on a queue. */
function follow(first: Batch, isBad: (index: number) => boolean, refuse: (bad: number) => Answer) {
  const fates = new Map<number, string>();
  let requests = 0;
  let refusals = 0;
  let mostInARow = 0;
  for (let batch: Batch | undefined = first; batch !== undefined; requests += 1) {
    const bad = batch.entries.find(({ index }) => isBad(index));
    refusals = bad === undefined ? 0 : refusals + 1;
    mostInARow = Math.max(mostInARow, refusals);
    const answer: Answer = bad === undefined ? accept(batch) : refuse(bad.index);
    const { outcomes, again, stop } = interpretAnswer(batch, answer);
    // A page that so many records get is not about them.
    expect([undefined, isPage(answer) ? "unavailable" : undefined]).toContain(stop?.reason);
    for (const { index, status } of outcomes) {
      expect(fates.has(index)).toBe(false);
      fates.set(index, status);
    }
    batch = again[0] && (JSON.parse(JSON.stringify(again[0])) as Batch);
  }
  return { fates, requests, mostInARow };
}

interface Way {
  readonly job: Job;
  readonly refuse: (bad: number) => Answer;
  /** The fate of a good record, and of a bad one. */
  readonly good: string;
  readonly bad: "failed" | "unknown";
}

const ways: [string, Way][] = [
  [
    "a 400 that names nobody",
    {
      job: create,
      refuse: () => response(400, { status: "error", message: "No." }),
      good: "created",
      bad: "failed",
    },
  ],
  [
    "a 409 that names one",
    {
      job: create,
      refuse: (bad) => response(409, { status: "error", message: `${keyOf(bad)} already exists.` }),
      good: "created",
      bad: "failed",
    },
  ],
  [
    "a 422",
    {
      job: upsert,
      refuse: () => response(422, { status: "error", message: "No." }),
      good: "created",
      bad: "failed",
    },
  ],
  [
    "a 403 of a firewall",
    {
      job: update,
      refuse: () => response(403, "<h1>Blocked</h1>"),
      good: "updated",
      bad: "failed",
    },
  ],
  [
    "a lasting 500 to updates",
    {
      job: update,
      refuse: () => response(500, { message: "Internal error" }),
      good: "updated",
      bad: "unknown",
    },
  ],
  [
    "a lasting 502 to upserts",
    { job: upsert, refuse: () => response(502, "<h1>Bad</h1>"), good: "created", bad: "unknown" },
  ],
  [
    "lasting silence to archives",
    {
      job: archive,
      refuse: () => ({ kind: "silence", cause: "timeout", sent: true }),
      good: "archived",
      bad: "unknown",
    },
  ],
];

describe.each(ways)("%s", (_, { job, refuse, good, bad: fateOfBad }) => {
  /** What is refused goes in parts at once, what gets no answer after three retries. */
  const whole = fateOfBad === "failed" ? 1 : 4;

  test.each([0, 37, 99])("for one record of a hundred: %i", (bad) => {
    const { fates, requests, mostInARow } = follow(hundred(job), (index) => index === bad, refuse);
    expect(requests).toBeLessThanOrEqual(whole + 14);
    // A client takes 9 failures in a row for the end of HubSpot.
    expect(mostInARow).toBeLessThan(9);
    expect(fates.size).toBe(100);
    for (const [index, fate] of fates) expect(fate).toBe(index === bad ? fateOfBad : good);
  });

  test("for any records: the bad ones are found, or the search ends and tells no lie", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(99), { minLength: 1, maxLength: 100 }), (bad) => {
        const { fates, requests } = follow(hundred(job), (index) => bad.includes(index), refuse);
        const k = bad.length;
        const bound = 2 * k * (Math.ceil(Math.log2(100 / k)) + 1);
        expect(requests).toBeLessThanOrEqual(whole + bound);
        expect(fates.size).toBe(100);
        const isInEachEighth = new Set(bad.map((index) => Math.floor(index / 12.5))).size === 8;
        const givenUp = isInEachEighth ? ["skipped", "unknown"] : [];
        for (const [index, fate] of fates) {
          expect([bad.includes(index) ? fateOfBad : good, ...givenUp]).toContain(fate);
        }
      }),
      { numRuns: 20 },
    );
  });
});
