import type { Outcome } from "@x/batch-types";
import { describe, expect, test } from "vitest";
import { resolveJob } from "../job/resolve-job.ts";
import { createPlanner } from "./plan-batches.ts";
import {
  type FoundTarget,
  hasTargets,
  missingTarget,
  notLookedUp,
  readTargetOutcome,
  readTargetRows,
  refusedAnyway,
  type Target,
  targetName,
  targetsOf,
  withTargets,
} from "./targets.ts";

const ACME: Target = {
  objectType: "companies",
  idProperty: "domain",
  findBy: "search",
  id: "a.example",
};
const CODE: Target = { objectType: "2-7", idProperty: "code", findBy: "key", id: "X" };
const types = [{ associationCategory: "USER_DEFINED", associationTypeId: 7 }];
const record = {
  id: "1",
  properties: { city: "Lund" },
  associations: [
    { to: { objectType: "2-7", idProperty: "code", id: "X" }, types },
    { to: { objectType: "companies", id: 5 } },
    { to: ACME },
  ],
};
const finding = (found: Record<string, FoundTarget>) => (target: Target) => found[target.id]!;

test("targets of a record, and of what is none", () => {
  expect(hasTargets(record)).toBe(true);
  expect(targetsOf(record)).toEqual([CODE, ACME]);
  const hostile = Object.defineProperty({}, "associations", {
    get: () => {
      throw new Error("no");
    },
  });
  const to = (more: object) => ({ associations: [{ to: { ...CODE, ...more } }] });
  for (const other of [
    undefined,
    {},
    hostile,
    { associations: [{ to: { id: "5" } }, null] },
    to({ findBy: "guess" }),
    to({ id: " " }),
    to({ objectType: "deal_splits" }),
    to({ objectType: "thing" }),
    to({ idProperty: "" }),
    to({ idProperty: "hs_object_id" }),
    to({ more: 1 }),
    to({ parts: ["X"] }),
    to({ findBy: "search", parts: [] }),
    to({ findBy: "search", parts: ["X", " "] }),
  ]) {
    expect(hasTargets(other)).toBe(false);
  }
});

test("a record that is refused whatever its targets are", () => {
  const update = resolveJob({ operation: "update", objectType: "contacts" });
  const { properties: _, ...empty } = record;
  expect(refusedAnyway(update, record)).toBeUndefined();
  expect(refusedAnyway(update, empty)).toEqual({
    id: "1",
    associations: [
      { to: { objectType: "2-7", id: "not created" }, types },
      { to: { objectType: "companies", id: 5 } },
      { to: { objectType: "companies", id: "not created" } },
    ],
  });
  const create = resolveJob({ operation: "create", objectType: "contacts" });
  const associations = [{ to: CODE, types }];
  expect(refusedAnyway(create, { properties: { city: "Lund" }, associations })).toBeUndefined();
  expect(refusedAnyway(create, { properties: {}, associations })).toEqual({
    properties: {},
    associations: [{ to: { id: "not created" }, types }],
  });
  const hostile = Object.defineProperty({ ...empty }, "properties", {
    enumerable: true,
    get: () => {
      throw new Error("no");
    },
  });
  expect(refusedAnyway(update, hostile)).toBe(hostile);
});

test("a value that may be several: itself where a record has it, else its parts", () => {
  const both: Target = { ...ACME, id: "a.example; b.example", parts: ["a.example", "b.example"] };
  const [a, b] = [ACME, { ...ACME, id: "b.example" }];
  const associations = [{ to: both, types }];
  expect(targetsOf({ associations })).toEqual([both, a, b]);
  const one = { recordId: "90" };
  const madeWith = (whole: FoundTarget, part: FoundTarget = one) =>
    withTargets(
      { associations },
      false,
      finding({ [both.id]: whole, "a.example": part, "b.example": one }),
    );
  const to = { to: { id: "90" }, types };
  expect(madeWith(one)).toEqual({ record: { associations: [to] } });
  for (const gone of [missingTarget(both), "ignored", "missing"] as const) {
    expect(madeWith(gone)).toEqual({ record: { associations: [to, to] } });
  }
  expect(madeWith(missingTarget(both), missingTarget(a))).toEqual(missingTarget(a));
  const several = readTargetRows(both, ["1", "2"]);
  expect(madeWith(several)).toEqual(several);
  const unknown = notLookedUp("stopped");
  expect(madeWith(unknown)).toEqual(unknown);
});

test("one name for one record", () => {
  expect(targetName({ ...ACME, id: " A.Example" })).toBe(targetName(ACME));
  expect(targetName({ ...CODE, id: "x" })).not.toBe(targetName(CODE));
  const ada: Target = { ...CODE, objectType: "contacts", idProperty: "email", id: "m1@x.org" };
  expect(targetName({ ...ada, id: "M1@x.org " })).toBe(targetName(ada));
});

