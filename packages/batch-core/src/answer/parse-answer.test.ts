import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { parseAnswer } from "./parse-answer.ts";

const bodyOf = (text: string): unknown =>
  (parseAnswer({ status: 200, headers: {}, text }) as { body: unknown }).body;

describe("headers", () => {
  const expected = { "content-type": "application/json", "retry-after": "2, 3" };
  test.each<[string, Parameters<typeof parseAnswer>[0]["headers"]]>([
    [
      "pairs",
      [
        ["Content-Type", "application/json"],
        ["Retry-After", "2"],
        ["retry-after", "3"],
      ],
    ],
    [
      "a Map",
      new Map<string, string | number>([
        ["content-type", "application/json"],
        ["Retry-After", "2, 3"],
      ]),
    ],
    [
      "an object, as node:http has it",
      { "content-type": "application/json", "retry-after": ["2", "3"], date: undefined },
    ],
    [
      "an object in any case",
      { "CONTENT-TYPE": "application/json", "Retry-After": 2, "retry-after": 3, Date: {} },
    ],
  ])("from %s", (_, headers) => {
    expect(parseAnswer({ status: 429, headers, text: "" })).toEqual({
      kind: "response",
      status: 429,
      headers: expected,
      body: "",
    });
  });

  test("of any name are names and nothing else", () => {
    const answer = parseAnswer({ status: 200, headers: [["__PROTO__", "1"]], text: "" });
    expect(Object.entries("headers" in answer && answer.headers)).toEqual([["__proto__", "1"]]);
  });
});

test("the time at which it was sent is kept", () => {
  const given = { status: 204, headers: {}, text: "" };
  const answer = { kind: "response", status: 204, headers: {}, body: "" };
  expect(parseAnswer({ ...given, sentAt: 0 })).toStrictEqual({ ...answer, sentAt: 0 });
  expect(parseAnswer({ ...given, sentAt: undefined })).toStrictEqual(answer);
});

test.each([
  ["", ""],
  ["null", null],
  ['{"results":[]}', { results: [] }],
  ['{"results":[', '{"results":['],
  ["<html>502</html>", "<html>502</html>"],
])("%j is %j", (text, body) => {
  expect(bodyOf(text)).toEqual(body);
});

describe("a body that nests", () => {
  const nested = (levels: number): string =>
    `${'{"a":['.repeat(levels / 2)}${"]}".repeat(levels / 2)}`;

  test("100 levels deep is parsed", () => {
    expect(bodyOf(nested(100))).toEqual(JSON.parse(nested(100)));
  });

  test.each([102, 200_000])("%i levels deep is a text", (levels) => {
    expect(bodyOf(nested(levels)) === nested(levels)).toBe(true);
  });
});

describe("a body of more values than fit into memory", () => {
  const MILLION_6 = 6_000_000;

  test.each([
    ["lists", `[${"[],".repeat(MILLION_6)}0]`],
    ["objects", `[${"{},".repeat(MILLION_6)}0]`],
    ["numbers", `[${"1,".repeat(MILLION_6)}0]`],
    ["what nests, and never ends", "[".repeat(2 * MILLION_6)],
  ])("is a text, and is not parsed: %s", (_, text) => {
    const parse = vi.spyOn(JSON, "parse");
    expect(bodyOf(text) === text).toBe(true);
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });

  test("is not one of few values that are long", () => {
    const value = String.raw`,[{\"`.repeat(3_000_000);
    expect(typeof bodyOf(`{"note":"${value}"}`)).toBe("object");
  });
});

test("any JSON is read as what it is, any text as the text, and nothing throws", () => {
  const value = fc.oneof(fc.string(), fc.anything());
  const headers = fc.oneof(
    fc.array(fc.tuple(fc.string(), value)),
    fc.dictionary(fc.string(), value),
  );
  const text = fc.oneof(
    fc.json(),
    fc.string(),
    fc.json().map((json) => json.slice(1)),
  );
  fc.assert(
    fc.property(fc.integer(), headers, text, (status, headers, text) => {
      const answer = parseAnswer({ status, headers, text });
      if (answer.kind !== "response") throw new Error("It is a response.");
      const names = Object.keys(answer.headers);
      expect(names).toEqual(names.map((name) => name.toLowerCase()));
      expect(Object.values(answer.headers).every((one) => typeof one === "string")).toBe(true);
      expect(answer.status).toBe(status);
      if (typeof answer.body === "string" && answer.body === text) return;
      expect(answer.body).toEqual(JSON.parse(text));
    }),
  );
});
