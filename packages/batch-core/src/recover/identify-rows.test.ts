import { describe, expect, test } from "vitest";
import type { Batch } from "../plan/batch.ts";
import { buildRequest } from "../request/build-request.ts";
import { interpretAnswer } from "../interpret/interpret-answer.ts";
import type { Job } from "../job/job.ts";
import { batchOf, response } from "../testing/batches.ts";

const upsert = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
const update = { operation: "update", objectType: "2-345", idProperty: "code" } as const;
const advice = "Look the record up in HubSpot before sending it again.";

/** Ada is named by an additional e-mail, so that her row, 7, does not say it. */
const records = ["second@example.com", "ben@example.com"].map((id) => ({
  id,
  properties: { city: "Oslo" },
}));
const ada = { id: "7", new: false, properties: { email: "first@example.com", city: "Oslo" } };
const ben = { id: "8", new: true, properties: { email: "ben@example.com", city: "Oslo" } };
const adaRead = {
  id: "7",
  properties: {
    email: "first@example.com",
    hs_additional_emails: "x@example.com;second@example.com",
  },
};
const settled = { key: "second@example.com", index: 0, attempts: 2 };
const unidentified = {
  ...settled,
  status: "unknown",
  reason: "unidentified",
  message: "HubSpot returned records, but does not say whether this is one of them.",
  advice,
};

const answer = (results: object[], errors: object[] = []) => response(200, { results, errors });

/** What goes out after rows without trace ids. */
function after(job: Job, given: object[], results: object[]): readonly Batch[] {
  return interpretAnswer(batchOf(job, given), answer(results)).again;
}

test("a row that names no record is looked up, at once; the others are settled", () => {
  const { outcomes, again, ...rest } = interpretAnswer(
    batchOf(upsert, records),
    answer([ben, ada]),
  );
  expect(outcomes).toEqual([
    {
      status: "created",
      index: 1,
      key: "ben@example.com",
      attempts: 1,
      id: "8",
      record: ben,
      warnings: [],
    },
  ]);
  expect(rest).toEqual({ errors: [] });
  expect(again.map(buildRequest)).toEqual([
    {
      method: "POST",
      path: "/crm/objects/2026-09/contacts/batch/read",
      body: {
        idProperty: "email",
        inputs: [{ id: "second@example.com" }],
        properties: ["email", "hs_additional_emails"],
        propertiesWithHistory: [],
      },
    },
  ]);
});

describe("the read tells whose row it is", () => {
  test("by an additional e-mail of a contact", () => {
    const [lookUp] = after(upsert, records, [ben, ada]);
    const error = { category: "X", message: "x" };
    expect(interpretAnswer(lookUp!, answer([adaRead], [error]))).toEqual({
      outcomes: [{ ...settled, status: "updated", id: "7", record: ada, warnings: [] }],
      again: [],
      errors: [{ ...error, raw: error }],
    });
  });

  test("by a unique property that an update did not set", () => {
    const given = ["a", "b"].map((id) => ({ id, properties: { state: "open" } }));
    const rows = ["1", "2"].map((id) => ({ id, properties: { state: "open" } }));
    const [lookUp] = after(update, given, rows);
    expect(buildRequest(lookUp!).body).toEqual({
      idProperty: "code",
      inputs: [{ id: "a" }, { id: "b" }],
      properties: ["code"],
      propertiesWithHistory: [],
    });
    const read = [
      { id: "2", properties: { code: "a" } },
      { id: "1", properties: { code: "b" } },
    ];
    expect(interpretAnswer(lookUp!, answer(read)).outcomes).toMatchObject([
      { index: 0, status: "updated", id: "2" },
      { index: 1, status: "updated", id: "1" },
    ]);
  });

  test("of a read as well", () => {
    const job = { ...upsert, operation: "read" } as const;
    const named = records.map(({ id }) => ({ id }));
    const [lookUp] = after(job, named, [ben, ada]);
    expect(interpretAnswer(lookUp!, answer([adaRead])).outcomes).toMatchObject([
      { index: 0, status: "found", id: "7", record: ada },
    ]);
  });

  test("with a warning of the values that were kept", () => {
    const rome = { ...ada, properties: { ...ada.properties, city: "Rome" } };
    const [lookUp] = after(upsert, records, [ben, rome]);
    expect(interpretAnswer(lookUp!, answer([adaRead])).outcomes).toMatchObject([
      { status: "updated", warnings: [{ category: "OTHER_VALUE_KEPT" }] },
    ]);
  });
});

