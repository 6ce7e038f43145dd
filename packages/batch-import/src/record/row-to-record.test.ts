import type { Operation } from "@x/batch-types";
import { expect, test } from "vitest";
import type { ColumnMap } from "../mapping/map-columns.ts";
import { rowToRecord } from "./row-to-record.ts";

const byName: ColumnMap = {
  properties: ["name", null, "city"],
  leftOut: [],
};
const byId: ColumnMap = { properties: [null, "name"], idColumn: 0, leftOut: [] };

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
  const columns = { properties: ["constructor"], leftOut: [] };
  expect(rowToRecord(["x"], "create", columns)).toEqual({ properties: { constructor: "x" } });
});

const types = [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 279 }] as const;

test.each<[string, Operation, object, unknown[]]>([
  [
    "of a create go along, with their types",
    "create",
    { types },
    [
      { to: { id: "7" }, types },
      { to: { id: "8" }, types },
    ],
  ],
  [
    "of an upsert follow it, unlabelled",
    "upsert",
    {},
    [{ to: { objectType: "companies", id: "7" } }, { to: { objectType: "companies", id: "8" } }],
  ],
  [
    "of an update follow it, with their types",
    "update",
    { types },
    [
      { to: { objectType: "companies", id: "7" }, types },
      { to: { objectType: "companies", id: "8" }, types },
    ],
  ],
])("associations %s", (_, operation, more, associations) => {
  const columns: ColumnMap = {
    properties: ["name", null],
    associations: [{ column: 1, objectType: "companies", ...more }],
    leftOut: [],
  };
  const record = rowToRecord(["Acme", " 7;;8 "], operation, columns);
  expect(record).toEqual({ properties: { name: "Acme" }, associations });
  expect(rowToRecord(["Acme", " ; "], operation, columns)).toEqual({
    properties: { name: "Acme" },
  });
});

test("a column map that was kept as JSON is the same", () => {
  const kept = JSON.parse(JSON.stringify(byName)) as ColumnMap;
  expect(rowToRecord(["Acme", "x", "Berlin"], "create", kept)).toEqual({
    properties: { name: "Acme", city: "Berlin" },
  });
});
