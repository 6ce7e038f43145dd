import { join } from "node:path";
import { toJsonSchema } from "@valibot/to-json-schema";
import { expect, test } from "vitest";
import type { ImportError } from "../errors/import-error.ts";
import { importPlanSchema } from "./import-plan.ts";
import { parseImportPlan } from "./parse-import-plan.ts";

const parse = (...steps: unknown[]) =>
  parseImportPlan(JSON.stringify({ format: 1, steps }), "plan.json");

test("a step without a name is called as its object, and knows its place", () => {
  const step = { source: "a.csv", object: "contacts", operation: "create" };
  const named = { ...step, name: "leads", columns: { Name: "firstname", Notes: null } };
  expect(parse(step, named)).toEqual([
    { ...step, name: "contacts", place: 0 },
    { ...named, place: 1 },
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

/** What is wrong with a plan, a text for each problem. */
function problemsOf(text: string): readonly string[] {
  try {
    parseImportPlan(text, "plan.json");
  } catch (error) {
    return (error as ImportError).problems.map(({ message }) => message);
  }
  return [];
}

test.each([
  ["{", ["plan.json, line 1, column 2: not JSON: expected }, got the end."]],
  ["5", ["plan.json, line 1, column 1: the file: expected an object: {…}; got 5."]],
  [
    '{"format":2,"steps":[]}',
    [
      "plan.json, line 1, column 2: format: expected 1, the format of this version; got 2.",
      "plan.json, line 1, column 13: steps: expected at least one step; got 0.",
    ],
  ],
])("%s is no plan", (text, problems) => {
  expect(problemsOf(text)).toEqual(problems);
});

test("all mistakes are told at once, in the order of the text, each with its place", () => {
  const text = `{
  "format": 1,
  "steps": [
    { "soruce": "a.csv", "object": "contacts", "operation": "upsert",
      "operation": "upsert",
      "columns": { "Mail": "E-Mail!", "constructor": 5 },
      "onExisting": "leave", "Überschreiben": true,
      "overwrite": { "__proto__": "sometimes" } },
    { "source": 7, "object": "contacts", "operation": "create", "clearBlanks": true,
      "links": [{ "colunm": "Ref", "step": "companys", "key": "Ref" }] },
    { "name": "last", "source": "c.csv", "object": "companies", "operation": "delete",
      "links": [{ "column": "Ref", "step": "contcats", "key": "Ref" }] }
  ]
}`;
  expect(problemsOf(text)).toEqual([
    "plan.json, line 4, column 5: steps[0].idProperty: missing. An upsert finds records by a unique property, such as email.",
    'plan.json, line 4, column 7: steps[0].soruce: unknown. Did you mean "source"?',
    "plan.json, line 4, column 48: steps[0].operation: given twice. Leave one of them out.",
    'plan.json, line 6, column 20: steps[0].columns.Mail: expected the name of a property, or null; got "E-Mail!".',
    "plan.json, line 6, column 39: steps[0].columns.constructor: expected a text in double quotes; got 5.",
    'plan.json, line 7, column 7: steps[0].onExisting: expected "update", "skip" or "fail"; got "leave".',
    expect.stringMatching(
      /^plan\.json, line 7, column 30: steps\[0\]\["Überschreiben"\]: unknown\. Expected one of name, source, .*skipLines\.$/,
    ),
    'plan.json, line 8, column 22: steps[0].overwrite.__proto__: expected "if-empty" or "never"; got "sometimes".',
    'plan.json, line 9, column 5: steps[1].name: "contacts" is the name of steps[0], too. Give each step a name of its own.',
    "plan.json, line 9, column 7: steps[1].source: expected a text in double quotes; got 7.",
    "plan.json, line 9, column 65: steps[1].clearBlanks: a create has nothing to clear. Leave it out.",
    'plan.json, line 10, column 19: steps[1].links[0].colunm: unknown. Did you mean "column"?',
    'plan.json, line 10, column 36: steps[1].links[0].step: no step is called "companys", but "contacts", "last".',
    'plan.json, line 11, column 65: steps[2].operation: expected "create", "update" or "upsert"; got "delete".',
    'plan.json, line 12, column 36: steps[2].links[0].step: no step is called "contcats", but "contacts", "last". Did you mean "contacts"?',
  ]);
});

test.each([
  [
    { check: false, coerce: true, decimalMark: "," },
    "check: values are rewritten (coerce, decimalMark) by the account's properties, which are not read without a check. Leave one of them out.",
  ],
  [
    { check: false, undoable: true },
    "check: to decide what is written, values are compared by the account's properties. Leave out check, or undoable.",
  ],
  [
    { dateFormat: "DD.MM" },
    'dateFormat: expected DD, MM and YYYY once each, such as DD.MM.YYYY or MM/DD/YYYY; got "DD.MM".',
  ],
  [
    { missing: "ignore" },
    'missing: for records that are found by a property. Add "objects:property=Column" to associate, or leave it out.',
  ],
  [
    { createMissing: true, missing: "fail", associate: ["companies:domain=Site"] },
    "missing: records that are missing are created. Leave out missing or createMissing.",
  ],
  [
    { allOrNone: true, overwrite: { city: "never" } },
    "allOrNone: one row that is left alone would leave all of them alone. Leave out allOrNone, or overwrite.",
  ],
  [{ operation: "update", allOrNone: true }, "allOrNone: an update has none. Leave it out."],
  [
    { operation: "update", onMissing: "create" },
    "onMissing: An update creates nothing. To create missing records, use upsert.",
  ],
  [
    { operation: "create", onMissing: "skip", onExisting: "skip" },
    "onMissing: A create is only of records that HubSpot does not have. Say what to do about existing ones.",
  ],
  [
    { operation: "create", onExisting: "fail", overwrite: { city: "never" } },
    "overwrite: Only an update or upsert can leave single values alone.",
  ],
])("%j do not go together", (fields, message) => {
  const step = { source: "a.csv", object: "contacts", operation: "upsert", idProperty: "email" };
  const text = JSON.stringify({ format: 1, steps: [{ ...step, ...fields }] });
  expect(
    problemsOf(text).map((one) => one.replace(/^plan\.json, line 1, column \d+: steps\[0\]\./, "")),
  ).toEqual([message]);
});

test("steps that link to each other in a circle, and what else is wrong", () => {
  const step = { source: "a.csv", object: "contacts", operation: "create" };
  const link = (name: string) => ({ column: "A", step: name, key: "B" });
  const steps = [
    { ...step, name: "a", links: [link("b")] },
    { ...step, name: "b", links: [link("a"), link("b"), link("aa")] },
  ];
  expect(problemsOf(JSON.stringify({ format: 1, steps }))).toEqual([
    'plan.json, line 1, column 13: steps: they link to each other in a circle: "a" → "b" → "a". Take one link out.',
    "plan.json, line 1, column 268: steps[1].links[1].step: a step cannot link to itself.",
    'plan.json, line 1, column 304: steps[1].links[2].step: no step is called "aa", but "a", "b".',
  ]);
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