describe("the record is unidentified", () => {
  const [lookUp] = after(upsert, records, [ben, ada]);

  test.each<[string, object[]]>([
    ["where the read finds nothing", []],
    ["where what is found names it by no e-mail", [{ id: "7" }]],
  ])("%s, four times", (_, results) => {
    let batch = lookUp;
    for (const milliseconds of [10_000, 10_000, 10_000]) {
      const { again, outcomes, pause } = interpretAnswer(batch!, answer(results));
      expect([outcomes, again.length, pause?.milliseconds]).toEqual([[], 1, milliseconds]);
      [batch] = again;
    }
    expect(interpretAnswer(batch!, answer(results))).toEqual({
      outcomes: [{ ...unidentified, attempts: 5 }],
      again: [],
      errors: [],
    });
  });

  test("where HubSpot finds two", () => {
    const twice = answer([adaRead, { ...adaRead, id: "9" }]);
    expect(interpretAnswer(lookUp!, twice).outcomes).toEqual([unidentified]);
  });

  test("where two records are one contact", () => {
    const given = ["second@example.com", "x@example.com"].map((id) => ({ id, properties: {} }));
    let [both] = after(upsert, given, [ada]);
    for (let reads = 1; reads < 4; reads += 1) {
      [both] = interpretAnswer(both!, answer([adaRead])).again;
    }
    expect(interpretAnswer(both!, answer([adaRead])).outcomes).toMatchObject([
      { reason: "unidentified" },
      { reason: "unidentified" },
    ]);
  });

  test("without a read, where two rows claim to be it, or records are named by id", () => {
    const twice = ["7", "9"].map((id) => ({ ...ben, id }));
    const { outcomes } = interpretAnswer(batchOf(upsert, records), answer([...twice, ada]));
    expect(outcomes).toMatchObject([{ index: 1, reason: "unidentified" }]);
    const byId = [1, 2].map((id) => ({ id, properties: { city: "Oslo" } }));
    const job = { operation: "update", objectType: "contacts" } as const;
    expect(after(job, byId, [{ id: "1" }, { id: "9" }])).toEqual([]);
  });
});

describe("the record is unaccounted for: none of the rows is about it", () => {
  const [lookUp] = after(upsert, records, [ben, ada]);
  const missing = { category: "OBJECT_NOT_FOUND", context: { ids: ["second@example.com"] } };

  test.each<[string, object[], object[]]>([
    ["where its row is another", [{ ...adaRead, id: "9" }], []],
    ["where HubSpot says that there is no such record", [], [missing]],
  ])("%s", (_, results, errors) => {
    expect(interpretAnswer(lookUp!, answer(results, errors)).outcomes).toEqual([
      {
        ...unidentified,
        reason: "unaccounted",
        message: "The answer said nothing about this record.",
      },
    ]);
  });
});

test("a read that is not answered is repeated", () => {
  const [lookUp] = after(upsert, records, [ben, ada]);
  const { again, outcomes } = interpretAnswer(lookUp!, response(502));
  expect(outcomes).toEqual([]);
  expect(again).toMatchObject([{ reason: "reconcile", reconciliation: { rows: [ada] } }]);
});

describe("associations follow", () => {
  const associations = [{ to: { objectType: "companies", id: 5 } }];
  const given = records.map((record) => ({ ...record, associations }));

  test("for the records that are told, and for the others after the read", () => {
    const [associate, lookUp] = after(upsert, given, [ben, ada]);
    expect(associate?.followUp?.links).toMatchObject([{ index: 1, to: { id: "5" } }]);
    expect(associate?.entries).toMatchObject([{ input: { from: { id: "8" } } }]);
    expect(interpretAnswer(lookUp!, answer([adaRead])).again).toMatchObject([
      {
        reason: "associate",
        entries: [{ input: { from: { id: "7" } } }],
        followUp: { links: [{ index: 0 }] },
      },
    ]);
  });

  test("and a search for a bad record goes on once", () => {
    const [before] = interpretAnswer(
      batchOf(upsert, [...given, { id: "bad@example.com", properties: {} }]),
      response(400, { message: "No.", context: { ids: ["bad@example.com"] } }),
    ).again;
    const again = interpretAnswer(before!, answer([ben, ada])).again;
    expect(again.map(({ reason }) => reason)).toEqual(["associate", "reconcile", "isolate"]);
    expect(again.map(({ search }) => search !== undefined)).toEqual([false, false, true]);
    const [lookUp] = after(upsert, records, [ben, ada]);
    expect(lookUp).not.toHaveProperty("search");
  });

  test("and a search goes on behind a look-up", () => {
    const [before] = interpretAnswer(
      batchOf(upsert, [...records, { id: "bad@example.com", properties: {} }]),
      response(400, { message: "No.", context: { ids: ["bad@example.com"] } }),
    ).again;
    const [lookUp, rest] = interpretAnswer(before!, answer([ben, ada])).again;
    expect(rest).toMatchObject({ reason: "isolate", entries: [{ index: 2 }] });
    expect(interpretAnswer(lookUp!, answer([adaRead])).again).toEqual([]);
  });
});

test("a record in doubt keeps what an error says of it, and is not looked up for another's row", () => {
  const silence = { kind: "silence", cause: "socket closed", sent: true } as const;
  const [again] = interpretAnswer(batchOf(upsert, records), silence).again;
  const error = {
    category: "CONFLICT",
    message: "It exists.",
    context: { objectWriteTraceId: ["0"] },
  };
  const stray = { id: "99", properties: {} };
  const { outcomes } = interpretAnswer(
    again!,
    response(207, { results: [stray], errors: [error] }),
  );
  expect(outcomes).toMatchObject([
    {
      index: 0,
      status: "unknown",
      message: "An earlier attempt got no usable answer, and now the answer is: It exists.",
    },
  ]);
});
