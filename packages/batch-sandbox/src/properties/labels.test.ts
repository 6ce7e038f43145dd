import { expect, test } from "vitest";
import { companies } from "./companies.ts";
import { contacts } from "./contacts.ts";
import { deals } from "./deals.ts";
import { tickets } from "./tickets.ts";

/** As the columns of an export from HubSpot are called. */
test.each([
  [
    contacts,
    { firstname: "First Name", company: "Company Name", hubspot_owner_id: "Contact owner" },
  ],
  [companies, { domain: "Company Domain Name", numberofemployees: "Number of Employees" }],
  [companies, { annualrevenue: "Annual Revenue", name: "Company name", zip: "Postal Code" }],
  [deals, { dealname: "Deal Name", closedate: "Close Date", hubspot_owner_id: "Deal owner" }],
  [tickets, { subject: "Ticket name" }],
])("labels of default properties", ({ properties }, labels) => {
  const all = Object.fromEntries(properties.map(({ name, label }) => [name, label]));
  expect(all).toMatchObject(labels);
});

test.each([contacts, companies, deals, tickets])("no two have the same label", ({ properties }) => {
  const labels = properties.map(({ label }) => label);
  expect(labels.filter((label, place) => labels.indexOf(label) !== place)).toEqual([]);
});