describe("a record with what was found", () => {
  test("has ids in place of keys", () => {
    const find = finding({ X: { recordId: "70" }, "a.example": { recordId: "90" } });
    expect(withTargets(record, true, find)).toEqual({
      record: {
        id: "1",
        properties: { city: "Lund" },
        associations: [
          { to: { objectType: "2-7", id: "70" }, types },
          { to: { objectType: "companies", id: 5 } },
          { to: { objectType: "companies", id: "90" } },
        ],
      },
    });
    const created = { properties: {}, associations: [{ to: CODE, types }] };
    expect(withTargets(created, false, find)).toEqual({
      record: { properties: {}, associations: [{ to: { id: "70" }, types }] },
    });
  });

  test("is sent without those that are ignored", () => {
    const associations = [{ to: ACME }];
    expect(withTargets({ id: "1", associations }, true, () => "ignored")).toEqual({
      record: { id: "1" },
    });
  });

  test("is failed with every reason, also where others could not be looked up", () => {
    const find = finding({ X: notLookedUp("down"), "a.example": missingTarget(ACME) });
    expect(withTargets(record, true, find)).toEqual(missingTarget(ACME));
    const both = finding({ X: missingTarget(CODE), "a.example": missingTarget(ACME) });
    expect(withTargets(record, true, both)).toEqual({
      ...missingTarget(CODE),
      moreErrors: [
        {
          category: "INVALID_RECORD",
          code: "TARGET_NOT_FOUND",
          message:
            'companies with domain "a.example": no record has it. Create that record, leave the association out, or have missing ones ignored.',
        },
      ],
    });
  });

  test("is skipped where one could not be looked up", () => {
    const find = finding({ X: notLookedUp("down"), "a.example": "ignored" });
    expect(withTargets(record, true, find)).toEqual({
      status: "skipped",
      reason: "unavailable",
      message: "A record to associate with could not be looked up: down",
    });
  });
});

describe("what was said of a target", () => {
  const base = { index: 0, attempts: 1 };
  const failed = (error: { category: string; code?: string; message: string }): Outcome => ({
    ...base,
    status: "failed",
    error,
  });
  test.each<[Outcome, "read" | "upsert", FoundTarget | "missing"]>([
    [{ ...base, status: "found", id: "7", warnings: [] }, "read", { recordId: "7" }],
    [failed({ category: "OBJECT_NOT_FOUND", message: "none" }), "read", "missing"],
    [
      failed({ category: "VALIDATION_ERROR", message: "No such property." }),
      "read",
      {
        status: "failed",
        error: {
          category: "INVALID_RECORD",
          code: "VALIDATION_ERROR",
          message: '2-7 with code "X": it could not be looked up: No such property.',
        },
      },
    ],
    [
      failed({ category: "VALIDATION_ERROR", code: "INVALID_EMAIL", message: "It is bad." }),
      "upsert",
      {
        status: "failed",
        error: {
          category: "INVALID_RECORD",
          code: "INVALID_EMAIL",
          message: '2-7 with code "X": it could not be created: It is bad.',
        },
      },
    ],
    [
      { ...base, status: "unknown", reason: "no-answer", message: "No answer.", advice: "" },
      "upsert",
      notLookedUp("No answer."),
    ],
  ])("%j of %s", (outcome, operation, found) => {
    expect(readTargetOutcome(CODE, outcome, operation)).toEqual(found);
  });

  test("by rows of a search", () => {
    expect(readTargetRows(ACME, [])).toBe("missing");
    expect(readTargetRows(ACME, ["1"])).toEqual({ recordId: "1" });
    expect(readTargetRows({ ...ACME, id: "a".repeat(61) }, ["1", "2"])).toMatchObject({
      error: {
        message: `companies with domain "${"a".repeat(59)}…": 2 records have it: 1, 2. Merge them if they are one, or associate by record id.`,
      },
    });
    expect(readTargetRows(ACME, ["1", "2", "3", "4", "5", "6"])).toMatchObject({
      error: {
        code: "AMBIGUOUS_TARGET",
        message:
          'companies with domain "a.example": 6 records have it: 1, 2, 3, 4, 5 and 1 more. Merge them if they are one, or associate by record id.',
      },
    });
  });
});

test("a planner settles a record without planning it", () => {
  const planner = createPlanner({ operation: "archive", objectType: "deals" }, { firstIndex: 5 });
  const fate = missingTarget(CODE);
  expect(planner.settle(fate)).toEqual([{ outcome: { ...fate, index: 5, attempts: 0 } }]);
  planner.add({ id: 1 });
  const [last] = planner.finish();
  expect(last).toMatchObject({ batch: { entries: [{ index: 6 }] } });
});

test.each(["archive", "read"] as const)("%s makes no associations", (operation) => {
  expect(() => createPlanner({ operation, objectType: "deals", missingTargets: "fail" })).toThrow(
    `missingTargets: ${operation} makes no associations; leave it out.`,
  );
});
