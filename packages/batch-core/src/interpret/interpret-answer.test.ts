import { describe, expect, test } from "vitest";
import type { Batch } from "../plan/batch.ts";
import { interpretAnswer } from "./interpret-answer.ts";
import { skipBatch } from "./interpret-answer.ts";
import { aContact, batchOf, response, recordsOf } from "../testing/batches.ts";

const create = { operation: "create", objectType: "contacts" } as const;
/** Companies have no unique property, so what is in doubt stays in doubt. */
const createCompanies = { operation: "create", objectType: "companies" } as const;
const update = { operation: "update", objectType: "contacts" } as const;
const upsert = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
const archive = { operation: "archive", objectType: "contacts" } as const;

const contacts = [aContact("a@example.com"), aContact("b@example.com"), aContact("c@example.com")];
const companies = ["Acme", "Bolt", "Core"].map((name) => ({ properties: { name } }));
const advice = "Look the record up in HubSpot before sending it again.";
const updates = [1, 2, 3].map((id) => ({ id, properties: { city: `City ${id}` } }));

/** The fates of the records in their order, as short words. */
function fates(batch: Batch, status: number, body?: unknown) {
  const { outcomes } = interpretAnswer(batch, response(status, body));
  return [...outcomes]
    .sort((one, other) => one.index - other.index)
    .map((outcome) => {
      if ("id" in outcome) return `${outcome.status} ${outcome.id}`;
      if (outcome.status === "failed")
        return `failed ${outcome.error.code ?? outcome.error.category}`;
      return `${outcome.status} ${outcome.reason}`;
    });
}

describe("rows are matched", () => {
  test("by trace id, in any order", () => {
    const results = [
      { id: "12", objectWriteTraceId: "2" },
      { id: "10", objectWriteTraceId: "0" },
      { id: "11", objectWriteTraceId: "1" },
    ];
    expect(fates(batchOf(create, contacts), 201, { results })).toEqual([
      "created 10",
      "created 11",
      "created 12",
    ]);
  });

  test("by record id", () => {
    const results = [{ id: "3" }, { id: "1" }, { id: "2" }];
    expect(fates(batchOf(update, updates), 200, { results })).toEqual([
      "updated 1",
      "updated 2",
      "updated 3",
    ]);
  });

  test("by unique value, however the user wrote it", () => {
    const batch = batchOf(upsert, [aContact(" A@Example.com"), aContact("b@example.com")]);
    const results = [
      { id: "8", new: false, properties: { email: "b@example.com" } },
      { id: "7", new: true, properties: { email: "a@example.com" } },
    ];
    expect(fates(batch, 200, { results })).toEqual(["created 7", "updated 8"]);
  });

  test("by equal properties, where that leaves no choice", () => {
    const job = { operation: "create", objectType: "companies" } as const;
    const names = ["Acme", "Twin", "Twin"];
    const batch = batchOf(
      job,
      names.map((name) => ({ properties: { name } })),
    );
    const results = [
      { id: "2", properties: { name: "Twin", domain: null } },
      { id: "1", properties: { name: "Acme", domain: null } },
      { id: "3", properties: { name: "Twin", domain: null } },
    ];
    expect(fates(batch, 201, { results })).toEqual(["created 1", "created 2", "created 3"]);
  });

  test("not by equal properties, while an error names nobody", () => {
    const batch = batchOf(createCompanies, [
      { properties: { name: "Acme" } },
      { properties: { name: "Acme", phone: "+1 234" } },
    ]);
    const results = [{ id: "900", properties: { name: "Acme", phone: "+1234" } }];
    const errors = [{ category: "VALIDATION_ERROR", message: "Something." }];
    expect(fates(batch, 207, { results, errors })).toEqual([
      "unknown unidentified",
      "unknown unidentified",
    ]);
  });

  test("not by properties, if the answer refuses the record", () => {
    const batch = batchOf(createCompanies, [
      { properties: { name: "X", phone: "+1 555" } },
      { properties: { name: "X" } },
    ]);
    const errors = [{ category: "CONFLICT", context: { objectWriteTraceId: ["1"] } }];
    const rowOf = (properties: object): object => ({ results: [{ id: "77", properties }], errors });
    expect(fates(batch, 207, rowOf({ name: "X", phone: "+1555" }))).toEqual([
      "created 77",
      "failed CONFLICT",
    ]);
    expect(fates(batch, 207, rowOf({ name: "X" }))).toEqual([
      "unknown unidentified",
      "failed CONFLICT",
    ]);
  });

  test.each(["2026-12-31T00:00:00Z", "2026-12-31T00:00:00.000Z", "1798675200000"])(
    "by a day that comes back as %s, alone or not",
    (closedate) => {
      const deals = { operation: "create", objectType: "deals" } as const;
      const big = { dealname: "Big", closedate: "2026-12-31" };
      const small = { dealname: "Small" };
      const results = [
        { id: "2", properties: small },
        { id: "1", properties: { ...big, closedate } },
      ];
      const both = batchOf(deals, [{ properties: big }, { properties: small }]);
      expect(fates(both, 201, { results })).toEqual(["created 1", "created 2"]);
      const alone = interpretAnswer(
        batchOf(deals, [{ properties: big }]),
        response(201, { results: results.slice(1) }),
      );
      expect(alone.outcomes).toEqual([
        { status: "created", index: 0, attempts: 1, id: "1", record: results[1], warnings: [] },
      ]);
    },
  );

  test("by being the only one: a read that comes under another id", () => {
    const read = { operation: "read", objectType: "contacts" } as const;
    const results = [{ id: "99", properties: { email: "primary@example.com" } }];
    expect(fates(batchOf(read, [{ id: 1 }]), 200, { results })).toEqual(["found 99"]);
    const byEmail = batchOf({ ...read, idProperty: "email" }, [{ id: "second@example.com" }]);
    expect(fates(byEmail, 200, { results })).toEqual(["found 99"]);
  });

  test("not where the only row stands beside an error that names nobody", () => {
    const body = { results: [{ id: "1" }], errors: [{ message: "Something." }] };
    const batch = batchOf(createCompanies, [companies[0]]);
    expect(fates(batch, 207, body)).toEqual(["unknown unidentified"]);
    expect(interpretAnswer(batch, response(207, body)).errors).toMatchObject([
      { message: "Something." },
    ]);
  });

  test("never by position", () => {
    const batch = batchOf({ operation: "create", objectType: "companies" }, [
      { properties: { name: "Acme" } },
      { properties: { name: "Bolt" } },
    ]);
    const results = [{ id: "1" }, { id: "2" }];
    expect(fates(batch, 201, { results })).toEqual([
      "unknown unidentified",
      "unknown unidentified",
    ]);
  });

  test("not when two rows claim to be one record", () => {
    const results = [
      { id: "1", objectWriteTraceId: "0" },
      { id: "2", objectWriteTraceId: "0" },
    ];
    expect(fates(batchOf(createCompanies, [companies[0]]), 201, { results })).toEqual([
      "unknown unidentified",
    ]);
  });

  test("a merged-away record is confirmed under the id that survived", () => {
    const results = [{ id: "99", objectWriteTraceId: "0" }];
    expect(fates(batchOf(update, [updates[0]]), 200, { results })).toEqual(["updated 99"]);
    expect(fates(batchOf(update, [updates[0]]), 200, { results: [{ id: "99" }] })).toEqual([
      "updated 99",
    ]);
  });
});

