import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "../answer/answer.ts";
import { planPage } from "../kinds/pages/plan-page.ts";
import { planCall } from "../kinds/plan-call.ts";
import type { Batch } from "../plan/batch.ts";
import { interpretAnswer } from "./interpret-answer.ts";
import { interpretCall } from "./interpret-call.ts";
import { interpretPage } from "./interpret-page.ts";
import type { Job } from "../job/job.ts";
import { aContact, batchOf, response, recordsOf } from "../testing/batches.ts";

const job = { operation: "create", objectType: "contacts" } as const;

/** Follows a batch to its end against an account that refuses every batch with a bad record in it. */
function follow(first: Batch, isBad: (index: number) => boolean, refuse: (batch: Batch) => Answer) {
  const fates = new Map<number, string>();
  const waiting = [first];
  let requests = 0;
  for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
    requests += 1;
    const { entries } = batch;
    const answer = entries.some(({ index }) => isBad(index))
      ? refuse(batch)
      : response(201, {
          results: entries.map(({ index }) => ({
            id: `id-${index}`,
            objectWriteTraceId: String(index),
          })),
        });
    const { outcomes, again } = interpretAnswer(batch, answer);
    for (const { index, status } of outcomes) {
      expect(fates.has(index)).toBe(false);
      fates.set(index, status);
    }
    waiting.push(...again);
  }
  return { requests, fates };
}

function hundred(written: Job = job): Batch {
  return batchOf(
    written,
    Array.from({ length: 100 }, (_, index) => aContact(`person-${index}@example.com`)),
  );
}

const forbidden = response(403, { category: "MISSING_SCOPES", message: "no" });
const nameless = (): Answer => response(400, { category: "VALIDATION_ERROR", message: "No." });

describe("a page that is not HubSpot's, such as that of a firewall or a login", () => {
  const said = "Not an answer of HubSpot's API: 403, Blocked";
  const page = response(403, "<h1>Blocked</h1>");

  test.each([
    [403, "<h1>Blocked</h1>"],
    [403, { message: "Forbidden" }],
    [400, "<h1>Log in</h1>"],
    [413, ""],
    [451, "<h1>Not here</h1>"],
  ])("that every part of a batch gets does not stop the run: %i %j", (status, body) => {
    const fates = new Map<number, string>();
    let [batch]: (Batch | undefined)[] = [hundred()];
    let requests = 0;
    while (batch !== undefined) {
      requests += 1;
      const next = interpretAnswer(batch, response(status, body));
      expect(next.stop).toBeUndefined();
      for (const { index, status: fate } of next.outcomes) fates.set(index, fate);
      [batch] = next.again;
    }
    expect(requests).toBe(15);
    expect(new Set(fates.values())).toEqual(new Set(["skipped"]));
    expect(fates.size).toBe(100);
  });

  test("that one record alone gets is about this record, as far as anybody knows", () => {
    const { requests, fates } = follow(
      hundred(),
      (index) => index === 37,
      () => page,
    );
    expect(requests).toBeLessThanOrEqual(15);
    expect([...fates].filter(([, fate]) => fate !== "created")).toEqual([[37, "failed"]]);
    const [first] = interpretAnswer(batchOf(job, [aContact("a@example.com")]), page).outcomes;
    expect(first).toMatchObject({ status: "failed", error: { message: said } });
  });

  test("to a read of one record is about this record, too", () => {
    const [record] = interpretAnswer(
      batchOf({ operation: "read", objectType: "contacts" }, [{ id: "1" }]),
      page,
    ).outcomes;
    const pairs = {
      about: "associations",
      operation: "read",
      from: "contacts",
      to: "deals",
    } as const;
    const [read] = interpretCall(planCall(pairs, [{ id: "1" }]).batches[0]!, page).outcomes;
    for (const outcome of [record, read]) {
      expect(outcome).toMatchObject({ status: "failed", error: { message: said } });
    }
  });

  test("to a question that names no record ends the job", () => {
    const owners = planCall({ about: "owners", operation: "list" }, [{}]).batches[0]!;
    expect(interpretCall(owners, page).stop).toMatchObject({ reason: "unavailable" });
    const account = planCall({ about: "account", operation: "read" }, [{}]).batches[0]!;
    expect(interpretCall(account, page).stop).toMatchObject({ reason: "unavailable" });
    const list = planPage({ operation: "list", objectType: "contacts" })!;
    expect(interpretPage(list, page).stop).toMatchObject({ reason: "unavailable" });
  });
});

