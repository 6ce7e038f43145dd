import type { FileMetaData, SchemaElement } from "hyparquet";
import { MAX_COLUMNS } from "../rows/limits.ts";
import { type CellWriter, parquetCells } from "./parquet-cell.ts";

/** A column, or a part of one that holds lists or objects. */
export interface SchemaNode {
  readonly element: SchemaElement;
  readonly children: readonly SchemaNode[];
  /** The highest definition level: how many parts, from the column down to this one, are optional or repeated. */
  readonly maxDefinition: number;
  /** The highest repetition level: how many of these parts are repeated. */
  readonly maxRepetition: number;
  /** Where its first stored column is among those of a row group. */
  readonly firstLeaf: number;
}

/** A column as it is stored: one value after the other. */
export interface Leaf extends SchemaNode {
  readonly path: readonly string[];
  readonly write: CellWriter;
  /** Whether it holds bytes that have no text but their digits. */
  readonly holdsBytes: boolean;
  /** Whether its values are numbers, dates or times. */
  readonly isTyped: boolean;
}

export interface ParquetSchema {
  /** What a row has. */
  readonly columns: readonly SchemaNode[];
  readonly leaves: readonly Leaf[];
}

const MAX_DEPTH = 32;

/** Elements are listed parents first, each before its children. */
export function parquetSchema({ schema }: FileMetaData): ParquetSchema {
  const leaves: Leaf[] = [];
  let at = 1;

  function children(
    parent: SchemaElement,
    path: readonly string[],
    definition: number,
    repetition: number,
  ): SchemaNode[] {
    if (path.length > MAX_DEPTH) throw new Error("columns that nest too deeply");
    const nodes: SchemaNode[] = [];
    for (let left = parent.num_children ?? 0; left > 0; left -= 1) {
      const element = schema[at++];
      if (element === undefined || at > MAX_COLUMNS * 10) throw new Error("columns without end");
      const kind = element.repetition_type;
      const below = [...path, element.name];
      const maxDefinition = definition + (kind === "REQUIRED" ? 0 : 1);
      const maxRepetition = repetition + (kind === "REPEATED" ? 1 : 0);
      const levels = { element, maxDefinition, maxRepetition, firstLeaf: leaves.length };
      if (element.type !== undefined && !element.num_children) {
        const leaf = { ...levels, children: [], path: below, ...parquetCells(element) };
        leaves.push(leaf);
        nodes.push(leaf);
        continue;
      }
      const inner = children(element, below, maxDefinition, maxRepetition);
      if (inner.length === 0)
        throw new Error(`the column ${JSON.stringify(element.name)} is empty`);
      nodes.push({ ...levels, children: inner });
    }
    return nodes;
  }

  const columns = children(schema[0]!, [], 0, 0);
  if (at !== schema.length) throw new Error("columns that belong to nothing");
  const names = new Set<string>();
  for (const { element } of columns) {
    if (names.has(element.name))
      throw new Error(`the column ${JSON.stringify(element.name)} twice`);
    names.add(element.name);
  }
  return { columns, leaves };
}

export function isLeaf(node: SchemaNode): node is Leaf {
  return node.children.length === 0;
}
