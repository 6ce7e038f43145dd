import fc from "fast-check";
import { expect, test } from "vitest";
import { interpretAnswer } from "../interpret/interpret-answer.ts";
import type { Job } from "../job/job.ts";
import { batchOf, response } from "../testing/batches.ts";

// The laws, for any error HubSpot may give, whole or inside a 2xx:
// 1. The record in the way stands in the way of one record at most, and a property is that of a record
//    that sets it, unless the record is the only one that is meant.
// 2. Words settle nothing: an error without a context and without properties is about all or nobody.

const jobs = fc.constantFrom<Job>(
  { operation: "create", objectType: "contacts" },
  { operation: "create", objectType: "contacts", allOrNone: true },
  { operation: "upsert", objectType: "contacts", idProperty: "email" },
  { operation: "upsert", objectType: "contacts", idProperty: "email", allOrNone: true },
  { operation: "update", objectType: "contacts" },
);
const words = fc.constantFrom("0@b.c", "1@b.c", "Oslo", "Bergen", "Existing ID: 99", "taken");
const quoting = fc.array(words, { maxLength: 4 }).map((said) => said.join(" "));
const message = fc.oneof(
  quoting,
  fc.constant("Contact already exists. Existing ID: 4242"),
  quoting.map(
    (value) =>
      `Cannot set PropertyValueCoordinates{objectTypeId=0-1, propertyName=city, value=${value}} on 1. 4242 already has that value.`,
  ),
);
const code = fc.constantFrom("INVALID_OPTION", "PROPERTY_DOESNT_EXIST", "MISSING_X", undefined);
const propertyName = fc.constantFrom("city", "email", "street");
const problems = fc.array(fc.record({ message, code, context: fc.record({ propertyName }) }), {
  maxLength: 3,
});
const context = fc.record(
  {
    objectWriteTraceId: fc.subarray(["0", "1", "2", "9"]),
    ids: fc.subarray(["0", "1", "2@b.c"]),
    existingId: fc.constant(["4242"]),
  },
  { requiredKeys: [] },
);
const refusal = fc.record(
  { message, category: fc.constantFrom("CONFLICT", "VALIDATION_ERROR"), errors: problems, context },
  { requiredKeys: ["message"] },
);
const cities = fc.array(fc.constantFrom("Oslo", "Bergen", undefined), {
  minLength: 2,
  maxLength: 3,
});

function failuresOf(
  job: Job,
  given: readonly (string | undefined)[],
  status: number,
  body: object,
) {
  const records = given.map((city, id) => ({
    ...(job.operation !== "create" && { id: job.idProperty === undefined ? id : `${id}@b.c` }),
    properties: { email: `${id}@b.c`, ...(city !== undefined && { city }) },
  }));
  const { outcomes } = interpretAnswer(batchOf(job, records), response(status, body));
  return outcomes.flatMap((outcome) =>
    outcome.status === "failed"
      ? [outcome.error, ...(outcome.moreErrors ?? [])].map((error) => ({
          ...error,
          record: outcome.index,
          sets: Object.keys(records[outcome.index]!.properties),
        }))
      : [],
  );
}

test.each([400, 402, 409, 207])("of a %i, no record gets what is another's", (status) => {
  fc.assert(
    fc.property(jobs, cities, refusal, (job, given, entry) => {
      const body = status === 207 ? { results: [], errors: [entry] } : entry;
      const failures = failuresOf(job, given, status, body);
      const recordsOf = (some: typeof failures) => new Set(some.map(({ record }) => record));
      const blocked = failures.filter(({ existingId }) => existingId !== undefined);
      expect(recordsOf(blocked).size).toBeLessThan(2);
      if (recordsOf(failures).size < 2) return;
      expect(blocked).toEqual([]);
      for (const { property, sets } of failures) {
        if (property !== undefined) expect(sets).toContain(property);
      }
    }),
    { numRuns: 1_000 },
  );
});

test.each([400, 402, 409])("of a %i, words blame all or nobody", (status) => {
  fc.assert(
    fc.property(jobs, cities, quoting, (job, given, said) => {
      const records = new Set(
        failuresOf(job, given, status, { message: said }).map(({ record }) => record),
      );
      expect([0, given.length]).toContain(records.size);
    }),
  );
});
