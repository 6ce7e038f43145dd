import { describe, expect, test } from "vitest";
import type { Answer } from "../answer/answer.ts";
import type { Batch } from "./batch.ts";
import { buildRequest } from "../request/build-request.ts";
import { findBatchProblems } from "./find-batch-problems.ts";
import { interpretAnswer } from "../interpret/interpret-answer.ts";
import { skipBatch } from "../interpret/interpret-answer.ts";
import { batchOf, response } from "../testing/batches.ts";

const silence: Answer = { kind: "silence", cause: "cut", sent: true, sentAt: 1 };
const refusal = response(400, { category: "VALIDATION_ERROR", message: "No." });
const contacts = ["ada@x.io", "ben@x.io", "cleo@x.io"].map((email) => ({ properties: { email } }));
const create = batchOf({ operation: "create", objectType: "contacts" }, contacts);
const types = [{ associationCategory: "USER_DEFINED", associationTypeId: 7 }];
const upsert = batchOf(
  { operation: "upsert", objectType: "deals", idProperty: "code" },
  ["b", "a", "a"].map((code, place) => ({
    properties: { code },
    associations: [{ to: { objectType: "p_vendor", id: place }, ...(place > 0 && { types }) }],
  })),
);
const rows = upsert.entries.map(({ index, key }) => ({
  id: String(100 + index),
  objectWriteTraceId: String(index),
  properties: { code: key },
}));
const someMade = next(
  next(upsert, response(200, { status: "COMPLETE", results: rows })),
  response(200, { status: "COMPLETE", results: [{ from: { id: "100" }, to: { id: "0" } }] }),
);

/** As they come from a store, one of each kind. */
const BATCHES = {
  planned: create,
  "with earlier records of its keys": {
    ...create,
    entries: create.entries.map((entry, place) => ({
      ...entry,
      ...(place > 0 && { earlier: place > 1 ? { id: "7" } : { before: 1_000, madeBy: 1 } }),
    })),
  },
  "with associations": upsert,
  "to look up": next(create, silence),
  isolated: next(create, refusal),
  associating: next(upsert, response(200, { status: "COMPLETE", results: rows })),
  "with some associations made": someMade,
  "searching for a bad association": next(someMade, refusal),
  "whose rows are looked up": next(
    batchOf(
      { operation: "upsert", objectType: "contacts", idProperty: "email" },
      ["ada@x.io", "ben@x.io"].map((id) => ({ id, properties: { city: "Oslo" } })),
    ),
    response(200, { status: "COMPLETE", results: [{ id: "1" }, { id: "2" }] }),
  ),
  "of deal splits": batchOf({ operation: "upsert", objectType: "deal_splits" }, [
    { id: 7, splits: [{ ownerId: 71, percentage: 1 }] },
  ]),
  "of a read": batchOf({ operation: "read", objectType: "contacts" }, [{ id: 7 }]),
};

test("a search for a bad association is one", () => {
  expect(BATCHES["searching for a bad association"].search?.waiting).toHaveLength(1);
});

function next(batch: Batch, answer: Answer): Batch {
  const [again] = interpretAnswer(batch, answer).again;
  return JSON.parse(JSON.stringify(again)) as Batch;
}

describe.each(Object.entries(BATCHES))("a batch %s", (_, batch) => {
  test("has no problems", () => {
    expect(findBatchProblems(JSON.parse(JSON.stringify(batch)))).toEqual([]);
  });

  test("with any of its values changed has problems, or can be sent and read all the same", () => {
    const paths = new Set([
      pathOf(batch),
      pathOf({ ...batch, job: { ...batch.job, archived: true } } as Batch),
    ]);
    let refused = 0;
    for (const change of changesOf(batch)) {
      const changed = change as Batch;
      if (findBatchProblems(changed).length > 0) {
        refused += 1;
        continue;
      }
      expect(pathOf(changed)).toSatisfy((path: string) => paths.has(path) || isOrdinary(path));
      for (const answer of [
        silence,
        response(400, { status: "error", message: "No." }),
        response(200, {}),
      ]) {
        interpretAnswer(changed, answer);
      }
      skipBatch(changed, { reason: "aborted", message: "Ctrl+C" });
    }
    expect(refused).toBeGreaterThan(20);
  });
});

test.each([null, "batch", [], 7])("%j is not a batch", (given) => {
  expect(findBatchProblems(given)).toEqual(["batch: expected an object with a job and entries."]);
});

