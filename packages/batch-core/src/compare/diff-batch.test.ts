import type { Outcome } from "@x/batch-types";
import { expect, test } from "vitest";
import { createDiffBatches } from "./diff-batch.ts";

const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
const definitions = ["email", "city", "zip"].map((name) => ({ name, type: "string" }));

test("a batch reads each key once, with every property that is set; what is refused is not read", () => {
  const batch = createDiffBatches(job, definitions)(
    [
      { id: "ada@example.com", properties: { city: "Paris" } },
      { id: "alan@example.com", properties: { nope: "1" } },
      { id: "Ada@Example.com ", properties: { zip: "1000" } },
      { id: "grace@example.com", properties: { zip: "2000" } },
    ],
    100,
  );
  expect(batch.ids).toEqual([{ id: "ada@example.com" }, { id: "grace@example.com" }]);
  expect(batch.places).toEqual([0, -1, 0, 1]);
  expect(batch.properties).toEqual(["city", "zip"]);

  const record = { id: "7", properties: { city: "Oslo", zip: "1000" } };
  const found: Outcome = {
    index: 0,
    key: "ada@example.com",
    attempts: 1,
    status: "found",
    id: "7",
    record,
    warnings: [],
  };
  const changes = [{ property: "city", from: "Oslo", to: "Paris" }];
  const ada = { status: "update", id: "7", changes, kept: [] };
  expect(batch.compare([found])).toEqual([
    { index: 100, key: "ada@example.com", ...ada },
    expect.objectContaining({ index: 101, status: "refused" }),
    { index: 102, key: "Ada@Example.com ", mergedInto: 100, ...ada },
    {
      index: 103,
      key: "grace@example.com",
      status: "kept",
      kept: [{ property: "zip", to: "2000", why: "not-read" }],
    },
  ]);
});

test("no records, nothing to read", () => {
  const batch = createDiffBatches(job, definitions)([]);
  const { ids, places, properties } = batch;
  expect({ ids, places, properties, changes: batch.compare([]) }).toEqual({
    ids: [],
    places: [],
    properties: [],
    changes: [],
  });
});
