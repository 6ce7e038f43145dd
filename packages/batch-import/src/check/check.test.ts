import { fromBlob, survey } from "@x/batch-file";
import { expect, test } from "vitest";
import { check } from "./check.ts";

const definitions = {
  properties: [
    { name: "name", label: "Name", type: "string", fieldType: "text" },
    { name: "closed", label: "Closed", type: "datetime", fieldType: "date" },
  ],
  hidden: [],
  quota: {},
};

test("only what a write refuses is a problem; what HubSpot may take is worth a look", async () => {
  const text = "name,closed\nAcme,2024-02-29\nBeta,2024-02-30\nGamma,\n";
  const file = fromBlob(new Blob([text]), "rows.csv");
  const { rows, refused, problems, warnings } = await check({
    job: { operation: "create", objectType: "companies" },
    file,
    survey: await survey(file),
    columns: { properties: ["name", "closed"], leftOut: [] },
    definitions,
  });
  const told = ({ code, lines }: (typeof problems)[number]) => [code, lines];
  expect({ rows, refused, problems: problems.map(told), warnings: warnings.map(told) }).toEqual({
    rows: 3,
    refused: 1,
    problems: [["INVALID_LONG", [3]]],
    warnings: [["WRITE_OTHERWISE", [2]]],
  });
});

test("a create without the unique value is told, and a number of another notation is refused in a number only", async () => {
  const text = 'email,city,size\na@example.com,,5\n,Oslo,6\n,"722.903,39",\n,,"722.903,39"\n';
  const file = fromBlob(new Blob([text]), "rows.csv");
  const properties = ["email", "city", "size"];
  const types = ["string", "string", "number"];
  const { problems, warnings } = await check({
    job: { operation: "create", objectType: "contacts" },
    file,
    survey: await survey(file),
    columns: { properties, leftOut: [] },
    definitions: {
      ...definitions,
      properties: properties.map((name, place) => ({ name, type: types[place]! })),
    },
  });
  const told = ({ code, property, lines }: (typeof problems)[number]) => [code, property, lines];
  expect(problems.map(told)).toEqual([["WRITE_OTHERWISE", "size", [5]]]);
  // A row that is refused is not told of twice.
  expect(warnings.map(told)).toEqual([["NO_KEY", "email", [3, 4]]]);
  expect(warnings[0]?.message).toMatch(/^email: blank, so that HubSpot does not see/);
});

test("what is said of rows that are sent leaves out those that are refused", async () => {
  const file = fromBlob(new Blob(["a,b,c\n5 ,6,\n5 ,x,\n"]), "rows.csv");
  const properties = ["a", "b", "c"];
  const report = await check({
    job: { operation: "create", objectType: "companies" },
    file,
    survey: await survey(file),
    columns: { properties, clears: [false, false, true], leftOut: [] },
    options: { coerce: true },
    definitions: {
      ...definitions,
      properties: properties.map((name) => ({ name, type: "number" })),
    },
  });
  expect(report.problems).toMatchObject([{ lines: [3] }]);
  expect(report.rewritten).toMatchObject([{ rows: 1, lines: [2] }]);
  expect(report.cleared).toBe(1);
});

test("what is refused before it is sent costs no request", async () => {
  const file = fromBlob(new Blob(["name,closed\nBeta,2024-02-30\n"]), "rows.csv");
  const { cost, refused } = await check({
    job: { operation: "create", objectType: "companies" },
    file,
    survey: await survey(file),
    columns: { properties: ["name", "closed"], leftOut: [] },
    definitions,
  });
  expect([refused, cost.requests]).toEqual([1, 0]);
});