describe("a bad record that nothing names", () => {
  test.each([0, 37, 99])("is found in 15 requests: %i", (bad) => {
    const { requests, fates } = follow(hundred(), (index) => index === bad, nameless);
    expect(requests).toBeLessThanOrEqual(15);
    expect([...fates].filter(([, status]) => status !== "created")).toEqual([[bad, "failed"]]);
    expect(fates.size).toBe(100);
  });

  test("several are found within 2k(⌈log₂(100/k)⌉ + 1) + 1 requests", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(99), { minLength: 1, maxLength: 100 }), (bad) => {
        const { requests, fates } = follow(hundred(), (index) => bad.includes(index), nameless);
        const k = bad.length;
        expect(requests).toBeLessThanOrEqual(2 * k * (Math.ceil(Math.log2(100 / k)) + 1) + 1);
        expect(fates.size).toBe(100);
        for (const index of bad) expect(fates.get(index)).not.toBe("created");
        if (![...fates.values()].includes("skipped")) {
          expect([...fates.values()].filter((status) => status === "failed")).toHaveLength(k);
        }
      }),
    );
  });

  test("the search ends early when every eighth holds one", () => {
    const { requests, fates } = follow(hundred(), () => true, nameless);
    expect(requests).toBe(15);
    expect([...fates.values()]).toEqual(Array(100).fill("skipped"));
  });
});

describe("a bad record that is named is found in 3 requests", () => {
  const bad = 42;
  const isBad = (index: number): boolean => index === bad;

  test.each<[string, object]>([
    ["by its key in the text", { message: `Contact person-${bad}@example.com already exists.` }],
    ["by its trace id", { message: "No.", context: { objectWriteTraceId: [String(bad)] } }],
    ["by its unique value", { message: "No.", context: { ids: [`PERSON-${bad}@example.com`] } }],
    [
      "by its value in a property",
      {
        message: "No.",
        errors: [
          {
            message: `person-${bad}@example.com is not an e-mail`,
            code: "INVALID_EMAIL",
            context: { propertyName: ["email"] },
          },
        ],
      },
    ],
  ])("%s", (_, body) => {
    const { requests, fates } = follow(hundred(), isBad, () => response(400, body));
    expect(requests).toBe(3);
    expect([...fates].filter(([, status]) => status !== "created")).toEqual([[bad, "failed"]]);
  });

  test("by a property that does not exist: two requests, and all who set it fail", () => {
    const records = Array.from({ length: 100 }, (_, index) =>
      aContact(`person-${index}@example.com`, index % 10 === 0 ? { nope: "x" } : {}),
    );
    const list = [{ message: "nope is unknown", error: "PROPERTY_DOESNT_EXIST", name: "nope" }];
    const message = `Property values were not valid: ${JSON.stringify(list)}`;
    const { requests, fates } = follow(
      batchOf(job, records),
      (index) => index % 10 === 0,
      () => response(400, { category: "VALIDATION_ERROR", message }),
    );
    expect(requests).toBe(2);
    expect([...fates.values()].filter((status) => status === "failed")).toHaveLength(10);
  });
});

test("an answer that names the wrong record is believed once", () => {
  let round = 0;
  const misleading = (batch: Batch): Answer => {
    const wrong = batch.entries.find(({ index }) => index !== 7 && index > round++);
    return response(409, { status: "error", message: `${wrong?.key ?? "Nobody"} already exists.` });
  };
  const { requests, fates } = follow(hundred(), (index) => index === 7, misleading);
  expect(requests).toBeLessThanOrEqual(17);
  expect([...fates].filter(([, status]) => status !== "created")).toEqual([[7, "failed"]]);
});

