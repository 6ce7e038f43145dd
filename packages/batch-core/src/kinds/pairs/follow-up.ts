import type { ConfirmedOutcome } from "@x/batch-types";
import { MAX_ASSOCIATION_INPUTS } from "@x/batch-types/registry";
import type { Batch, Entry } from "../../plan/batch.ts";
import { createPacker, type Packer } from "../../internal/packer.ts";
import type { Pair, PairGroup } from "./association-batch.ts";
import { pairName } from "./read-pairs.ts";

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

function pairsOf({ index, followUps }: Entry, { id }: ConfirmedOutcome): Pair[] {
  return followUps!.map(({ to, types }, place) => ({
    index,
    place,
    from: id,
    to,
    ...(types && { types }),
  }));
}

/** Pairs that go to one object type, all with types or all without, and no two of the same name. */
function group(pairs: readonly Pair[]): PairGroup[] {
  const packers = new Map<string, Packer<Pair>>();
  for (const pair of pairs) {
    const isDefault = pair.types === undefined;
    const key = `${pair.to.objectType} ${isDefault}`;
    const most = MAX_ASSOCIATION_INPUTS[isDefault ? "createDefault" : "create"];
    const packer = packers.get(key) ?? createPacker<Pair>(most);
    packers.set(key, packer);
    packer.add(pairName(pair), pair);
  }
  return [...packers.values()].flatMap(({ lists }) => lists);
}
