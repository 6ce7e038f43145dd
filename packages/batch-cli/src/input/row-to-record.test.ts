import type { Operation } from "@x/batch-types";
import { expect, test } from "vitest";
import type { ColumnMap } from "./map-columns.ts";
import { rowToRecord } from "./row-to-record.ts";

const byName: ColumnMap = {
  properties: ["name", undefined, "city"],
  idColumn: undefined,
  leftOut: [],
};
const byId: ColumnMap = { properties: [undefined, "name"], idColumn: 0, leftOut: [] };

test.each<[string, string[], Operation, ColumnMap, unknown]>([
  [
    "mapped cells are properties",
    ["Acme", "x", "Berlin"],
    "create",
    byName,
    { properties: { name: "Acme", city: "Berlin" } },
  ],
  [
    "a blank cell is no property",
    ["Acme", "x", ""],
    "create",
    byName,
    { properties: { name: "Acme" } },
  ],
  [
    "white space is a value, and kept",
    [" Acme ", "", " "],
    "upsert",
    byName,
    { properties: { name: " Acme ", city: " " } },
  ],
  [
    "a record id loses outer white space",
    [" 7 ", "Acme"],
    "update",
    byId,
    { id: "7", properties: { name: "Acme" } },
  ],
  [
    "a blank record id is still one, for core to refuse",
    [" ", "Acme"],
    "update",
    byId,
    { id: "", properties: { name: "Acme" } },
  ],
  ["an archive takes the record id alone", ["7", "Acme"], "archive", byId, { id: "7" }],
])("%s", (_, cells, operation, columns, record) => {
  expect(rowToRecord(cells, operation, columns)).toEqual(record);
});

test("a property may have any name", () => {
  const columns = { properties: ["constructor"], idColumn: undefined, leftOut: [] };
  expect(rowToRecord(["x"], "create", columns)).toEqual({ properties: { constructor: "x" } });
});
