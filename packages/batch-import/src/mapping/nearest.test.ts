import { expect, test } from "vitest";
import { didYouMean, nearest } from "./nearest.ts";

const names = [
  "contacts",
  "companies",
  "deals",
  "email",
  "hs_lead_status",
  "numberofemployees",
  "state",
];

test.each([
  ["company", "companies"],
  ["Contact", "contacts"],
  ["E-Mail", "email"],
  ["emial", "email"],
  ["Lead Status", "hs_lead_status"],
  ["number of employes", "numberofemployees"],
])("%s is %s", (wrong, name) => {
  expect(didYouMean(wrong, names)).toBe(` Did you mean ${JSON.stringify(name)}?`);
});

test.each(["xyz", "", "→", "Berlin", "Stadt"])("%j is none of them", (wrong) => {
  expect(didYouMean(wrong, names)).toBe("");
});

test("the likeliest first, by whatever a choice is called", () => {
  const choices = [
    { name: "p1", label: "Telefax" },
    { name: "phone", label: "Telephone number" },
    { name: "p2", label: "Phone" },
  ];
  const found = nearest("phone", choices, ({ name, label }) => [name, label]);
  expect(found.map(({ name }) => name)).toEqual(["phone", "p2"]);
});
