import { createSandbox } from "@x/batch-sandbox";
import { expect, test } from "vitest";
import { aClient } from "../testing/a-client.ts";
import { decide, type DecideOptions } from "./decide.ts";
import { parseMapping, toSavedMapping } from "./saved-mapping.ts";

async function decided(options: Pick<DecideOptions, "header" | "job" | "ask">) {
  const client = aClient(createSandbox());
  const { job, columns } = await decide({ ...options, client: async () => client });
  return { job, columns };
}

const UPDATE = { operation: "update", objectType: "contacts" } as const;
const ASKS = ["always", "for-labels"] as const;

test.each(
  ["Record ID", "HS_OBJECT_ID", "record id"].flatMap((name) => ASKS.map((ask) => [name, ask])),
)("the id property %j is the record id, asked %s", async (idProperty, ask) => {
  const header = ["hs_object_id", "phone"];
  const job = { ...UPDATE, idProperty };
  expect(await decided({ header, job, ask: ask as "always" })).toEqual({
    job: UPDATE,
    columns: { properties: [null, "phone"], idColumn: 0, leftOut: [] },
  });
});

test("a file with the column of HubSpot's exports is updated by it", async () => {
  const job = { ...UPDATE, idProperty: "Record ID" };
  expect(await decided({ header: ["Record ID", "phone"], job, ask: "always" })).toEqual({
    job: UPDATE,
    columns: { properties: [null, "phone"], idColumn: 0, leftOut: [] },
  });
});

test("an upsert by record id is refused with what to do instead", async () => {
  const job = { operation: "upsert", objectType: "contacts", idProperty: "Record ID" } as const;
  await expect(decided({ header: ["Record ID", "phone"], job, ask: "always" })).rejects.toThrow(
    'An upsert finds records by a unique property, such as email, and not by record id ("Record ID"). To write to records whose ids are known, update them.',
  );
});

test("a saved mapping says what is sent instead of values, for columns that are written", async () => {
  const text =
    '{"columns":{"Mail":"email","Notes":null},"values":{"lifecycle stage":{"Kunde":"customer","__proto__":"lead"},"Notes":{"a":"b"}}}';
  const saved = parseMapping(text, "mapping.json");
  const job = { operation: "create", objectType: "contacts" } as const;
  const header = ["Mail", "Lifecycle Stage", "Notes"];
  const client = aClient(createSandbox());
  const about = { job, saved, ask: "always", client: async () => client } as const;
  const { columns } = await decide({ ...about, header });
  expect(columns.sendAs).toEqual([
    null,
    [
      ["Kunde", "customer"],
      ["__proto__", "lead"],
    ],
    null,
  ]);
  expect(toSavedMapping(header, columns)).toEqual({
    columns: { Mail: "email", "Lifecycle Stage": "lifecyclestage", Notes: null },
    associate: [],
    values: { "Lifecycle Stage": saved.values?.["lifecycle stage"] },
  });
  await expect(decide({ ...about, header: ["Mail", "Notes"] })).rejects.toThrow(
    'the saved mapping has values for the column "lifecycle stage", which the file does not have.',
  );
});
