import { expect, test } from "vitest";
import type { Answer } from "./answer.ts";
import { createCsvFormat } from "./to-csv.ts";

function found(id: string, properties: Record<string, string | null>): Answer {
  return { asked: { key: id }, status: "found", id, record: { id, properties }, error: "" };
}

function missed(key: string): Answer {
  return { asked: { key }, status: "failed", id: "", record: undefined, error: "not there" };
}

test("the columns are those that were asked for, whatever comes", () => {
  const { toText, leftOut } = createCsvFormat(["b", "a"], false);
  expect(toText([found("1", { a: "x,y", c: "z" })])).toBe(
    'hs_key,hs_status,hs_id,b,a,hs_error\n1,found,1,,"x,y",\n',
  );
  expect(toText([missed("2")])).toBe("2,failed,,,,not there\n");
  expect(toText([])).toBe("");
  expect([...leftOut]).toEqual([]);
});

test("else those of the first records that are found; what comes later is told", () => {
  const { toText, leftOut } = createCsvFormat(undefined, false);
  expect(toText([missed("1")])).toBe("");
  expect(toText([found("2", { a: "=1" }), found("3", { b: null })])).toBe(
    "hs_key,hs_status,hs_id,a,b,hs_error\n1,failed,,,,not there\n2,found,2,=1,,\n3,found,3,,,\n",
  );
  expect(toText([found("4", { a: "", c: "" })])).toBe("4,found,4,,,\n");
  expect([...leftOut]).toEqual(["c"]);
});

test("none, where none of many is found, and at the end", () => {
  const early = createCsvFormat(undefined, false);
  expect(early.toText([missed("1")])).toBe("");
  expect(early.toText([])).toBe("hs_key,hs_status,hs_id,hs_error\n1,failed,,not there\n");
  const { toText } = createCsvFormat(undefined, false);
  const many = Array.from({ length: 1_000 }, (_, id) => missed(String(id)));
  expect(toText(many).split("\n")).toHaveLength(1_002);
});
