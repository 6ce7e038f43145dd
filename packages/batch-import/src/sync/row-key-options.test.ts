import { expect, test } from "vitest";
import type { ColumnMap } from "../mapping/map-columns.ts";
import type { RowOptions } from "../record/row-options.ts";
import { createRowKeyReader } from "./read-row-key.ts";

const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
const columns: ColumnMap = { properties: ["email", "birthday"], leftOut: [] };

test("a row has another hash for each way in which its values are read", () => {
  const ways: [Partial<ColumnMap>, RowOptions?][] = [
    [{}],
    [{}, { coerce: true }],
    [{}, { dateFormat: "DD.MM.YYYY" }],
    [{}, { dateFormat: "MM.DD.YYYY" }],
    [{ dateSystem: 1900 }],
    [{ dateSystem: 1904 }],
  ];
  const hashes = ways.map(([more, options]) => {
    const read = createRowKeyReader(job, { ...columns, ...more }, options);
    return Buffer.from(read(["ada@x.org", "01.02.1999"]).hash).toString("hex");
  });
  expect(new Set(hashes).size).toBe(ways.length);
});
