import { describe, expect, test } from "vitest";
import { interpretAnswer } from "../interpret/interpret-answer.ts";
import type { Job } from "../job/job.ts";
import { batchOf, response } from "../testing/batches.ts";

const createMachines = {
  operation: "create",
  objectType: "2-7",
  uniqueProperty: "serial",
} as const;
const update = { operation: "update", objectType: "contacts" } as const;

function outcomesOf(job: Job, records: object[], errors: object[], results: object[] = []) {
  const { again, outcomes } = interpretAnswer(
    batchOf(job, records),
    response(207, { results, errors }),
  );
  const lookedUp = again.flatMap(({ entries }) => entries.map(({ index }) => index));
  return { lookedUp, outcomes };
}

describe("ids beside trace ids", () => {
  const machines = ["42", "43"].map((serial) => ({ properties: { serial } }));

  test.each([
    ["name nobody", ["1"], 1],
    ["name nobody when the trace id is that of no record", ["7"], undefined],
  ])("%s", (_, objectWriteTraceId, failed) => {
    const error = { category: "X", message: "x", context: { objectWriteTraceId, id: ["42"] } };
    const { lookedUp, outcomes } = outcomesOf(createMachines, machines, [error]);
    expect(lookedUp).toEqual([0, 1].filter((index) => index !== failed));
    expect(outcomes).toEqual(
      failed === undefined
        ? []
        : [
            {
              status: "failed",
              index: 1,
              key: "43",
              attempts: 1,
              error: { category: "X", message: "x", raw: error },
            },
          ],
    );
  });

  test("count where the trace id is blank", () => {
    const error = { message: "x", context: { objectWriteTraceId: [""], ids: ["8"] } };
    const records = [7, 8].map((id) => ({ id, properties: { city: "Oslo" } }));
    const { outcomes } = outcomesOf(update, records, [error], [{ id: "7" }]);
    expect(outcomes.map(({ status }) => status)).toEqual(["updated", "failed"]);
  });
});

test("an id is not the unique value of a record that is being created", () => {
  const machines = ["42", "43"].map((serial) => ({ properties: { serial } }));
  const error = { message: "One or more associations are invalid", context: { id: ["42"] } };
  const { lookedUp, outcomes } = outcomesOf(createMachines, machines, [error]);
  expect(outcomes).toEqual([]);
  expect(lookedUp).toEqual([0, 1]);
});

test("an error of several records says of each only what holds for it", () => {
  const records = [
    { id: 7, properties: { city: "Oslo" } },
    { id: 8, properties: { name: "Ada" } },
  ];
  const errors = [{ message: "Not this city.", context: { propertyName: ["city"] } }];
  const error = {
    category: "X",
    message: "No.",
    context: { ids: ["7", "8"], existingId: ["42"] },
    errors,
  };
  const shared = { category: "X", message: "Not this city.", raw: error };
  expect(outcomesOf(update, records, [error]).outcomes).toEqual([
    {
      status: "failed",
      index: 0,
      key: "7",
      attempts: 1,
      error: { ...shared, property: "city" },
    },
    { status: "failed", index: 1, key: "8", attempts: 1, error: shared },
  ]);
});

describe("an error that names nobody", () => {
  const companies = { operation: "create", objectType: "companies" } as const;
  const records = ["Acme", "Bolt"].map((name) => ({ properties: { name } }));
  const messages = (errors: object[], results: object[] = []) =>
    outcomesOf(companies, records, errors, results).outcomes.map((outcome) =>
      "message" in outcome ? outcome.message : outcome.status,
    );

  test("is quoted by what it may be about", () => {
    expect(messages([{ message: "Something went wrong." }])).toEqual(
      Array(2).fill(
        "The answer said nothing about this record. It also said, without naming a record: Something went wrong.",
      ),
    );
    expect(messages([{ message: "Odd." }], [{ id: "7" }])).toEqual(
      Array(2).fill(
        "HubSpot returned records, but does not say whether this is one of them. It also said, without naming a record: Odd.",
      ),
    );
  });

  test("is quoted once, and with two others at most", () => {
    const errors = ["A.", "B.", "A.", "C.", "D."].map((message) => ({ message }));
    expect(messages(errors)[0]).toBe(
      "The answer said nothing about this record. It also said, without naming a record: A. B. C.",
    );
  });
});
