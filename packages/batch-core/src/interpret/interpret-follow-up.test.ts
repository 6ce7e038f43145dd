import type { AssociationOutcome, Outcome } from "@x/batch-types";
import { describe, expect, test } from "vitest";
import type { Answer } from "../answer/answer.ts";
import type { Batch, FollowUpBatch } from "../plan/batch.ts";
import type { Interpretation } from "../answer/interpretation.ts";
import { buildRequest } from "../request/build-request.ts";
import { interpretAnswer } from "./interpret-answer.ts";
import type { Job } from "../job/job.ts";
import { skipBatch } from "./interpret-answer.ts";
import { batchOf, response } from "../testing/batches.ts";
import { buildAssociationRequest } from "../request/build-association-request.ts";

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
  if (!("associations" in outcome)) return [outcome.status];
  return [outcome.status, ...(outcome.associations ?? []).map(fateOf)];
}

function pairsOf(batch: Batch): FollowUpBatch["entries"] {
  if (batch.followUp === undefined) throw new Error("Not of associations.");
  return batch.entries;
}

function endsOf({ input }: FollowUpBatch["entries"][number]): [string, string] {
  return [input.from.id, input.to.id];
}

function fateOf({ to, status, message }: AssociationOutcome): string {
  return [to.objectType, to.id, status, message].filter(Boolean).join(" ");
}

const NOT_AGAIN = "An earlier attempt got no usable answer, and it is not sent again: ";
const stopped = response(403, { status: "error", message: "No scope." });
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
  const base = "/crm/associations/2026-09/contacts";
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
  expect(first.again[0]?.entries).toHaveLength(100);
  expect(first.again[0]?.followUp?.groups).toMatchObject([{ entries: { length: 1 } }]);
  const typed = written([many.map((one) => ({ ...one, types }))]);
  expect(typed.again[0]?.entries).toHaveLength(101);
  const lots = Array.from({ length: 2_001 }, (_, id) => company(String(id + 1), { types }));
  expect(written([lots]).again[0]).toMatchObject({
    entries: { length: 2_000 },
    followUp: { groups: [{ entries: { length: 1 } }] },
  });
});

describe("a search among pairs", () => {
  const none = { category: "VALIDATION_ERROR", message: "No." };
  const about = (id: string) => ({ ...none, context: { id: [id] } });
  const three = [company("8"), company("9"), company("10"), deal("5")];
  const halved = (): Interpretation =>
    interpretAnswer(written([three]).again[0]!, response(400, none));
  const idsOf = (batch: Batch | undefined) => pairsOf(batch!).map(({ input }) => input.to.id);

  test("begins with what is settled, which is nothing", () => {
    expect(written([three]).again[0]?.followUp?.settled).toEqual([]);
    const [half] = halved().again;
    expect([half?.followUp?.settled, halved().errors]).toEqual([[], []]);
    expect(idsOf(half)).toEqual(["8", "9"]);
    expect(half?.search).toMatchObject({ refused: 0, accepted: false });
  });

  test.each([
    [[[1, 8]], [about("9")], true],
    [[], [about("8"), about("9")], false],
  ])("counts a part as accepted if one of it is made: %j %j", (ends, errors, accepted) => {
    const results = ends.map(([fromObjectId, toObjectId]) => ({ fromObjectId, toObjectId }));
    const next = interpretAnswer(halved().again[0]!, response(207, { results, errors }));
    expect(next.again[0]?.search).toMatchObject({ refused: 0, accepted, waiting: [] });
  });

  test("has accepted nothing where pairs are refused by name, and others by none", () => {
    const [batch] = written([three]).again;
    const next = interpretAnswer(batch!, response(207, { errors: [about("8"), none] }));
    expect(next.again[0]?.search).toMatchObject({ accepted: false });
  });

  test("is over with its last part, and is none without one", () => {
    const first = interpretAnswer(halved().again[0]!, made([1, 8], [1, 9]));
    const deals = interpretAnswer(first.again[0]!, made([1, 10]));
    const unsearched = interpretAnswer(written([three]).again[0]!, made([1, 8], [1, 9], [1, 10]));
    for (const next of [deals, unsearched]) {
      expect(next.again[0]?.job).toMatchObject({ to: "deals" });
      expect(next.again[0]).not.toHaveProperty("search");
    }
    expect(interpretAnswer(deals.again[0]!, made([1, 5]))).toMatchObject({
      outcomes: [{ status: "updated" }],
      again: [],
      errors: [],
    });
  });

  test("does not begin where every pair is settled", () => {
    const [batch] = written([[company("8"), company("9")]]).again;
    const results = [8, 9].map((toObjectId) => ({ fromObjectId: 1, toObjectId }));
    const next = interpretAnswer(batch!, response(207, { results, errors: [none] }));
    expect(next.again).toEqual([]);
    expect(next.outcomes.map(fatesOf)).toEqual([
      ["updated", "companies 8 associated", "companies 9 associated"],
    ]);
    expect(next.errors).toMatchObject([{ message: "No." }]);
  });

  test.each<[Record<string, string>, number]>([
    [{}, 4_000],
    [{ "retry-after": "7" }, 7_000],
  ])("gives up a pair, and leaves the others a wait: %j", (headers, milliseconds) => {
    const answer = response(500, "", headers);
    let [batch] = written([[company("8"), company("9")]], { ...job, maxRetries: 1 }).again;
    for (let sent = 0; sent < 2; sent += 1) [batch] = interpretAnswer(batch!, answer).again;
    const next = interpretAnswer(batch!, answer);
    expect(next.again[0]).toMatchObject({
      entries: [{ input: { to: { id: "9" } } }],
      followUp: { settled: [{ index: 0, status: "unknown" }] },
    });
    expect(next.pause?.milliseconds).toBe(milliseconds);
  });
});

