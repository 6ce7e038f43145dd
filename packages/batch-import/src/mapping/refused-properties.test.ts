import { createSandbox } from "@x/batch-sandbox";
import type { Operation } from "@x/batch-types";
import { expect, test } from "vitest";
import { aClient } from "../testing/a-client.ts";
import { ImportError } from "../errors/import-error.ts";
import { decide, type DecideOptions } from "./decide.ts";

const unique = { name: "customer_no", label: "Customer number", type: "string", fieldType: "text" };

async function problemsOf(
  options: Partial<DecideOptions> & Pick<DecideOptions, "job" | "header">,
): Promise<readonly string[] | "none"> {
  const client = aClient(
    createSandbox({ properties: { companies: [{ ...unique, hasUniqueValue: true }] } }),
  );
  try {
    await decide({ client: async () => client, ask: "if-allowed", ...options });
    return "none";
  } catch (error) {
    if (error instanceof ImportError) return error.message.split("\n");
    throw error;
  }
}

const byDomain =
  "the id property domain: its values are not unique, so HubSpot finds no companies by it. Its import tool matches companies by domain, its API does not. Name one that is unique: customer_no, or update by record id: with a column hs_object_id, and without an id property. HubSpot lets you add properties that require unique values.";

test.each<[string, Operation, string, string, readonly string[] | "none"]>([
  ["not unique, for an upsert", "upsert", "companies", "domain", [byDomain]],
  ["not unique, for an update", "update", "companies", "domain", [byDomain]],
  ["unique", "upsert", "companies", "customer_no", "none"],
  ["the e-mail of contacts", "upsert", "contacts", "email", "none"],
  [
    "no property at all",
    "upsert",
    "companies",
    "customer_nr",
    [
      'the id property customer_nr: companies in this account do not have it. Did you mean "customer_no"? Name one that is unique: customer_no, or update by record id: with a column hs_object_id, and without an id property. HubSpot lets you add properties that require unique values.',
    ],
  ],
  [
    "not unique, where none is",
    "upsert",
    "deals",
    "dealname",
    [
      "the id property dealname: its values are not unique, so HubSpot finds no deals by it. No property of this object is unique; update by record id: with a column hs_object_id, and without an id property. HubSpot lets you add properties that require unique values.",
    ],
  ],
])("an id property that is %s", async (_, operation, objectType, idProperty, problems) => {
  const job = { operation, objectType, idProperty } as DecideOptions["job"];
  const header = [idProperty, "amount", "name"];
  expect(await problemsOf({ job, header })).toEqual(problems);
});

test("where records are found by an id property alone, the record id is no way out", async () => {
  const job = { operation: "upsert", objectType: "companies", idProperty: "domain" } as const;
  const header = ["domain", "name"];
  expect(await problemsOf({ job, header, needsIdProperty: true })).toEqual([
    "the id property domain: its values are not unique, so HubSpot finds no companies by it. Its import tool matches companies by domain, its API does not. Name one that is unique: customer_no. HubSpot lets you add properties that require unique values.",
  ]);
});

const CREATE = { operation: "create", objectType: "contacts" } as const;

test("every column that is mapped to what cannot be written is refused at once", async () => {
  const told = {
    job: CREATE,
    header: ["E-Mail", "X", "city", "id"],
    map: ["E-Mail=emial", "X=createdate"],
    saved: { columns: { city: "qqqqqq" }, associate: [] },
  };
  expect(await problemsOf(told)).toEqual([
    'the column "city" is mapped to qqqqqq, which is not a property of contacts in this account.',
    'the column "E-Mail" is mapped to emial, which is not a property of contacts in this account. Did you mean "email"?',
    'the column "X" is mapped to createdate, which HubSpot alone sets; do not write it.',
  ]);
});

test("a column that is mapped to a property that the token may not list may be written", async () => {
  const sandbox = createSandbox();
  const client = aClient({
    ...sandbox,
    fetch: (request) =>
      /dataSensitivity=(?:highly_)?sensitive/.test(request.url)
        ? Promise.resolve(Response.json({ category: "MISSING_SCOPES" }, { status: 403 }))
        : sandbox.fetch(request),
  });
  const header = ["email", "diagnosis", "generated"];
  const told = { job: CREATE, header, map: ["diagnosis=diagnosis"] };
  expect(await decide({ client: async () => client, ask: "if-allowed", ...told })).toMatchObject({
    columns: { properties: ["email", "diagnosis", null], leftOut: ["generated"] },
    unmapped: ["generated"],
  });
});

test("a header that looks like a name, and is none, is not written, as any other", async () => {
  const client = aClient(createSandbox());
  expect(
    await decide({
      client: async () => client,
      ask: "if-allowed",
      job: CREATE,
      header: ["email", "generated", "Report", "id"],
    }),
  ).toMatchObject({
    columns: { properties: ["email", null, null, null] },
    unmapped: ["generated", "Report", "id"],
  });
});
