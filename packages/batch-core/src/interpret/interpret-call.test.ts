import type { CallOutcome } from "@x/batch-types";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "../answer/answer.ts";
import { response } from "../testing/batches.ts";
import { callOf, fatesOf, follow, inputFor } from "../testing/calls.ts";
import type { CallBatch } from "../kinds/calls/call-batch.ts";
import type { CallJob } from "../job/call-job.ts";
import { interpretCall } from "../interpret/interpret-call.ts";
import { skipCall } from "../interpret/interpret-call.ts";
import { summarizeCall } from "../kinds/calls/summarize-call.ts";

const associations = (operation: string, more = {}): CallJob =>
  ({ about: "associations", operation, from: "contacts", to: "companies", ...more }) as CallJob;
const properties = (operation: string, more = {}): CallJob =>
  ({ about: "properties", operation, objectType: "contacts", ...more }) as CallJob;
const types = [{ associationCategory: "USER_DEFINED", associationTypeId: 7 }];
const pairs = (...ends: [number, number][]) => ends.map(([from, to]) => ({ from, to, types }));
const definition = (name: string) => ({
  name,
  label: name,
  groupName: "contactinformation",
  type: "string",
  fieldType: "text",
});
const silence: Answer = { kind: "silence", cause: "No answer.", sent: true };
const refusal = (more = {}, status = 400): Answer =>
  response(status, { status: "error", category: "VALIDATION_ERROR", message: "No.", ...more });

const three = callOf(associations("create"), pairs([1, 2], [3, 4], [5, 6]));
const pairOf = ({ from, to }: { from: number; to: number }): [number, number] => [from, to];
const made = (...ends: [unknown, unknown][]) =>
  ends.map(([fromObjectId, toObjectId]) => ({ fromObjectId, toObjectId }));

describe("associations that are made", () => {
  test("are found by both ids, as numbers or texts, in any order", () => {
    const { outcomes } = follow(
      three,
      response(201, { results: made([5, 6], ["1", "2"], [3, 4]) }),
    );
    expect(outcomes).toEqual([
      { status: "associated", index: 0, key: "1 → 2", attempts: 1 },
      { status: "associated", index: 1, key: "3 → 4", attempts: 1 },
      { status: "associated", index: 2, key: "5 → 6", attempts: 1 },
    ]);
  });

  test("of the unlabelled type come in another form", () => {
    const batch = callOf(associations("createDefault"), [{ from: 1, to: 2 }]);
    const results = [{ from: { id: "1" }, to: { id: "2" } }];
    expect(fatesOf(follow(batch, response(200, { results })).outcomes)).toEqual(["0 associated"]);
  });

  test("an error inside a 2xx is that of the pair it names", () => {
    const errors = [
      { subCategory: "crm.associations.INVALID_IDENTIFIER", message: "?", context: { id: ["4"] } },
    ];
    const answer = response(200, { results: made([1, 2], [5, 6]), errors });
    expect(fatesOf(follow(three, answer).outcomes)).toEqual([
      "0 associated",
      "1 failed crm.associations.INVALID_IDENTIFIER",
      "2 associated",
    ]);
  });

  test("an error is passed on with all that HubSpot said", () => {
    const raw = { category: "X", message: "No.", context: { id: ["4"] } };
    const { outcomes } = follow(three, response(207, { errors: [raw] }));
    expect(outcomes[1]).toStrictEqual({
      status: "failed",
      index: 1,
      key: "3 → 4",
      attempts: 1,
      error: { category: "X", message: "No.", raw },
    });
  });

  test("named nowhere is unknown", () => {
    expect(follow(three, response(201, { results: made([1, 2], [3, 4]) })).outcomes[2]).toEqual({
      status: "unknown",
      index: 2,
      key: "5 → 6",
      attempts: 1,
      reason: "unaccounted",
      message: "HubSpot answered, and said nothing about this one.",
      advice: "Send it again: a second time changes nothing.",
    });
  });

  test("the same pair twice has one fate", () => {
    const batch = callOf(associations("create"), pairs([1, 2], [1, 2]));
    expect(follow(batch, response(201, { results: made([1, 2]) })).outcomes).toEqual([
      { status: "associated", index: 0, key: "1 → 2", attempts: 1 },
      { status: "associated", index: 1, key: "1 → 2", attempts: 1, mergedInto: 0 },
    ]);
  });

  test("an error that names nobody: the pairs that are left are sent apart", () => {
    const self = {
      category: "VALIDATION_ERROR",
      message: "Object 5 cannot be associated to itself.",
    };
    const { outcomes, requests } = follow(
      three,
      response(207, { results: made([1, 2]), errors: [self] }),
      response(201, { results: made([3, 4]) }),
      response(207, { results: [], errors: [self] }),
    );
    expect(requests.map((inputs) => inputs.length)).toEqual([3, 1, 1]);
    expect(fatesOf(outcomes)).toEqual([
      "0 associated",
      "1 associated",
      "2 failed VALIDATION_ERROR",
    ]);
    expect(outcomes.map(({ attempts }) => attempts)).toEqual([1, 2, 2]);
  });

  test("an error that names nobody: the only pair that is left is sent alone", () => {
    const odd = { category: "VALIDATION_ERROR", message: "Odd." };
    const { outcomes, requests } = follow(
      three,
      response(207, { results: made([1, 2], [3, 4]), errors: [odd] }),
      response(201, { results: made([5, 6]) }),
    );
    expect(requests.map((inputs) => inputs.length)).toEqual([3, 1]);
    expect(fatesOf(outcomes)).toEqual(["0 associated", "1 associated", "2 associated"]);
  });

  test("an id that is on both sides names nobody", () => {
    const batch = callOf(associations("create"), pairs([8, 9], [7, 8]));
    const gone = { category: "OBJECT_NOT_FOUND", message: "No such company." };
    const { outcomes, requests } = follow(
      batch,
      response(207, { results: [], errors: [{ ...gone, context: { id: ["8"] } }] }),
      response(201, { results: made([8, 9]) }),
      response(207, { errors: [{ ...gone, context: { id: ["8"] } }] }),
    );
    expect(requests.map((inputs) => inputs.length)).toEqual([2, 1, 1]);
    expect(fatesOf(outcomes)).toEqual(["0 associated", "1 failed OBJECT_NOT_FOUND"]);
  });

  test("that exist after silence may be from the first attempt", () => {
    const one = callOf(associations("create"), pairs([1, 2]));
    const answer = refusal({ category: "CONFLICT" }, 409);
    expect(fatesOf(follow(one, silence, answer).outcomes)).toEqual(["0 unknown no-answer"]);
    expect(fatesOf(follow(one, answer).outcomes)).toEqual(["0 failed CONFLICT"]);
  });

  test("an error that names nobody, with all pairs made, is kept", () => {
    const { errors, outcomes } = follow(
      callOf(associations("create"), pairs([1, 2])),
      response(207, { results: made([1, 2]), errors: [{ message: "Odd." }] }),
    );
    expect(fatesOf(outcomes)).toEqual(["0 associated"]);
    expect(errors).toMatchObject([{ message: "Odd." }]);
  });
});