describe("errors find their records", () => {
  test("by trace id, several for one record", () => {
    const errors = [
      { category: "VALIDATION_ERROR", message: "one", context: { objectWriteTraceId: ["1"] } },
      { category: "CONFLICT", message: "two", context: { objectWriteTraceId: ["1"] } },
    ];
    const results = [
      { id: "10", objectWriteTraceId: "0" },
      { id: "12", objectWriteTraceId: "2" },
    ];
    const { outcomes } = interpretAnswer(
      batchOf(create, contacts),
      response(207, { results, errors }),
    );
    expect(outcomes[1]).toEqual({
      status: "failed",
      index: 1,
      key: "b@example.com",
      attempts: 1,
      error: { category: "VALIDATION_ERROR", message: "one", raw: errors[0] },
      moreErrors: [{ category: "CONFLICT", message: "two", raw: errors[1] }],
    });
  });

  test("one for several records, by id", () => {
    const errors = [
      { category: "OBJECT_NOT_FOUND", message: "gone", context: { ids: ["1", "3"] } },
    ];
    expect(fates(batchOf(update, updates), 207, { results: [{ id: "2" }], errors })).toEqual([
      "failed OBJECT_NOT_FOUND",
      "updated 2",
      "failed OBJECT_NOT_FOUND",
    ]);
  });

  test("also inside a 200, for versions that declare no 207", () => {
    const errors = [{ category: "CONFLICT", message: "x", context: { objectWriteTraceId: ["0"] } }];
    expect(fates(batchOf(create, [contacts[0]]), 200, { results: [], errors })).toEqual([
      "failed CONFLICT",
    ]);
  });

  test("the list inside the text is read: a refusal for each property", () => {
    const list = JSON.stringify([
      { isValid: false, message: "nope is unknown", error: "PROPERTY_DOESNT_EXIST", name: "nope" },
      { isValid: false, message: "bad option", error: "INVALID_OPTION", name: "industry" },
    ]);
    const entry = {
      category: "VALIDATION_ERROR",
      message: `Property values were not valid: ${list}`,
      context: { objectWriteTraceId: ["0"] },
    };
    const { outcomes } = interpretAnswer(
      batchOf(create, [contacts[0]]),
      response(207, { errors: [entry] }),
    );
    expect(outcomes).toMatchObject([
      {
        error: { code: "PROPERTY_DOESNT_EXIST", property: "nope", message: "nope is unknown" },
        moreErrors: [{ code: "INVALID_OPTION", property: "industry" }],
      },
    ]);
  });

  test.each([
    ["the context", { context: { existingId: ["42"] }, message: "Contact already exists." }],
    ["the text", { message: "Contact already exists. Existing ID: 42" }],
  ])("the existing record is read from %s", (_, entry) => {
    const { outcomes } = interpretAnswer(
      batchOf(create, [contacts[0]]),
      response(409, { category: "CONFLICT", correlationId: "c-1", ...entry }),
    );
    expect(outcomes).toMatchObject([
      { status: "failed", error: { category: "CONFLICT", existingId: "42", correlationId: "c-1" } },
    ]);
  });

  test("an error that names nobody belongs to the only record, else to none", () => {
    const errors = [{ message: "Something." }];
    expect(fates(batchOf(create, [contacts[0]]), 207, { errors })).toEqual(["failed UNKNOWN"]);
    const several = interpretAnswer(batchOf(createCompanies, companies), response(207, { errors }));
    expect(several.errors).toMatchObject([{ message: "Something." }]);
    expect(several.outcomes.map(({ status }) => status)).toEqual(["unknown", "unknown", "unknown"]);
  });

  test("a record that is written and complained about is written", () => {
    const body = {
      results: [{ id: "1", objectWriteTraceId: "0" }],
      errors: [{ message: "No association.", context: { objectWriteTraceId: ["0"] } }],
    };
    const { outcomes } = interpretAnswer(batchOf(create, [contacts[0]]), response(207, body));
    expect(outcomes).toMatchObject([
      { status: "created", id: "1", warnings: [{ message: "No association." }] },
    ]);
  });
});

