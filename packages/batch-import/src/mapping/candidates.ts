import type { PropertyDefinition } from "@x/batch-types";
import { isWritable } from "../account/account-definitions.ts";
import { nearest } from "./nearest.ts";

/**
 * Returns the properties that a column without one may map to, the likeliest first.
 *
 * @example
 * const properties = ["city", "country", "company"].map((name) => ({ name, type: "string" }));
 * const likely = candidatesFor("Compny", properties, new Set(["city"])).map(({ name }) => name);
 * likely; //=> ["company", "country"]
 */
export function candidatesFor(
  title: string,
  definitions: readonly PropertyDefinition[],
  taken: ReadonlySet<string>,
): readonly PropertyDefinition[] {
  const isOffered = (one: PropertyDefinition): boolean =>
    isWritable(one) || one.name === "hs_object_id";
  const free = definitions.filter((one) => isOffered(one) && !taken.has(one.name));
  const likely = nearest(title, free, ({ name, label }) => (label ? [name, label] : [name]));
  const others = free.filter((one) => !likely.includes(one));
  return [...likely, ...others];
}
