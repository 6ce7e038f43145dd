import { describe, expect, test } from "vitest";
import type { Answer } from "../answer/answer.ts";
import type { Batch, Earlier } from "../plan/batch.ts";
import type { Interpretation } from "../answer/interpretation.ts";
import { buildRequest } from "../request/build-request.ts";
import { findBatchProblems } from "../plan/find-batch-problems.ts";
import { forNextRun } from "../plan/for-next-run.ts";
import { interpretAnswer } from "../interpret/interpret-answer.ts";
import { skipBatch } from "../interpret/interpret-answer.ts";
import { aContact, batchOf, response } from "../testing/batches.ts";

const job = { operation: "create", objectType: "contacts" } as const;
const advice = "Look the record up in HubSpot before sending it again.";
const SENT_AT = Date.UTC(2026, 4, 1, 8);
const silence = { kind: "silence", cause: "socket closed", sent: true, sentAt: SENT_AT } as const;
const records = [aContact("Ada@example.com", { city: "Oslo" }), aContact("ben@example.com")];

function afterSilence(given: unknown[] = records): Interpretation {
  return interpretAnswer(batchOf(job, given), silence);
}

const row = (email: string, createdAt?: string, more = {}): object => ({
  id: `id-of-${email}`,
  ...(createdAt && { createdAt }),
  properties: { email, ...more },
});
const missing = (...ids: string[]): object => ({ category: "OBJECT_NOT_FOUND", context: { ids } });

/** By HubSpot's clock, two seconds after the create. */
const date = new Date(SENT_AT + 2_000).toUTCString();

/** @param times By our clock, when the look-up was sent; by HubSpot's, when it was answered. */
function read(
  batch: Batch,
  results: object[],
  errors: object[] = [],
  times: { sentAt?: number; date?: string } = { sentAt: SENT_AT + 2_000, date },
): Interpretation {
  const { date: answeredAt, ...sent } = times;
  const headers: Record<string, string> = answeredAt === undefined ? {} : { date: answeredAt };
  return interpretAnswer(batch, { ...response(207, { results, errors }, headers), ...sent });
}

/** Reads with the same answer until all is settled. */
function readOn(batch: Batch, results: object[], errors: object[] = []): Interpretation {
  const interpretation = read(batch, results, errors);
  const [again] = interpretation.again;
  return again === undefined ? interpretation : readOn(again, results, errors);
}

/** Reads with the same errors until nothing is looked up any more. */
function readToEnd(batch: Batch, errors: object[]): Interpretation {
  const interpretation = read(batch, [], errors);
  const [again] = interpretation.again;
  return again?.reconciliation === undefined ? interpretation : readToEnd(again, errors);
}

test("an unanswered create is looked up by its unique property, after a while", () => {
  const { outcomes, again, pause } = afterSilence();
  expect(outcomes).toEqual([]);
  expect(pause).toEqual({
    milliseconds: 2_000,
    scope: "batch",
    kind: "server",
    limit: "RECONCILE",
  });
  expect(again).toHaveLength(1);
  expect(buildRequest(again[0]!)).toEqual({
    method: "POST",
    path: "/crm/objects/2026-09/contacts/batch/read",
    body: {
      idProperty: "email",
      inputs: [{ id: "Ada@example.com" }, { id: "ben@example.com" }],
      properties: ["email", "city", "hs_additional_emails"],
      propertiesWithHistory: [],
    },
  });
});

test("what has no unique value stays unknown", () => {
  const { outcomes, again } = afterSilence([{ properties: { city: "Oslo" } }, records[1]]);
  expect(outcomes).toMatchObject([{ index: 0, status: "unknown", reason: "no-answer" }]);
  expect(again[0]?.entries.map(({ index }) => index)).toEqual([1]);
});

test("a record that a 201 does not mention is looked up too", () => {
  const { again } = interpretAnswer(batchOf(job, records), response(201, { results: [] }));
  expect(again).toMatchObject([{ reason: "reconcile" }]);
});

