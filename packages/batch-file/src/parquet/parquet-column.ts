import { nestedCell, type Nesting } from "../rows/nested-cell.ts";
import type { LeafReader } from "./leaf-reader.ts";
import { type LevelledValue, nestedValue } from "./nested-value.ts";
import { isLeaf, type SchemaNode } from "./parquet-schema.ts";
import { TooLarge } from "./too-large.ts";
import { plural } from "../problems/plural.ts";

/** Reads a column of a row group, one cell after the other. */
export interface ParquetColumn {
  readonly name: string;
  /** Whether its cells are numbers, dates or times by type. */
  readonly isTyped: boolean;
  /** Whether `next` can be called before `fill`. */
  isReady(): boolean;
  /** Reads as much as the next cell needs. */
  fill(): Promise<void>;
  /** Returns the next cell; undefined where the value has no text. */
  next(): string | undefined;
  /** What the last cell holds, if it is more than one value. */
  nesting(): Nesting | undefined;
  /** Throws where there are more cells. */
  end(): Promise<void>;
}

/** Of one list: as many options no property has. */
const MAX_ITEMS = 100_000;

/** @param leaves All of the row group. */
export function parquetColumn(node: SchemaNode, leaves: readonly LeafReader[]): ParquetColumn {
  const first = leaves[node.firstLeaf]!;
  const isOneValue = isLeaf(node) && node.maxRepetition === 0;
  return isOneValue ? flatColumn(node, first) : nestedColumn(node, leaves);
}

function flatColumn({ element, maxDefinition }: SchemaNode, leaf: LeafReader): ParquetColumn {
  const { name } = element;
  const { holdsBytes, isTyped } = leaf.leaf;
  return {
    name,
    isTyped,
    isReady: () => leaf.isReady,
    fill: () => fill(leaf, name),
    next: () => leaf.next(),
    nesting: () => (holdsBytes && leaf.definition === maxDefinition ? "bytes" : undefined),
    end: () => end(leaf, name),
  };
}

function nestedColumn(node: SchemaNode, all: readonly LeafReader[]): ParquetColumn {
  const leaves = all.slice(node.firstLeaf, node.firstLeaf + leafCount(node));
  const { name } = node.element;
  let row: unknown;
  let nesting: Nesting | undefined;
  let hasText = true;

  async function valuesOf(leaf: LeafReader): Promise<LevelledValue[]> {
    const values: LevelledValue[] = [];
    do {
      if (!leaf.isReady && values.length === 0) await fill(leaf, name);
      const { repetition } = leaf;
      if (values.length === 0 && repetition > 0) throw new Error("a list that belongs to no row");
      const text = leaf.next();
      const { definition } = leaf;
      hasText &&= text !== undefined;
      const isNull = definition < leaf.leaf.maxDefinition;
      values.push({ repetition, definition, text: isNull ? null : (text ?? "") });
      if (values.length > MAX_ITEMS)
        throw new TooLarge(`a list of more than ${plural(MAX_ITEMS, "item")}`);
    } while ((leaf.isReady || (await leaf.fill())) && leaf.repetition > 0);
    return values;
  }
  return {
    name,
    isTyped: false,
    isReady: () => false,
    async fill() {
      hasText = true;
      const values: LevelledValue[][] = [];
      for (const leaf of leaves) values.push(await valuesOf(leaf));
      row = nestedValue(node, values);
    },
    next() {
      nesting = undefined;
      if (!hasText) return undefined;
      if (row === null) return "";
      const found = nestedCell(row as object, (item) =>
        typeof item === "string" ? item : undefined,
      );
      ({ nesting } = found);
      return found.cell;
    },
    nesting: () => nesting,
    async end() {
      for (const leaf of leaves) await end(leaf, name);
    },
  };
}

function leafCount(node: SchemaNode): number {
  return isLeaf(node) ? 1 : node.children.reduce((sum, child) => sum + leafCount(child), 0);
}

async function fill(leaf: LeafReader, name: string): Promise<void> {
  if (!(await leaf.fill())) throw new Error(`the column ${JSON.stringify(name)} ends early`);
}

async function end(leaf: LeafReader, name: string): Promise<void> {
  if (leaf.isReady || (await leaf.fill())) {
    throw new Error(`the column ${JSON.stringify(name)} has more values than rows`);
  }
}
