import type { AsyncBuffer } from "hyparquet";
import type { ColumnChunk } from "./chunk-ranges.ts";
import { type Dictionary, readDictionary } from "./dictionary.ts";
import { levels, pageParts } from "./page-parts.ts";
import { type PageValues, pageValues, type StoredValue, type ValueType } from "./page-values.ts";
import type { Leaf } from "./parquet-schema.ts";
import { readPages, type StoredPage } from "./read-pages.ts";
import type { Budget } from "./too-large.ts";
import { unpack } from "./unpack.ts";
import { numberText, plural } from "../problems/plural.ts";

/** What an entry of a dictionary takes beside its bytes, once all have been read. */
const ENTRY_BYTES = 40;

/**
 * Reads one column of a row group, value after value: a page of it is in memory, unpacked and not yet
 * taken apart. Whatever the pages say of themselves is checked against what they hold.
 */
export class LeafReader {
  /** The repetition level of the next value; 0 begins a row. */
  repetition = 0;
  /** The definition level of the last value; below `maxDefinition` of its leaf, it is null. */
  definition = 0;
  readonly leaf: Leaf;
  readonly #chunk: ColumnChunk;
  readonly #budget: Budget;
  readonly #pages: AsyncGenerator<StoredPage, void, undefined>;
  readonly #type: ValueType;
  /** How many values are left of the page. */
  #left = 0;
  #seen = 0n;
  #nulls = 0n;
  #held = 0;
  #dictionary: Dictionary | undefined;
  /** The texts of those values of the dictionary that were asked for. */
  #texts: (string | undefined)[] = [];
  #isCoded = false;
  #values: PageValues | undefined;
  #nextRepetition: () => number = () => 0;
  #nextDefinition: () => number = () => 0;

  constructor(file: AsyncBuffer, leaf: Leaf, chunk: ColumnChunk, budget: Budget) {
    this.leaf = leaf;
    this.#chunk = chunk;
    this.#budget = budget;
    this.#pages = readPages(file, chunk.range);
    this.#type = { type: chunk.metadata.type, length: leaf.element.type_length ?? 0 };
  }

  /** Whether there is a next value without `fill`. */
  get isReady(): boolean {
    return this.#left > 0;
  }

  /** Reads up to the next value; false where there is none. */
  async fill(): Promise<boolean> {
    while (this.#left === 0) {
      this.#values?.end();
      this.#values = undefined;
      const { value: page } = await this.#pages.next();
      if (page === undefined) {
        this.#end();
        return false;
      }
      this.#open(page);
    }
    return true;
  }

  /** Returns the text of the next value, "" for null, and undefined where it has no text. */
  next(): string | undefined {
    const { maxDefinition } = this.leaf;
    this.#left -= 1;
    this.definition = this.#nextDefinition();
    const text = this.definition === maxDefinition ? this.#text(this.#values!.next()) : "";
    if (this.#left > 0) this.repetition = this.#nextRepetition();
    return text;
  }

  #text(stored: StoredValue): string | undefined {
    if (!this.#isCoded) return toText(stored, this.leaf);
    const index = stored as number;
    const dictionary = this.#dictionary!;
    if (index >= dictionary.size) throw new Error("a value that its dictionary does not have");
    return (this.#texts[index] ??= toText(dictionary.valueAt(index), this.leaf));
  }

  #open(page: StoredPage): void {
    switch (page.header.type) {
      case "DICTIONARY_PAGE":
        return this.#openDictionary(page);
      case "DATA_PAGE":
      case "DATA_PAGE_V2":
        return this.#openValues(page);
      case "INDEX_PAGE":
        return;
      default:
        throw new Error("a page of an unknown kind");
    }
  }

  #openDictionary({ header, bytes }: StoredPage): void {
    const { num_values: count = -1 } = header.dictionary_page_header ?? {};
    if (this.#dictionary !== undefined) throw new Error("a column with two dictionaries");
    const size = header.uncompressed_page_size;
    this.#budget.hold(3 * size + ENTRY_BYTES * Math.max(0, count));
    const values = unpack(bytes, this.#chunk.metadata.codec, size);
    this.#dictionary = readDictionary(values, count, this.#type);
  }

  #openValues(page: StoredPage): void {
    const size = page.header.uncompressed_page_size;
    this.#budget.release(this.#held);
    this.#held = size;
    this.#budget.hold(size);
    const { count, rows, nulls, encoding, ...parts } = pageParts(page, this.#chunk, this.leaf);
    if (count < 0 || this.#seen + BigInt(count) > this.#chunk.metadata.num_values) {
      throw new Error("a page with more values than its column");
    }
    const { maxDefinition, maxRepetition } = this.leaf;
    const definitions = (): (() => number) => levels(parts.definitions, maxDefinition);
    const repetitions = (): (() => number) => levels(parts.repetitions, maxRepetition);
    let present = 0;
    let begun = 0;
    const definition = definitions();
    const repetition = repetitions();
    for (let left = count; left > 0; left -= 1) {
      if (definition() === maxDefinition) present += 1;
      if (repetition() === 0) begun += 1;
    }
    const absent = count - present;
    if ((nulls ?? absent) !== absent || (rows ?? begun) !== begun) {
      throw new Error("a page with other counts of rows or nulls than it says");
    }
    this.#values = pageValues(parts.values, encoding, present, this.#type);
    if (this.#values === undefined) throw new Error(`the encoding ${encoding} is not known`);
    this.#isCoded = encoding.endsWith("_DICTIONARY");
    if (this.#isCoded && present > 0 && this.#dictionary === undefined) {
      throw new Error("a column without its dictionary");
    }
    this.#left = count;
    this.#seen += BigInt(count);
    this.#nulls += BigInt(absent);
    this.#nextDefinition = definitions();
    this.#nextRepetition = repetitions();
    if (count > 0) this.repetition = this.#nextRepetition();
  }

  #end(): void {
    const { num_values: said, statistics } = this.#chunk.metadata;
    if (this.#seen !== said)
      throw new Error(`a column of ${plural(said, "value")} ends after ${numberText(this.#seen)}`);
    const nulls = statistics?.null_count;
    if (nulls !== undefined && nulls !== this.#nulls && this.leaf.maxRepetition === 0) {
      throw new Error(`a column says ${nulls} nulls and has ${this.#nulls}`);
    }
    this.#budget.release(this.#held);
    this.#held = 0;
  }
}

/** @returns Undefined where the value has no text. */
function toText(stored: StoredValue, { write }: Leaf): string | undefined {
  try {
    const text = write(stored);
    return text.includes("\0") ? undefined : text;
  } catch {
    // Bytes that are not text, or a day that does not exist.
    return undefined;
  }
}
