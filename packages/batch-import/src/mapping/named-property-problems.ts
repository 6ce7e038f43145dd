import type { Job } from "@x/batch-core";
import { type AccountDefinitions, isWritable } from "../account/account-definitions.ts";
import type { ImportProblem } from "../errors/import-error.ts";
import { didYouMean } from "./nearest.ts";

/** A column that is left out, and those of record ids. */
const NO_PROPERTIES: ReadonlySet<string> = new Set(["", "hs_object_id", "hs_id", "id"]);

/**
 * Says which of the properties that the user names for columns cannot be written: those that the account does not
 * have, and those that HubSpot alone sets. Every row with such a column would fail. Where the token may not list all
 * properties, one that is not listed may exist.
 *
 * @param mapping The property of each column that the user names, by header.
 */
export function namedPropertyProblems(
  { operation, objectType }: Pick<Job, "operation" | "objectType">,
  mapping: ReadonlyMap<string, string>,
  { properties, hidden }: Pick<AccountDefinitions, "properties" | "hidden">,
): (string | ImportProblem)[] {
  // An archive writes no property.
  if (operation === "archive") return [];
  const known = new Map(properties.map((one) => [one.name, one]));
  const writable = properties.filter(isWritable).map(({ name }) => name);
  return [...mapping].flatMap(([title, property]): (string | ImportProblem)[] => {
    if (NO_PROPERTIES.has(property)) return [];
    const found = known.get(property);
    const column = `the column ${JSON.stringify(title)} is mapped to ${property}`;
    if (found !== undefined) {
      return isWritable(found) ? [] : [`${column}, which HubSpot alone sets; leave it out.`];
    }
    if (hidden.length > 0) return [];
    const message = `${column}, which is not a property of ${objectType} in this account.${didYouMean(property, writable)}`;
    return [{ code: "UNKNOWN_PROPERTY", message, values: { objectType } }];
  });
}
