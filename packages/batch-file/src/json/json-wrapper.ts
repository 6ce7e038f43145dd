import type { Place } from "../problems/file-error.ts";
import type { Problems } from "../problems/problems.ts";
import { hasDuplicateKeys } from "./duplicate-keys.ts";
import { explainJson } from "./explain-json.ts";
import { isJsonObject, parseJson } from "./parse-json.ts";

/** Under which an object has its rows: `results` in HubSpot's answers, the others elsewhere. */
const RESULTS = "results";
const ROWS_KEYS: readonly string[] = [RESULTS, "data", "records", "items", "rows"];

/** What to do where the rows are under another key. */
export const ROWS_REMEDY =
  'To read its list as rows, write the list alone, or name it "results"; to read the object as one row, write it in an array.';

export function isRowsKey(key: string): boolean {
  return ROWS_KEYS.includes(key);
}

/** Whether it is an object with a list that may be the rows. */
export function hasListOfObjects(value: unknown): boolean {
  return isJsonObject(value) && Object.values(value).some(isListOfObjects);
}

function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && (value.length === 0 || isJsonObject(value[0]));
}

/** An object around rows. */
export interface JsonWrapper {
  /** The key of the rows. */
  readonly key: string;
  readonly place: Place;
  /** As it is written, but without the rows. */
  readonly text: string;
}

/** Finds what is wrong around the rows, and other rows, which would be lost. */
export function checkWrapper({ key, place, text }: JsonWrapper, problems: Problems): void {
  let wrapper: unknown;
  try {
    wrapper = parseJson(text);
  } catch {
    const { message } = explainJson(text, place);
    problems.add(place, "NOT_JSON", `what is around the list "${key}" is ${message}`);
    return;
  }
  if (hasDuplicateKeys(text, wrapper)) {
    problems.add(place, "VALUE", `a key around the list "${key}" is there twice.`);
  }
  for (const [other, value] of Object.entries(wrapper as object)) {
    if (other === key || !isRowsKey(other) || !isListOfObjects(value)) continue;
    problems.add(
      place,
      "NOT_JSON",
      `lists of objects in both "${key}" and "${other}".`,
      ROWS_REMEDY,
    );
  }
}

/** Whether it looks like an answer of HubSpot's: such may well stand one behind the other. */
export function isAnswer({ key }: JsonWrapper): boolean {
  return key === RESULTS;
}
