import type { ObjectModel } from "../../objects/object-model.ts";
import { recordValue } from "../../account/computed-values.ts";
import type { StoredRecord } from "../../account/table.ts";

/** The properties HubSpot documents that a `query` looks at; other objects: every text. */
const SEARCHED: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "contacts",
    [
      "firstname",
      "lastname",
      "email",
      "hs_additional_emails",
      "phone",
      "mobilephone",
      "fax",
      "company",
    ],
  ],
  ["companies", ["name", "domain", "website", "phone"]],
  ["deals", ["dealname", "pipeline", "dealstage", "description", "dealtype"]],
  ["tickets", ["subject", "content", "hs_pipeline_stage", "hs_ticket_category"]],
  ["products", ["name", "description", "price", "hs_sku"]],
]);

/** Tests whether every word of a query occurs in what is searched of a record. */
export function queryTest(object: ObjectModel, query: string): (record: StoredRecord) => boolean {
  const words = query.split(/\s+/);
  const names = SEARCHED.get(object.name) ?? textNames(object);
  return (record) => {
    const texts = names.map((name) => (recordValue(object, record, name) ?? "").toLowerCase());
    return words.every((word) => texts.some((text) => text.includes(word)));
  };
}

function textNames({ rules }: ObjectModel): readonly string[] {
  return [...rules.values()].filter(({ kind }) => kind === "text").map(({ name }) => name);
}