describe("nothing is taken for granted", () => {
  test("a record named nowhere is unaccounted for", () => {
    expect(fates(batchOf(update, updates), 200, { results: [{ id: "2" }] })).toEqual([
      "unknown unaccounted",
      "updated 2",
      "unknown unaccounted",
    ]);
  });

  test("a success that names nobody confirms nobody", () => {
    expect(fates(batchOf(createCompanies, [companies[0]]), 201, { results: [] })).toEqual([
      "unknown unaccounted",
    ]);
  });

  test("an archive that is answered with errors for nobody in particular is confirmed for nobody", () => {
    const batch = batchOf(archive, [{ id: 1 }, { id: 2 }]);
    const errors = [{ message: "Something." }];
    for (const body of [{ errors }, { status: "COMPLETE", errors, numErrors: 1 }]) {
      expect(fates(batch, 200, body)).toEqual(["unknown unaccounted", "unknown unaccounted"]);
    }
  });

  test.each([{}, { status: "COMPLETE", results: [] }])(
    "an answer that confirms an archive confirms nothing else: %j",
    (body) => {
      expect(fates(batchOf(update, updates), 200, body)).toEqual(
        Array(3).fill("unknown unaccounted"),
      );
    },
  );

  test("an archive is confirmed by its 204", () => {
    expect(fates(batchOf(archive, [{ id: 1 }, { id: 2 }]), 204)).toEqual([
      "archived 1",
      "archived 2",
    ]);
  });

  test("a merged record shares its survivor's fate", () => {
    const batch = batchOf(archive, [{ id: 1 }, { id: 1 }]);
    expect(interpretAnswer(batch, response(204)).outcomes).toEqual([
      { status: "archived", index: 1, mergedInto: 0, key: "1", id: "1", attempts: 1, warnings: [] },
      { status: "archived", index: 0, key: "1", id: "1", attempts: 1, warnings: [] },
    ]);
  });
});

