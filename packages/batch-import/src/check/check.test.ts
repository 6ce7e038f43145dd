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
