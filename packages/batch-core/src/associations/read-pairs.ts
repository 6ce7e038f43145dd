import type { RecordError } from "@x/batch-types";
import { isObject } from "../internal/is-object.ts";
import { namedRecords, readErrors } from "../read-errors.ts";
import type { Pair, PairFate } from "./association-batch.ts";

/** What a 2xx says of pairs; a pair that is missing here was named nowhere. */
export interface PairFates<Pair> {
  readonly fates: ReadonlyMap<Pair, PairFate>;
  /** Errors that name no pair of the request. */
  readonly unclaimed: readonly RecordError[];
}

/** Finds the pair of each row and error by the ids in it; HubSpot says little else about them. */
export function readPairs<
  Ends extends Pick<Pair, "from"> & { readonly to: { readonly id: string } },
>(pairs: readonly Ends[], body: Record<string, unknown>): PairFates<Ends> {
  const fates = new Map<Ends, PairFate>();
  const unclaimed: RecordError[] = [];
  const byIds = new Map<string, Ends[]>();
  for (const pair of pairs) {
    const key = keyOf(pair.from, pair.to.id);
    byIds.set(key, [...(byIds.get(key) ?? []), pair]);
  }

  for (const item of listOf(body["errors"])) {
    const errors = readErrors(item, "UNKNOWN");
    const ids = new Set(namedRecords(item).ids);
    const named = pairs.filter(({ from, to }) => ids.has(to.id) || ids.has(from));
    if (named.length === 0) unclaimed.push(...errors);
    for (const pair of named) fates.set(pair, failedPair(errors[0]));
  }
  for (const row of listOf(body["results"])) {
    const from = row["fromObjectId"] ?? (isObject(row["from"]) ? row["from"]["id"] : undefined);
    const to = row["toObjectId"] ?? (isObject(row["to"]) ? row["to"]["id"] : undefined);
    for (const pair of byIds.get(keyOf(from, to)) ?? []) fates.set(pair, { status: "associated" });
  }
  return { fates, unclaimed };
}

export function failedPair(error: RecordError): PairFate {
  return { status: "failed", message: error.message, error };
}

/** Ids come as numbers in v4, as texts in the dated versions. */
function keyOf(from: unknown, to: unknown): string {
  return `${String(from)} ${String(to)}`;
}

/** The objects of a list that may be anything. */
export function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