test("the allowed options in a text are not taken for the refused value", () => {
  const records = Array.from({ length: 100 }, (_, index) =>
    aContact(`person-${index}@example.com`, { stage: index === 5 ? "prospect" : "lead" }),
  );
  const problem = {
    message: "prospect was not one of the allowed options: [lead, customer]",
    code: "INVALID_OPTION",
    context: { propertyName: ["stage"] },
  };
  const { requests } = follow(
    batchOf(job, records),
    (index) => index === 5,
    () => response(400, { status: "error", message: "No.", errors: [problem] }),
  );
  expect(requests).toBe(3);
});

test("a job that stops leaves the parts not yet sent skipped", () => {
  const [part] = interpretAnswer(hundred(), nameless()).again;
  const { outcomes, stop } = interpretAnswer(
    part!,
    response(403, { status: "error", message: "no" }),
  );
  expect(stop?.reason).toBe("forbidden");
  expect(outcomes.map(({ status }) => status)).toEqual(Array(100).fill("skipped"));
});

test("every request counts as an attempt of the records in it", () => {
  const [part] = interpretAnswer(hundred(), nameless()).again;
  expect(part?.entries[0]?.attempts).toBe(1);
  const { outcomes } = interpretAnswer(
    { ...recordsOf(part), entries: [recordsOf(part).entries[0]!] },
    nameless(),
  );
  expect(outcomes[0]?.attempts).toBe(2);
});

const indexes = (entries: readonly { index: number }[]) => entries.map(({ index }) => index);

/** What is on its way, and what waits: positions, with a `?` behind the parts that were named. */
function shape({ again }: { again: readonly Batch[] }) {
  return again.map(({ entries, search }) => {
    const { waiting, kind } = search!;
    return [{ entries, kind }, ...waiting].map(
      (part) => indexes(part.entries).join() + (part.kind === "suspects" ? "?" : ""),
    );
  });
}