describe("a batch refused as a whole", () => {
  test.each([400, 402, 403, 409, 410, 413, 414, 418, 422, 431, 451])(
    "%i is taken apart, by whomever it was said; alone it is the record's failure",
    (status) => {
      const page = response(status, "<p>No</p>");
      const { again, outcomes, stop } = interpretAnswer(batchOf(create, contacts), page);
      expect([outcomes, stop]).toEqual([[], undefined]);
      expect(again).toMatchObject([{ reason: "isolate", entries: [{}, {}] }]);
      expect(fates(batchOf(create, [contacts[0]]), status, "<p>No</p>")).toEqual([
        `failed HTTP_${status}`,
      ]);
    },
  );

  test("fails as a whole when the user asked for all or none", () => {
    const batch = batchOf({ ...create, allOrNone: true }, contacts);
    expect(fates(batch, 400, { category: "VALIDATION_ERROR" })).toEqual(
      Array(3).fill("failed VALIDATION_ERROR"),
    );
  });

  test("all or none blames nobody whose key or value stands in the words", () => {
    const batch = batchOf({ ...create, allOrNone: true }, contacts);
    const body = { category: "CONFLICT", message: "Contact b@example.com already exists." };
    expect(fates(batch, 409, body)).toEqual(Array(3).fill("failed CONFLICT"));
  });

  test("all or none knows which record exists only where there is one", () => {
    const body = { category: "CONFLICT", message: "Contact already exists. Existing ID: 4242" };
    const error = { ...body, raw: body };
    const allOrNone = { ...create, allOrNone: true };
    const message = `Perhaps about another record of its request: ${body.message}`;
    const failed = (index: number, more: object = { message }): object => ({
      status: "failed",
      index,
      key: `${["a", "b", "c"][index]}@example.com`,
      attempts: 1,
      error: { ...error, ...more },
    });
    expect(interpretAnswer(batchOf(allOrNone, contacts), response(409, body)).outcomes).toEqual([
      failed(0),
      failed(1),
      failed(2),
    ]);
    expect(
      interpretAnswer(batchOf(allOrNone, contacts.slice(0, 1)), response(409, body)).outcomes,
    ).toEqual([failed(0, { existingId: "4242" })]);
  });

  test("all or none blames all that set a refused value, and does not say that it is theirs", () => {
    const records = [{ age: "36" }, { age: "x", city: "Oslo" }, { city: "Oslo" }];
    const batch = batchOf(
      { ...createCompanies, allOrNone: true },
      records.map((properties) => ({ properties })),
    );
    const wrong = { code: "INVALID_LONG", message: "36 was not a valid long" };
    const body = {
      status: "error",
      message: "No.",
      errors: [{ ...wrong, context: { propertyName: ["age"] } }],
    };
    const message = `Perhaps about another record of its request: ${wrong.message}`;
    const failed = {
      status: "failed",
      attempts: 1,
      error: { category: "HTTP_400", ...wrong, message, raw: body },
    };
    expect(interpretAnswer(batch, response(400, body)).outcomes).toEqual([
      { ...failed, index: 0 },
      { ...failed, index: 1 },
      {
        status: "skipped",
        index: 2,
        attempts: 1,
        reason: "all-or-none",
        message: "HubSpot refused the batch because of other records: 36 was not a valid long",
      },
    ]);
  });

  test("all or none blames nobody for a property that is missing", () => {
    const batch = batchOf({ ...createCompanies, allOrNone: true }, companies);
    const missing = { code: "MISSING_REQUIRED_PROPERTY", message: "name is required" };
    const errors = [{ ...missing, context: { propertyName: ["name"] } }];
    expect(fates(batch, 400, { status: "error", message: "No.", errors })).toEqual(
      Array(3).fill("failed MISSING_REQUIRED_PROPERTY"),
    );
  });

  test("all or none tells each record what is wrong with its own properties", () => {
    const records = [{ city: "x" }, { age: "y" }].map((properties) => ({ properties }));
    const errors = ["city", "age"].map((name) => ({
      message: `${name} is wrong`,
      code: "PROPERTY_DOESNT_EXIST",
      context: { propertyName: [name] },
    }));
    const invalid = errors.map((error) => ({ ...error, code: "INVALID_OPTION" }));
    for (const list of [errors, invalid]) {
      const batch = batchOf({ ...createCompanies, allOrNone: true }, records);
      const { outcomes } = interpretAnswer(
        batch,
        response(400, { status: "error", message: "No.", errors: list }),
      );
      expect(outcomes).toMatchObject([
        { status: "failed", error: { property: "city" } },
        { status: "failed", error: { property: "age" } },
      ]);
      for (const outcome of outcomes) expect(outcome).not.toHaveProperty("moreErrors");
    }
  });

  test("all or none tells those who are named everything", () => {
    const batch = batchOf({ ...upsert, allOrNone: true }, contacts);
    const errors = [{ message: "x", code: "X", context: { propertyName: ["other"] } }];
    const body = { message: "No.", context: { ids: ["b@example.com"] }, errors };
    expect(fates(batch, 400, body)).toEqual([
      "skipped all-or-none",
      "failed X",
      "skipped all-or-none",
    ]);
  });
});

describe("the job stops", () => {
  test.each([
    [403, { category: "MISSING_SCOPES", message: "no" }, "forbidden", "skipped stopped"],
    [429, { policyName: "DAILY", message: "no" }, "daily-limit", "skipped daily-limit"],
    [404, "<html>Not found</html>", "unavailable", "skipped stopped"],
    [307, "", "unavailable", "skipped stopped"],
    [
      400,
      { status: "error", message: "Unable to infer object type from: x" },
      "refused",
      "skipped stopped",
    ],
    [
      400,
      { status: "error", message: "Invalid object or event type id: 2-12345" },
      "refused",
      "skipped stopped",
    ],
    [
      429,
      { status: "error", message: "You have reached your daily limit." },
      "daily-limit",
      "skipped daily-limit",
    ],
    [
      400,
      { status: "error", message: "Unable to perform upsert by non-unique 0-2 property domain" },
      "refused",
      "skipped stopped",
    ],
  ])("on %i %j", (status, body, reason, fate) => {
    const batch = batchOf(create, contacts);
    expect(interpretAnswer(batch, response(status, body)).stop).toMatchObject({ reason });
    expect(fates(batch, status, body)).toEqual([fate, fate, fate]);
  });

  test.each([
    [{ context: { requiredGranularScopes: ["crm.objects.contacts.write"] } }],
    [{ errors: [{ context: { requiredGranularScopes: ["crm.objects.contacts.write"] } }] }],
  ])("and names the missing scopes", (more) => {
    const body = { category: "MISSING_SCOPES", message: "no", ...more };
    const { stop } = interpretAnswer(batchOf(create, contacts), response(403, body));
    expect(stop?.scopes).toEqual(["crm.objects.contacts.write"]);
  });
});

