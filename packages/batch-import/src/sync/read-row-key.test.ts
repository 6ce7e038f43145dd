import { expect, test } from "vitest";
import type { ColumnMap } from "../mapping/map-columns.ts";
import type { RowOptions } from "../record/row-options.ts";
import { createRowKeyReader } from "./read-row-key.ts";

const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
const columns: ColumnMap = { properties: ["email", null, "city"], leftOut: [] };
const cells = ["ada@x.org", "left out", "1,200"];

function read(map: ColumnMap = columns, options?: RowOptions, row = cells) {
  const { key, hash } = createRowKeyReader(job, map, options)(row);
  return { key, hash: Buffer.from(hash).toString("hex") };
}

test("the key is as HubSpot compares it, and empty where a row has none", () => {
  expect(read(columns, {}, [" ADA@x.org", "", ""]).key).toBe("ada@x.org");
  expect(read(columns, {}, []).key).toBe("");
});

test("columns may change their places, and columns that are left out their cells", () => {
  const moved: ColumnMap = {
    properties: ["city", "email"],
    clears: [false, true],
    typed: ["mixed", null],
    leftOut: [],
  };
  const same: ColumnMap = {
    properties: ["email", null, "city"],
    clears: [true, false, false],
    typed: [null, null, "mixed"],
    leftOut: [],
  };
  expect(read(moved, {}, ["1,200", "ada@x.org"])).toEqual(read(same));
});

test.each<[string, ColumnMap, RowOptions]>([
  ["what blanks clear", { ...columns, clears: [false, false, true] }, {}],
  ["the types of cells", { ...columns, typed: [null, null, "typed"] }, {}],
  ["the system of dates", { ...columns, dateSystem: 1904 }, {}],
  ["the properties", { ...columns, properties: ["email", null, "state"] }, {}],
  ["that values are rewritten", columns, { coerce: true }],
  ["how days are written", columns, { dateFormat: "DD.MM.YYYY" }],
  ["the decimal mark", columns, { decimalMark: "," }],
])("%s: when it changes, so does the hash of every row", (_, map, options) => {
  expect(read(map, options).hash).not.toBe(read().hash);
});
