import { invalidJson, type Refusal, validationError, wrongType } from "../../answer/answers.ts";
import { isObject } from "../../internal/is-object.ts";
import type { ObjectModel } from "../../objects/object-model.ts";
import type { StoredRecord } from "../../account/table.ts";
import { type SearchKey, searchKeys } from "./search-keys.ts";
import { unknownProperty } from "./search-filter.ts";

/** Returns records, which come in the order of their ids, in the order of a search. */
export type Sort = (records: readonly StoredRecord[]) => readonly StoredRecord[];

/** `sorts` has one entry: a property name, `-name`, or an object, which some clients send as JSON text. */
export function readSort(sorts: unknown, object: ObjectModel): Sort | Refusal | undefined {
  if (!Array.isArray(sorts)) return wrongType(sorts, "list");
  if (sorts.length > 1) {
    return validationError(`A search takes one sort; the request has ${sorts.length}.`);
  }
  if (sorts.length === 0 || sorts[0] === "") return undefined;
  const sort = typeof sorts[0] === "string" ? parseSort(sorts[0]) : (sorts[0] as unknown);
  if (!isObject(sort) || typeof sort["propertyName"] !== "string") {
    return invalidJson(
      "Cannot build Sort, some of required attributes are not set [propertyName]",
      sorts[0],
    );
  }
  const { propertyName, direction = "ASCENDING" } = sort;
  if (direction !== "ASCENDING" && direction !== "DESCENDING") {
    return wrongType(direction, "text");
  }
  if (!object.rules.has(propertyName)) return unknownProperty(propertyName);
  const isUp = direction === "ASCENDING";
  if (propertyName === "hs_object_id") return (records) => (isUp ? records : records.toReversed());
  return (records) =>
    records
      .map((record) => ({ record, key: searchKeys(object, record, propertyName)[0] }))
      .sort((one, other) => compareKeys(one.key, other.key, isUp ? 1 : -1))
      .map(({ record }) => record);
}

function parseSort(text: string): unknown {
  if (!text.startsWith("{")) {
    return text.startsWith("-")
      ? { propertyName: text.slice(1), direction: "DESCENDING" }
      : { propertyName: text };
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Records without a value come last, whatever the direction. */
function compareKeys(
  one: SearchKey | undefined,
  other: SearchKey | undefined,
  sign: 1 | -1,
): number {
  if (one === other) return 0;
  if (one === undefined) return 1;
  if (other === undefined) return -1;
  return one < other ? -sign : sign;
}