describe("step by step", () => {
  const four = batchOf(
    job,
    ["ann", "bob", "cid", "dot"].map((name) => aContact(`${name}@example.com`)),
  );
  const refusal = (message: string, more: object = {}): Answer =>
    response(400, { category: "VALIDATION_ERROR", message, ...more });
  const confirmed = ({ entries }: Batch): Answer =>
    response(201, {
      results: entries.map(({ index }) => ({ id: `${index}`, objectWriteTraceId: `${index}` })),
    });

  test("halves: the larger first, the other waits", () => {
    const step = interpretAnswer(four, refusal("No."));
    const entries = four.entries.map((entry) => ({ ...entry, attempts: 1 }));
    expect(step).toStrictEqual({
      outcomes: [],
      again: [
        {
          job: four.job,
          entries: entries.slice(0, 2),
          retries: 0,
          reason: "isolate",
          search: {
            waiting: [{ entries: entries.slice(2), kind: "half" }],
            kind: "half",
            hintsLeft: 50,
            refused: 0,
            accepted: false,
          },
        },
      ],
      errors: [],
    });
    const three = { ...four, entries: four.entries.slice(0, 3) };
    expect(shape(interpretAnswer(three, refusal("No.")))).toEqual([["0,1", "2"]]);
  });

  test("the parts of a half wait behind its sibling", () => {
    const [half] = interpretAnswer(four, refusal("No.")).again;
    const step = interpretAnswer(half!, refusal("No."));
    expect(shape(step)).toEqual([["2,3", "0", "1"]]);
    expect(step.again[0]?.search).toMatchObject({ refused: 1, accepted: false });
  });

  test("an accepted part brings the next, and is counted", () => {
    const [half] = interpretAnswer(four, refusal("No.")).again;
    const step = interpretAnswer(half!, confirmed(half!));
    expect(indexes(step.outcomes)).toEqual([0, 1]);
    expect(shape(step)).toEqual([["2,3"]]);
    expect(step.again[0]?.search).toMatchObject({ hintsLeft: 50, accepted: true });
    expect(interpretAnswer(step.again[0]!, confirmed(step.again[0]!)).again).toEqual([]);
  });

  test("a part is accepted, if only one record of it is written", () => {
    const [half] = interpretAnswer(four, refusal("No.")).again;
    const errors = [{ message: "No.", context: { objectWriteTraceId: ["0"] } }];
    const results = [{ id: "1", objectWriteTraceId: "1" }];
    const step = interpretAnswer(half!, response(207, { results, errors }));
    expect(step.outcomes.map(({ status }) => status)).toEqual(["failed", "created"]);
    expect(step.again[0]?.search).toMatchObject({ accepted: true });
  });

  test("a part is accepted, if only a look-up tells whose its rows are", () => {
    const machines = { operation: "update", objectType: "2-345", idProperty: "code" } as const;
    const records = ["a", "b", "c", "d"].map((id) => ({ id, properties: { name: id } }));
    const [half] = interpretAnswer(batchOf(machines, records), refusal("No.")).again;
    const step = interpretAnswer(half!, response(200, { results: [{ id: "1" }, { id: "2" }] }));
    expect(step.again.map(({ reason }) => reason)).toEqual(["reconcile", "isolate"]);
    expect(step.again[1]?.search).toMatchObject({ accepted: true });
  });

  test("a record that fails alone brings the next, and is not counted", () => {
    const two = { ...four, entries: four.entries.slice(0, 2) };
    const [one] = interpretAnswer(two, refusal("No.")).again;
    const step = interpretAnswer(one!, refusal("No."));
    expect(step.outcomes).toMatchObject([{ index: 0, status: "failed" }]);
    expect(shape(step)).toEqual([["1"]]);
    expect(step).not.toHaveProperty("pause");
    expect(step.again[0]?.search).toEqual({
      waiting: [],
      kind: "half",
      hintsLeft: 50,
      refused: 0,
      accepted: false,
    });
  });

  test("creates that get no answer are unknown, and bring the next at once", () => {
    const companies = { operation: "create", objectType: "companies" } as const;
    const records = ["Acme", "Bolt"].map((name) => ({ properties: { name } }));
    const [one] = interpretAnswer(batchOf(companies, records), refusal("No.")).again;
    const step = interpretAnswer(one!, response(502));
    expect(step.outcomes).toMatchObject([{ index: 0, status: "unknown" }]);
    expect(shape(step)).toEqual([["1"]]);
    expect(step).not.toHaveProperty("pause");
    expect(step.again[0]?.search).not.toHaveProperty("failures");
  });

  test("whoever sets what cannot be set fails by the status, where no category is named", () => {
    const context = { propertyName: ["nope"] };
    const errors = [{ code: "READ_ONLY_VALUE", message: "No.", context }];
    const records = [aContact("ann@example.com"), aContact("bob@example.com", { nope: "1" })];
    expect(
      interpretAnswer(batchOf(job, records), response(400, { errors })).outcomes,
    ).toMatchObject([{ index: 1, status: "failed", error: { category: "HTTP_400" } }]);
  });

  test("those who are named go first, the rest after them", () => {
    const step = interpretAnswer(four, refusal("cid@example.com and ann@example.com: no."));
    expect(step).toMatchObject({ outcomes: [], errors: [] });
    expect(shape(step)).toEqual([["0,2?", "1,3"]]);
    expect(step.again[0]?.search).toMatchObject({ refused: 0, kind: "suspects" });
    expect(step.again[0]?.entries[0]?.attempts).toBe(1);
  });

  test("a name is no hint once everybody is named", () => {
    const errors = [{ code: "X", message: "No.", context: { propertyName: "email" } }];
    expect(shape(interpretAnswer(four, refusal("No.", { errors })))).toEqual([["0,1", "2,3"]]);
  });

  test("names are not believed any more after one was wrong", () => {
    const named = refusal("bob@example.com: no.");
    const [suspect] = interpretAnswer(four, named).again;
    const [rest] = interpretAnswer(suspect!, confirmed(suspect!)).again;
    expect(rest?.search).toMatchObject({ hintsLeft: 0, kind: "rest" });
    expect(shape(interpretAnswer(rest!, refusal("cid@example.com: no.")))).toEqual([["0,2", "3"]]);
  });

  test("but still after one was right", () => {
    const [suspect] = interpretAnswer(four, refusal("bob@example.com: no.")).again;
    const [rest] = interpretAnswer(suspect!, refusal("bob@example.com: no.")).again;
    expect(rest?.search).toMatchObject({ hintsLeft: 49 });
    expect(shape(interpretAnswer(rest!, refusal("cid@example.com: no.")))).toEqual([["2?", "0,3"]]);
  });

  test("whoever sets what cannot be set fails, with every reason; the rest goes on together", () => {
    const records = [aContact("ann@example.com"), aContact("bob@example.com", { a: "1", b: "2" })];
    const errors = ["a", "b"].map((name) => ({
      code: "PROPERTY_DOESNT_EXIST",
      message: `${name} is unknown`,
      context: { propertyName: [name] },
    }));
    const body = { category: "VALIDATION_ERROR", message: "No.", errors };
    const [a, b] = errors.map(({ code, message }, place) => ({
      category: "VALIDATION_ERROR",
      code,
      message,
      property: "ab"[place],
      raw: body,
    }));
    const step = interpretAnswer(batchOf(job, records), response(400, body));
    expect(step.outcomes).toStrictEqual([
      {
        status: "failed",
        index: 1,
        key: "bob@example.com",
        attempts: 1,
        error: a,
        moreErrors: [b],
      },
    ]);
    expect(step.errors).toEqual([]);
    expect(shape(step)).toEqual([["0"]]);
    expect(step.again[0]?.search).toMatchObject({ kind: "rest", refused: 0 });

    const everybody = { ...body, errors: [errors[0]] };
    const all = interpretAnswer(
      batchOf(job, [records[1], aContact("x", { a: "" })]),
      response(400, everybody),
    );
    expect(all.again).toEqual([]);
    expect(all.outcomes.map((outcome) => "moreErrors" in outcome)).toEqual([false, false]);
  });

  test("the search that is given up says how many parts were refused, and with what", () => {
    const search = {
      waiting: [{ entries: four.entries.slice(2), kind: "half" }],
      kind: "half",
      hintsLeft: 50,
      refused: 13,
      accepted: false,
    } as const;
    const part = { ...four, entries: four.entries.slice(0, 2), search };
    const message = "No part of this batch was accepted. 14 parts were tried; the last answer: No.";
    const skipped = { status: "skipped", attempts: 1, reason: "refused", message };
    expect(interpretAnswer(part, refusal("No."))).toStrictEqual({
      outcomes: [
        { ...skipped, index: 0, key: "ann@example.com" },
        { ...skipped, index: 1, key: "bob@example.com" },
        { ...skipped, index: 2, key: "cid@example.com", attempts: 0 },
        { ...skipped, index: 3, key: "dot@example.com", attempts: 0 },
      ],
      again: [],
      errors: [],
    });
    const goesOn = [["2,3", "0", "1"]];
    for (const other of [{ refused: 12 }, { accepted: true }] as const) {
      const one = { ...part, search: { ...search, ...other } };
      expect(shape(interpretAnswer(one, refusal("No.")))).toEqual(goesOn);
    }
  });

  test("while a part is to be sent again, the next waits", () => {
    const [half] = interpretAnswer(four, refusal("No.")).again;
    const { again } = interpretAnswer(half!, response(429));
    expect(again).toMatchObject([{ reason: "isolate", retries: 1, search: half!.search }]);
  });

  test("the associations of an accepted part are made before the next part is sent", () => {
    const update = { operation: "update", objectType: "contacts" } as const;
    const associations = [{ to: { objectType: "companies", id: "8" } }];
    const records = [1, 2].map((id) => ({ id, properties: { city: "Oslo" }, associations }));
    const [part] = interpretAnswer(batchOf(update, records), refusal("No.")).again;
    const written = interpretAnswer(part!, response(200, { results: [{ id: "1" }] }));
    expect(written).toMatchObject({
      outcomes: [],
      again: [{ reason: "associate" }, { reason: "isolate", search: { accepted: true } }],
    });
    expect(shape({ again: written.again.slice(1) })).toEqual([["1"]]);
    const made = response(201, { results: [{ fromObjectId: 1, toObjectId: 8 }] });
    const { outcomes, again } = interpretAnswer(written.again[0]!, made);
    expect(outcomes).toMatchObject([{ index: 0, associations: [{ status: "associated" }] }]);
    expect(again).toEqual([]);
    const ended = interpretAnswer(written.again[0]!, forbidden).outcomes;
    expect(ended).toMatchObject([
      { index: 0, status: "updated", associations: [{ status: "skipped" }] },
    ]);
  });

  test("a job that stops ends the search", () => {
    const [half] = interpretAnswer(four, refusal("No.")).again;
    const { again, outcomes } = interpretAnswer(
      half!,
      response(403, { status: "error", message: "no" }),
    );
    expect(again).toEqual([]);
    expect(indexes(outcomes)).toEqual([0, 1, 2, 3]);
  });

  test("what was in doubt before the search stays in doubt through it", () => {
    const update = { operation: "update", objectType: "contacts" } as const;
    const records = [1, 2, 3, 4].map((id) => ({ id, properties: { city: "Oslo" } }));
    const doubted = { ...batchOf(update, records), mayBeWritten: true } as const;
    const [half] = interpretAnswer(doubted, refusal("No.")).again;
    expect(half).toMatchObject({
      mayBeWritten: true,
      search: { waiting: [{ mayBeWritten: true }] },
    });
    const [next] = interpretAnswer(half!, confirmed(half!)).again;
    expect(next).toMatchObject({ mayBeWritten: true, search: { waiting: [] } });
    const statuses = interpretAnswer(half!, forbidden).outcomes.map(({ status }) => status);
    expect(statuses).toEqual(Array(4).fill("unknown"));
  });
});

