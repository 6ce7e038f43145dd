import { resolveJob } from "@x/batch-core";
import { expect, test } from "vitest";
import { createIdReader } from "./named-id.ts";

const byKey = resolveJob({ operation: "upsert", objectType: "contacts", idProperty: "email" });
const byId = resolveJob({ operation: "update", objectType: "contacts" });
const changes = [{ property: "city", from: "Paris", to: "London" }];
const update = { index: 0, key: "a@x.org", status: "update", id: "512", changes, kept: [] };
const create = { index: 0, key: "a@x.org", status: "create", changes };

test.each([
  ["of a change of a record that is there", update, "512"],
  ["of a change that creates a record", create, undefined],
  ["of what is no change", {}, undefined],
])("the key of a plan is no record id: %s", (_, change, id) => {
  const columns = { properties: [null, null], idColumn: 0, leftOut: [] };
  const look = { column: 1, ifChanged: "skip" } as const;
  const idOf = createIdReader({ job: byKey, columns, look });
  expect(idOf(["a@x.org", JSON.stringify(change)])).toBe(id);
});

test.each([
  [0, ["512"], "512"],
  [0, [null], undefined],
  [undefined, ["512"], undefined],
])("a row says its record id in its column: %s", (idColumn, cells, id) => {
  const columns = { properties: [null], idColumn, leftOut: [] };
  expect(createIdReader({ job: byId, columns })(cells)).toBe(id);
});