describe("of one pair, two associations", () => {
  const primary = [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 279 }];
  const wrong = [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 99_999 }];
  const refusal = {
    category: "VALIDATION_ERROR",
    subCategory: "crm.associations.INVALID_ASSOCIATION_TYPE",
    message: "0-99999 is not a valid association type between CONTACT and COMPANY",
    context: { type: ["0-99999"], fromObjectType: ["CONTACT"], toObjectType: ["COMPANY"] },
  };

  test("go in two requests: an answer names the pair, not the type", () => {
    const { fates, requests } = follow(
      written([[company("8", { types: primary }), company("8", { types: wrong })]]),
      made([1, 8]),
      response(207, { results: [], errors: [refusal] }),
    );
    expect(requests.map((request) => (request as { body: object }).body)).toEqual([
      { inputs: [{ from: { id: "1" }, to: { id: "8" }, types: primary }] },
      { inputs: [{ from: { id: "1" }, to: { id: "8" }, types: wrong }] },
    ]);
    expect(fates).toEqual([
      ["updated", "companies 8 associated", `companies 8 failed ${refusal.message}`],
    ]);
  });

  test.each([
    ["without types", {}],
    ["of other records that are one by now", { types: primary }],
  ])("%s, too", (_, more) => {
    const upsert = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
    const records = ["a@b.de", "b@b.de"].map((email) => ({
      properties: { email },
      associations: [company("8", more)],
    }));
    const results = ["0", "1"].map((objectWriteTraceId) => ({ id: "55", objectWriteTraceId }));
    const first = interpretAnswer(batchOf(upsert, records), response(200, { results }));
    const { requests } = follow(first, made([55, 8]));
    expect(requests).toHaveLength(2);
  });

  test("go in two requests, whatever the object type is called", () => {
    const byTypeId = { to: { objectType: "0-2", id: "8" }, types: wrong };
    const { fates, requests } = follow(
      written([[company("8", { types: primary }), byTypeId]]),
      made([1, 8]),
      response(207, { errors: [refusal] }),
    );
    expect(requests).toHaveLength(2);
    expect(fates).toEqual([
      ["updated", "companies 8 associated", `0-2 8 failed ${refusal.message}`],
    ]);
  });

  test("in both directions go in two requests, as rows may have both", () => {
    const peer = (id: string) => ({ to: { objectType: "contacts", id } });
    const { fates, requests } = follow(
      written([[peer("2")], [peer("1")]]),
      response(200, {
        results: [
          { from: { id: "1" }, to: { id: "2" } },
          { from: { id: "2" }, to: { id: "1" } },
        ],
      }),
      response(400, { status: "error", message: "No." }),
    );
    expect(requests).toHaveLength(2);
    expect(fates).toEqual([
      ["updated", "contacts 2 associated"],
      ["updated", "contacts 1 failed No."],
    ]);
  });

  test("that are the same are made once, when two records are merged", () => {
    const merging = { ...job, duplicates: "merge" } as const;
    const record = { id: 1, properties: { city: "Oslo" } };
    const batch = batchOf(merging, [
      { ...record, associations: [company("8")] },
      { ...record, associations: [company("9"), company("8")] },
    ]);
    const first = interpretAnswer(batch, response(200, { results: [{ id: "1" }] }));
    const { fates, requests } = follow(first, made([1, 8], [1, 9]));
    expect(requests).toHaveLength(1);
    const both = ["updated", "companies 8 associated", "companies 9 associated"];
    expect(fates).toEqual([both, both]);
  });
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

  test("is not found by an id that is on both sides: the pairs are sent apart", () => {
    const error = { ...gone, context: { id: ["8"] } };
    const first = interpretAnswer(
      batchOf(job, [
        { id: 8, properties: { city: "Oslo" }, associations: [company("9")] },
        { id: 7, properties: { city: "Oslo" }, associations: [company("8")] },
      ]),
      response(200, { results: [{ id: "8" }, { id: "7" }] }),
    );
    const { fates } = follow(
      first,
      response(207, { errors: [error] }),
      made([8, 9]),
      response(207, { errors: [error] }),
    );
    expect(fates).toEqual([
      ["updated", "companies 9 associated"],
      ["updated", "companies 8 failed No such id."],
    ]);
  });

  test("is found by an id that is on both sides, where the error says what it is", () => {
    const error = { ...gone, context: { id: ["8"], objectType: ["company"] } };
    const first = interpretAnswer(
      batchOf(job, [
        { id: 8, properties: { city: "Oslo" }, associations: [company("9")] },
        { id: 7, properties: { city: "Oslo" }, associations: [company("8")] },
      ]),
      response(200, { results: [{ id: "8" }, { id: "7" }] }),
    );
    const results = [{ fromObjectId: 8, toObjectId: 9 }];
    expect(follow(first, response(207, { results, errors: [error] })).fates).toEqual([
      ["updated", "companies 9 associated"],
      ["updated", "companies 8 failed No such id."],
    ]);
  });

  test("says all that HubSpot said of it", () => {
    const [batch] = written([[company("8")]]).again;
    const body = { message: "No.", correlationId: "c-1" };
    const { errors, outcomes } = interpretAnswer(batch!, response(400, body));
    expect(errors).toEqual([]);
    expect(outcomes).toMatchObject([
      {
        associations: [
          {
            to: { objectType: "companies", id: "8" },
            status: "failed",
            message: "No.",
            error: { category: "HTTP_400", message: "No.", correlationId: "c-1", raw: body },
          },
        ],
      },
    ]);
  });

  test("beside one that is made, is searched for until it is found", () => {
    const [batch] = written([[company("8"), company("9"), company("10")]]).again;
    const errors = [{ message: "No." }];
    const some = { results: [{ fromObjectId: 1, toObjectId: 8 }], errors };
    const searchAfter = (body: object) =>
      interpretAnswer(batch!, response(207, body)).again[0]?.search;
    expect(searchAfter(some)).toMatchObject({ refused: 0, accepted: true });
    expect(searchAfter({ errors })).toMatchObject({ refused: 0, accepted: false });
  });

  test("is sent alone, when it is the only one left and the error names none", () => {
    const nameless = { category: "VALIDATION_ERROR", message: "Odd." };
    const { fates, requests } = follow(
      written([[company("8"), company("9")]]),
      response(207, { results: [{ fromObjectId: 1, toObjectId: 8 }], errors: [nameless] }),
      made([1, 9]),
    );
    expect(requests).toHaveLength(2);
    expect(fates).toEqual([["updated", "companies 8 associated", "companies 9 associated"]]);
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

describe("one wrong association type in the associations of 100 records", () => {
  const wrong = [{ associationCategory: "USER_DEFINED", associationTypeId: 99_999 }] as const;
  const lists = Array.from({ length: 100 }, (_, id) => [
    company(String(id + 1_000), { types: wrong }),
    deal(String(id + 5_000)),
  ]);
  /** Answers requests to deals, and refuses those to companies. */
  function followAll(refuse: (size: number) => Answer) {
    let requests = 0;
    const outcomes: Outcome[] = [];
    let [batch] = written(lists).again;
    while (batch !== undefined) {
      const pairs = pairsOf(batch);
      requests += 1;
      const next = interpretAnswer(
        batch,
        pairs[0]!.input.types === undefined ? made(...pairs.map(endsOf)) : refuse(pairs.length),
      );
      outcomes.push(...next.outcomes);
      [batch] = next.again;
    }
    const kinds = new Set(
      outcomes.map((outcome) =>
        fatesOf(outcome)
          .map((fate) => fate.replace(/ \d+ /, " "))
          .join(),
      ),
    );
    return { requests, kinds: [...kinds], outcomes };
  }
  const message = "1-99999 is not a valid association type between CONTACT and COMPANY";
  const entry = {
    category: "VALIDATION_ERROR",
    subCategory: "crm.associations.INVALID_ASSOCIATION_TYPE",
    message,
    context: { type: ["1-99999"], fromObjectType: ["CONTACT"], toObjectType: ["COMPANY"] },
  };

  test.each<[string, (size: number) => Answer]>([
    [
      "each pair's error names it",
      (size) => response(207, { errors: Array.from({ length: size }, () => entry) }),
    ],
    ["one error names it", () => response(207, { errors: [entry] })],
    ["a refusal names it", () => response(400, entry)],
    [
      "a refusal names it as creates do",
      () =>
        response(400, {
          category: "VALIDATION_ERROR",
          message,
          context: {
            INVALID_ASSOCIATION_TYPE_ID: [
              "USER_DEFINED=99999 is not a valid association definition id",
            ],
          },
        }),
    ],
  ])("takes one request where %s", (_, refuse) => {
    const { kinds, outcomes, requests } = followAll(refuse);
    expect(requests).toBe(2);
    expect(outcomes).toHaveLength(100);
    expect(kinds).toEqual([`updated,companies failed ${message},deals associated`]);
  });

  test("takes 15 requests where nothing names it, and leaves other objects alone", () => {
    const { kinds, outcomes, requests } = followAll(() =>
      response(400, { status: "error", message: "No." }),
    );
    expect(requests).toBe(16);
    expect(outcomes).toHaveLength(100);
    const given = "No part of this batch was accepted. 14 parts were tried; the last answer: No.";
    expect(kinds).toEqual([`updated,companies skipped ${given},deals associated`]);
  });

  test("takes 15 requests where errors of a 207 name nobody; what may be made is unknown", () => {
    const { kinds, requests } = followAll(() => response(207, { errors: [{ message: "No." }] }));
    expect(requests).toBe(16);
    expect(kinds).toHaveLength(1);
    expect(kinds[0]).toMatch(/^updated,companies unknown .*,deals associated$/);
  });

  test.each([
    ["HUBSPOT_DEFINED", "0-7"],
    ["USER_DEFINED", "1-7"],
    ["INTEGRATOR_DEFINED", "1-7"],
  ] as const)("is of HubSpot or of the account: %s is %s", (associationCategory, code) => {
    const first = written([
      [company("8", { types: [{ associationCategory, associationTypeId: 7 }] })],
      [company("9", { types: [{ associationCategory, associationTypeId: 8 }] })],
    ]);
    const { fates } = follow(
      first,
      response(400, { ...entry, context: { type: [code] } }),
      made([2, 9]),
    );
    expect(fates).toEqual([
      ["updated", `companies 8 failed ${message}`],
      ["updated", "companies 9 associated"],
    ]);
  });

  test("is said of its pairs, and of nothing else", () => {
    const [batch] = written([[company("8", { types: wrong })]]).again;
    const { errors, outcomes } = interpretAnswer(batch!, response(207, { errors: [entry] }));
    expect(outcomes.map(fatesOf)).toEqual([["updated", `companies 8 failed ${message}`]]);
    expect(errors).toEqual([]);
  });

  test("is not what an error of another kind is about", () => {
    const two = written([[company("8", { types: wrong })], [company("9", { types })]]);
    const other = { ...entry, subCategory: "crm.associations.OTHER" };
    const [half] = interpretAnswer(two.again[0]!, response(400, other)).again;
    expect(half).toMatchObject({
      entries: [{ input: { to: { id: "8" } } }],
      followUp: { settled: [] },
    });
  });

  test("leaves pairs of another type to be made", () => {
    const mixed = written([[company("8", { types: wrong })], [company("9", { types })]]);
    const { requests, fates } = follow(mixed, response(400, entry), made([2, 9]));
    expect(requests).toHaveLength(2);
    expect(fates).toEqual([
      ["updated", `companies 8 failed ${message}`],
      ["updated", "companies 9 associated"],
    ]);
  });
});

test.each([{}, { results: [{}, { from: 1, to: null }, { fromObjectId: 1 }] }])(
  "what is named nowhere is unknown: %j",
  (body) => {
    expect(follow(written([[company("8")]]), response(201, body)).fates).toEqual([
      ["updated", "companies 8 unknown The answer said nothing about this one."],
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
    [response(429, { status: "error", message: "Slow down." }), "companies 8 skipped Slow down."],
    [response(423, { status: "error", message: "Locked." }), "companies 8 skipped Locked."],
    [{ kind: "silence", cause: "Refused.", sent: false } as const, "companies 8 skipped Refused."],
  ])("again and again: %j", (answer, fate) => {
    expect(follow(written([[company("8")]], once), answer).fates).toEqual([["updated", fate]]);
  });
});

test("pairs that are refused one by one cost a bounded number of requests", () => {
  const all = Array.from({ length: 2_000 }, (_, id) => company(String(id + 1), { types }));
  let requests = 0;
  let settled: Outcome[] = [];
  let [batch] = written([all]).again;
  while (batch !== undefined) {
    requests += 1;
    const { id } = pairsOf(batch)[0]!.input.to;
    const next = interpretAnswer(
      batch,
      response(400, { category: "VALIDATION_ERROR", message: "No.", context: { id: [id] } }),
    );
    settled = [...settled, ...next.outcomes];
    [batch] = next.again;
  }
  expect(requests).toBeLessThanOrEqual(2 * 50 + 15);
  expect(new Set(fatesOf(settled[0]!).map((fate) => fate.split(" ")[2]))).toEqual(
    new Set([undefined, "failed", "skipped"]),
  );
});

describe("after silence", () => {
  const doubted = (associations: unknown[]): Interpretation =>
    interpretAnswer(written([associations]).again[0]!, response(502));
  const exists = { category: "CONFLICT", message: "It exists." };
  const unknown = (message: string): string =>
    `companies 8 unknown An earlier attempt got no usable answer, and now the answer is: ${message}`;

  test.each([
    [response(409, exists), unknown("It exists.")],
    [response(207, { errors: [exists] }), unknown("It exists.")],
    [response(207, { errors: [{ ...exists, context: { id: "8" } }] }), unknown("It exists.")],
    [response(403, "<h1>Blocked</h1>"), unknown("Not an answer of HubSpot's API: 403, Blocked")],
    [response(400, { status: "error", message: "No." }), "companies 8 failed No."],
  ])("a refusal may come from the first attempt: %j", (answer, fate) => {
    expect(follow(doubted([company("8")]), answer).fates).toEqual([["updated", fate]]);
  });

  test("pairs that go again apart stay in doubt until the last", () => {
    const pairs = [company("8"), company("9"), company("10")];
    let [batch] = doubted(pairs).again;
    for (const answer of [
      response(400, { status: "error", message: "No." }),
      made([1, 8], [1, 9]),
    ]) {
      [batch] = interpretAnswer(batch!, answer).again;
      expect(batch).toMatchObject({ mayBeWritten: true });
    }
    const [outcome] = skipBatch(batch!, { reason: "aborted", message: "Enough." });
    expect(fatesOf(outcome!)).toEqual([
      "updated",
      "companies 8 associated",
      "companies 9 associated",
      `companies 10 unknown ${NOT_AGAIN}Enough.`,
    ]);
  });

  test("a request that was settled leaves none", () => {
    const [batch] = interpretAnswer(
      doubted([company("8"), deal("9")]).again[0]!,
      made([1, 8]),
    ).again;
    expect(batch).not.toHaveProperty("mayBeWritten");
  });
});

test("pairs that an answer did not mention may be made, when the job ends before they are sent apart", () => {
  const [first] = written([[company("8"), company("9")]]).again;
  const [batch] = interpretAnswer(first!, response(207, { errors: [{ message: "Odd." }] })).again;
  const [outcome] = skipBatch(batch!, { reason: "aborted", message: "Enough." });
  expect(fatesOf(outcome!)).toEqual([
    "updated",
    `companies 8 unknown ${NOT_AGAIN}Enough.`,
    `companies 9 unknown ${NOT_AGAIN}Enough.`,
  ]);
});

describe("a pair that HubSpot fails at each time", () => {
  const lists = Array.from({ length: 100 }, (_, id) => [company(String(id + 1))]);
  const poison =
    (...bad: string[]) =>
    (batch: Batch): Answer => {
      const pairs = pairsOf(batch);
      return pairs.some(({ input }) => bad.includes(input.to.id))
        ? response(500)
        : made(...pairs.map(endsOf));
    };

  function run(answer: (batch: Batch) => Answer) {
    const outcomes: Outcome[] = [];
    let requests = 0;
    let [batch] = written(lists).again;
    while (batch !== undefined) {
      requests += 1;
      const next = interpretAnswer(batch, answer(batch));
      outcomes.push(...next.outcomes);
      [batch] = next.again;
    }
    return { requests, fates: outcomes.map(fatesOf) };
  }

  test.each([["1"], ["38"], ["100"], ["1", "2"], ["7", "60"]])(
    "is found by halves: %s %s",
    (...bad) => {
      const { requests, fates } = run(poison(...bad));
      expect(requests).toBeLessThanOrEqual(4 + 14 * bad.length);
      expect(fates).toEqual(
        lists.map((_, id) => [
          "updated",
          bad.includes(String(id + 1))
            ? `companies ${id + 1} unknown HubSpot answered 500.`
            : `companies ${id + 1} associated`,
        ]),
      );
    },
  );

  test("ends after 3 retries and 15 requests while HubSpot is down", () => {
    const { requests, fates } = run(() => response(503));
    expect(requests).toBe(18);
    expect(fates).toHaveLength(100);
    expect(fates[0]?.[1]).toMatch(
      /^companies 1 unknown An earlier .*: No part of this batch was accepted\./,
    );
  });

  test.each<[object, number[]]>([
    [{}, [1, 2, 4, 8, 16, 32, 32, 32]],
    [{ "retry-after": "7" }, [7, 7, 7, 7, 7, 7, 7, 7]],
  ])("is waited for: %j", (headers, seconds) => {
    let [batch] = written(lists.slice(0, 2)).again;
    const waits: (number | undefined)[] = [];
    for (let sent = 0; sent < seconds.length; sent += 1) {
      const next = interpretAnswer(batch!, response(500, "", { ...headers }));
      waits.push(next.pause?.milliseconds);
      [batch] = next.again;
    }
    expect(waits).toEqual(seconds.map((second) => second * 1_000));
  });

  test("leaves the parts that were not sent again unknown, when the job ends", () => {
    let [batch] = written(lists.slice(0, 4)).again;
    for (let sent = 0; sent < 4; sent += 1) [batch] = interpretAnswer(batch!, response(500)).again;
    const { outcomes } = interpretAnswer(batch!, stopped);
    expect(outcomes.map((outcome) => fatesOf(outcome)[1])).toEqual(
      [1, 2, 3, 4].map((id) => `companies ${id} unknown ${NOT_AGAIN}No scope.`),
    );
  });
});

test("an object type that there is not fails its pairs; the job goes on", () => {
  const first = written([[{ to: { objectType: "2-99", id: "8" } }, deal("9")]]);
  const message = "Invalid object or event type id: 2-99";
  const { requests, fates } = follow(
    first,
    response(400, { status: "error", message }),
    made([1, 9]),
  );
  expect(requests).toHaveLength(2);
  expect(fates).toEqual([["updated", `2-99 8 failed ${message}`, "deals 9 associated"]]);
});

test("a token that is not accepted is replaced once, and the request goes again", () => {
  const [batch] = written([[company("8")]]).again;
  const refused = response(401, { category: "INVALID_AUTHENTICATION", message: "No." });
  const first = interpretAnswer(batch!, refused);
  expect(first).toMatchObject({ outcomes: [], refreshToken: { reason: "unauthorized" } });
  const entries = pairsOf(batch!).map((entry) => ({ ...entry, attempts: 1 }));
  expect(first.again).toEqual([{ ...batch, entries, refreshed: true }]);
  expect(interpretAnswer(first.again[0]!, refused).stop).toMatchObject({ reason: "unauthorized" });
});

describe("a job that ends before", () => {
  const [batch] = written([[company("8"), deal("9")]]).again;

  test("leaves the records written, and the associations skipped", () => {
    const { outcomes } = interpretAnswer(batch!, stopped);
    expect(outcomes.map(fatesOf)).toEqual([
      ["updated", "companies 8 skipped No scope.", "deals 9 skipped No scope."],
    ]);
  });

  test("unknown, where a request got no answer; skipped, where none left", () => {
    const [doubted] = interpretAnswer(batch!, response(502)).again;
    const outcomes = skipBatch(doubted!, { reason: "aborted", message: "Enough." });
    expect(outcomes.map(fatesOf)).toEqual([
      ["updated", `companies 8 unknown ${NOT_AGAIN}Enough.`, "deals 9 skipped Enough."],
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
