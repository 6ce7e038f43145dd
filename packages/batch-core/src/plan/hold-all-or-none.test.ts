import { describe, expect, test } from "vitest";
import { InvalidOptionsError } from "../errors/invalid-options-error.ts";
import type { Job } from "../job/job.ts";
import { createPlanner, planBatches } from "./plan-batches.ts";
import { notLookedUp } from "./targets.ts";
import { aContact } from "../testing/batches.ts";

const create = { operation: "create", objectType: "contacts", allOrNone: true } as const;
const people = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => aContact(`${index}@example.com`));
const plan = (job: Job, records: object[]) => [...planBatches(job, records)];

describe("all or none of more than one request is refused, with what a request takes", () => {
  const problem = (most: string): InvalidOptionsError =>
    new InvalidOptionsError([
      `allOrNone: HubSpot offers it within one request only, and these records need more than one. A request holds at most ${most}, and no two of the same key.`,
    ]);

  test.each<[string, Job, object[], string]>([
    ["100 records", create, people(101), "100 records (batchSize)"],
    [
      "fewer, where batchSize says so",
      { ...create, batchSize: 2 },
      people(3),
      "2 records (batchSize)",
    ],
    [
      "batchBytes",
      { ...create, batchBytes: 80 },
      people(2),
      "100 records (batchSize), 80 bytes (batchBytes)",
    ],
    [
      "one of each key",
      { ...create, duplicates: "sequence" },
      [...people(1), ...people(1)],
      "100 records (batchSize)",
    ],
    [
      "as many, also of records that cannot be sent",
      { ...create, batchSize: 2 },
      [{}, {}, {}],
      "2 records (batchSize)",
    ],
  ])("%s", (_, job, records, most) => {
    expect(() => plan(job, records)).toThrow(problem(most));
  });
});

test("a record that cannot be sent skips the others", () => {
  const planner = createPlanner({ ...create, batchSize: 2 });
  expect(planner.add(aContact("a@example.com"))).toEqual([]);
  const fate = notLookedUp("No answer.");
  expect(planner.settle(fate)).toEqual([]);
  expect(planner.finish()).toMatchObject([
    { outcome: { ...fate, index: 1, attempts: 0 } },
    { outcome: { index: 0, status: "skipped", reason: "all-or-none" } },
  ]);
});

test("all or none of one request is one batch", () => {
  expect(plan({ ...create, batchSize: 2 }, people(2))).toMatchObject([
    { batch: { entries: [{ index: 0 }, { index: 1 }] } },
  ]);
});

test.each([true, false])("the next record may be given an index, all or none: %s", (allOrNone) => {
  const planner = createPlanner({ ...create, allOrNone });
  const [first, second, third] = people(3);
  planner.add(first);
  planner.skipTo(40);
  const steps = [...planner.add(second), ...planner.add(third), ...planner.finish()];
  expect(steps).toMatchObject([{ batch: { entries: [0, 40, 41].map((index) => ({ index })) } }]);
});
