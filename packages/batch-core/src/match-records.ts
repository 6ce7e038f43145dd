import type { RecordRow } from "@x/batch-types";
import type { Batch, Entry } from "./batch.ts";
import type { EntryIndex } from "./index-entries.ts";
import { propertiesOf } from "./internal/properties-of.ts";
import type { ResolvedJob } from "./options.ts";
import { comparableKey, keyProperty } from "./record-key.ts";

/** Which row of an answer is about which record. */
export interface Matches {
  readonly rows: ReadonlyMap<Entry, RecordRow>;
  /** Records that two different rows claim to be. */
  readonly contested: ReadonlySet<Entry>;
  /** Rows that belong to no record of the batch, as far as can be told. */
  readonly strays: readonly RecordRow[];
}

/**
 * Finds the record of each row: by trace id, then by record id or unique value, then, where an answer
 * need hold neither, by equal properties. Never by position: HubSpot answers in an order of its own
 * (facts 12, 13, 16).
 */
export function matchRecords(
  batch: Batch,
  index: EntryIndex,
  rows: readonly RecordRow[],
  isRefused: (entry: Entry) => boolean,
): Matches {
  const matched = new Map<Entry, RecordRow>();
  const contested = new Set<Entry>();
  const strays: RecordRow[] = [];

  for (const row of rows) {
    const entry = entryOf(row, batch.job, index);
    const before = entry && matched.get(entry);
    if (entry === undefined) strays.push(row);
    else if (before !== undefined && before.id !== row.id) contested.add(entry);
    else matched.set(entry, row);
  }

  if (mayBeNameless(batch.job) && strays.length > 0) {
    const open = batch.entries.filter(
      (entry) => !matched.has(entry) && !isRefused(entry) && saysSomething(entry),
    );
    return { rows: matched, contested, strays: pairByProperties(open, strays, matched) };
  }
  return { rows: matched, contested, strays };
}

/** The id of a created record is new, and a row of an update holds the unique value only if it was sent. */
function mayBeNameless({ operation, idProperty }: ResolvedJob): boolean {
  return operation === "create" || (operation === "update" && idProperty !== undefined);
}

/** An update that sets nothing would fit every row. */
function saysSomething({ input }: Entry): boolean {
  for (const _ in propertiesOf(input)) return true;
  return false;
}

function entryOf(row: RecordRow, job: ResolvedJob, index: EntryIndex): Entry | undefined {
  if (typeof row.objectWriteTraceId === "string") return index.byTraceId(row.objectWriteTraceId);
  const property = keyProperty(job);
  // The id of a created record is new, and says nothing about which record it was made from.
  if (property === undefined) return job.operation === "create" ? undefined : index.byKey(row.id);
  const value = row.properties?.[property];
  return typeof value === "string" ? index.byKey(value) : undefined;
}

/** Pairs a row and a record when each is the only one that fits the other; returns what is left. */
function pairByProperties(
  open: readonly Entry[],
  strays: readonly RecordRow[],
  matched: Map<Entry, RecordRow>,
): RecordRow[] {
  const entriesFor = finderByProperties(open);
  const candidates = strays.map(entriesFor);
  const rowsPerEntry = new Map<Entry, number>();
  for (const entry of candidates.flat()) {
    rowsPerEntry.set(entry, (rowsPerEntry.get(entry) ?? 0) + 1);
  }
  return strays.filter((row, place) => {
    const [entry, ...others] = candidates[place]!;
    if (entry === undefined || others.length > 0 || rowsPerEntry.get(entry) !== 1) return true;
    matched.set(entry, row);
    return false;
  });
}

/** Records of one shape (the same property names) are looked up by all their values at once. */
function finderByProperties(open: readonly Entry[]): (row: RecordRow) => Entry[] {
  const shapes = new Map<string, { names: string[]; bySignature: Map<string, Entry[]> }>();
  for (const entry of open) {
    const properties = propertiesOf(entry.input);
    const names = Object.keys(properties).sort();
    const shapeKey = JSON.stringify(names);
    const shape = shapes.get(shapeKey) ?? { names, bySignature: new Map<string, Entry[]>() };
    shapes.set(shapeKey, shape);
    const signature = signatureOf(names, properties);
    shape.bySignature.set(signature, [...(shape.bySignature.get(signature) ?? []), entry]);
  }
  return (row) =>
    [...shapes.values()].flatMap(
      ({ names, bySignature }) => bySignature.get(signatureOf(names, row.properties ?? {})) ?? [],
    );
}

function signatureOf(
  names: readonly string[],
  properties: Readonly<Record<string, unknown>>,
): string {
  return JSON.stringify(
    names.map((name) => {
      const value = properties[name];
      return typeof value === "string" ? comparableKey(name, value) : "";
    }),
  );
}