describe("a refused request", () => {
  test("whoever it names goes apart from the rest", () => {
    const { outcomes, requests } = follow(
      three,
      refusal({ context: { id: ["4"] } }),
      refusal(),
      response(201, { results: made([1, 2], [5, 6]) }),
    );
    expect(requests.map((inputs) => inputs.length)).toEqual([3, 1, 2]);
    expect(fatesOf(outcomes)).toEqual([
      "0 associated",
      "1 failed VALIDATION_ERROR",
      "2 associated",
    ]);
  });

  test("is sent in halves, the first at once", () => {
    const entries = three.entries.map((entry) => ({ ...entry, attempts: 1 }));
    const second = { entries: entries.slice(2), kind: "half" };
    const count = { refused: 0, accepted: false };
    const search = { ...count, hintsLeft: 50, kind: "half", waiting: [second] };
    const again = { job: three.job, entries: entries.slice(0, 2), retries: 0, reason: "isolate" };
    expect(interpretCall(three, refusal())).toStrictEqual({
      outcomes: [],
      again: [{ ...again, search }],
      errors: [],
    });
  });

  test("whoever it names goes apart, unless it names all", () => {
    const [named] = interpretCall(three, refusal({ context: { id: ["4"] } })).again;
    expect(named).toMatchObject({
      entries: [{ index: 1 }],
      search: { refused: 0, accepted: false },
    });
    const [half] = interpretCall(three, refusal({ context: { id: ["2", "4", "6"] } })).again;
    expect(half).toMatchObject({ entries: [{ index: 0 }, { index: 1 }] });
  });

  const two = callOf(associations("create", { maxRetries: 0 }), pairs([1, 2], [3, 4]));
  const listed = { from: { id: "7" }, to: [], paging: { next: { after: "1" } } };
  test.each<[string, CallBatch, Answer, boolean]>([
    ["made", two, response(201, { results: made([1, 2]) }), true],
    ["refused", two, refusal(), false],
    ["skipped", two, response(429), false],
    ["not mentioned", two, response(201, { results: [] }), false],
    ["not answered", two, response(502), false],
    [
      "listed in part",
      callOf(associations("read"), [{ id: 7 }, { id: 8 }]),
      response(200, { results: [listed] }),
      true,
    ],
  ])("a part counts as accepted only if something of it is: %s", (_, batch, answer, accepted) => {
    const [part] = interpretCall(batch, refusal()).again;
    const next = interpretCall(part!, answer).again.at(-1);
    expect(next?.search).toMatchObject({ refused: 0, accepted, waiting: [] });
  });

  test("what a 2xx has made counts as accepted when the rest goes apart", () => {
    const errors = [{ message: "Odd." }];
    const searchAfter = (results: object[]) =>
      interpretCall(three, response(207, { results, errors })).again[0]?.search;
    expect(searchAfter(made([1, 2]))).toMatchObject({ refused: 0, accepted: true });
    expect(searchAfter([])).toMatchObject({ refused: 0, accepted: false });
    const [part] = interpretCall(three, refusal()).again;
    const accepted = { ...part!, search: { ...part!.search!, accepted: true } };
    expect(interpretCall(accepted, refusal()).again[0]?.search).toMatchObject({
      refused: 1,
      accepted: true,
    });
  });

  test("is halved when it names nobody, until the bad one is found", () => {
    const batch = callOf(
      associations("create"),
      pairs(...Array.from({ length: 64 }, (_, id): [number, number] => [id, 1])),
    );
    const { outcomes, requests } = follow(batch, (sent) =>
      sent.some((input) => (input as { from: { id: string } }).from.id === "37")
        ? refusal()
        : response(201, {
            results: sent.map((input) => {
              const { from, to } = input as { from: { id: string }; to: { id: string } };
              return { fromObjectId: from.id, toObjectId: to.id };
            }),
          }),
    );
    expect(requests).toHaveLength(13);
    expect(outcomes.filter(({ status }) => status !== "associated")).toMatchObject([
      { index: 37, status: "failed", attempts: 7 },
    ]);
    expect(outcomes).toHaveLength(64);
  });

  test("when most of it is bad, the rest is not worth its requests", () => {
    const batch = callOf(
      associations("archive"),
      Array.from({ length: 100 }, (_, from) => ({ from, to: 1 })),
    );
    const { errors, last, outcomes, requests } = follow(batch, refusal());
    expect(requests).toHaveLength(15);
    expect(errors).toEqual([]);
    expect(new Set(fatesOf(outcomes).map((fate) => fate.replace(/^\d+ /, "")))).toEqual(
      new Set(["skipped refused"]),
    );
    expect(outcomes).toHaveLength(100);
    expect(outcomes[0]).toMatchObject({
      message: "HubSpot accepted no part of this batch. 14 parts were tried; the last answer: No.",
    });
    expect(last.stop).toBeUndefined();
  });

  test.each([400, 402, 403, 413, 422])("by whomever it was refused: %i", (status) => {
    const { outcomes, requests } = follow(three, (sent) =>
      sent.some((input) => (input as { from: { id: string } }).from.id === "3")
        ? response(status, "<h1>Blocked</h1>")
        : response(201, { results: made([1, 2], [5, 6]) }),
    );
    expect(requests.map((inputs) => inputs.length)).toEqual([3, 2, 1, 1, 1]);
    expect(fatesOf(outcomes)).toEqual(["0 associated", `1 failed HTTP_${status}`, "2 associated"]);
  });

  test("whoever has a type that there is not fails at once, with the others untouched", () => {
    const [bad, good] = [99_999, 7].map((associationTypeId) => [
      { associationCategory: "USER_DEFINED", associationTypeId },
    ]);
    const inputs = Array.from({ length: 100 }, (_, id) => ({
      from: id + 1,
      to: 200,
      types: id < 90 ? bad : good,
    }));
    const refused = refusal({
      context: {
        INVALID_ASSOCIATION_TYPE_ID: [
          "USER_DEFINED=99999 is not a valid association definition id",
        ],
      },
    });
    const rest = response(201, { results: made(...inputs.slice(90).map(pairOf)) });
    const { outcomes, requests } = follow(callOf(associations("create"), inputs), refused, rest);
    expect(requests.map((sent) => sent.length)).toEqual([100, 10]);
    expect(outcomes.map(({ status }) => status)).toEqual([
      ...Array<string>(90).fill("failed"),
      ...Array<string>(10).fill("associated"),
    ]);
    const all = callOf(associations("create"), inputs.slice(0, 90));
    expect(follow(all, refused).requests).toHaveLength(1);
    const entry = {
      category: "VALIDATION_ERROR",
      subCategory: "crm.associations.INVALID_ASSOCIATION_TYPE",
      message: "1-99999 is not a valid association type between CONTACT and COMPANY",
      context: { type: ["1-99999"] },
    };
    const answer = response(207, {
      results: made(...inputs.slice(90).map(pairOf)),
      errors: Array.from({ length: 90 }, () => entry),
    });
    const told = follow(callOf(associations("create"), inputs), answer);
    expect(told.requests).toHaveLength(1);
    expect(fatesOf(told.outcomes)).toEqual([
      ...inputs.slice(0, 90).map((_, id) => `${id} failed ${entry.subCategory}`),
      ...inputs.slice(90).map((_, id) => `${id + 90} associated`),
    ]);
  });

  test("after silence, it says nothing of the first attempt, unless HubSpot says it", () => {
    const blocked = response(403, "<h1>Blocked</h1>");
    expect(fatesOf(follow(three, silence, blocked).outcomes)).toEqual([
      "0 unknown no-answer",
      "1 unknown no-answer",
      "2 unknown no-answer",
    ]);
    const one = callOf(associations("create"), pairs([1, 2]));
    expect(fatesOf(follow(one, silence, refusal()).outcomes)).toEqual([
      "0 failed VALIDATION_ERROR",
    ]);
  });
});