describe("sent again later", () => {
  test("a read leaves nothing in doubt", () => {
    const read = { operation: "read", objectType: "contacts", maxRetries: 1 } as const;
    const [again] = interpretAnswer(batchOf(read, [{ id: 7 }]), response(503)).again;
    expect(interpretAnswer(again!, response(429)).outcomes).toMatchObject([
      { status: "skipped", reason: "unavailable" },
    ]);
    expect(skipBatch(again!, { reason: "aborted", message: "Ctrl+C" })).toMatchObject([
      { status: "skipped", reason: "aborted" },
    ]);
  });

  test.each([
    [429, { policyName: "TEN_SECONDLY_ROLLING" }, {}, 10_000, "client", "window"],
    [429, { policyName: "SECONDLY" }, {}, 1_000, "client", "server"],
    [429, {}, { "x-hubspot-ratelimit-interval-milliseconds": "5000" }, 5_000, "client", "window"],
    [429, {}, { "retry-after": "3" }, 3_000, "client", "server"],
    [423, {}, {}, 2_000, "batch", "server"],
    [477, {}, { "retry-after": "120" }, 120_000, "client", "server"],
    [477, {}, {}, 60_000, "client", "server"],
    [477, {}, { "retry-after": "99999999" }, 600_000, "client", "server"],
  ])("%i %j %j waits %i ms", (status, body, headers, milliseconds, scope, kind) => {
    const batch = batchOf(create, contacts);
    const { again, pause, outcomes } = interpretAnswer(batch, response(status, body, headers));
    expect(outcomes).toEqual([]);
    expect(pause).toMatchObject({ milliseconds, scope, kind });
    const entries = batch.entries.map((entry) => ({ ...entry, attempts: 1 }));
    expect(again).toEqual([{ ...batch, entries, retries: 1, reason: "retry" }]);
  });

  test("but not for ever, and then nothing was written", () => {
    const batch = { ...batchOf({ ...create, maxRetries: 2 }, contacts), retries: 2 };
    for (const status of [429, 423, 477]) {
      const { outcomes } = interpretAnswer(
        batch,
        response(status, { status: "error", message: "Later." }),
      );
      expect(outcomes).toEqual(
        batch.entries.map(({ index, key }) => ({
          status: "skipped",
          index,
          key,
          attempts: 1,
          reason: "unavailable",
          message: "Later.",
        })),
      );
    }
  });

  test("nothing left the machine: even a create goes again", () => {
    const silence = { kind: "silence", cause: "ECONNREFUSED", sent: false } as const;
    const { again, pause } = interpretAnswer(batchOf(create, contacts), silence);
    expect(again).toHaveLength(1);
    expect(pause).toMatchObject({ kind: "backoff", milliseconds: 1_000 });
  });
});

describe("it may have been written", () => {
  const silence = { kind: "silence", cause: "socket closed", sent: true } as const;
  const doubts = [
    silence,
    response(502, "<html>"),
    response(408),
    response(200),
    response(200, '{"results":['),
  ];

  test.each(doubts)("a create is never sent again: %j", (answer) => {
    const { outcomes, again } = interpretAnswer(batchOf(createCompanies, companies), answer);
    expect(again).toEqual([]);
    expect(outcomes).toHaveLength(3);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: "unknown", reason: "no-answer", attempts: 1 });
    }
  });

  test.each(doubts)("an upsert is, with growing pauses: %j", (answer) => {
    const first = interpretAnswer(batchOf(upsert, contacts), answer);
    expect(first.pause).toMatchObject({ kind: "backoff", scope: "batch", milliseconds: 1_000 });
    const second = interpretAnswer(first.again[0]!, answer);
    expect(second.pause).toMatchObject({ milliseconds: 2_000 });
  });

  test("once in doubt, a refusal for what the records say is final, another is not", () => {
    const [doubted] = interpretAnswer(batchOf(upsert, [contacts[0]]), silence).again;
    expect(fates(doubted!, 400, { category: "VALIDATION_ERROR" })).toEqual([
      "failed VALIDATION_ERROR",
    ]);
    expect(fates(doubted!, 403, "<h1>Blocked</h1>")).toEqual(["unknown no-answer"]);
  });

  test("once in doubt, a batch that cannot be sent again stays unknown", () => {
    const [doubted] = interpretAnswer(batchOf(upsert, contacts), silence).again;
    const refreshed = { ...doubted!, refreshed: true } as const;
    expect(fates(refreshed, 401, {})).toEqual(Array(3).fill("unknown no-answer"));
    const exhausted = { ...doubted!, retries: 10 };
    expect(fates(exhausted, 429, {})).toEqual(Array(3).fill("unknown no-answer"));
    const alone = { ...recordsOf(exhausted), entries: recordsOf(exhausted).entries.slice(0, 1) };
    expect(fates(alone, 502)).toEqual(["unknown no-answer"]);
  });
});

describe.each(["EXPIRED_AUTHENTICATION", "INVALID_AUTHENTICATION"])("a token: %s", (category) => {
  const expired = response(401, { category, message: "expired" });

  test("is worth one refresh, and the batch goes again", () => {
    const batch = batchOf(create, contacts);
    const first = interpretAnswer(batch, expired);
    expect(first).toMatchObject({
      outcomes: [],
      refreshToken: { reason: "unauthorized" },
      again: [{ reason: "retry", refreshed: true }],
    });
    expect(interpretAnswer(first.again[0]!, expired)).toMatchObject({
      again: [],
      stop: { reason: "unauthorized" },
    });
  });

  test("is worth another one after a wait, in which the new one may expire", () => {
    const [refreshed] = interpretAnswer(batchOf(create, contacts), expired).again;
    const [waited] = interpretAnswer(refreshed!, response(477, {})).again;
    expect(interpretAnswer(waited!, expired)).toMatchObject({ again: [{ refreshed: true }] });
  });
});

