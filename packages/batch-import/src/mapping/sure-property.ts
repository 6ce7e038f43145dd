import type { PropertyDefinition } from "@x/batch-types";
import { fold } from "./nearest.ts";

/**
 * Returns the property whose name or label differs from a column's title in nothing but case, blanks and signs, as
 * `email` does from `E-Mail`. `undefined` where there is none, or more than one.
 *
 * @example
 * const properties = [
 *   { name: "email", label: "Email", type: "string" },
 *   { name: "city", label: "City", type: "string" },
 * ];
 * surePropertyOf("E-Mail", properties)?.name; //=> "email"
 * surePropertyOf("Town", properties); //=> undefined
 */
export function surePropertyOf(
  title: string,
  properties: readonly PropertyDefinition[],
): PropertyDefinition | undefined {
  const folded = fold(title);
  const [found, ...others] = properties.filter(
    ({ name, label }) => fold(name) === folded || (label && fold(label) === folded),
  );
  return folded === "" || others.length > 0 ? undefined : found;
}