describe("an input that HubSpot fails at each time", () => {
  const hundred = (operation: string) =>
    callOf(
      associations(operation),
      Array.from({ length: 100 }, (_, id) => ({ from: id + 1, to: 200, types })),
    );
  /** Fails where it finds one of these. */
  const failing =
    (...bad: number[]) =>
    (sent: readonly object[]): Answer => {
      const ids = sent.map((input) => Number((input as { from: { id: string } }).from.id));
      return ids.some((id) => bad.includes(id))
        ? response(500)
        : response(201, { results: made(...ids.map((id): [number, number] => [id, 200])) });
    };

  test("is found by halves: after 3 retries in 14 requests at most", () => {
    const { outcomes, requests } = follow(hundred("create"), failing(38));
    expect(requests).toHaveLength(17);
    expect(outcomes.filter(({ status }) => status !== "associated")).toEqual([
      {
        status: "unknown",
        index: 37,
        key: "38 → 200",
        attempts: 11,
        reason: "no-answer",
        message: "HubSpot answered 500.",
        advice: "Send it again: a second time changes nothing.",
      },
    ]);
    expect(outcomes).toHaveLength(100);
  });

  test("and the two of them, too", () => {
    const { outcomes } = follow(hundred("create"), failing(1, 2));
    expect(fatesOf(outcomes).slice(0, 3)).toEqual([
      "0 unknown no-answer",
      "1 unknown no-answer",
      "2 associated",
    ]);
  });

  test("nothing is halved for ever while HubSpot is down, and the waits grow", () => {
    const pauses: number[] = [];
    let batch = hundred("create");
    let sent = 0;
    for (let next: typeof batch | undefined = batch; next !== undefined; sent += 1) {
      batch = next;
      const { again, outcomes, pause } = interpretCall(batch, response(503));
      [next] = again;
      if (pause !== undefined) pauses.push(pause.milliseconds);
      if (next === undefined) expect(outcomes).toHaveLength(100);
      for (const { status } of outcomes) expect(status).toBe("unknown");
    }
    expect(sent).toBe(18);
    expect(pauses).toEqual([1, 2, 4, 8, 16, ...Array<number>(12).fill(32)].map((s) => s * 1_000));
  });

  test.each<[Record<string, string>, number]>([
    [{}, 4_000],
    [{ "retry-after": "7" }, 7_000],
  ])("and is given up leaves the others a wait: %j", (headers, milliseconds) => {
    const once = callOf(associations("create", { maxRetries: 1 }), pairs([1, 2], [3, 4]));
    const answer = response(500, "", headers);
    const [again] = interpretCall(once, answer).again;
    const [alone] = interpretCall(again!, answer).again;
    const { outcomes, again: next, pause } = interpretCall(alone!, answer);
    expect(fatesOf([...outcomes])).toEqual(["0 unknown no-answer"]);
    expect(next).toMatchObject([{ entries: [{ index: 1 }], search: { failures: 3 } }]);
    expect(pause?.milliseconds).toBe(milliseconds);
  });

  test("as long as HubSpot asks for is waited in between", () => {
    const told = response(503, "", { "retry-after": "7" });
    const pause = { milliseconds: 7_000, scope: "batch", kind: "server", limit: "SERVER" };
    const whole = { ...three, retries: 3 };
    const first = interpretCall(whole, told);
    expect(first.pause).toEqual(pause);
    const second = interpretCall(first.again[0]!, told);
    expect(second.pause).toEqual(pause);
    const [alone] = second.again;
    expect(alone?.entries).toHaveLength(1);
    expect(interpretCall(alone!, told).pause).toEqual(pause);
  });
});