test("says everything that is wrong", () => {
  const job = { operation: "../users", objectType: "constructor", apiVersion: "v9", allOrNone: 1 };
  const batch = { job, entries: [{}], search: {}, reconciliation: {} };
  expect(findBatchProblems(batch)).toEqual([
    "job: maxRetries: missing.",
    'job: operation: expected one of create, update, upsert, archive, read; got "../users".',
    'job: objectType: unknown object type "constructor". Expected a name such as contacts, a type id such as 2-345, or a custom object such as p_vendor.',
    'job: apiVersion: expected one of v3, 2025-09, 2026-03, 2026-09; got "v9".',
    "job: allOrNone: expected true or false; got 1.",
    "retries: expected a whole number.",
    "entries: expected a list of records, at least one.",
    "search: expected the parts that wait, each with entries.",
    "reconciliation: expected the number of reads, the rows to identify, and a time.",
  ]);
  expect(findBatchProblems({})[0]).toBe("job: expected an object.");
  const about = { about: "associations", from: "contacts", to: "deals", maxRetries: 1 } as const;
  const archive = { ...about, operation: "archive", apiVersion: "v3" };
  const followUp = { job: archive, entries: [{}], retries: 0, followUp: {} };
  expect(findBatchProblems(followUp)).toEqual([
    "job: expected create or createDefault of associations.",
    "entries: expected a list of pairs of records, at least one.",
    "followUp: expected links, written and settled outcomes, and groups of pairs.",
  ]);
  expect(findBatchProblems({ ...followUp, job: 7 })[0]).toBe("job: expected an object.");
});

test("a field that is not known may hold records: of another version", () => {
  expect(
    findBatchProblems({ ...create, isolation: { waiting: [{ entries: create.entries }] } }),
  ).toEqual([
    "isolation: unknown; there are job, entries, retries, reason, mayBeWritten, refreshed, search, reconciliation, followUp.",
  ]);
});

test("what planBatches and interpretAnswer leave out when there is none of it is not there empty", () => {
  const [first] = upsert.entries;
  const entries = [{ ...first, followUps: [] }];
  expect(findBatchProblems({ ...upsert, entries })).toHaveLength(1);
  const { followUp } = BATCHES.associating;
  const groups = followUp!.groups.map((group) => ({ ...group, entries: [] }));
  expect(groups.length).toBeGreaterThan(0);
  const associating = { ...BATCHES.associating, followUp: { ...followUp, groups } };
  expect(findBatchProblems(associating)).toHaveLength(1);
});

test("an association that failed says why", () => {
  const settled = [{ index: 0, attempts: 1, status: "failed" }];
  const followUp = { ...someMade.followUp, settled };
  expect(findBatchProblems({ ...someMade, followUp })).toEqual([
    "followUp: expected links, written and settled outcomes, and groups of pairs.",
  ]);
});

test("an operation that HubSpot does not have for the object is a problem", () => {
  const batch = { ...create, job: { ...create.job, objectType: "contracts" } };
  expect(findBatchProblems(batch)).toEqual([
    "job: HubSpot offers no batch create for contracts in any version. In 2026-09 it offers read.",
  ]);
});

function pathOf(batch: Batch): string {
  return buildRequest(batch).path;
}

/** Of a batch whose object, operation or version was changed to another known one. */
function isOrdinary(path: string): boolean {
  return /^\/(crm\/|deal-splits\/)[\w/-]+\/batch\/[\w/]+(\?archived=true)?$/.test(path);
}

const WRONG = [
  "../../../settings/v3/users#",
  "",
  "constructor",
  "__proto__",
  null,
  -1,
  1.5,
  true,
  [],
  {},
  [null],
  [[]],
];

/** The value with each of its parts left out, and replaced by each of the wrong ones. */
function* changesOf(value: unknown): Generator {
  for (const wrong of WRONG) yield wrong;
  if (typeof value !== "object" || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    const copy = (changed: unknown) =>
      Array.isArray(value)
        ? value.map((item: unknown, place) => (String(place) === name ? changed : item))
        : { ...value, [name]: changed };
    if (!Array.isArray(value)) {
      const { [name]: _, ...rest } = value as Record<string, unknown>;
      yield rest;
    }
    for (const change of changesOf(part)) yield copy(change);
  }
}
