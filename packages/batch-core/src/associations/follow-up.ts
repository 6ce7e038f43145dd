import type { ConfirmedOutcome } from "@x/batch-types";
import { MAX_ASSOCIATION_INPUTS } from "@x/batch-types/registry";
import type { Batch, Entry } from "../batch.ts";
import type { Pair, PairGroup } from "./association-batch.ts";

/** A record that is written, and still has associations to be made. */
export interface Written {
  readonly entry: Entry;
  readonly outcomes: readonly ConfirmedOutcome[];
}

/** The batch that makes the associations of written records: grouped by the object they go to. */
export function followUp(batch: Batch, written: readonly Written[]): Batch {
  const pairs = written.flatMap(({ entry, outcomes }) => pairsOf(entry, outcomes.at(-1)!));
  const [first, ...waiting] = group(pairs);
  const { isolation, job } = batch;
  return {
    job,
    entries: [],
    retries: 0,
    reason: "associate",
    association: {
      pairs: first!,
      waiting,
      settled: [],
      written: written.flatMap(({ outcomes }) => outcomes),
    },
    ...(isolation && { isolation }),
  };
}

function pairsOf({ index, followUps = [] }: Entry, { id }: ConfirmedOutcome): Pair[] {
  return followUps.map(({ to, types }, place) => ({
    index,
    place,
    from: id,
    to,
    ...(types && { types }),
  }));
}

function group(pairs: readonly Pair[]): PairGroup[] {
  const groups = new Map<string, Pair[][]>();
  for (const pair of pairs) {
    const key = `${pair.to.objectType} ${pair.types === undefined}`;
    const most = MAX_ASSOCIATION_INPUTS[pair.types === undefined ? "createDefault" : "create"];
    const before = groups.get(key) ?? [];
    const last = before.at(-1);
    if (last !== undefined && last.length < most) last.push(pair);
    else groups.set(key, [...before, [pair]]);
  }
  return [...groups.values()].flat();
}