describe("archived", () => {
  const jobs = [associations("archive"), associations("removeLabels"), properties("archive")];
  const inputs = { from: 1, to: 2, types, name: "shoe_size" };

  test.each<Answer>([
    response(204, ""),
    response(200, ""),
    response(200, { status: "COMPLETE", completedAt: "2026-05-01T08:00:00Z" }),
    response(200, { status: "COMPLETE", results: [] }),
  ])("%o", (answer) => {
    for (const job of jobs) {
      expect(fatesOf(follow(callOf(job, [inputFor(job, inputs)]), answer).outcomes)).toEqual([
        "0 archived",
      ]);
    }
  });

  test("not where HubSpot says something that cannot be read", () => {
    const body = { status: "COMPLETE", errors: ["No."], numErrors: 1 };
    const { outcomes } = follow(
      callOf(properties("archive"), [{ name: "a" }]),
      response(207, body),
    );
    expect(fatesOf(outcomes)).toEqual(["0 failed UNKNOWN"]);
  });

  test("but for what an error names", () => {
    const batch = callOf(properties("archive"), [{ name: "a" }, { name: "b" }]);
    const errors = [{ category: "READ_ONLY", message: "No.", context: { name: ["b"] } }];
    const body = { status: "COMPLETE", results: [], errors, numErrors: 1 };
    expect(fatesOf(follow(batch, response(200, body)).outcomes)).toEqual([
      "0 archived",
      "1 failed READ_ONLY",
    ]);
  });

  test.each([
    { status: "CANCELED" },
    { message: "maintenance" },
    { results: [] },
    { status: "COMPLETE", numErrors: 1 },
  ])("not by a 200 with %j", (body) => {
    for (const job of jobs) {
      const batch = callOf(job, [inputFor(job, inputs)]);
      expect(fatesOf(follow(batch, response(200, body)).outcomes)).toEqual([
        "0 unknown unaccounted",
      ]);
    }
  });

  test("by its row, where there are rows", () => {
    const ofPairs = callOf(associations("archive"), [
      { from: 1, to: 2 },
      { from: 3, to: 4 },
    ]);
    const body = { status: "COMPLETE", results: made([1, 2]) };
    const fates = ["0 archived", "1 unknown unaccounted"];
    expect(fatesOf(follow(ofPairs, response(200, body)).outcomes)).toEqual(fates);
    const ofNames = callOf(properties("archive"), [{ name: "a" }, { name: "b" }]);
    const { outcomes } = follow(ofNames, response(200, { ...body, results: [{ name: "a" }] }));
    expect(fatesOf(outcomes)).toEqual(fates);
    expect(outcomes[0]).toEqual({ status: "archived", index: 0, key: "a", attempts: 1 });
  });

  test("perhaps before, when after silence it is gone", () => {
    const gone = { category: "OBJECT_NOT_FOUND", message: "Gone." };
    for (const job of jobs) {
      const batch = callOf(job, [inputFor(job, inputs)]);
      for (const answer of [refusal(gone, 404), response(207, { errors: [gone] })]) {
        expect(fatesOf(follow(batch, silence, answer).outcomes)).toEqual(["0 unknown no-answer"]);
        expect(fatesOf(follow(batch, answer).outcomes)).toEqual(["0 failed OBJECT_NOT_FOUND"]);
      }
    }
  });

  test("once more, where nobody can tell: twice has the effect of once", () => {
    const batch = callOf(properties("archive"), [{ name: "a" }]);
    expect(follow(batch, response(200, { other: 1 })).outcomes).toEqual([
      {
        status: "unknown",
        index: 0,
        key: "a",
        attempts: 1,
        reason: "unaccounted",
        message: "HubSpot answered, and said nothing about this one.",
        advice: "Send it again: a second time changes nothing.",
      },
    ]);
  });

  test("not by a 200 with a page of HTML", () => {
    const batch = callOf(properties("archive", { maxRetries: 0 }), [{ name: "a" }]);
    expect(fatesOf(follow(batch, response(200, "<html>")).outcomes)).toEqual([
      "0 unknown no-answer",
    ]);
  });
});

