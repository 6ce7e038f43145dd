import { FileError } from "../problems/file-error.ts";
import { explainJson } from "./explain-json.ts";

/**
 * Parses the text of a small JSON file, with or without a byte order mark.
 *
 * @param name What messages call the file.
 * @throws {FileError} with code `NOT_JSON`, saying where it stops being JSON.
 *
 * @example
 * parseJsonText('{ "format": 1 }', "plan.json"); //=> { format: 1 }
 */
export function parseJsonText(text: string, name: string): unknown {
  const json = text.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(json);
  } catch {
    const { place, message } = explainJson(json, { line: 1 });
    throw new FileError(name, [{ code: "NOT_JSON", place, message }]);
  }
}
