import { join } from "node:path";
import { toJsonSchema } from "@valibot/to-json-schema";
import { expect, test } from "vitest";
import { importPlanSchema } from "./import-plan.ts";
import { parseImportPlan } from "./parse-import-plan.ts";

const parse = (...steps: unknown[]) =>
  parseImportPlan(JSON.stringify({ format: 1, steps }), "plan.json");

test("a step without a name is called as its object, and knows its place", () => {
  const step = { source: "a.csv", object: "contacts", operation: "create" };
  const named = { ...step, name: "leads", columns: { Name: "firstname", Notes: null } };
  expect(parse(step, named)).toEqual([
    { ...step, name: "contacts", path: "steps[0]" },
    { ...named, path: "steps[1]" },
  ]);
});

test("a column may have any name", () => {
  const columns = JSON.parse('{ "__proto__": "name", "constructor": null }') as object;
  const [file] = parse({ source: "a.csv", object: "companies", operation: "create", columns });
  expect(Object.entries(file!.columns!)).toEqual([
    ["__proto__", "name"],
    ["constructor", null],
  ]);
});

test.each([
  ["{", /^plan\.json: not JSON \(/],
  ["5", "plan.json: the file: expected Object; got 5."],
  ["[]", "plan.json: format: missing.\nplan.json: steps: missing."],
  ['{"format":2,"steps":[]}', "plan.json: format: expected 1, the format of this version; got 2."],
])("%s is no plan", (text, message) => {
  expect(() => parseImportPlan(text, "plan.json")).toThrow(message);
});

test("a mark before the text, as some editors save it, is left out", () => {
  const text = '{"format":1,"steps":[{"source":"a","object":"deals","operation":"create"}]}';
  expect(parseImportPlan(`\u{FEFF}${text}`, "plan.json")).toHaveLength(1);
});

test("import-plan.schema.json is the schema, for editors", async () => {
  const path = join(import.meta.dirname, "../../import-plan.schema.json");
  const schema = toJsonSchema(importPlanSchema, { errorMode: "ignore" });
  await expect(`${JSON.stringify(schema, undefined, 2)}\n`).toMatchFileSnapshot(path);
});
