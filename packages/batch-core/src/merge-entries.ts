import type { Entry } from "./batch.ts";

/** One record of two with the same key. The survivor is the first; later properties win. */
export function mergeEntries(survivor: Entry, later: Entry): Entry {
  const merged = [...(survivor.merged ?? []), later.index];
  const { input } = survivor;
  if ("properties" in input && "properties" in later.input) {
    const properties = { ...input.properties, ...later.input.properties };
    return { ...survivor, merged, input: { ...input, properties } };
  }
  if ("splits" in input && "splits" in later.input) {
    return { ...survivor, merged, input: { ...input, splits: later.input.splits } };
  }
  return { ...survivor, merged };
}