describe("a confirmed record", () => {
  const read = { operation: "read", objectType: "contacts" } as const;

  test.each<[string, Batch, object]>([
    ["created", batchOf(create, [contacts[0]]), {}],
    ["created", batchOf(upsert, [contacts[0]]), { new: true }],
    ["updated", batchOf(upsert, [contacts[0]]), { new: false }],
    ["updated", batchOf(upsert, [contacts[0]]), { new: "true" }],
    ["updated", batchOf(update, [updates[0]]), { new: true }],
    ["found", batchOf(read, [{ id: 7 }]), { new: true }],
  ])("is %s: %#", (status, batch, more) => {
    const row = {
      id: "7",
      properties: { email: "a@example.com" },
      objectWriteTraceId: "0",
      ...more,
    };
    const results = [batch.job.operation === "read" ? { id: "7" } : row];
    expect(fates(batch, 200, { results })).toEqual([`${status} 7`]);
  });

  test("carries its row, and all that HubSpot remarked about it", () => {
    const warning = { category: "PROPERTY_VALUE_NORMALIZED", message: "noon is no date" };
    const row = { id: "7", objectWriteTraceId: "0", properties: {}, warnings: [warning] };
    const error = {
      message: "No association.",
      correlationId: "c-1",
      context: { objectWriteTraceId: ["0"] },
    };
    const body = { results: [row], errors: [error] };
    expect(interpretAnswer(batchOf(create, [contacts[0]]), response(207, body))).toStrictEqual({
      outcomes: [
        {
          status: "created",
          index: 0,
          key: "a@example.com",
          attempts: 1,
          id: "7",
          record: row,
          warnings: [warning, { ...error, category: "UNKNOWN" }],
        },
      ],
      again: [],
      errors: [],
    });
  });

  test.each([[undefined], ["none"], [{}]])(
    "has no warnings where they are no list: %j",
    (warnings) => {
      const results = [{ id: "7", objectWriteTraceId: "0", warnings }];
      const { outcomes } = interpretAnswer(
        batchOf(create, [contacts[0]]),
        response(201, { results }),
      );
      expect(outcomes).toMatchObject([{ id: "7", warnings: [] }]);
    },
  );
});

describe("a record of which nothing is known says so", () => {
  const row = (id: string, objectWriteTraceId?: string): object => ({ id, objectWriteTraceId });

  test.each([
    [
      "it is claimed twice",
      [row("7", "0"), row("8", "0")],
      "unidentified",
      "HubSpot returned two records for this one, or one record for two.",
    ],
    [
      "there are rows of nobody",
      [row("7", "another")],
      "unidentified",
      "HubSpot returned records, but does not say whether this is one of them.",
    ],
    ["there is nothing", [], "unaccounted", "The answer said nothing about this record."],
  ])("%s", (_, results, reason, message) => {
    const batch = batchOf(createCompanies, [companies[0]]);
    expect(interpretAnswer(batch, response(201, { results })).outcomes).toStrictEqual([
      { status: "unknown", index: 0, attempts: 1, reason, message, advice },
    ]);
  });

  test("two claims outweigh a complaint", () => {
    const errors = [{ message: "No.", context: { objectWriteTraceId: ["0"] } }];
    const results = [row("7", "0"), row("8", "0")];
    const batch = batchOf(createCompanies, [companies[0]]);
    expect(fates(batch, 207, { results, errors })).toEqual(["unknown unidentified"]);
  });
});

