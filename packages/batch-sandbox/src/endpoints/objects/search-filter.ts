import { invalidJson, type Refusal, validationError, wrongType } from "../../answer/answers.ts";
import { isObject } from "../../internal/is-object.ts";
import type { ObjectModel } from "../../objects/object-model.ts";
import type { PropertyRule } from "../../properties/property-rule.ts";
import type { StoredRecord } from "../../account/table.ts";
import { type SearchKey, searchKeys, searchText, toKey } from "./search-keys.ts";
import { containsTokens } from "./search-tokens.ts";

export type RecordTest = (record: StoredRecord) => boolean;

/** Tests the values of a property against those of the filter. */
type KeysTest = (keys: readonly SearchKey[], wanted: readonly SearchKey[]) => boolean;

const COMPARISONS: ReadonlyMap<string, KeysTest> = new Map<string, KeysTest>([
  ["EQ", isAmong],
  ["NEQ", isOther],
  ["IN", isAmong],
  ["NOT_IN", isOther],
  ["LT", (keys, [wanted]) => keys.some((key) => key < wanted!)],
  ["LTE", (keys, [wanted]) => keys.some((key) => key <= wanted!)],
  ["GT", (keys, [wanted]) => keys.some((key) => key > wanted!)],
  ["GTE", (keys, [wanted]) => keys.some((key) => key >= wanted!)],
  ["BETWEEN", (keys, [low, high]) => keys.some((key) => key >= low! && key <= high!)],
]);

/** The fields an operator needs. */
const FIELDS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...[...COMPARISONS.keys()].map((operator) => [operator, ["value"]] as const),
  ["IN", ["values"]],
  ["NOT_IN", ["values"]],
  ["BETWEEN", ["value", "highValue"]],
  ["CONTAINS_TOKEN", ["value"]],
  ["NOT_CONTAINS_TOKEN", ["value"]],
  ["HAS_PROPERTY", []],
  ["NOT_HAS_PROPERTY", []],
]);

/** A filter as a test of records, or why it is refused. A negated filter never finds a record without a value. */
export function compileFilter(filter: unknown, object: ObjectModel): RecordTest | Refusal {
  if (!isObject(filter)) return wrongType(filter, "object");
  const { propertyName, operator } = filter;
  const unset = ["propertyName", "operator"].filter((name) => (filter[name] ?? "") === "");
  if (unset.length > 0) {
    return invalidJson(
      `Cannot build Filter, some of required attributes are not set [${unset.join(", ")}]`,
      filter,
    );
  }
  const fields = typeof operator === "string" ? FIELDS.get(operator) : undefined;
  if (typeof propertyName !== "string" || typeof operator !== "string" || fields === undefined) {
    return invalidJson(
      `Cannot deserialize a filter: ${JSON.stringify(operator)} is not one of [${[...FIELDS.keys()].join(", ")}]`,
      filter,
    );
  }
  const texts = readTexts(filter, operator, fields);
  if ("message" in texts) return texts;
  const rule = object.rules.get(propertyName);
  if (rule === undefined) return unknownProperty(propertyName);

  const textOf = (record: StoredRecord) => searchText(object, record, propertyName);
  switch (operator) {
    case "HAS_PROPERTY":
      return (record) => textOf(record) !== undefined;
    case "NOT_HAS_PROPERTY":
      return (record) => textOf(record) === undefined;
    case "CONTAINS_TOKEN":
      return (record) => containsTokens(textOf(record) ?? "", texts[0]!);
    case "NOT_CONTAINS_TOKEN":
      return (record) => {
        const text = textOf(record);
        return text !== undefined && !containsTokens(text, texts[0]!);
      };
  }
  const compare = COMPARISONS.get(operator)!;
  const wanted = toKeys(rule, texts, fields[0] === "values");
  if ("message" in wanted) return wanted;
  return (record) => compare(searchKeys(object, record, propertyName), wanted);
}

export function unknownProperty(name: string): Refusal {
  const message = `Property "${name}" does not exist`;
  return validationError("There was a problem with the request.", { errors: [{ message }] });
}

/** The texts of the fields an operator needs. Clients send numbers and booleans as such, too. */
function readTexts(
  filter: Record<string, unknown>,
  operator: string,
  fields: readonly string[],
): readonly string[] | Refusal {
  const texts: string[] = [];
  for (const field of fields) {
    const given = filter[field];
    const isList = Array.isArray(given);
    if (given === undefined || given === null || (isList && given.length === 0)) {
      return invalidJson(
        `Cannot construct instance of Filter, problem: operator ${operator} requires a ${field}`,
        filter,
      );
    }
    if (isList !== (field === "values")) return wrongType(given, isList ? "text" : "list");
    for (const value of isList ? (given as unknown[]) : [given]) {
      if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
        return wrongType(value, "text");
      }
      texts.push(String(value));
    }
  }
  return texts;
}

/** @param isList A list of texts is compared as it was sent: HubSpot documents that they have to be in lower case. */
function toKeys(
  rule: PropertyRule,
  texts: readonly string[],
  isList: boolean,
): readonly SearchKey[] | Refusal {
  const isText = rule.kind === "text" || rule.kind === "email";
  if (isList && isText) return texts;
  const keys: SearchKey[] = [];
  for (const text of texts) {
    const key = toKey(rule, text);
    if (key === undefined) {
      const message = `${text} is not a valid ${rule.kind} for property ${rule.name}`;
      return validationError("There was a problem with the request.", { errors: [{ message }] });
    }
    keys.push(key);
  }
  return keys;
}

function isAmong(keys: readonly SearchKey[], wanted: readonly SearchKey[]): boolean {
  return keys.some((key) => wanted.includes(key));
}

function isOther(keys: readonly SearchKey[], wanted: readonly SearchKey[]): boolean {
  return keys.length > 0 && !isAmong(keys, wanted);
}
