/**
 * Parses a text as JSON. Returns undefined where it is not JSON.
 *
 * @example
 * parseJson('{ "rows": 2 }'); //=> { rows: 2 }
 * parseJson("{"); //=> undefined
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