describe("associations that are read", () => {
  const batch = callOf(associations("read"), [{ id: 7 }, { id: 8 }]);
  const to = (id: unknown, label?: string) => ({
    toObjectId: id,
    associationTypes: [{ category: "USER_DEFINED", typeId: 7, label }],
  });
  const type = (label: string | null) => ({
    associationCategory: "USER_DEFINED",
    associationTypeId: 7,
    label,
  });

  test("page by page, until the last", () => {
    const { outcomes, requests } = follow(
      batch,
      response(200, {
        results: [
          { from: { id: "8" }, to: [to(1, "Boss")], paging: { next: { after: "1" } } },
          { from: { id: 7 }, to: [to("9")] },
          { from: { id: "99" }, to: [] },
        ],
      }),
      response(200, {
        results: [{ from: { id: "8" }, to: [to(2)], paging: { next: { after: "2" } } }],
      }),
      response(200, { results: [{ from: { id: "8" }, to: [], paging: {} }] }),
    );
    expect(requests).toEqual([
      [{ id: "7" }, { id: "8" }],
      [{ id: "8", after: "1" }],
      [{ id: "8", after: "2" }],
    ]);
    expect(outcomes).toEqual([
      {
        status: "found",
        index: 0,
        key: "7",
        attempts: 1,
        id: "7",
        associations: [{ id: "9", types: [type(null)] }],
      },
      {
        status: "found",
        index: 1,
        key: "8",
        attempts: 3,
        id: "8",
        associations: [
          { id: "1", types: [type("Boss")] },
          { id: "2", types: [type(null)] },
        ],
      },
    ]);
  });

  test("with `firstPage` one page is enough, and the outcome says where there are more", () => {
    const first = callOf(associations("read", { firstPage: true }), [{ id: 7 }, { id: 8 }]);
    const { outcomes, requests } = follow(
      first,
      response(200, {
        results: [
          { from: { id: "8" }, to: [to(1)], paging: { next: { after: "1" } } },
          { from: { id: "7" }, to: [to("9")] },
        ],
      }),
    );
    expect(requests).toEqual([[{ id: "7" }, { id: "8" }]]);
    expect(outcomes).toMatchObject([
      { status: "found", id: "7", associations: [{ id: "9" }] },
      { status: "found", id: "8", associations: [{ id: "1" }], hasMore: true },
    ]);
    expect(outcomes[0]).not.toHaveProperty("hasMore");
  });

  test("none is an error that is none", () => {
    const none = (id: string) => ({
      category: "OBJECT_NOT_FOUND",
      subCategory: "crm.associations.NO_ASSOCIATIONS_FOUND",
      message: `No company is associated with contact ${id}.`,
      context: { fromObjectId: [id], fromObjectType: ["contact"], toObjectType: ["company"] },
    });
    const gone = { category: "OBJECT_NOT_FOUND", message: "?", context: { ids: ["8"] } };
    const { outcomes } = follow(batch, response(207, { results: [], errors: [none("7"), gone] }));
    expect(outcomes[0]).toMatchObject({ status: "found", id: "7", associations: [] });
    expect(fatesOf(outcomes)).toEqual(["0 found", "1 failed OBJECT_NOT_FOUND"]);
    const first = { from: { id: "7" }, to: [to(1)], paging: { next: { after: "1" } } };
    const later = follow(
      callOf(associations("read"), [{ id: 7 }]),
      response(200, { results: [first] }),
      response(207, { errors: [none("7")] }),
    );
    expect(later.outcomes).toMatchObject([{ status: "found", associations: [{ id: "1" }] }]);
  });

  test("a list that goes on is read to its end, whatever else is said of its record", () => {
    const first = { from: { id: "7" }, to: [to(1)], paging: { next: { after: "1" } } };
    const errors = [{ category: "VALIDATION_ERROR", message: "?", context: { ids: ["7"] } }];
    const { outcomes } = follow(
      callOf(associations("read"), [{ id: 7 }]),
      response(207, { results: [first], errors }),
      response(200, { results: [{ from: { id: "7" }, to: [to(2)] }] }),
    );
    expect(fatesOf(outcomes)).toEqual(["0 found"]);
    expect(outcomes).toMatchObject([{ attempts: 2, associations: [{ id: "1" }, { id: "2" }] }]);
  });

  test("an error is about the record whose list it is, whatever other ids it has", () => {
    const error = { message: "No.", context: { fromObjectId: ["7"], id: ["8"] } };
    const results = [{ from: { id: "8" }, to: [] }];
    expect(fatesOf(follow(batch, response(207, { results, errors: [error] })).outcomes)).toEqual([
      "0 failed UNKNOWN",
      "1 found",
    ]);
  });

  test.each([{ id: ["7"] }, { ids: [7] }, { fromObjectId: "7" }])(
    "a record that an error names fails, with or without a code: %j",
    (context) => {
      const results = [{ from: { id: "8" }, to: [] }];
      for (const subCategory of [undefined, "crm.associations.INVALID_IDENTIFIER"]) {
        const errors = [{ message: "No.", context, ...(subCategory && { subCategory }) }];
        const { outcomes, requests } = follow(batch, response(207, { results, errors }));
        expect(requests).toHaveLength(1);
        expect(fatesOf(outcomes)).toEqual([`0 failed ${subCategory ?? "UNKNOWN"}`, "1 found"]);
      }
    },
  );

  test.each([{}, { after: "" }, { link: "https://api.hubapi.com/" }])(
    "a next page that cannot be asked for leaves the list in doubt: %j",
    (next) => {
      const one = callOf(associations("read"), [{ id: 7 }]);
      const results = [{ from: { id: "7" }, to: [to(1)], paging: { next } }];
      const { outcomes } = follow(one, response(200, { results }));
      expect(fatesOf(outcomes)).toEqual(["0 unknown unaccounted"]);
    },
  );

  test.each([undefined, null, {}, { next: null }])(
    "a page without a next one is the last: %j",
    (paging) => {
      const one = callOf(associations("read"), [{ id: 7 }]);
      const results = [{ from: { id: "7" }, to: [to(1)], paging }];
      const { outcomes, requests } = follow(one, response(200, { results }));
      expect(requests).toHaveLength(1);
      expect(outcomes).toMatchObject([{ status: "found", associations: [{ id: "1" }] }]);
    },
  );

  test("a cursor may be a number", () => {
    const one = callOf(associations("read"), [{ id: 7 }]);
    const first = { from: { id: "7" }, to: [to(1)], paging: { next: { after: 2 } } };
    const { outcomes, requests } = follow(
      one,
      response(200, { results: [first] }),
      response(200, { results: [{ from: { id: "7" }, to: [to(2)] }] }),
    );
    expect(requests).toEqual([[{ id: "7" }], [{ id: "7", after: "2" }]]);
    expect(outcomes).toMatchObject([{ status: "found", associations: [{ id: "1" }, { id: "2" }] }]);
  });

  test("half a list is none", () => {
    const first = { from: { id: "7" }, to: [to(1)], paging: { next: { after: "1" } } };
    const one = callOf(associations("read", { maxRetries: 1 }), [{ id: 7 }]);
    const page = response(200, { results: [first] });
    expect(fatesOf(follow(one, page, silence).outcomes)).toEqual(["0 unknown no-answer"]);
    // The same cursor again would go on for ever.
    expect(fatesOf(follow(one, page).outcomes)).toEqual(["0 unknown unaccounted"]);
  });

  test("cursors that go round in a circle end, whatever their number", () => {
    const one = callOf(associations("read"), [{ id: 7 }]);
    const pageTo = (after: string) =>
      response(200, { results: [{ from: { id: "7" }, to: [to(1)], paging: { next: { after } } }] });
    const circle = ["A", "B", "C", "A"].map(pageTo);
    const { outcomes, requests } = follow(one, ...circle, pageTo("never read"));
    expect(requests).toHaveLength(4);
    expect(outcomes).toEqual([
      {
        status: "unknown",
        index: 0,
        key: "7",
        attempts: 4,
        reason: "unaccounted",
        message:
          "HubSpot names a next page of its associations that was read before, or that cannot be asked for.",
        advice: "Read it again later.",
      },
    ]);
  });

  test("twice are in doubt", () => {
    const found = [{ toObjectId: 9, associationTypes: [] }];
    const next = (after: string) => ({ paging: { next: { after } } });
    for (const more of [
      [{}, {}],
      [next("a"), next("b")],
      [next("a"), {}],
    ]) {
      const results = more.map((page) => ({ from: { id: "7" }, to: found, ...page }));
      const { outcomes, requests } = follow(
        callOf(associations("read"), [{ id: 7 }]),
        response(200, { results }),
      );
      expect([fatesOf(outcomes), requests.length]).toEqual([["0 unknown unidentified"], 1]);
    }
  });

  test.each([undefined, "9", [{}], [null], [{ toObjectId: 9 }, { id: "8" }]])(
    "are not made up: %j",
    (found) => {
      const results = [{ from: { id: "7" }, to: found }];
      const { outcomes } = follow(
        callOf(associations("read"), [{ id: 7 }]),
        response(200, { results }),
      );
      expect(fatesOf(outcomes)).toEqual(["0 unknown unaccounted"]);
    },
  );

  test("errors of one record, however many, are read in no time", () => {
    const error = { message: "No.", context: { fromObjectId: ["7"] } };
    const errors = Array.from({ length: 100_000 }, () => error);
    const { outcomes } = follow(
      callOf(associations("read"), [{ id: 7 }]),
      response(207, { errors }),
    );
    expect(outcomes[0]).toHaveProperty("moreErrors.length", 99_999);
  });

  test("what was found is not copied for each page", () => {
    let next = callOf(associations("read"), [{ id: 7 }]);
    const read: unknown[] = [];
    for (const after of ["1", "2", "3"]) {
      const row = { from: { id: "7" }, to: [to(after)], paging: { next: { after } } };
      [next] = interpretCall(next, response(200, { results: [row] })).again as [CallBatch];
      read.push(next.entries[0]!.pages![0]);
    }
    expect(read[2]).toBe(read[0]);
    expect(next.entries[0]!.pages).toEqual(
      ["1", "2", "3"].map((id) => ({ found: [{ id, types: [type(null)] }], after: id })),
    );
  });
});

