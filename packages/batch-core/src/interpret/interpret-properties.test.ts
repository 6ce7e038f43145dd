import { describe, expect, test } from "vitest";
import type { Answer } from "../answer/answer.ts";
import { response } from "../testing/batches.ts";
import { callOf, fatesOf, follow } from "../testing/calls.ts";
import { interpretCall } from "./interpret-call.ts";
import { properties, definition, silence, refusal } from "../testing/association-calls.ts";

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