describe("a record that is there", () => {
  test("was created by us, if it is as young as the request", () => {
    const [batch] = afterSilence([records[0]]).again;
    const { outcomes } = read(batch!, [
      row("ada@example.com", "2026-05-01T08:00:00.150Z", { city: "Oslo" }),
    ]);
    expect(outcomes).toMatchObject([
      { status: "created", id: "id-of-ada@example.com", attempts: 2, key: "Ada@example.com" },
    ]);
  });

  test("is a conflict, if it is older", () => {
    const [batch] = afterSilence([records[0]]).again;
    const { outcomes } = read(batch!, [row("ada@example.com", "2026-04-30T08:00:00.150Z")]);
    expect(outcomes).toMatchObject([
      { status: "failed", error: { category: "CONFLICT", existingId: "id-of-ada@example.com" } },
    ]);
  });

  test.each([{ city: "Oslo" }, { city: "Rome" }])("without a time it is unknown: %j", (more) => {
    const [batch] = afterSilence([records[0]]).again;
    expect(read(batch!, [row("ada@example.com", undefined, more)]).outcomes).toMatchObject([
      { status: "unknown", reason: "unidentified" },
    ]);
  });

  test("is a conflict, if it is another contact, which has the e-mail as an additional one", () => {
    const [batch] = afterSilence([records[0]]).again;
    const more = { city: "Oslo", hs_additional_emails: "x@example.com;ada@example.com" };
    expect(
      read(batch!, [row("primary@example.com", "2026-04-30T08:00:00Z", more)]).outcomes,
    ).toMatchObject([{ status: "failed", error: { existingId: "id-of-primary@example.com" } }]);
  });

  test.each<[string, Earlier, object]>([
    [
      "a conflict, if an earlier create of this run made it",
      { id: "id-of-ada@example.com" },
      { status: "failed", error: { category: "CONFLICT", existingId: "id-of-ada@example.com" } },
    ],
    ["ours, if the earlier record is another", { id: "7" }, { status: "created" }],
    [
      "unidentified, if an earlier create may have made it",
      {},
      { status: "unknown", reason: "unidentified" },
    ],
    [
      "unidentified, if it is not younger than what an earlier create may have made",
      { madeBy: Date.UTC(2026, 4, 1, 8) },
      { status: "unknown", reason: "unidentified" },
    ],
    ["ours, if it is younger", { madeBy: Date.UTC(2026, 4, 1, 8) - 1 }, { status: "created" }],
    ["ours, if an earlier one was made longer before", { before: 1_000 }, { status: "created" }],
    [
      "unidentified, if an earlier one may have been made as late",
      { before: -1_000 },
      { status: "unknown", reason: "unidentified" },
    ],
  ])("is %s", (_, earlier, outcome) => {
    const planned = batchOf(job, [records[0]]);
    const [entry] = planned.entries;
    const again = interpretAnswer({ ...planned, entries: [{ ...entry!, earlier }] }, silence).again;
    const young = row("ada@example.com", "2026-05-01T08:00:00Z", { city: "Oslo" });
    expect(read(again[0]!, [young]).outcomes).toMatchObject([outcome]);
  });

  test("twice is unidentified", () => {
    const [batch] = afterSilence([records[0]]).again;
    const young = row("ada@example.com", "2026-05-01T08:00:00.150Z", { city: "Oslo" });
    expect(read(batch!, [young, { ...young, id: "2" }]).outcomes).toEqual([
      {
        status: "unknown",
        index: 0,
        key: "Ada@example.com",
        attempts: 2,
        reason: "unidentified",
        message: "HubSpot returned two records for this one, or one record for two.",
        advice,
      },
    ]);
  });
});

