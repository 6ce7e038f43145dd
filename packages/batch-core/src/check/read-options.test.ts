import { expect, test } from "vitest";
import { optionValues } from "./read-options.ts";

const options = [
  { value: "b", label: "Beta" },
  { value: " a ", label: "Alpha", hidden: true },
  { value: "b" },
  { value: "c;d" },
  { value: "  " },
];
const several = { name: "tags", type: "enumeration", fieldType: "checkbox" };

test("what an enumeration takes: its options, with the hidden ones, once each", () => {
  expect(optionValues({ ...several, fieldType: "select", options })).toEqual(["b", "a", "c;d"]);
  expect(optionValues({ ...several, options })).toEqual(["b", "a"]);
});

test.each([
  { externalOptions: true, options },
  { referencedObjectType: "OWNER", options },
  { options: [{ value: "a;b" }] },
  { options: [] },
  {},
])("not told where the definition does not list them: %j", (definition) => {
  expect(optionValues({ ...several, ...definition })).toBeUndefined();
});
