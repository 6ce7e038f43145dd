import { createValueChecks } from "@x/batch-core";
import { fromBlob, survey } from "@x/batch-file";
import fc from "fast-check";
import { expect, test } from "vitest";
import { unclearColumns } from "./unclear-columns.ts";

/** What is done with the column `a` of a file. */
async function inFile(text: string, name: string) {
  return unclearColumns(await survey(fromBlob(new Blob([text]), name)))?.[0];
}

test.each([
  ["nothing else", "a,b\n1.200,x\n15,y\n", "rows.csv", "warned"],
  ["a decimal point", "a,b\n1.200,x\n1.5,y\n", "rows.csv", undefined],
  ["a decimal comma", 'a,b\n1.200,x\n"12,50",y\n', "rows.csv", "refused"],
  ["groups of digits with points", "a,b\n1.200,x\n1.234.567,y\n", "rows.csv", "refused"],
  ["groups of digits with commas", 'a,b\n1.200,x\n"1,234,567",y\n', "rows.csv", undefined],
  ["both marks", 'a,b\n1.200,x\n"12,50",y\n1.5,z\n', "rows.csv", "refused"],
  ["a decimal comma in another column", 'a,b\n1.200,"12,50"\n', "rows.csv", "warned"],
  ["semicolons between its cells", "a;b\n1.200;x\n", "rows.csv", "refused"],
  ["semicolons, and a decimal point", "a;b\n1.200;x\n1.5;y\n", "rows.csv", undefined],
  ["tabs between its cells", "a\tb\n1.200\tx\n", "rows.tsv", "warned"],
  ["JSON", '{"a":"1.200"}\n', "rows.jsonl", undefined],
  ["numbers of JSON", '{"a":1.200}\n{"a":12}\n', "rows.jsonl", undefined],
  ["JSON with a decimal comma", '{"a":"1.200"}\n{"a":"12,50"}\n', "rows.jsonl", "refused"],
  ["no such text", "a;b\n0.200;x\n1200.500;y\n31.12.2024;z\n1.2.3;v\n", "rows.csv", undefined],
])("1.200 in a column with %s", async (_, text, name, then) => {
  expect(await inFile(text, name)).toBe(then);
});

const NUMBERS = { name: "a", label: "", type: "number", fieldType: "number" };

/** Whether core reads a text as a number with this decimal mark, and as which. */
function read(text: string, decimalMark: "." | ","): string | undefined {
  const job = { operation: "create", objectType: "deals" } as const;
  const checked = createValueChecks(job, [NUMBERS], { decimalMark }).of("a")(text);
  return checked?.error === undefined ? (checked?.coercion?.to ?? text) : undefined;
}

test("core reads no text otherwise than the mark says that it speaks for", async () => {
  const part = fc.constantFrom("0", "1", "12", "200", "1234", ".", ",", " ", "'", "+", "-");
  const texts = fc.array(part, { minLength: 1, maxLength: 7 }).map((parts) => parts.join(""));
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const then = await inFile(`a|b\n1.200|x\n"${text}"|y\n`, "rows.csv");
      const [point, comma] = [read(text, "."), read(text, ",")];
      if (then === "refused") expect({ text, point }).toEqual({ text, point: undefined });
      if (then === undefined) expect([undefined, text, point]).toContain(comma);
    }),
    { numRuns: 300 },
  );
});