describe("a record that is not there", () => {
  test("counts as not written only when it is missing twice", () => {
    const [first] = afterSilence().again;
    const once = read(first!, [], [missing("Ada@example.com", "ben@example.com")]);
    expect(once.outcomes).toEqual([]);
    expect(once.pause?.milliseconds).toBe(10_000);
    const twice = read(
      once.again[0]!,
      [row("ben@example.com", "2026-05-01T08:00:03Z")],
      [missing("Ada@example.com")],
    );
    expect(twice.outcomes).toMatchObject([{ index: 1, status: "created" }]);
    const [entry] = first!.entries;
    expect(twice.again).toStrictEqual([
      {
        job: first!.job,
        entries: [{ ...entry, attempts: 3, provenMissing: true, repeated: true }],
        retries: 0,
        reason: "retry",
      },
    ]);
  });

  test("is created once more, and not a third time", () => {
    const [once] = afterSilence([records[0]]).again;
    const gone = [missing("ada@example.com")];
    const [create] = readToEnd(once!, gone).again;
    const [again] = interpretAnswer(create!, silence).again;
    expect(readToEnd(again!, gone)).toStrictEqual({
      outcomes: [
        {
          index: 0,
          key: "Ada@example.com",
          attempts: 6,
          status: "skipped",
          reason: "unavailable",
          message: "No usable answer came, and HubSpot has no record of this unique value.",
        },
      ],
      again: [],
      errors: [],
    });
  });

  test("is looked up again, if it is there when it is created once more", () => {
    const [once] = afterSilence([records[0]]).again;
    const [create] = readToEnd(once!, [missing("ada@example.com")]).again;
    const exists = { category: "CONFLICT", message: "Contact already exists. Existing ID: 7" };
    const errors = [{ ...exists, context: { objectWriteTraceId: ["0"] } }];
    const refused = { ...response(207, { results: [], errors }), sentAt: SENT_AT + 12_000 };
    const { again, outcomes } = interpretAnswer(create!, refused);
    expect([outcomes, again]).toMatchObject([[], [{ reason: "reconcile" }]]);
    const late = row("ada@example.com", "2026-05-01T08:00:11Z", { city: "Oslo" });
    expect(read(again[0]!, [late]).outcomes).toMatchObject([{ status: "created" }]);
    const whole = response(409, exists);
    expect(interpretAnswer(create!, whole).outcomes).toMatchObject([{ status: "unknown" }]);
    const invalid = response(400, { category: "VALIDATION_ERROR", message: "No." });
    expect(interpretAnswer(create!, invalid).outcomes).toMatchObject([{ status: "failed" }]);
  });

  test("is not created once more, if nothing may be sent again", () => {
    const planned = batchOf({ ...job, maxRetries: 0 }, [records[0]]);
    const [once] = interpretAnswer(planned, silence).again;
    const told = readToEnd(once!, [missing("ada@example.com")]);
    expect([told.again, told.outcomes]).toMatchObject([[], [{ status: "skipped" }]]);
  });

  test("is unknown, if four answers do not say that it is missing", () => {
    const [first] = afterSilence([records[0]]).again;
    expect(readOn(first!, []).outcomes).toMatchObject([
      { status: "unknown", reason: "no-answer", attempts: 5 },
    ]);
    const [second] = read(first!, [], [missing("ada@example.com")]).again;
    expect(readOn(second!, []).outcomes).toMatchObject([{ status: "unknown", attempts: 5 }]);
  });

  test("is looked up again, if the first answer says nothing of it", () => {
    const [first] = afterSilence([records[0]]).again;
    const { again, outcomes, pause } = read(first!, []);
    expect([outcomes, pause?.milliseconds]).toEqual([[], 10_000]);
    const young = row("ada@example.com", "2026-05-01T08:00:00.150Z", { city: "Oslo" });
    expect(read(again[0]!, [young]).outcomes).toMatchObject([{ status: "created", attempts: 3 }]);
  });
});

