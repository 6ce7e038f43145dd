import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer } from "../answer/answer.ts";
import type { Job } from "../job/job.ts";
import type { Batch } from "../plan/batch.ts";
import { planBatches } from "../plan/plan-batches.ts";
import { response } from "../testing/batches.ts";
import { interpretAnswer } from "./interpret-answer.ts";

// Two e-mails, or the ids before and after a merge, may be one record, and only HubSpot knows. Where it names what it
// refuses, and whatever answer is lost once, the record has the values of the last of its rows that succeeded.

/** A row of a file: the record that it means, by one of its keys. */
interface Row {
  readonly record: number;
  readonly key: number;
  readonly isBad: boolean;
}

const row: fc.Arbitrary<Row> = fc.record({
  record: fc.nat(3),
  key: fc.nat(2),
  isBad: fc.integer({ min: 0, max: 5 }).map((chance) => chance === 0),
});

const jobs: readonly Job[] = [
  { operation: "upsert", objectType: "contacts", idProperty: "email" },
  { operation: "update", objectType: "contacts", maxRetries: 4 },
];

/** Sends the rows to an account of four records, each found by three keys. Returns its cities and all outcomes. */
function send(job: Job, rows: readonly Row[], chances: readonly number[]) {
  const cities = new Map<number, string>();
  const outcomes = new Map<number, string>();
  let requests = 0;
  const chance = (sides: number): number => chances[requests % chances.length]! % sides;
  const recordOf = ({ index }: { index: number }): number => rows[index]!.record;
  const keyOf = ({ record, key }: Row): string =>
    job.operation === "update" ? `${1 + record * 3 + key}` : `${record}-${key}@example.com`;

  function write({ entries }: Batch): Answer {
    for (const { index, input } of entries) {
      if ("properties" in input) cities.set(rows[index]!.record, input.properties["city"]!);
    }
    const results = entries.map((entry) => ({
      id: `${1 + recordOf(entry) * 3}`,
      objectWriteTraceId: String(entry.index),
    }));
    return response(200, { results });
  }

  /** Refuses for one of the rows, or for all that it would refuse. */
  function refuse({ entries }: Batch, at: number): Answer {
    const bad = entries.filter(({ index }) => rows[index]!.isBad);
    const named = chance(2) === 0 || bad.length === 0 ? [entries[at]!] : bad;
    const context = { ids: named.map(({ key }) => key) };
    return response(400, { status: "error", message: "No.", context });
  }

  function answer(batch: Batch): Answer {
    const records = batch.entries.map(recordOf);
    if (chance(9) === 1) return response(429);
    const twin = records.findIndex((record, place) => records.indexOf(record) < place);
    if (twin !== -1) return refuse(batch, twin);
    const bad = batch.entries.findIndex(({ index }) => rows[index]!.isBad);
    if (bad !== -1) return refuse(batch, bad);
    const written = write(batch);
    return batch.retries === 0 && chance(9) === 3
      ? { kind: "silence", cause: "It broke.", sent: true }
      : written;
  }

  const records = rows.map((one, place) => ({
    id: keyOf(one),
    properties: { city: String(place) },
  }));
  for (const step of planBatches(job, records)) {
    const waiting: Batch[] = "batch" in step ? [step.batch] : [];
    for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
      const { again, outcomes: told } = interpretAnswer(batch, answer(batch));
      requests += 1;
      for (const { index, status } of told) outcomes.set(index, status);
      waiting.unshift(...again);
    }
  }
  return { cities, outcomes };
}

test.each(jobs)("$operation: the last row of a record that succeeded stays", (job) => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 2, maxLength: 30 }),
      fc.array(fc.nat(), { minLength: 1, maxLength: 40 }),
      (rows, chances) => {
        const { cities, outcomes } = send(job, rows, chances);
        expect(outcomes.size).toBe(rows.length);
        for (const [record, city] of cities) {
          const own = [...rows.keys()].filter((place) => rows[place]!.record === record);
          const last = own.findLast((place) => outcomes.get(place) === "updated") ?? -1;
          // Of a later one whose answer is lost nobody knows.
          const maybe = own.filter((place) => place > last && outcomes.get(place) === "unknown");
          expect([last, ...maybe]).toContain(Number(city));
        }
      },
    ),
    { numRuns: 300 },
  );
});
