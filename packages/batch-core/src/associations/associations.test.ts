import type { AssociationOutcome, Outcome } from "@x/batch-types";
import { describe, expect, test } from "vitest";
import type { Answer, Batch, Interpretation } from "../batch.ts";
import { buildRequest } from "../build-request.ts";
import { interpretAnswer } from "../interpret-answer.ts";
import type { Job } from "../options.ts";
import { skipBatch } from "../skip-batch.ts";
import { batchOf, response } from "../testing/batches.ts";
import { buildAssociationRequest } from "./build-association-request.ts";

const job = { operation: "update", objectType: "contacts" } as const;
const types = [{ associationCategory: "USER_DEFINED", associationTypeId: 7 }] as const;
const company = (id: string, more = {}) => ({ to: { objectType: "companies", id }, ...more });
const deal = (id: string) => ({ to: { objectType: "deals", id } });

/** Updates contacts 1, 2, … with these associations, and hears that they are written. */
function written(lists: unknown[][], written: Job = job): Interpretation {
  const records = lists.map((associations, index) => ({
    id: index + 1,
    properties: { city: "Oslo" },
    associations,
  }));
  const batch = batchOf(written, records);
  return interpretAnswer(
    batch,
    response(200, { results: batch.entries.map(({ key }) => ({ id: key })) }),
  );
}

/** Answers every request that makes associations, in turn, and returns what became of the records. */
function follow(first: Interpretation, ...answers: Answer[]) {
  const outcomes: Outcome[] = [...first.outcomes];
  const requests: unknown[] = [];
  let [batch] = first.again;
  for (let turn = 0; batch !== undefined; turn += 1) {
    requests.push(buildRequest(batch));
    const next = interpretAnswer(batch, answers[Math.min(turn, answers.length - 1)]!);
    outcomes.push(...next.outcomes);
    [batch] = next.again;
  }
  return { requests, fates: outcomes.map(fatesOf) };
}

function fatesOf(outcome: Outcome): string[] {
  if (!("id" in outcome)) return [outcome.status];
  return [outcome.status, ...(outcome.associations ?? []).map(fateOf)];
}

function fateOf({ to, status, message }: AssociationOutcome): string {
  return [to.objectType, to.id, status, message].filter(Boolean).join(" ");
}

const made = (...pairs: [unknown, unknown][]): Answer =>
  response(201, {
    results: pairs.map(([fromObjectId, toObjectId]) => ({ fromObjectId, toObjectId })),
  });

test("follow in requests of their own: by object type, and with or without association types", () => {
  const first = written([[company("8"), deal("9")], [company("8", { types })], []]);
  expect(first.outcomes).toMatchObject([{ index: 2, status: "updated" }]);
  const { requests, fates } = follow(
    first,
    response(200, { results: [{ from: { id: "1" }, to: { id: "8" } }] }),
    made([1, 9]),
    made(["2", "8"]),
  );
  const base = "/crm/associations/2026-03/contacts";
  expect(requests).toEqual([
    {
      method: "POST",
      path: `${base}/companies/batch/associate/default`,
      body: { inputs: [{ from: { id: "1" }, to: { id: "8" } }] },
    },
    {
      method: "POST",
      path: `${base}/0-3/batch/associate/default`,
      body: { inputs: [{ from: { id: "1" }, to: { id: "9" } }] },
    },
    {
      method: "POST",
      path: `${base}/companies/batch/create`,
      body: { inputs: [{ from: { id: "2" }, to: { id: "8" }, types }] },
    },
  ]);
  expect(fates).toEqual([
    ["updated"],
    ["updated", "companies 8 associated", "deals 9 associated"],
    ["updated", "companies 8 associated"],
  ]);
});

test("of a record that is not written are not made", () => {
  const batch = batchOf(job, [{ id: 1, properties: { a: "1" }, associations: [company("8")] }]);
  const error = { category: "OBJECT_NOT_FOUND", message: "gone", context: { ids: ["1"] } };
  const { outcomes, again } = interpretAnswer(batch, response(207, { errors: [error] }));
  expect(outcomes).toMatchObject([{ status: "failed" }]);
  expect(again).toEqual([]);
});

test("go to the record that an upsert has made", () => {
  const upsert = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
  const record = { properties: { email: "a@example.com" }, associations: [company("8")] };
  const batch = batchOf(upsert, [record, { ...record, associations: [deal("9")] }]);
  const row = { id: "55", new: true, properties: { email: "a@example.com" } };
  const first = interpretAnswer(batch, response(200, { results: [row] }));
  const { fates } = follow(first, made([55, 8]), made([55, 9]));
  const both = ["created", "companies 8 associated", "deals 9 associated"];
  expect(fates).toEqual([both, both]);
});

test("more than HubSpot takes at once go in several requests", () => {
  const many = Array.from({ length: 101 }, (_, id) => company(String(id + 1)));
  const first = written([many]);
  expect(first.again[0]?.association?.pairs).toHaveLength(100);
  expect(first.again[0]?.association?.waiting).toMatchObject([{ length: 1 }]);
});

