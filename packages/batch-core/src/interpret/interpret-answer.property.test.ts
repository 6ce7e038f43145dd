import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer } from "../answer/answer.ts";
import type { Batch } from "../plan/batch.ts";
import { buildRequest } from "../request/build-request.ts";
import { interpretAnswer } from "./interpret-answer.ts";
import type { Job } from "../job/job.ts";
import { planBatches } from "../plan/plan-batches.ts";

// The laws, for any job and any answer, absurd ones included:
// 1. Every record is settled once, or is in exactly one batch that goes again.
// 2. A success carries an id that the answer holds (an archive: the id that was asked for).
// 3. A create whose fate is in doubt is never sent again, only read.
// 4. Following `again` comes to an end, and settles no record twice.
//
// That no record gets the fate of another: match-records.property.test.ts.

const jobs = fc.constantFrom<Job>(
  { operation: "create", objectType: "contacts" },
  { operation: "create", objectType: "companies" },
  { operation: "create", objectType: "contacts", allOrNone: true },
  { operation: "update", objectType: "contacts" },
  { operation: "update", objectType: "2-345", idProperty: "email" },
  { operation: "upsert", objectType: "contacts", idProperty: "email" },
  { operation: "upsert", objectType: "2-345", idProperty: "city" },
  { operation: "archive", objectType: "contacts" },
  { operation: "read", objectType: "contacts", idProperty: "email" },
);

const smallText = fc.constantFrom("0", "1", "2", "3", "a@b.c", "A@B.c ", "x");
const record = fc.record(
  {
    id: fc.oneof(fc.nat(3), smallText),
    properties: fc.record(
      { email: smallText, city: smallText, amount: smallText },
      { requiredKeys: ["email"] },
    ),
    associations: fc.oneof(
      fc.array(
        fc.record({ to: fc.record({ objectType: fc.constant("companies"), id: smallText }) }),
        {
          maxLength: 3,
        },
      ),
      fc.jsonValue(),
    ),
  },
  { requiredKeys: ["id", "properties"] },
);

const context = fc.dictionary(
  fc.constantFrom("objectWriteTraceId", "ids", "id", "existingId"),
  fc.oneof(fc.array(smallText, { maxLength: 3 }), fc.jsonValue()),
);
const row = fc.record(
  {
    id: fc.oneof(smallText, fc.nat(9), fc.jsonValue()),
    objectWriteTraceId: fc.oneof(smallText, fc.jsonValue()),
    properties: fc.oneof(
      fc.record({ email: smallText, city: smallText }),
      fc.record({ city: smallText, hs_additional_emails: smallText }),
      fc.jsonValue(),
    ),
    new: fc.boolean(),
    warnings: fc.jsonValue(),
  },
  { requiredKeys: [] },
);
const entry = fc.record(
  { message: fc.oneof(fc.string(), fc.jsonValue()), category: fc.jsonValue(), context },
  { requiredKeys: [] },
);
const body = fc.oneof(
  fc.record(
    {
      results: fc.oneof(fc.array(row, { maxLength: 5 }), fc.jsonValue()),
      errors: fc.oneof(fc.array(entry, { maxLength: 5 }), fc.jsonValue()),
      message: fc.oneof(fc.string(), fc.jsonValue()),
      policyName: fc.constantFrom("DAILY", "SECONDLY", "TEN_SECONDLY_ROLLING"),
      context: fc.oneof(context, fc.jsonValue()),
    },
    { requiredKeys: [] },
  ),
  fc.jsonValue(),
  fc.string(),
);
const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({
    kind: fc.constant("response" as const),
    status: fc.oneof(
      fc.constantFrom(200, 201, 204, 207, 400, 401, 403, 404, 409, 413, 423, 429, 477, 502),
      fc.integer({ min: 0, max: 599 }),
    ),
    headers: fc.dictionary(
      fc.constantFrom("retry-after", "x-hubspot-ratelimit-interval-milliseconds"),
      fc.string(),
    ),
    body,
  }),
  fc.record({ kind: fc.constant("silence" as const), cause: fc.string(), sent: fc.boolean() }),
);

/** The records of a batch, those that wait for the rest of a search included. */
function indexesOf(batch: Batch): number[] {
  if (batch.followUp !== undefined) return batch.followUp.written.map(({ index }) => index);
  const { entries, search } = batch;
  const waiting = search?.waiting.flatMap((part) => part.entries) ?? [];
  return [...entries, ...waiting].flatMap(({ index, merged = [] }) => [index, ...merged]);
}

const ascending = (one: number, other: number): number => one - other;

test("whatever HubSpot answers, every record is accounted for", () => {
  fc.assert(
    fc.property(
      jobs,
      fc.array(record, { minLength: 1, maxLength: 8 }),
      answer,
      (job, records, given) => {
        for (const step of planBatches(job, records)) {
          if (!("batch" in step)) continue;
          const { batch } = step;
          const { outcomes, again } = interpretAnswer(batch, given);

          const settled = outcomes.map(({ index }) => index);
          const waiting = again.flatMap(indexesOf);
          expect([...settled, ...waiting].sort(ascending)).toEqual(
            indexesOf(batch).sort(ascending),
          );

          for (const outcome of outcomes) {
            if (!("id" in outcome)) continue;
            expect(given.kind === "response" && given.status >= 200 && given.status < 300).toBe(
              true,
            );
            const ids = JSON.stringify(given.kind === "response" ? given.body : "");
            if (job.operation !== "archive") expect(ids).toContain(outcome.id);
            else if (!ids.includes(outcome.id)) expect(outcome.id).toBe(outcome.key);
          }

          const inDoubt =
            given.kind === "silence" ? given.sent : given.status >= 500 || given.status === 408;
          if (job.operation === "create" && inDoubt) {
            for (const next of again) {
              expect(next.reason).toBe("reconcile");
              expect(buildRequest(next).path).toMatch(/\/batch\/read$/);
            }
          }
        }
      },
    ),
    { numRuns: 2_000 },
  );
});

test("following what is to be sent again comes to an end", () => {
  fc.assert(
    fc.property(
      jobs,
      fc.array(record, { minLength: 1, maxLength: 8 }),
      fc.array(answer, { minLength: 1, maxLength: 5 }),
      (job, records, answers) => {
        const waiting: Batch[] = [...planBatches({ ...job, maxRetries: 3 }, records)].flatMap(
          (step) => ("batch" in step ? [step.batch] : []),
        );
        const settled: number[] = [];
        let sent = 0;
        for (let batch = waiting.pop(); batch !== undefined; batch = waiting.pop()) {
          const { outcomes, again } = interpretAnswer(batch, answers[sent % answers.length]!);
          settled.push(...outcomes.map(({ index }) => index));
          waiting.push(...again);
          sent += 1;
          expect(sent).toBeLessThan(300);
        }
        expect(new Set(settled).size).toBe(settled.length);
      },
    ),
    { numRuns: 1_000 },
  );
});