describe("when the look-up goes wrong", () => {
  const [batch] = afterSilence().again;

  test.each([response(502), response(429), silence])("it is repeated: %j", (answer) => {
    const { again, outcomes } = interpretAnswer(batch!, answer);
    expect(outcomes).toEqual([]);
    expect(again).toMatchObject([{ reason: "reconcile", retries: 1 }]);
  });

  test.each([
    response(400, { status: "error", message: "no" }),
    response(400, {
      status: "error",
      message: "Unable to perform read by non-unique 0-1 property email",
    }),
    response(400, { status: "error", message: "Unable to infer object type from: x" }),
    response(403, { category: "MISSING_SCOPES", message: "no" }),
    response(403, "<h1>Blocked</h1>"),
    response(404, { status: "error", message: "resource not found" }),
    response(405, { status: "error", message: "no" }),
    response(422, { status: "error", message: "no" }),
  ])("its records are unknown, and the job goes on: %j", (answer) => {
    const { outcomes, again, errors, stop } = interpretAnswer(batch!, answer);
    expect(outcomes.map(({ status }) => status)).toEqual(["unknown", "unknown"]);
    expect([again, stop]).toEqual([[], undefined]);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toMatch(/^Looking up records was refused: /);
  });

  test("a token or a limit that holds for creates, too, ends the job", () => {
    const unauthorized = interpretAnswer(
      { ...batch!, refreshed: true },
      response(401, { status: "error" }),
    );
    expect(unauthorized.stop).toMatchObject({ reason: "unauthorized" });
    const daily = interpretAnswer(batch!, response(429, { policyName: "DAILY" }));
    expect(daily.stop).toMatchObject({ reason: "daily-limit" });
    for (const { outcomes } of [unauthorized, daily]) {
      expect(outcomes.map(({ status }) => status)).toEqual(["unknown", "unknown"]);
    }
  });

  test("and when the run ends before it", () => {
    const outcomes = skipBatch(batch!, { reason: "aborted", message: "enough" });
    expect(outcomes.map(({ status }) => status)).toEqual(["unknown", "unknown"]);
  });
});

test("a search for a bad record goes on behind the look-up of a part", () => {
  const refusal = response(400, { status: "error", message: "No." });
  const [half] = interpretAnswer(batchOf(job, records), refusal).again;
  const [lookUp, rest] = interpretAnswer(half!, silence).again;
  expect(rest).toMatchObject({ reason: "isolate", entries: [{ index: 1 }] });
  const { again } = read(lookUp!, [row("ada@example.com", "2026-05-01T08:00:03Z")]);
  expect(again).toEqual([]);
  const forbidden = response(403, { category: "MISSING_SCOPES", message: "no" });
  expect(interpretAnswer(lookUp!, forbidden)).toMatchObject({
    again: [],
    outcomes: [{ status: "unknown" }],
  });
});

describe("a look-up reads", () => {
  test("no trace id of a row: it is of an earlier write", () => {
    const results = [
      { ...row("ada@example.com", "2020-01-01T00:00:00Z"), objectWriteTraceId: "1" },
      { ...row("ben@example.com", "2020-01-01T00:00:00Z"), objectWriteTraceId: "0" },
    ];
    const [look] = afterSilence([
      aContact("ada@example.com", { city: "Oslo" }),
      aContact("ben@example.com", { city: "Oslo" }),
    ]).again;
    expect(read(look!, results).outcomes).toMatchObject([
      { index: 0, status: "failed", error: { existingId: "id-of-ada@example.com" } },
      { index: 1, status: "failed", error: { existingId: "id-of-ben@example.com" } },
    ]);
  });

  test("no age from a time that is none", () => {
    const [look] = afterSilence([aContact("ben@example.com")]).again;
    const stored: unknown = JSON.parse(JSON.stringify(look).replace(String(SENT_AT), "null"));
    const results = [row("ben@example.com", "2001-01-01T00:00:00Z")];
    expect(read(stored as Batch, results).outcomes).toMatchObject([
      { status: "unknown", reason: "unidentified" },
    ]);
    expect(findBatchProblems(stored)).toEqual([
      "reconciliation: expected the number of reads, the rows to identify, and a time.",
    ]);
  });

  test("what HubSpot said to nobody, after an answer", () => {
    const both = [aContact("ada@example.com"), aContact("ben@example.com")];
    const batch = batchOf({ ...job, maxRetries: 0 }, both);
    const [look] = interpretAnswer(batch, response(207, { errors: [{ message: "Boo." }] })).again;
    const gone = [missing("ada@example.com", "ben@example.com")];
    const [again] = read(look!, [], gone).again;
    const message =
      "The answer did not tell what became of this record, and HubSpot has no record of this unique value. It also said, without naming a record: Boo.";
    expect(read(again!, [], gone).outcomes).toMatchObject([
      { status: "skipped", message },
      { status: "skipped", message },
    ]);
  });
});

