import { describe, expect, test } from "vitest";
import type { Answer } from "../answer/answer.ts";
import { response } from "../testing/batches.ts";
import { callOf, fatesOf, follow, inputFor } from "../testing/calls.ts";
import { interpretCall } from "./interpret-call.ts";
import {
  associations,
  properties,
  types,
  pairs,
  silence,
  refusal,
  three,
  made,
} from "../testing/association-calls.ts";

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
      message: "The answer said nothing about this one.",
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

describe("archived", () => {
  const jobs = [associations("archive"), associations("removeLabels"), properties("archive")];
  const inputs = { from: 1, to: 2, types, name: "shoe_size" };

  test.each<Answer>([
    response(204, ""),
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

  test.each([{ status: "CANCELED" }, { results: [] }, { status: "COMPLETE", numErrors: 1 }])(
    "not by a 200 with %j",
    (body) => {
      for (const job of jobs) {
        const batch = callOf(job, [inputFor(job, inputs)]);
        expect(fatesOf(follow(batch, response(200, body)).outcomes)).toEqual([
          "0 unknown unaccounted",
        ]);
      }
    },
  );

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
        message: "The answer said nothing about this one.",
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