describe("properties", () => {
  const batch = callOf(properties("create"), [definition("one"), definition("Two")]);
  const exists = {
    category: "OBJECT_ALREADY_EXISTS",
    subCategory: "Properties.PROPERTY_WITH_NAME_EXISTS",
    message: "A property named 'one' already exists.",
    context: { name: ["one"] },
  };

  test("are created under the name they have in lower case", () => {
    const results = [
      { name: "two", type: "string" },
      { name: "one" },
      { label: "?" },
      { name: "x" },
    ];
    expect(follow(batch, response(201, { results })).outcomes).toEqual([
      { status: "created", index: 0, key: "one", attempts: 1, definition: { name: "one" } },
      {
        status: "created",
        index: 1,
        key: "Two",
        attempts: 1,
        definition: { name: "two", type: "string" },
      },
    ]);
  });

  test("that exist are refused", () => {
    const answer = response(207, { results: [{ name: "two" }], errors: [exists] });
    expect(fatesOf(follow(batch, answer).outcomes)).toEqual([
      "0 failed Properties.PROPERTY_WITH_NAME_EXISTS",
      "1 created",
    ]);
  });

  test.each([
    response(207, { errors: [exists] }),
    refusal(exists, 409),
    refusal({ category: "CONFLICT" }, 409),
    refusal({ subCategory: "Properties.PROPERTY_WITH_NAME_EXISTS" }, 409),
  ])("that exist after silence may be ours: %o", (answer) => {
    const one = callOf(properties("create"), [definition("one")]);
    expect(follow(one, silence, answer).outcomes).toEqual([
      {
        status: "unknown",
        index: 0,
        key: "one",
        attempts: 2,
        reason: "no-answer",
        message: expect.stringMatching(
          /^An earlier attempt got no usable answer, and now the answer is: /,
        ),
        advice: "Read the property, and compare it with the definition that was sent.",
      },
    ]);
    expect(fatesOf(follow(one, answer).outcomes)[0]).toContain("failed");
  });

  test("that an answer left in doubt may be ours, too, when they exist after it", () => {
    const { outcomes, requests } = follow(
      batch,
      response(207, { results: [], errors: [{ message: "Something went wrong." }] }),
      response(207, { errors: [exists] }),
      response(201, { results: [{ name: "two" }] }),
    );
    expect(requests.map((inputs) => inputs.length)).toEqual([2, 1, 1]);
    expect(fatesOf(outcomes)).toEqual(["0 unknown no-answer", "1 created"]);
  });

  test("are refused for all that HubSpot says", () => {
    const one = callOf(properties("create"), [definition("one")]);
    const errors = [
      { message: "No such group.", code: "GROUP" },
      { message: "No such type.", code: "TYPE" },
    ];
    const messages = (answer: Answer): (string | undefined)[] => {
      const [outcome] = follow(one, answer).outcomes;
      if (outcome?.status !== "failed") throw new Error("Expected a failure.");
      return [outcome.error, ...(outcome.moreErrors ?? [])].map(({ message }) => message);
    };
    expect(messages(refusal({ errors }))).toEqual(["No such group.", "No such type."]);
    const named = [
      { message: "No.", errors, context: { name: ["one"] } },
      { message: "Never.", context: { name: ["ONE"] } },
    ];
    expect(messages(response(207, { errors: named }))).toEqual([
      "No such group.",
      "No such type.",
      "Never.",
    ]);
  });

  test("are found", () => {
    const read = callOf(properties("read"), [{ name: "one" }, { name: "two" }]);
    const missing = { category: "OBJECT_NOT_FOUND", message: "?", context: { name: ["two"] } };
    const answer = response(207, { results: [{ name: "one" }], errors: [missing] });
    expect(fatesOf(follow(read, answer).outcomes)).toEqual([
      "0 found",
      "1 failed OBJECT_NOT_FOUND",
    ]);
  });

  test("are listed", () => {
    const list = callOf(properties("list"), [{}]);
    const definitions = [{ name: "one" }];
    expect(interpretCall(list, response(200, { results: [...definitions, 7] }))).toEqual({
      outcomes: [{ status: "found", index: 0, key: "", attempts: 1, definitions }],
      again: [],
      errors: [],
    });
    expect(fatesOf([...interpretCall(list, response(200, { other: 1 })).outcomes])).toEqual([
      "0 unknown unaccounted",
    ]);
  });
});

