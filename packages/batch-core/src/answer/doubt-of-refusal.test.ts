import { describe, expect, test } from "vitest";
import { doubtOf } from "./doubt-of-refusal.ts";
import type { Batch } from "../plan/batch.ts";
import { interpretAnswer } from "../interpret/interpret-answer.ts";
import type { Job } from "../job/job.ts";
import { readErrors } from "./read-errors.ts";
import { aContact, batchOf, response } from "../testing/batches.ts";

const exists = { status: "error", message: "Contact already exists. Existing ID: 42" };
const taken =
  "Cannot set PropertyValueCoordinates{objectTypeId=0-1, propertyName=email, value=a@b.de} on 7. 42 already has that value.";
const gone = { category: "OBJECT_NOT_FOUND", message: "Gone." };
const notFound = { message: "Gone.", code: "NOT_FOUND" };
const invalid = { category: "VALIDATION_ERROR", message: "No." };

const again = (operation: string) => ({ job: { operation }, mayBeWritten: true }) as const;

describe("a refusal may come from an earlier attempt", () => {
  test.each<[string, Record<string, unknown>, boolean]>([
    ["upsert", exists, true],
    ["upsert", { message: "Contact already exists." }, true],
    ["upsert", { category: "CONFLICT" }, true],
    ["upsert", { category: "OBJECT_ALREADY_EXISTS" }, true],
    ["upsert", { subCategory: "Properties.PROPERTY_WITH_NAME_EXISTS" }, true],
    ["upsert", { context: { existingId: ["42"] } }, true],
    ["upsert", { message: taken }, true],
    ["upsert", { message: "No.", errors: [{ ...invalid, code: "X" }, exists] }, true],
    ["archive", { message: "No.", errors: [{ ...invalid, code: "X" }, notFound] }, true],
    ["createDefault", exists, true],
    ["create", exists, true],
    ["archive", gone, true],
    ["removeLabels", { subCategory: "crm.associations.NO_ASSOCIATIONS_FOUND" }, true],
    // The same words of the same values refused the earlier attempt, too.
    ["upsert", invalid, false],
    ["upsert", gone, false],
    ["upsert", { message: '"Contact already exists" was not one of the allowed options' }, false],
    ["archive", exists, false],
    // The other record cannot be one that an update has made.
    ["update", { message: taken }, false],
    ["update", gone, false],
    ["read", gone, false],
  ])("%s, %j: %s", (operation, body, expected) => {
    const errors = readErrors(body, "UNKNOWN");
    const doubt = `An earlier attempt got no usable answer, and now the answer is: ${errors[0].message}`;
    expect(doubtOf(again(operation), errors)).toBe(expected ? doubt : undefined);
    expect(doubtOf({ job: { operation } }, errors)).toBe(undefined);
  });

  test.each([
    ["upsert", 409, true],
    ["upsert", 400, false],
    ["archive", 404, true],
    ["archive", 409, false],
    ["update", 409, false],
  ])("%s with %i: %s", (operation, status, expected) => {
    const doubt = doubtOf(again(operation), readErrors(invalid, "X"), { status });
    expect(doubt !== undefined).toBe(expected);
  });
});

describe("after silence", () => {
  const upsert = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
  const silence = { kind: "silence", cause: "socket closed", sent: true } as const;
  const unknown = (index: number, key: string, message: string): object => ({
    status: "unknown",
    index,
    key,
    attempts: 2,
    reason: "no-answer",
    message: `An earlier attempt got no usable answer, and now the answer is: ${message}`,
    advice: "Look the record up in HubSpot before sending it again.",
  });
  const doubted = (job: Job, records: object[]): Batch =>
    interpretAnswer(batchOf(job, records), silence).again[0]!;
  const people = ["a@example.com", "b@example.com"].map((email) => aContact(email));

  test("an upsert that is refused as existing is unknown", () => {
    const batch = doubted(upsert, people.slice(0, 1));
    for (const [status, body] of [
      [409, exists],
      [400, { category: "VALIDATION_ERROR", message: taken }],
    ] as const) {
      expect(interpretAnswer(batch, response(status, body)).outcomes).toEqual([
        unknown(0, "a@example.com", body.message),
      ]);
    }
  });

  test("an upsert that exists beside others that do not is unknown alone", () => {
    const error = { ...exists, context: { objectWriteTraceId: ["1"] } };
    const results = [{ id: "7", objectWriteTraceId: "0", new: true }];
    const batch = doubted(upsert, people);
    expect(interpretAnswer(batch, response(207, { results, errors: [error] })).outcomes).toEqual([
      expect.objectContaining({ status: "created", index: 0 }),
      unknown(1, "b@example.com", exists.message),
    ]);
  });

  test("so are all of all or none", () => {
    const batch = doubted({ ...upsert, allOrNone: true }, people);
    const answers = [response(409, exists), response(402, exists)];
    for (const answer of answers) {
      expect(interpretAnswer(batch, answer).outcomes).toEqual([
        unknown(0, "a@example.com", exists.message),
        unknown(1, "b@example.com", exists.message),
      ]);
    }
    expect(interpretAnswer(batch, response(400, invalid)).outcomes).toMatchObject([
      { status: "failed" },
      { status: "failed" },
    ]);
  });

  test("a record that cannot be archived because it is gone may have been archived", () => {
    const batch = doubted({ operation: "archive", objectType: "contacts" }, [{ id: 7 }]);
    const body = { ...gone, context: { ids: ["7"] } };
    for (const answer of [response(404, body), response(207, { errors: [body] })]) {
      expect(interpretAnswer(batch, answer).outcomes).toEqual([unknown(0, "7", "Gone.")]);
    }
  });

  test("an update is refused, whatever exists", () => {
    const records = [{ id: 7, properties: { email: "a@b.de" } }];
    const batch = doubted({ operation: "update", objectType: "contacts" }, records);
    expect(
      interpretAnswer(batch, response(400, { status: "error", message: taken })).outcomes,
    ).toMatchObject([{ status: "failed", error: { existingId: "42", property: "email" } }]);
  });
});