describe("errors of a 2xx", () => {
  const errors = [
    { category: "ONE", message: "one", context: { objectWriteTraceId: ["0"] } },
    { category: "TWO", message: "two", context: { ids: ["1"] } },
    { category: "THREE", message: "three" },
    "no object",
  ];

  test("belong to the only record, all of them", () => {
    expect(interpretAnswer(batchOf(update, [updates[0]]), response(207, { errors }))).toStrictEqual(
      {
        outcomes: [
          {
            status: "failed",
            index: 0,
            key: "1",
            attempts: 1,
            error: { category: "ONE", message: "one", raw: errors[0] },
            moreErrors: [
              { category: "TWO", message: "two", raw: errors[1] },
              { category: "THREE", message: "three", raw: errors[2] },
              { category: "UNKNOWN", message: "no object", raw: { message: "no object" } },
            ],
          },
        ],
        again: [],
        errors: [],
      },
    );
  });

  test("that name several belong to each, once", () => {
    const error = {
      category: "X",
      message: "x",
      context: { ids: ["1", "2"], existingId: ["7"] },
    };
    const failed = {
      status: "failed",
      attempts: 1,
      error: { category: "X", message: "x", raw: error },
    };
    const batch = batchOf(update, updates.slice(0, 2));
    expect(interpretAnswer(batch, response(207, { errors: [error] })).outcomes).toStrictEqual([
      { ...failed, index: 0, key: "1" },
      { ...failed, index: 1, key: "2" },
    ]);
  });

  test("are passed on, where they belong to none", () => {
    expect(
      interpretAnswer(batchOf(update, updates), response(207, { errors })).errors,
    ).toStrictEqual([
      { category: "THREE", message: "three", raw: errors[2] },
      { category: "UNKNOWN", message: "no object", raw: { message: "no object" } },
    ]);
  });

  test("are passed on, where they name a record of another batch", () => {
    const foreign = { category: "X", message: "x", context: { ids: ["9"] } };
    const results = updates.map(({ id }) => ({ id }));
    const batch = batchOf(update, updates);
    expect(interpretAnswer(batch, response(207, { results, errors: [foreign] })).errors).toEqual([
      { category: "X", message: "x", raw: foreign },
    ]);
  });

  test("are not about the only record, where a trace id names another", () => {
    const foreign = { message: "No.", context: { objectWriteTraceId: ["99"] } };
    const batch = batchOf(createCompanies, [companies[0]]);
    const { errors: left, outcomes } = interpretAnswer(batch, response(207, { errors: [foreign] }));
    expect(outcomes).toMatchObject([{ status: "unknown", reason: "unaccounted" }]);
    expect(left).toEqual([{ category: "UNKNOWN", message: "No.", raw: foreign }]);
  });

  test.each([["No."], [null], [["No."]], [7]])("that are no objects are errors: %j", (given) => {
    const body = { status: "COMPLETE", errors: [given], numErrors: 1 };
    expect(fates(batchOf(archive, [{ id: 7 }, { id: 8 }]), 207, body)).toEqual([
      "unknown unaccounted",
      "unknown unaccounted",
    ]);
  });

  test("of one record, however many, are read in no time", () => {
    const error = { message: "No.", context: { objectWriteTraceId: ["0"] } };
    const body = { errors: Array.from({ length: 100_000 }, () => error) };
    const [outcome] = interpretAnswer(batchOf(update, updates), response(207, body)).outcomes;
    expect(outcome).toHaveProperty("moreErrors.length", 99_999);
  });

  test("that are no list name nobody", () => {
    const results = updates.map(({ id }) => ({ id }));
    const body = { results, errors: { 0: errors[0] } };
    expect(fates(batchOf(update, updates), 200, body)).toStrictEqual([
      "updated 1",
      "updated 2",
      "updated 3",
    ]);
  });

  test("about one archived record leave the others confirmed", () => {
    const batch = batchOf(archive, [{ id: 1 }, { id: 2 }]);
    const gone = { category: "OBJECT_NOT_FOUND", message: "gone", context: { ids: ["2"] } };
    expect(fates(batch, 207, { status: "COMPLETE", errors: [gone], numErrors: 1 })).toStrictEqual([
      "archived 1",
      "failed OBJECT_NOT_FOUND",
    ]);
  });
});

describe("a refusal", () => {
  const problems = ["email", "city"].map((name) => ({
    code: "INVALID",
    message: `${name} is bad`,
    context: { propertyName: [name] },
  }));
  const body = { category: "VALIDATION_ERROR", message: "No.", errors: problems };
  const [email, city] = problems.map(({ code, message }, place) => ({
    category: "VALIDATION_ERROR",
    code,
    message,
    property: ["email", "city"][place],
    raw: body,
  }));

  test("of one record is its failure, with all that is wrong", () => {
    expect(interpretAnswer(batchOf(create, [contacts[0]]), response(400, body))).toStrictEqual({
      outcomes: [
        {
          status: "failed",
          index: 0,
          key: "a@example.com",
          attempts: 1,
          error: email,
          moreErrors: [city],
        },
      ],
      again: [],
      errors: [],
    });
  });

  test("of all or none is the failure of those it is about; the others are told why", () => {
    const records = [aContact("a@example.com", { city: "?" }), { properties: { age: "36" } }];
    const batch = batchOf({ ...create, allOrNone: true }, records);
    expect(interpretAnswer(batch, response(400, body))).toStrictEqual({
      outcomes: [
        {
          status: "failed",
          index: 0,
          key: "a@example.com",
          attempts: 1,
          error: email,
          moreErrors: [city],
        },
        {
          status: "skipped",
          index: 1,
          attempts: 1,
          reason: "all-or-none",
          message: "HubSpot refused the batch because of other records: email is bad",
        },
      ],
      again: [],
      errors: [],
    });
  });

  test("of all or none is also that of those who set a property that cannot be set", () => {
    const batch = batchOf({ ...create, allOrNone: true }, [
      contacts[0],
      aContact("b@example.com", { nope: "x" }),
    ]);
    const unknown = {
      code: "PROPERTY_DOESNT_EXIST",
      message: "no",
      context: { propertyName: "nope" },
    };
    expect(fates(batch, 400, { errors: [unknown] })).toStrictEqual([
      "skipped all-or-none",
      "failed PROPERTY_DOESNT_EXIST",
    ]);
  });
});

test.each([
  ["an update", { ...update, maxRetries: 10 }, updates],
  ["a read", { operation: "read", objectType: "contacts" } as const, [{ id: 1 }]],
])("%s that was not answered waits as long as HubSpot asks", (_, job, records) => {
  const answer = response(503, "", { "retry-after": "30" });
  expect(interpretAnswer(batchOf(job, records), answer).pause).toEqual({
    milliseconds: 30_000,
    scope: "batch",
    kind: "server",
    limit: "SERVER",
  });
});