test("an error beside a list of labels is kept, and one in its place fails the list", () => {
  const list = callOf(associations("labels"), [{}]);
  const errors = [{ category: "VALIDATION_ERROR", message: "Odd." }];
  const beside = interpretCall(list, response(207, { results: [], errors }));
  expect([fatesOf(beside.outcomes), beside.errors]).toEqual([
    ["0 found"],
    [{ category: "VALIDATION_ERROR", message: "Odd.", raw: errors[0] }],
  ]);
  const alone = interpretCall(list, response(207, { errors }));
  expect([fatesOf(alone.outcomes), alone.errors]).toEqual([["0 failed VALIDATION_ERROR"], []]);
});

test("association labels are listed, in the shape that create takes", () => {
  const list = callOf(associations("labels"), [{}]);
  const results = [
    { category: "HUBSPOT_DEFINED", typeId: 279, label: null },
    { category: "USER_DEFINED", typeId: 8, label: "Friend" },
    7,
  ];
  expect(interpretCall(list, response(200, { results }))).toMatchObject({
    outcomes: [
      {
        status: "found",
        labels: [
          { associationCategory: "HUBSPOT_DEFINED", associationTypeId: 279, label: null },
          { associationCategory: "USER_DEFINED", associationTypeId: 8, label: "Friend" },
        ],
      },
    ],
    again: [],
  });
  expect(fatesOf([...interpretCall(list, response(200, {})).outcomes])).toEqual([
    "0 unknown unaccounted",
  ]);
  expect(interpretCall(list, silence).again[0]).not.toHaveProperty("mayBeWritten");
});

describe("what settles nothing", () => {
  const one = callOf(associations("create", { maxRetries: 2 }), pairs([1, 2]));

  test("silence is tried again, then unknown", () => {
    const { outcomes, requests } = follow(one, silence);
    expect(requests).toHaveLength(3);
    expect(outcomes).toMatchObject([{ status: "unknown", reason: "no-answer", attempts: 3 }]);
    const { again, pause } = interpretCall(one, silence);
    expect(pause).toEqual({
      milliseconds: 1_000,
      scope: "batch",
      kind: "backoff",
      limit: "SERVER",
    });
    expect(again).toMatchObject([{ retries: 1, reason: "retry", mayBeWritten: true }]);
  });

  test("a limit is waited for, and what it never let through is skipped", () => {
    const limit = response(429, {
      errorType: "RATE_LIMIT",
      message: "Slow.",
      policyName: "SECONDLY",
    });
    expect(interpretCall(one, limit).pause).toMatchObject({ milliseconds: 1_000, scope: "client" });
    expect(follow(one, limit).outcomes).toEqual([
      {
        status: "skipped",
        index: 0,
        key: "1 → 2",
        attempts: 3,
        reason: "unavailable",
        message: "Slow.",
      },
    ]);
    expect(fatesOf(follow(one, silence, limit).outcomes)).toEqual(["0 unknown no-answer"]);
  });

  test("an expired token is refreshed once", () => {
    const expired = response(401, { category: "EXPIRED_AUTHENTICATION", message: "Expired." });
    const first = interpretCall(one, expired);
    expect(first).toMatchObject({
      again: [{ refreshed: true, reason: "retry" }],
      refreshToken: { reason: "unauthorized" },
    });
    const second = interpretCall(first.again[0]!, expired);
    expect(second).toMatchObject({ again: [], stop: { reason: "unauthorized" } });
    expect(fatesOf([...second.outcomes])).toEqual(["0 skipped stopped"]);
  });

  test("a stop settles the parts that wait, too", () => {
    const [part] = interpretCall(three, refusal()).again;
    const daily = response(429, { policyName: "DAILY", message: "Tomorrow." });
    const { again, errors, outcomes, stop } = interpretCall(part!, daily);
    expect([again, errors]).toEqual([[], []]);
    expect(stop).toMatchObject({ reason: "daily-limit" });
    expect(fatesOf([...outcomes])).toEqual([
      "0 skipped daily-limit",
      "1 skipped daily-limit",
      "2 skipped daily-limit",
    ]);
    expect(outcomes.map(({ attempts }) => attempts)).toEqual([2, 2, 1]);
  });

  test("skipped after silence is unknown, but a read leaves nothing in doubt", () => {
    const aborted = { reason: "aborted", message: "Ctrl+C" } as const;
    const [waiting] = interpretCall(one, silence).again;
    expect(skipCall(waiting!, aborted)).toMatchObject([
      {
        status: "unknown",
        message: "An earlier attempt got no usable answer, and it is not sent again: Ctrl+C",
      },
    ]);
    const [read] = interpretCall(callOf(associations("read"), [{ id: 1 }]), silence).again;
    expect(fatesOf(skipCall(read!, aborted))).toEqual(["0 skipped aborted"]);
    const [part] = interpretCall(interpretCall(three, silence).again[0]!, refusal()).again;
    expect(fatesOf(skipCall(part!, aborted)).map((fate) => fate.slice(2))).toEqual([
      "unknown no-answer",
      "unknown no-answer",
      "unknown no-answer",
    ]);
  });
});

