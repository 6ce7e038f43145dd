import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  readCustomPropertyLimits,
  readLabelLimits,
  readObjectsAtLimit,
  readRecordLimits,
} from "./limit-rows.ts";

const contacts = { objectTypeId: "0-1", singularLabel: "Contact", pluralLabel: "Contacts" };
const machines = { objectTypeId: "2-7", singularLabel: "Machine", pluralLabel: "Machines" };
const robots = { objectTypeId: "2-8", singularLabel: "Robot", pluralLabel: "Robots" };
const customs = {
  byObjectType: [
    { ...machines, usage: 30 },
    { ...robots, usage: 60 },
  ],
  overallLimit: 100,
  overallUsage: 90,
  overallPercentage: 90,
};

test("HubSpot's objects have a limit each, custom objects share one", () => {
  const own = [{ ...contacts, limit: 10, usage: 4, percentage: 40 }];
  expect(readRecordLimits({ hubspotDefinedObjectTypes: own, customObjectTypes: customs })).toEqual([
    { ...contacts, limit: 10, usage: 4, percentage: 40, left: 6 },
    { ...machines, limit: 100, usage: 30, left: 10 },
    { ...robots, limit: 100, usage: 60, left: 10 },
  ]);
});

test("what is left is the limit less the usage, and never below 0", () => {
  const count = fc.oneof(fc.nat(), fc.constantFrom(0, Number.MAX_SAFE_INTEGER));
  fc.assert(
    fc.property(count, count, (limit, usage) => {
      const rows = readCustomPropertyLimits({ byObjectType: [{ ...contacts, limit, usage }] });
      const left = usage > limit ? 0 : limit - usage;
      expect(rows).toEqual([{ ...contacts, limit, usage, left }]);
    }),
  );
});

test("labels of a pair, and objects at their limit", () => {
  const pair = { fromObjectType: contacts, toObjectType: machines, allLabels: ["Owner"] };
  expect(readLabelLimits({ results: [{ ...pair, limit: 50, usage: 1 }] })).toEqual([
    { ...pair, limit: 50, usage: 1, left: 49 },
  ]);
  const row = { ...contacts, hasRecordsAtLimit: false, hasRecordsNearLimit: true };
  expect(readObjectsAtLimit({ results: [row] })).toEqual([row]);
});

const own = [{ ...contacts, limit: 1, usage: 0 }];
test.each<[() => unknown, string]>([
  [() => readRecordLimits({}), "hubspotDefinedObjectTypes is no list of limits"],
  [
    () => readRecordLimits({ hubspotDefinedObjectTypes: own }),
    "customObjectTypes has no list of objects",
  ],
  [
    () =>
      readRecordLimits({
        hubspotDefinedObjectTypes: own,
        customObjectTypes: { ...customs, overallUsage: "90" },
      }),
    "customObjectTypes has no limit",
  ],
  [
    () => readCustomPropertyLimits({ byObjectType: [{ ...contacts, limit: -1, usage: 0 }] }),
    "byObjectType is no list of limits",
  ],
  [
    () => readCustomPropertyLimits({ byObjectType: [{ ...contacts, limit: 1 }] }),
    "byObjectType is no list of limits",
  ],
  [() => readLabelLimits({ results: [{ limit: 1, usage: 0 }] }), "results is no list of limits"],
  [() => readObjectsAtLimit({ results: [contacts] }), "results is no list of objects"],
])("an answer that is not as described is told: %#", (read, problem) => {
  expect(read()).toBe(problem);
});
