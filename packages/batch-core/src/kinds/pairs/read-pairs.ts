import type { RecordError } from "@x/batch-types";
import { isObject } from "../../internal/is-object.ts";
import { listOf } from "../../internal/list-of.ts";
import { listErrors } from "../../answer/list-errors.ts";
import { readErrors } from "../../answer/read-errors.ts";
import { errorsForAll } from "../../answer/share-errors.ts";
import type { PairFate } from "./association-batch.ts";
import { type PairEnds, pairFinder, type PairTypes } from "./named-pairs.ts";

/** What a 2xx says of pairs; a pair that is missing here was named nowhere. */
export interface PairFates<Pair> {
  readonly fates: ReadonlyMap<Pair, PairFate>;
  /** Errors that name no pair of the request. */
  readonly unclaimed: readonly RecordError[];
}

/**
 * Finds the pair of each row and error by the ids in it; HubSpot says little else about them.
 *
 * @param pairs Of a request, so no two of the same name ({@link pairName}).
 */
export function readPairs<Ends extends PairEnds>(
  pairs: readonly Ends[],
  types: PairTypes,
  body: Record<string, unknown>,
): PairFates<Ends> {
  const fates = new Map<Ends, PairFate>();
  const unclaimed: RecordError[] = [];
  const findPairs = pairFinder(pairs, types);
  for (const item of listErrors(body["errors"])) {
    const errors = readErrors(item, "UNKNOWN");
    const named = findPairs(item);
    if (named.length === 0) unclaimed.push(...errors);
    const [error] = errorsForAll(errors, named.length);
    for (const pair of named) fates.set(pair, failedPair(error));
  }

  const byIds = new Map(pairs.map((pair) => [keyOf(pair.from, pair.to.id), pair]));
  for (const row of listOf(body["results"])) {
    const from = row["fromObjectId"] ?? (isObject(row["from"]) ? row["from"]["id"] : undefined);
    const to = row["toObjectId"] ?? (isObject(row["to"]) ? row["to"]["id"] : undefined);
    const pair = byIds.get(keyOf(from, to));
    if (pair !== undefined) fates.set(pair, { status: "associated" });
  }
  return { fates, unclaimed };
}

/**
 * Returns what an answer calls a pair: its two ids, in no order. A row has no association type and not
 * always object types, and a pair can be answered by two rows, one for each direction (fact 72). So no
 * request may hold two associations of one pair, or a pair and its reverse.
 */
export function pairName({ from, to }: PairEnds): string {
  return from < to.id ? keyOf(from, to.id) : keyOf(to.id, from);
}

export function failedPair(error: RecordError): PairFate {
  return { status: "failed", message: error.message, error };
}

/** Ids come as numbers in v4, as texts in the dated versions. */
function keyOf(from: unknown, to: unknown): string {
  return `${String(from)} ${String(to)}`;
}