test("every input gets exactly one outcome, whatever HubSpot answers", () => {
  const ids = fc.integer({ min: 1, max: 4 });
  const bodies = fc.record(
    {
      results: fc.array(
        fc.oneof(
          fc.record({ fromObjectId: ids, toObjectId: ids }),
          fc.record({ from: fc.record({ id: ids }), to: fc.anything() }),
          fc.record({ name: ids.map(String) }),
        ),
      ),
      errors: fc.array(
        fc.record(
          { message: fc.string(), context: fc.dictionary(fc.constantFrom("id", "name"), ids) },
          { requiredKeys: [] },
        ),
      ),
    },
    { requiredKeys: [] },
  );
  const answers = fc.oneof(
    fc.constant(silence),
    fc
      .tuple(fc.constantFrom(200, 201, 204, 207, 400, 401, 404, 409, 423, 429, 500), bodies)
      .map(([status, body]) => response(status, body)),
  );
  const jobs = fc.constantFrom(
    associations("create", { maxRetries: 1 }),
    associations("archive", { maxRetries: 1 }),
    associations("read", { maxRetries: 1 }),
    properties("create", { maxRetries: 1 }),
    properties("read", { maxRetries: 1 }),
  );
  fc.assert(
    fc.property(jobs, fc.array(answers, { minLength: 1, maxLength: 12 }), (job, list) => {
      const inputs = [1, 2, 3, 4].map((id) =>
        inputFor(job, { ...definition(String(id)), id, from: id, to: (id % 4) + 1, types }),
      );
      const { outcomes } = follow(callOf(job, inputs), ...list);
      expect(outcomes.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
    }),
  );
});

describe("the result", () => {
  const outcomes: CallOutcome[] = [
    { status: "skipped", index: 1, attempts: 0, reason: "aborted", message: "Ctrl+C" },
  ];
  test.each<[CallJob, string]>([
    [associations("create"), "associated"],
    [associations("createDefault"), "associated"],
    [associations("archive"), "archived"],
    [associations("removeLabels"), "archived"],
    [associations("read"), "found"],
    [associations("labels"), "found"],
    [properties("create"), "created"],
    [properties("read"), "found"],
    [properties("archive"), "archived"],
    [properties("list"), "found"],
  ])("of %o counts what it can end with", (job, status) => {
    const done = { status, index: 0, attempts: 1 } as CallOutcome;
    expect(summarizeCall(job, { outcomes: [...outcomes, done] })).toEqual({
      status: "partial",
      outcomes: [done, ...outcomes],
      counts: { [status]: 1, failed: 0, skipped: 1, unknown: 0 },
      requests: { sent: 0, retried: 0, isolating: 0, reconciling: 0, associating: 0 },
      errors: [],
    });
  });

  test.each<[CallJob, CallOutcome["status"][]]>([
    [{ about: "memberships", operation: "add", listId: 7 }, ["added", "unchanged", "missing"]],
    [{ about: "memberships", operation: "remove", listId: 7 }, ["removed", "unchanged", "missing"]],
    [{ about: "statuses", operation: "write" }, ["updated", "unchanged"]],
    [{ about: "statuses", operation: "unsubscribeAll" }, ["updated", "unchanged"]],
    [{ about: "statuses", operation: "read" }, ["found"]],
    [{ about: "events", operation: "send" }, ["accepted"]],
    [{ about: "records", operation: "merge", objectType: "contacts" }, ["merged"]],
    [{ about: "lists", operation: "find" }, ["found"]],
    [{ about: "lists", operation: "create", objectType: "contacts" }, ["created"]],
  ])("of %o has a count for %j, also when there is none", (job, statuses) => {
    expect(summarizeCall(job, { outcomes: [] }).counts).toEqual({
      ...Object.fromEntries(statuses.map((status) => [status, 0])),
      failed: 0,
      skipped: 0,
      unknown: 0,
    });
  });
});

/** As JSON, an object can have a `toString` that is no function. */
const STRANGE = { toString: {} };

test.each<[string, CallJob, object, object]>([
  [
    "associations",
    associations("create"),
    pairs([1, 2])[0]!,
    { fromObjectId: STRANGE, toObjectId: STRANGE },
  ],
  ["associated records", associations("read"), { id: 1 }, { from: { id: STRANGE }, to: [] }],
  [
    "statuses",
    { about: "statuses", operation: "write" },
    { subscriberIdString: "ada@example.com", subscriptionId: 1, statusState: "SUBSCRIBED" },
    { subscriberIdString: STRANGE, subscriptionId: STRANGE, status: "SUBSCRIBED" },
  ],
])("a row of %s whose ids are objects names none", (_, job, input, row) => {
  const errors = [{ category: "A", message: STRANGE, subCategory: STRANGE }];
  for (const more of [{}, { errors }]) {
    const answer = response(200, { results: [row], ...more });
    const { outcomes } = interpretCall(callOf(job, [input]), answer);
    expect(outcomes.map(({ status }) => status)).not.toContain("updated");
    expect(outcomes.map(({ status }) => status)).not.toContain("associated");
  }
});