describe("a look-up", () => {
  const unanswered = (given: object[], answer: Answer = silence): Batch =>
    interpretAnswer(batchOf(job, given), answer).again[0]!;

  test("is the batch, with what is needed to tell who made the record", () => {
    const batch = batchOf(job, records);
    const entries = batch.entries.map((entry) => ({ ...entry, attempts: 1 }));
    const common = {
      job: batch.job,
      entries,
      retries: 0,
      reason: "reconcile",
      mayBeWritten: true,
    };
    expect(unanswered(records)).toStrictEqual({
      ...common,
      reconciliation: { reads: 0, sentAt: SENT_AT },
    });
    expect(unanswered(records, response(502))).toStrictEqual({
      ...common,
      reconciliation: { reads: 0 },
    });
    const answered = { ...response(201, { results: [] }), sentAt: SENT_AT };
    expect(unanswered(records, answered)).toStrictEqual({
      ...common,
      reconciliation: { reads: 0, sentAt: SENT_AT, said: "" },
    });
  });

  test("reads a second time those it missed, and only them", () => {
    const first = unanswered(records);
    const { again, outcomes } = read(
      first,
      [row("ben@example.com", "2026-05-01T08:00:03Z")],
      [missing("ada@EXAMPLE.com")],
    );
    expect(outcomes).toMatchObject([{ index: 1, status: "created" }]);
    const [ada] = first.entries;
    expect(again).toStrictEqual([
      {
        ...first,
        entries: [{ ...ada, attempts: 2 }],
        reconciliation: { reads: 1, sentAt: SENT_AT },
      },
    ]);
  });

  test("of a job without a unique property is not made", () => {
    const companies = { operation: "create", objectType: "companies" } as const;
    const batch = batchOf(companies, [{ properties: { email: "a@example.com" } }]);
    expect(interpretAnswer(batch, silence)).toMatchObject({
      outcomes: [{ status: "unknown" }],
      again: [],
    });
  });

  test("is made for creates alone", () => {
    const update = { operation: "update", objectType: "contacts" } as const;
    const batch = batchOf(update, [{ id: 1, properties: { city: "Oslo" } }]);
    const { outcomes, again } = interpretAnswer(batch, response(200, { results: [] }));
    expect(outcomes).toMatchObject([{ status: "unknown", reason: "unaccounted" }]);
    expect(again).toEqual([]);
  });

  test("does not take rows of others, or without the value, for the record", () => {
    const others = [row("cleo@example.com"), { id: "7" }, { id: "8", properties: { email: 7 } }];
    expect(readOn(unanswered([records[0]!]), others)).toMatchObject({
      outcomes: [{ status: "unknown" }],
      again: [],
    });
  });

  test("that is refused leaves the record unknown, and says so", () => {
    const batch = unanswered([records[0]!]);
    expect(interpretAnswer(batch, response(400, { status: "error", message: "no" }))).toStrictEqual(
      {
        outcomes: [
          {
            status: "unknown",
            index: 0,
            key: "Ada@example.com",
            attempts: 2,
            reason: "no-answer",
            message: "Looking it up was refused: no",
            advice,
          },
        ],
        again: [],
        errors: [
          {
            category: "HTTP_400",
            message: "Looking up records was refused: no",
            raw: { status: "error", message: "no" },
          },
        ],
      },
    );
  });
});