describe("a batch that HubSpot fails at each time", () => {
  const update = { operation: "update", objectType: "contacts" } as const;
  const records = [1, 2, 3, 4].map((id) => ({ id, properties: { city: "Oslo" } }));
  const failure = response(500, "<h1>Oops</h1>");
  const backoff = (milliseconds: number): object => ({
    milliseconds,
    scope: "batch",
    kind: "backoff",
    limit: "SERVER",
  });

  /** The batch after this many failures. */
  function failed(times: number, given: Batch = batchOf(update, records)): Batch {
    let batch = given;
    for (let time = 0; time < times; time += 1)
      [batch] = interpretAnswer(batch, failure).again as [Batch];
    return batch;
  }

  test("a look-up that HubSpot fails at is a look-up again, in the middle of a search, too", () => {
    const upsert = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
    const mails = ["a", "b", "c", "d"].map((id) => ({ id, properties: { city: "Oslo" } }));
    const half = failed(4, batchOf(upsert, mails));
    const results = ["p", "q"].map((email, at) => ({
      id: `${at}`,
      new: true,
      properties: { email },
    }));
    const [look, rest] = interpretAnswer(half, response(200, { results })).again;
    expect(indexes(rest!.entries)).toEqual([2, 3]);
    const again = failed(3, look);
    expect(again.reconciliation).toEqual({ reads: 0, rows: results });
    const read = results.map(({ id }, at) => ({ id, properties: { email: "ab"[at] } }));
    const { outcomes, again: none } = interpretAnswer(again, response(200, { results: read }));
    expect(none).toEqual([]);
    expect(outcomes).toMatchObject([
      { index: 0, status: "created", id: "0" },
      { index: 1, status: "created", id: "1" },
    ]);
  });

  test("is sent again three times, and is halved then; all of it may be written", () => {
    expect(failed(3)).toMatchObject({ reason: "retry", retries: 3, entries: [{}, {}, {}, {}] });
    const whole = failed(3);
    const entries = whole.entries.map((entry) => ({ ...entry, attempts: 4 }));
    expect(interpretAnswer(whole, failure)).toStrictEqual({
      outcomes: [],
      again: [
        {
          job: whole.job,
          entries: entries.slice(0, 2),
          mayBeWritten: true,
          retries: 0,
          reason: "isolate",
          search: {
            refused: 0,
            accepted: false,
            waiting: [{ entries: entries.slice(2), kind: "half", mayBeWritten: true }],
            kind: "half",
            hintsLeft: 50,
            failures: 4,
          },
        },
      ],
      pause: backoff(8_000),
      errors: [],
    });
  });

  /** A record alone, which so many failed requests have carried before. */
  function alone(attempts: number): Batch {
    const one = recordsOf(interpretAnswer(failed(5), failure).again[0]);
    expect(one.entries).toHaveLength(1);
    return { ...one, entries: [{ ...one.entries[0]!, attempts }] };
  }

  test("its parts are not sent again as they are, but behind the others once they are one record", () => {
    const half = interpretAnswer(failed(4), failure);
    expect(half.pause).toEqual(backoff(16_000));
    const [second] = half.again;
    expect(second?.search).toMatchObject({ refused: 1, failures: 5 });
    const [one] = interpretAnswer(second!, failure).again;
    expect(one?.entries).toHaveLength(1);
    expect(shape({ again: [one!] })).toEqual([["0", "1", "2", "3"]]);
  });

  test("a record alone goes again behind the others, as often as a batch may", () => {
    const again = interpretAnswer(alone(9), failure);
    expect(again.outcomes).toEqual([]);
    expect(again.again[0]?.entries).toMatchObject([{ index: 1 }]);
    expect(again.again[0]?.search?.waiting.at(-1)).toMatchObject({
      entries: [{ index: 0, attempts: 10 }],
      mayBeWritten: true,
    });
    expect(again.pause).toEqual(backoff(32_000));
    const last = interpretAnswer(alone(10), failure);
    expect(last.outcomes).toEqual([
      {
        status: "unknown",
        index: 0,
        key: "1",
        attempts: 11,
        reason: "no-answer",
        message: "HubSpot or another server answered 500.",
        advice: "Look the record up in HubSpot before sending it again.",
      },
    ]);
    const { refused } = alone(10).search!;
    expect(last.again).toMatchObject([
      { entries: [{ index: 1 }], search: { failures: 7, refused } },
    ]);
    expect(last.pause).toEqual(backoff(32_000));
  });

  test("a record that is given up after few failures leaves the others a short wait", () => {
    const two = batchOf({ ...update, maxRetries: 1 }, records.slice(0, 2));
    const next = interpretAnswer(failed(2, two), failure);
    expect(next.outcomes).toMatchObject([{ index: 0, status: "unknown", attempts: 3 }]);
    expect(next.again).toMatchObject([{ entries: [{ index: 1 }], search: { failures: 3 } }]);
    expect(next.pause).toEqual(backoff(4_000));
  });

  test("a part that HubSpot accepts, or refuses, ends the row of failures", () => {
    const [first] = interpretAnswer(failed(3), failure).again;
    const accepted = response(200, { results: [{ id: "1" }, { id: "2" }] });
    const next = interpretAnswer(first!, accepted);
    expect(next.again[0]?.search).toMatchObject({ accepted: true, failures: 0 });
    expect(next).not.toHaveProperty("pause");
    const refused = interpretAnswer(first!, response(400, { status: "error", message: "No." }));
    expect(refused.again[0]?.search).toMatchObject({ refused: 1, failures: 0 });
    const single = interpretAnswer(alone(5), response(400, { status: "error", message: "No." }));
    expect(single.outcomes).toMatchObject([{ index: 0, status: "failed" }]);
    expect(single.again[0]?.search).toMatchObject({ failures: 0 });
    expect(single).not.toHaveProperty("pause");
  });

  test("the last record leaves nothing to wait for", () => {
    const one = alone(10);
    const last = { ...one, search: { ...one.search!, waiting: [] } };
    const { again, pause } = interpretAnswer(last, failure);
    expect([again, pause]).toEqual([[], undefined]);
  });

  test("waits as long as HubSpot asks for", () => {
    const told = { milliseconds: 7_000, scope: "batch", kind: "server", limit: "SERVER" };
    const answer = response(503, "", { "retry-after": "7" });
    const half = interpretAnswer(failed(3), answer);
    expect(half.pause).toEqual(told);
    for (const attempts of [9, 10]) {
      expect(interpretAnswer(alone(attempts), answer).pause).toEqual(told);
    }
  });

  test("during a search for refused records is sent again three times first", () => {
    const [half] = interpretAnswer(batchOf(update, records), nameless()).again;
    const part = failed(3, half);
    expect(part).toMatchObject({ retries: 3, reason: "isolate", entries: [{}, {}] });
    const { again } = interpretAnswer(part, failure);
    expect(again).toMatchObject([
      {
        entries: [{ index: 2 }, { index: 3 }],
        search: {
          refused: 1,
          failures: 4,
          waiting: [
            { entries: [{ index: 0 }], mayBeWritten: true },
            { entries: [{ index: 1 }], mayBeWritten: true },
          ],
        },
      },
    ]);
    expect(again[0]).not.toHaveProperty("mayBeWritten");
  });

  test.each([
    ["may not be sent again", { ...update, maxRetries: 0 }, records],
    [
      "is all or none",
      {
        operation: "upsert",
        objectType: "contacts",
        idProperty: "email",
        allOrNone: true,
      } as const,
      ["a", "b"].map((name) => aContact(`${name}@example.com`)),
    ],
  ])("stays whole where it %s", (_, given, rows) => {
    let [batch] = [batchOf(given, rows)] as Batch[];
    const carried: number[] = [];
    while (batch !== undefined) {
      carried.push(batch.entries.length);
      const { again, outcomes } = interpretAnswer(batch, failure);
      for (const { status } of outcomes) expect(status).toBe("unknown");
      [batch] = again;
    }
    expect(new Set(carried)).toEqual(new Set([rows.length]));
    expect(carried).toHaveLength("maxRetries" in given ? 1 : 11);
  });

  test("is given up after three retries and 15 requests while HubSpot is down", () => {
    const hundredUpdates = Array.from({ length: 100 }, (_, id) => ({
      id: id + 1,
      properties: { city: "Oslo" },
    }));
    let [batch] = [batchOf(update, hundredUpdates)] as Batch[];
    let requests = 0;
    while (batch !== undefined) {
      requests += 1;
      const { again, outcomes, pause } = interpretAnswer(batch, failure);
      expect(pause === undefined).toBe(again.length === 0);
      for (const outcome of outcomes) {
        expect(outcome).toMatchObject({
          status: "unknown",
          reason: "no-answer",
          message:
            "An earlier attempt got no usable answer, and it is not sent again: No part of this batch was accepted. 14 parts were tried; the last answer: HubSpot or another server answered 500.",
        });
      }
      [batch] = again;
    }
    expect(requests).toBe(18);
  });
});

