import type { Job } from "@x/batch-queue";
import { expect, test } from "vitest";
import { createTableMaker, REST } from "./record-table.ts";

function tableOf(job: Pick<Job, "operation" | "idProperty">, records: readonly unknown[]) {
  const maker = createTableMaker(job);
  for (const record of records) maker.note(record);
  const { header, cellsOf } = maker.table(false);
  return [header, ...records.map(cellsOf)];
}

test("the id and each property has a column of its own name", () => {
  const records = [
    { id: "a@example.com", properties: { city: "Ulm" } },
    { properties: { age: 7, city: "Bonn", email: "b@example.com" } },
  ];
  expect(tableOf({ operation: "upsert", idProperty: "email" }, records)).toEqual([
    ["email", "city", "age"],
    ["a@example.com", "Ulm", ""],
    ["b@example.com", "Bonn", "7"],
  ]);
  expect(tableOf({ operation: "archive" }, [{ id: 17 }])).toEqual([["hs_id"], ["17"]]);
  expect(tableOf({ operation: "create" }, [{ properties: { city: "" } }, null])).toEqual([
    ["city"],
    [""],
    [""],
  ]);
});

test("what no cell can say is kept as JSON in a column that a submit asks about", () => {
  const associations = [{ to: { objectType: "companies", id: "9" } }];
  const records = [
    { id: "1", properties: { city: "", age: 7 }, associations },
    { id: "2", properties: { city: "Bonn" } },
  ];
  expect(tableOf({ operation: "update" }, records)).toEqual([
    ["hs_id", "age", "city", REST],
    ["1", "7", "", JSON.stringify({ properties: { city: "" }, associations })],
    ["2", "", "Bonn", ""],
  ]);
  const quotes = [{ id: "1", properties: { hs_title: "Roof", hs_status: "DRAFT" } }];
  expect(tableOf({ operation: "update" }, quotes)).toEqual([
    ["hs_id", "hs_title", REST],
    ["1", "Roof", JSON.stringify({ properties: { hs_status: "DRAFT" } })],
  ]);
  const renamed = [{ id: "a@example.com", properties: { email: "b@example.com" } }];
  expect(tableOf({ operation: "upsert", idProperty: "email" }, renamed)).toEqual([
    ["email", REST],
    ["a@example.com", JSON.stringify({ properties: { email: "b@example.com" } })],
  ]);
});

test("of a run that is open, a property that came later is not lost", () => {
  const maker = createTableMaker({ operation: "create" });
  maker.note({ properties: { city: "Ulm" } });
  const { header, cellsOf } = maker.table(true);
  expect([header, cellsOf({ properties: { age: "7" } })]).toEqual([
    ["city", REST],
    ["", JSON.stringify({ properties: { age: "7" } })],
  ]);
});