describe("a pair that is refused", () => {
  const gone = { category: "VALIDATION_ERROR", message: "No such id.", context: { id: ["9"] } };

  test("is found by the id in the error", () => {
    const { fates } = follow(
      written([[company("8"), company("9")]]),
      response(207, { results: [{ fromObjectId: 1, toObjectId: 8 }], errors: [gone] }),
    );
    expect(fates).toEqual([
      ["updated", "companies 8 associated", "companies 9 failed No such id."],
    ]);
  });

  test("is found by sending the pairs apart, when the error names none", () => {
    const nameless = { category: "VALIDATION_ERROR", message: "To itself." };
    const { requests, fates } = follow(
      written([[company("8"), company("9"), company("10")]]),
      response(207, { results: [{ fromObjectId: 1, toObjectId: 10 }], errors: [nameless] }),
      made([1, 8]),
      response(207, { errors: [nameless] }),
    );
    expect(requests).toHaveLength(3);
    expect(fates).toEqual([
      [
        "updated",
        "companies 8 associated",
        "companies 9 failed To itself.",
        "companies 10 associated",
      ],
    ]);
  });

  test("and makes HubSpot refuse the others, is found by halves", () => {
    const { requests, fates } = follow(
      written([[company("8"), company("9")]]),
      response(400, { category: "VALIDATION_ERROR", message: "No." }),
      response(400, { category: "VALIDATION_ERROR", message: "No." }),
      made([1, 9]),
    );
    expect(requests).toHaveLength(3);
    expect(fates).toEqual([["updated", "companies 8 failed No.", "companies 9 associated"]]);
  });
});

test.each([{}, { results: [{}, { from: 1, to: null }, { fromObjectId: 1 }] }])(
  "what is named nowhere is unknown: %j",
  (body) => {
    expect(follow(written([[company("8")]]), response(201, body)).fates).toEqual([
      ["updated", "companies 8 unknown HubSpot answered, and said nothing about this association."],
    ]);
  },
);

test("errors that belong to no pair are kept", () => {
  const errors = [{ message: "One." }, { message: "Two." }];
  const [batch] = written([[company("8")]]).again;
  const { errors: kept, outcomes } = interpretAnswer(batch!, response(207, { errors }));
  expect(outcomes.map(fatesOf)).toEqual([["updated", "companies 8 failed One."]]);
  expect(kept).toMatchObject([{ message: "Two." }]);
  const made = { fromObjectId: 1, toObjectId: 8 };
  const all = interpretAnswer(batch!, response(207, { results: [made], errors }));
  expect(all.errors).toMatchObject([{ message: "One." }, { message: "Two." }]);
});

describe("an answer that does not come", () => {
  const once = { ...job, maxRetries: 1 };
  const again = (batch: Batch, answer: Answer) => interpretAnswer(batch, answer);

  test.each([response(502), response(429), response(423)])("is asked for again: %j", (answer) => {
    const [batch] = written([[company("8")]], once).again;
    expect(again(batch!, answer)).toMatchObject({
      outcomes: [],
      again: [{ reason: "associate", retries: 1 }],
    });
  });

  test.each([
    [response(502), "companies 8 unknown HubSpot answered 502."],
    [response(429, { message: "Slow down." }), "companies 8 failed Slow down."],
  ])("again and again: %j", (answer, fate) => {
    expect(follow(written([[company("8")]], once), answer).fates).toEqual([["updated", fate]]);
  });
});

describe("a job that ends before", () => {
  const [batch] = written([[company("8"), deal("9")]]).again;
  const stop = response(403, { message: "No scope." });

  test("leaves the records written, and the associations skipped", () => {
    const { outcomes } = interpretAnswer(batch!, stop);
    expect(outcomes.map(fatesOf)).toEqual([
      ["updated", "companies 8 skipped No scope.", "deals 9 skipped No scope."],
    ]);
  });

  test("unknown, where a request got no answer", () => {
    const [doubted] = interpretAnswer(batch!, response(502)).again;
    const outcomes = skipBatch(doubted!, { reason: "aborted", message: "Enough." });
    expect(outcomes.map(fatesOf)).toEqual([
      ["updated", "companies 8 unknown Enough.", "deals 9 unknown Enough."],
    ]);
  });
});

test.each([
  ["v3", "create", "/crm/v4/associations/contacts/2-7/batch/create"],
  ["2025-09", "createDefault", "/crm/associations/2025-09/contacts/2-7/batch/associate/default"],
  ["2026-03", "archive", "/crm/associations/2026-03/contacts/2-7/batch/archive"],
  ["2026-09", "removeLabels", "/crm/associations/2026-09/contacts/2-7/batch/labels/archive"],
  ["2026-09", "read", "/crm/associations/2026-09/contacts/2-7/batch/read"],
] as const)("%s %s is addressed as HubSpot describes it", (apiVersion, operation, path) => {
  const inputs = [{ id: "1" }];
  expect(
    buildAssociationRequest({ apiVersion, operation, from: "contacts", to: "2-7" }, inputs),
  ).toEqual({ method: "POST", path, body: { inputs } });
});
