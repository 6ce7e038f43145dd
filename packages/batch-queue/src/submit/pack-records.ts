import { BatchError } from "@x/batch-core";
import { messageOf } from "@x/batch-core/options";
import type { Source } from "@x/batch-http";
import { changedByJson } from "./changed-by-json.ts";

/** Records of a run that are kept together. */
export interface Chunk {
  /** The index of the first one. */
  readonly first: number;
  readonly rows: number;
  /** A JSON array. */
  readonly records: string;
}

const MOST_ROWS = 1_000;
const MOST_CHARACTERS = 4 * 1024 * 1024;

/**
 * Packs records into chunks of up to 1,000 records or 4 million characters; a larger record is alone in one.
 *
 * @throws {BatchError} `SOURCE_FAILED` when a record is no JSON, or has a value that JSON would change.
 */
export async function* packRecords(source: Source): AsyncGenerator<Chunk, void, undefined> {
  let first = 0;
  let texts: string[] = [];
  let characters = 0;
  const pack = (): Chunk => {
    const chunk = { first, rows: texts.length, records: `[${texts.join(",")}]` };
    first += texts.length;
    texts = [];
    characters = 0;
    return chunk;
  };
  for await (const record of source as AsyncIterable<unknown>) {
    const text = toJson(record, first + texts.length);
    if (texts.length > 0 && characters + text.length > MOST_CHARACTERS) yield pack();
    texts.push(text);
    characters += text.length;
    if (texts.length === MOST_ROWS) yield pack();
  }
  if (texts.length > 0) yield pack();
}

function toJson(record: unknown, index: number): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(record);
  } catch (cause) {
    throw noJson(index, messageOf(cause), { cause });
  }
  // A function has no JSON. It is refused as a record later.
  const changed = typeof record === "object" ? changedByJson(record) : undefined;
  if (changed !== undefined) throw noJson(index, `record${changed}.`);
  return text ?? "null";
}

function noJson(index: number, why: string, options?: ErrorOptions): BatchError {
  const message = `The record at index ${index} cannot be kept as JSON: ${why}`;
  return new BatchError("SOURCE_FAILED", message, options);
}
