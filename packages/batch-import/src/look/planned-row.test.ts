import type { CreateChange, UpdateChange } from "@x/batch-types";
import { expect, test } from "vitest";
import { plannedRow } from "./planned-row.ts";

const changes = [
  { property: "city", from: "Paris", to: "London" },
  { property: "zip", from: "1", to: "" },
];
const update: UpdateChange = {
  index: 0,
  status: "update",
  key: "a@x.org",
  id: "7",
  changes,
  kept: [],
};
const create: CreateChange = { index: 0, status: "create", key: "a@x.org", changes };
const { id: _, ...idless } = update;
const { key: __, ...keyless } = create;

const byId = { operation: "update", objectType: "contacts" } as const;
const byEmail = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
const look = { column: 1, ifChanged: "skip" } as const;
const properties = { city: "London", zip: "" };

test.each([
  ["an update by its id", byId, update, { id: "7", properties }],
  [
    "an update by its key, where creates are among the changes",
    byEmail,
    update,
    { id: "a@x.org", properties },
  ],
  ["a create by its key", byEmail, create, { id: "a@x.org", properties }],
])("%s is a record with each planned value", (_name, job, change, record) => {
  expect(plannedRow(job, look, ["2", JSON.stringify(change)])).toEqual({ change, record });
});

test.each<[string, string | null | undefined]>([
  ["no JSON", "{"],
  ["no cell", undefined],
  ["an empty cell", null],
  ["a change that writes nothing", JSON.stringify({ index: 0, status: "unchanged", id: "7" })],
  [
    "one with a key, too",
    JSON.stringify({ index: 0, status: "unchanged", key: "a@x.org", id: "7" }),
  ],
  ["an archive", JSON.stringify({ index: 0, status: "archive", id: "7" })],
  ["an update without an id", JSON.stringify(idless)],
  ["a create without a key", JSON.stringify(keyless)],
  ["a field that nobody knows", JSON.stringify({ ...create, more: 1 })],
  ["a property twice", JSON.stringify({ ...create, changes: [...changes, ...changes] })],
])("%s is no row that can be written", (_name, cell) => {
  expect(plannedRow(byEmail, look, ["2", cell])).toBeUndefined();
});

test("only the column of the change is read", () => {
  const text = JSON.stringify(create);
  expect(plannedRow(byEmail, { ...look, column: 0 }, [text, "{"])).toMatchObject({
    change: create,
  });
  expect(plannedRow(byEmail, look, [text])).toBeUndefined();
});
