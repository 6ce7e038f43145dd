import { describe, expect, test } from "vitest";
import type { Answer } from "../answer/answer.ts";
import { response } from "../testing/batches.ts";
import { callOf, fatesOf, follow } from "../testing/calls.ts";
import type { CallBatch } from "../kinds/calls/call-batch.ts";
import { interpretCall } from "./interpret-call.ts";
import {
  associations,
  types,
  pairs,
  silence,
  refusal,
  three,
  made,
} from "../testing/association-calls.ts";

const pairOf = ({ from, to }: { from: number; to: number }): [number, number] => [from, to];

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
      message: "No part of this batch was accepted. 14 parts were tried; the last answer: No.",
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
