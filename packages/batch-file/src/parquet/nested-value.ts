import { isLeaf, type SchemaNode } from "./parquet-schema.ts";

/** One value of a stored column, with its repetition and definition levels. */
export interface LevelledValue {
  readonly repetition: number;
  readonly definition: number;
  readonly text: string | null;
}

/**
 * Puts the values that one row has in several stored columns together.
 *
 * @param leaves The values of each leaf below the node, in their order. They are used up.
 * @returns Lists, objects, texts and null.
 */
export function nestedValue(node: SchemaNode, leaves: readonly LevelledValue[][]): unknown {
  const at = leaves.map(() => 0);

  function peek(leaf: number): LevelledValue {
    const value = leaves[leaf]?.[at[leaf]!];
    if (value === undefined) throw new Error("parts of a list or object that do not fit together");
    return value;
  }
  /** Moves past the null that each leaf below has where a list or object is missing or empty. */
  function skip(inner: SchemaNode): void {
    if (isLeaf(inner)) at[inner.firstLeaf - node.firstLeaf]! += 1;
    else for (const child of inner.children) skip(child);
  }
  function read(inner: SchemaNode): unknown {
    const leaf = inner.firstLeaf - node.firstLeaf;
    const kind = inner.element.repetition_type;
    const isThere = peek(leaf).definition >= inner.maxDefinition;
    if (!isThere && (kind === "REPEATED" || !isLeaf(inner))) {
      skip(inner);
      return kind === "REPEATED" ? [] : null;
    }
    if (kind !== "REPEATED") return content(inner);
    const items: unknown[] = [];
    do items.push(content(inner));
    while (leaves[leaf]?.[at[leaf]!]?.repetition === inner.maxRepetition);
    return items;
  }
  function content(inner: SchemaNode): unknown {
    if (isLeaf(inner)) {
      const leaf = inner.firstLeaf - node.firstLeaf;
      const { text } = peek(leaf);
      at[leaf]! += 1;
      return text;
    }
    const [first, ...others] = inner.children;
    const isWrapped = others.length === 0 && first!.element.repetition_type === "REPEATED";
    if (isWrapped && isList(inner)) return (read(first!) as unknown[]).map(unwrapItem(first!));
    if (isWrapped && isMap(inner)) return toObject((read(first!) as object[]).map(Object.values));
    return toObject(inner.children.map((child) => [child.element.name, read(child)]));
  }

  const value = read(node);
  if (leaves.some((values, leaf) => at[leaf] !== values.length)) {
    throw new Error("parts of a list or object that do not fit together");
  }
  return value;
}

function isList({ element }: SchemaNode): boolean {
  return element.converted_type === "LIST" || element.logical_type?.type === "LIST";
}

function isMap({ element, children }: SchemaNode): boolean {
  const { converted_type: converted, logical_type: logical } = element;
  const says = converted === "MAP" || converted === "MAP_KEY_VALUE" || logical?.type === "MAP";
  return says && children[0]!.children.length === 2;
}

/** Each item of a list is inside of a group. In old files, the group itself may be the item. */
function unwrapItem({ element, children }: SchemaNode): (item: unknown) => unknown {
  const isItem =
    children.length !== 1 || element.name === "array" || element.name.endsWith("_tuple");
  if (isItem) return (item) => item;
  return (item) => (item as Readonly<Record<string, unknown>>)[children[0]!.element.name];
}

/** Where a key is there twice, none of its values is lost. */
function toObject(entries: readonly (readonly unknown[])[]): unknown {
  const isUnique = new Set(entries.map(([key]) => key)).size === entries.length;
  return isUnique ? Object.fromEntries(entries as [string, unknown][]) : entries;
}