describe("a batch goes again", () => {
  const silence = { kind: "silence", cause: "socket closed", sent: true } as const;
  const unsent = { kind: "silence", cause: "ECONNREFUSED", sent: false } as const;
  const once = ({ entries }: Batch) => entries.map((entry) => ({ ...entry, attempts: 1 }));
  const unanswered = (index: number, key: string, message: string): object => {
    return { status: "unknown", index, key, attempts: 1, reason: "no-answer", message, advice };
  };

  test.each([
    [0, 1_000],
    [1, 2_000],
    [4, 16_000],
    [5, 32_000],
    [6, 32_000],
    [9, 32_000],
  ])("after a pause that doubles up to 32 s: try %i", (retries, milliseconds) => {
    const batch = { ...batchOf(upsert, [contacts[0]]), retries };
    expect(interpretAnswer(batch, silence)).toStrictEqual({
      outcomes: [],
      again: [
        {
          ...batch,
          entries: once(batch),
          retries: retries + 1,
          reason: "retry",
          mayBeWritten: true,
        },
      ],
      pause: { milliseconds, scope: "batch", kind: "backoff", limit: "SERVER" },
      errors: [],
    });
  });

  test("as often as the job allows, and is unknown then", () => {
    const batch = batchOf({ ...upsert, maxRetries: 2 }, [contacts[0]]);
    expect(interpretAnswer({ ...batch, retries: 1 }, silence).again).toHaveLength(1);
    expect(interpretAnswer({ ...batch, retries: 2 }, silence)).toStrictEqual({
      outcomes: [unanswered(0, "a@example.com", "socket closed")],
      again: [],
      errors: [],
    });
  });

  test("as often as the job allows, and is skipped where nothing left the machine", () => {
    const batch = batchOf({ ...create, maxRetries: 2 }, [contacts[0]]);
    expect(interpretAnswer({ ...batch, retries: 1 }, unsent).again).toHaveLength(1);
    expect(interpretAnswer({ ...batch, retries: 2 }, unsent)).toStrictEqual({
      outcomes: [
        {
          status: "skipped",
          index: 0,
          key: "a@example.com",
          attempts: 1,
          reason: "unavailable",
          message: "ECONNREFUSED",
        },
      ],
      again: [],
      errors: [],
    });
    const doubted = { ...batch, retries: 2, mayBeWritten: true } as const;
    expect(interpretAnswer(doubted, unsent)).toStrictEqual({
      outcomes: [unanswered(0, "a@example.com", "ECONNREFUSED")],
      again: [],
      errors: [],
    });
  });

  test("with a new token: the same batch, its tries not counted", () => {
    const batch = { ...batchOf(create, contacts), retries: 3 };
    const expired = { category: "EXPIRED_AUTHENTICATION", message: "expired" };
    const again = { ...batch, entries: once(batch), refreshed: true };
    const refreshToken = {
      reason: "unauthorized",
      message: "expired",
      error: { ...expired, raw: expired },
    };
    expect(interpretAnswer(batch, response(401, expired))).toStrictEqual({
      outcomes: [],
      again: [{ ...again, reason: "retry" }],
      refreshToken,
      errors: [],
    });
    const reading = { ...batch, reason: "reconcile" } as const;
    expect(interpretAnswer(reading, response(401, expired)).again).toStrictEqual([
      { ...again, reason: "reconcile" },
    ]);
    const skipped = { status: "skipped", reason: "stopped", attempts: 1 };
    expect(interpretAnswer({ ...batch, refreshed: true }, response(401, expired))).toMatchObject({
      outcomes: [skipped, skipped, skipped],
      again: [],
      stop: refreshToken,
      errors: [],
    });
  });
});

test("of an unanswered create only what has no unique value is unknown at once", () => {
  const batch = batchOf(create, [{ properties: { city: "Oslo" } }, contacts[1]]);
  const { outcomes, again, errors } = interpretAnswer(batch, response(504));
  expect(outcomes).toStrictEqual([
    {
      status: "unknown",
      index: 0,
      attempts: 1,
      reason: "no-answer",
      message: "HubSpot answered 504.",
      advice,
    },
  ]);
  expect(again).toMatchObject([{ reason: "reconcile", entries: [{ index: 1, attempts: 1 }] }]);
  expect(errors).toEqual([]);
});

test("an error of a single record gets the id of its answer, and keeps its own", () => {
  const errors = [
    { message: "No.", context: { objectWriteTraceId: ["0"] } },
    { message: "No.", context: { objectWriteTraceId: ["1"] }, correlationId: "own" },
  ];
  const results = [{ id: "12", objectWriteTraceId: "2" }];
  const headers = { "x-hubspot-correlation-id": "of the answer".padEnd(300, "!") };
  const answer = response(207, { results, errors }, headers);
  const { outcomes } = interpretAnswer(batchOf(create, contacts), answer);
  const ids = outcomes
    .toSorted((one, other) => one.index - other.index)
    .map((one) => (one.status === "failed" ? one.error.correlationId : one.status));
  expect(ids).toEqual([expect.stringMatching(/^of the answer!{186}…$/), "own", "created"]);
});
