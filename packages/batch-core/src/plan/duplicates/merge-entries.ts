import type { Association } from "@x/batch-types";
import { distinct } from "../../internal/distinct.ts";
import type { Entry, WireInput } from "../batch.ts";

/** Returns one entry for two with the same key: the first, with the later properties on top. */
export function mergeEntries(survivor: Entry, later: Entry): Entry {
  const merged = [...(survivor.merged ?? []), later.index, ...(later.merged ?? [])];
  const followUps = distinct([...(survivor.followUps ?? []), ...(later.followUps ?? [])]);
  const { input } = survivor;
  if ("properties" in input && "properties" in later.input) {
    const properties = { ...input.properties, ...later.input.properties };
    const associations = distinct([...associationsOf(input), ...associationsOf(later.input)]);
    const both = associations.length > 0 && { associations };
    return {
      ...survivor,
      merged,
      ...(followUps.length > 0 && { followUps }),
      input: { ...input, properties, ...both },
    };
  }
  if ("splits" in input && "splits" in later.input) {
    return { ...survivor, merged, input: { ...input, splits: later.input.splits } };
  }
  return { ...survivor, merged };
}

function associationsOf(input: WireInput): readonly Association[] {
  return ("associations" in input && input.associations) || [];
}
