import { expect, expectTypeOf, test } from "vitest";
import { fromBlob } from "../source/from-blob.ts";
import { readRows } from "../read/read-rows.ts";
import { survey } from "../read/survey.ts";
import type { Row } from "../rows/row.ts";

test("a key that an object lacks is no cell; one with null or an empty text is a blank cell", async () => {
  const text = '{"name":"A","city":"Rome"}\n{"name":null,"city":""}\n{"city":"Bern"}\n';
  const file = fromBlob(new Blob([text]), "rows.jsonl");
  const rows: Row[] = [];
  for await (const row of readRows(file, await survey(file))) rows.push(row);
  expect(rows).toStrictEqual([
    { line: 1, cells: ["A", "Rome"] },
    { line: 2, cells: ["", ""] },
    { line: 3, cells: [undefined, "Bern"] },
  ]);
  expectTypeOf<Row["cells"][number]>().toEqualTypeOf<string | undefined>();
});
