import type { ObjectModel } from "../../objects/object-model.ts";
import { parseMoment } from "../../rules/parse-date.ts";
import type { PropertyRule } from "../../properties/property-rule.ts";
import { recordValue } from "../../account/computed-values.ts";
import type { StoredRecord } from "../../account/table.ts";

/** A value as a search compares it: numbers and moments as numbers, texts in lower case. */
export type SearchKey = string | number;

/** The value of a property as text, those HubSpot computes included; `undefined` for none. */
export function searchText(
  object: ObjectModel,
  record: StoredRecord,
  name: string,
): string | undefined {
  const { dates } = object.profile;
  if (name === "hs_object_id") return record.id;
  if (name === dates.created) return String(record.createdAt);
  if (name === dates.modified) return String(record.updatedAt);
  // A cleared value is none.
  return recordValue(object, record, name) || undefined;
}

/** What a property of a record compares by: nothing without a value, several where it holds several. */
export function searchKeys(
  object: ObjectModel,
  record: StoredRecord,
  name: string,
): readonly SearchKey[] {
  if (name === "hs_object_id") return [Number(record.id)];
  const text = searchText(object, record, name);
  if (text === undefined) return [];
  const rule = object.rules.get(name)!;
  if (rule.kind === "options") return text.split(";");
  const key = toKey(rule, text);
  return key === undefined ? [] : [key];
}

/** One value as it compares; `undefined` where it is no value of that type. */
export function toKey({ kind }: PropertyRule, text: string): SearchKey | undefined {
  switch (kind) {
    case "number": {
      const number = Number(text);
      return text.trim() === "" || Number.isNaN(number) ? undefined : number;
    }
    case "date":
    case "datetime":
      return parseMoment(text);
    case "option":
    case "options":
      return text;
    default:
      return text.toLowerCase();
  }
}
