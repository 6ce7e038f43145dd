import type { PropertyDefinition } from "@x/batch-types";
import { isWritable } from "../account/account-definitions.ts";
import { nearest } from "./nearest.ts";

/** Properties for a column that maps to none, the likeliest first; the rest may still be searched. */
export function candidatesFor(
  title: string,
  definitions: readonly PropertyDefinition[],
  taken: ReadonlySet<string>,
): { readonly likely: number; readonly properties: readonly PropertyDefinition[] } {
  const isOffered = (one: PropertyDefinition): boolean =>
    isWritable(one) || one.name === "hs_object_id";
  const free = definitions.filter((one) => isOffered(one) && !taken.has(one.name));
  const likely = nearest(title, free, ({ name, label }) => (label ? [name, label] : [name]));
  const others = free.filter((one) => !likely.includes(one));
  return { likely: likely.length, properties: [...likely, ...others] };
}
