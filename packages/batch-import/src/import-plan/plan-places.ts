import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";

/** The path to a value in a JSON document: `["steps", 1, "columns", "Company name"]`. */
export type Keys = readonly (string | number)[];

/** Says where a value of an import plan is: `plan.json, line 12, column 5: steps[1].columns["Company name"]`. */
export type PlanPlaces = (keys: Keys) => string;

/**
 * Finds the places of values in the text of an import plan. For a missing value, the place is that of the value around it.
 *
 * @param name What messages call the plan.
 *
 * @example
 * const placeOf = createPlanPlaces('{ "format": 1,\n  "steps": [{ "source": "a.csv" }] }', "plan.json");
 * placeOf(["steps", 0, "source"]); //=> "plan.json, line 2, column 15: steps[0].source"
 */
export function createPlanPlaces(text: string, name: string): PlanPlaces {
  const json = withoutMark(text);
  const root = treeOf(json);
  return (keys) => {
    const offset = root && offsetOf(root, keys);
    const path = keys.length === 0 ? "the file" : pathText(keys);
    return `${name}${offset === undefined ? "" : placeText(json, offset)}: ${path}`;
  };
}

/** Compares two paths by their place in the text. */
export function inOrderOf(text: string): (one: Keys, other: Keys) => number {
  const root = treeOf(withoutMark(text));
  const offset = (keys: Keys): number => (root === undefined ? 0 : offsetOf(root, keys));
  return (one, other) => offset(one) - offset(other);
}

/** Paths to keys that an object has twice. `JSON.parse` keeps only the last. */
export function repeatedKeys(text: string): Keys[] {
  const root = treeOf(withoutMark(text));
  return root === undefined ? [] : repeatedIn(root, []);
}

function repeatedIn(node: Node, way: Keys): Keys[] {
  const seen = new Set<unknown>();
  return (node.children ?? []).flatMap((child, place) => {
    if (node.type === "array") return repeatedIn(child, [...way, place]);
    const [key, value] = child.children ?? [];
    const here = [...way, String(key?.value)];
    const isRepeated = seen.has(key?.value);
    seen.add(key?.value);
    return [...(isRepeated ? [here] : []), ...(value === undefined ? [] : repeatedIn(value, here))];
  });
}

function withoutMark(text: string): string {
  return text.replace(/^\u{FEFF}/u, "");
}

function treeOf(json: string): Node | undefined {
  try {
    return parseTree(json);
  } catch {
    // It calls itself for each level, and a hostile text has more of them than the stack.
    return undefined;
  }
}

/** Where a value begins; one with a key, where its key begins. */
function offsetOf(root: Node, keys: Keys): number {
  for (let length = keys.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, keys.slice(0, length));
    if (node !== undefined)
      return node.parent?.type === "property" ? node.parent.offset : node.offset;
  }
  return root.offset;
}

function placeText(json: string, offset: number): string {
  const lines = json.slice(0, offset).split(/\r\n|[\r\n]/);
  return `, line ${lines.length}, column ${lines.at(-1)!.length + 1}`;
}

function pathText(keys: Keys): string {
  return keys
    .map((key) => {
      if (typeof key === "number") return `[${key}]`;
      return /^[a-z_$][\w$]*$/i.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
    })
    .join("")
    .replace(/^\./, "");
}