describe("what a look-up tells", () => {
  const settled = { index: 0, key: "Ada@example.com", attempts: 2 };
  const at = (milliseconds: number): string => new Date(milliseconds).toISOString();
  const id = "id-of-ada@example.com";

  /** What becomes of the first record. */
  function fate(results: object[], errors: object[] = [], answer: Answer = silence) {
    const [batch] = interpretAnswer(batchOf(job, [records[0]]), answer).again;
    return read(batch!, results, errors);
  }

  test.each([
    ["created", SENT_AT],
    ["created", SENT_AT - 60_000],
    ["failed", SENT_AT - 60_001],
    ["created", SENT_AT + 3_600_000],
  ])("%s, with a minute for the clocks to differ: %i", (status, createdAt) => {
    const city = status === "created" ? "Oslo" : "Rome";
    const { outcomes } = fate([row("ada@example.com", at(createdAt), { city })]);
    expect(outcomes).toMatchObject([{ status }]);
  });

  describe("of a record that others may have changed since it was made, and that looks old", () => {
    // By our clock it is, which may go before HubSpot's: the create was sent two minutes before it was.
    const ahead = 120_000;
    const theirs = new Date(SENT_AT - ahead + 2_000).toUTCString();
    const made = [row("ada@example.com", at(SENT_AT - ahead + 100), { city: "Rome" })];
    const unknown = { status: "unknown", reason: "unidentified" };
    const [lookUp] = afterSilence([records[0]]).again;
    const lost = { ...silence, interrupted: true } as const;
    const [ofEarlierRun] = interpretAnswer(batchOf(job, [records[0]]), lost).again;
    const sentAt = SENT_AT + 2_000;

    test.each([
      ["HubSpot's clock shows that it is young", lookUp!, { sentAt, date: theirs }],
      ["HubSpot does not tell its time", lookUp!, { sentAt }],
      ["HubSpot's time cannot be read", lookUp!, { sentAt, date: "just now" }],
      ["nobody says when the look-up was sent", lookUp!, { date: theirs }],
      ["our clock was set right in between", lookUp!, { sentAt: sentAt - ahead, date: theirs }],
      ["another process sent the create", ofEarlierRun!, { sentAt, date }],
      ["another process has begun to look it up", forNextRun(lookUp!), { sentAt, date }],
    ])("unknown: %s", (_, batch, times) => {
      expect(findBatchProblems(JSON.parse(JSON.stringify(batch)))).toEqual([]);
      expect(read(batch, made, [], times).outcomes).toMatchObject([unknown]);
    });

    test("failed: HubSpot's clock says so, too, though ours is wrong", () => {
      const older = [row("ada@example.com", at(SENT_AT - 2 * ahead), { city: "Rome" })];
      expect(read(lookUp!, older, [], { sentAt, date: theirs }).outcomes).toMatchObject([
        { status: "failed", error: { category: "CONFLICT" } },
      ]);
    });

    test("unknown, and not created: with the values of ours, while our clock goes behind", () => {
      const behind = new Date(SENT_AT + ahead).toUTCString();
      const same = [row("ada@example.com", at(SENT_AT), { city: "Oslo" })];
      expect(read(lookUp!, same, [], { sentAt, date: behind }).outcomes).toMatchObject([unknown]);
    });
  });

  test("created", () => {
    const record = row("ada@example.com", at(SENT_AT), { city: "Oslo" });
    expect(fate([record])).toStrictEqual({
      outcomes: [{ ...settled, status: "created", id, record, warnings: [] }],
      again: [],
      errors: [],
    });
  });

  test.each([
    ["as old as another's", at(0), { city: "Oslo" }, "is older than the request"],
    ["with another's values", at(SENT_AT), { city: "Rome" }, "other values than were sent"],
  ])("unknown, where only one of the two speaks for us: %s", (_, createdAt, more, but) => {
    const message = `No usable answer came; record ${id} has this unique value, but ${but}.`;
    expect(fate([row("ada@example.com", createdAt, more)]).outcomes).toEqual([
      { ...settled, status: "unknown", reason: "unidentified", message, advice },
    ]);
  });

  test("values that HubSpot writes in its own way are ours", () => {
    const given = {
      properties: { email: "Ada@example.com", phone: "+1 555-0100", closedate: "2026-05-01" },
    };
    const [batch] = interpretAnswer(batchOf(job, [given]), silence).again;
    const stored = { phone: "+15550100", closedate: "2026-05-01T00:00:00Z" };
    expect(read(batch!, [row("ada@example.com", at(SENT_AT), stored)]).outcomes).toMatchObject([
      { status: "created" },
    ]);
  });

  test("it was there before", () => {
    const record = row("ada@example.com", at(0), { city: "Rome" });
    expect(fate([record])).toStrictEqual({
      outcomes: [
        {
          ...settled,
          status: "failed",
          error: {
            category: "CONFLICT",
            message: `A record with this unique value existed before. Existing ID: ${id}`,
            existingId: id,
            raw: record,
          },
        },
      ],
      again: [],
      errors: [],
    });
  });

  test.each<[string, object]>([
    ["created", { city: "Oslo", age: "36" }],
    ["created", { city: "Oslo", email: "ADA@example.com " }],
    ["created", { city: "oslo" }],
    ["unknown", { city: null }],
    ["unknown", {}],
  ])("%s, by all that it says: %j", (status, more) => {
    expect(fate([row("ada@example.com", at(SENT_AT), more)]).outcomes).toMatchObject([{ status }]);
  });

  test.each([
    ["nobody knows when it was sent", at(SENT_AT), response(502)],
    ["nobody knows when it was sent, and it is from 2001", "2001-01-01T00:00:00Z", response(502)],
    ["the row has no time", undefined, silence],
    ["the row has a time that is none", "yesterday", silence],
  ])("unknown, where %s", (_, createdAt, answer) => {
    const same = row("ada@example.com", createdAt, { city: "Oslo" });
    expect(fate([same], [], answer).outcomes).toEqual([
      {
        ...settled,
        status: "unknown",
        reason: "unidentified",
        message: `No usable answer came; record ${id} has this unique value, but may be older than the request.`,
        advice,
      },
    ]);
  });

  test.each([
    ["A-1", "A-12", "unknown"],
    ["A-1", "a1", "unknown"],
    ["-5", "5", "unknown"],
    ["1.5", "15", "unknown"],
    ["1.50", "1.5", "created"],
    ["true", "1", "created"],
    ["2026-12-31", "1798675200000", "created"],
  ])("%s is stored as %s: %s", (sent, city, status) => {
    const [batch] = afterSilence([aContact("ada@example.com", { city: sent })]).again;
    const young = row("ada@example.com", "2026-05-01T08:00:00.150Z", { city });
    expect(read(batch!, [young]).outcomes).toMatchObject([{ status }]);
  });

  test("it is another's, where a property that was sent is empty", () => {
    const byCode = { ...job, uniqueProperty: "code" };
    const given = { properties: { code: "a1", email: "ada@example.com" } };
    const [batch] = interpretAnswer(batchOf(byCode, [given]), response(502)).again;
    const empty = { id: "7", properties: { code: "a1", email: null } };
    expect(read(batch!, [empty]).outcomes).toMatchObject([{ reason: "unidentified" }]);
  });

  test("whose record it is cannot be told", () => {
    expect(fate([row("ada@example.com", undefined, { city: "Rome" })]).outcomes).toStrictEqual([
      {
        ...settled,
        status: "unknown",
        reason: "unidentified",
        message: `No usable answer came; record ${id} has this unique value, but other values than were sent.`,
        advice,
      },
    ]);
  });

  test("nothing, and an error that is about something else is no proof", () => {
    const other = {
      category: "VALIDATION_ERROR",
      message: "x",
      context: { ids: ["ada@example.com"] },
    };
    const [again] = fate([], [other]).again;
    expect(readOn(again!, [], [other])).toStrictEqual({
      outcomes: [
        {
          ...settled,
          attempts: 5,
          status: "unknown",
          reason: "no-answer",
          message: "No usable answer came, and looking the record up gave no answer either.",
          advice,
        },
      ],
      again: [],
      errors: [],
    });
    const both = [other, missing("ada@example.com")];
    const [second] = fate([], both).again;
    expect(read(second!, [], both).again).toMatchObject([{ reason: "retry" }]);
  });

  test("errors for nobody in particular are passed on", () => {
    const error = { category: "X", message: "x" };
    expect(fate([], [error]).errors).toEqual([{ ...error, raw: error }]);
  });
});