test("a refusal that names a record ends the failures in a row", () => {
  const update = { operation: "update", objectType: "contacts" } as const;
  const records = [1, 2, 3, 4].map((id) => ({ id, properties: { city: "Oslo" } }));
  let [batch] = [batchOf(update, records)] as Batch[];
  for (let sent = 0; sent < 4; sent += 1) [batch] = interpretAnswer(batch!, response(500)).again;
  expect(batch?.search?.failures).toBe(4);
  const body = { message: "No.", context: { ids: ["1"] } };
  expect(interpretAnswer(batch!, response(400, body)).again[0]?.search?.failures).toBe(0);
});

describe("records of which two may be one keep their order", () => {
  const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
  const names = ["ann", "bob", "cid", "dot", "eve", "fay"].map((name) => `${name}@example.com`);
  const six = batchOf(
    job,
    names.map((id) => ({ id, properties: { city: "Oslo" } })),
  );
  const naming = (...places: number[]): Answer =>
    response(400, { message: "No.", context: { ids: places.map((place) => names[place]!) } });

  test.each([
    ["in the middle", [3], ["0,1,2", "3?", "4,5"]],
    ["first", [0], ["0?", "1,2,3,4,5"]],
    ["last", [5], ["0,1,2,3,4", "5?"]],
    ["that stand together", [2, 3], ["0,1", "2,3?", "4,5"]],
    ["of which others follow later", [1, 4], ["0", "1?", "2,3,4,5"]],
  ])("where it names those %s", (_, named, parts) => {
    expect(shape(interpretAnswer(six, naming(...named)))).toEqual([parts]);
  });

  test("where it names one of a part, too: its parts go before those that wait", () => {
    const [before] = interpretAnswer(six, naming(3)).again;
    expect(shape(interpretAnswer(before!, naming(1)))).toEqual([["0", "1?", "2", "3?", "4,5"]]);
  });
});
