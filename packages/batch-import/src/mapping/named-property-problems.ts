import type { Job } from "@x/batch-core";
import { type AccountDefinitions, isWritable } from "../account/account-definitions.ts";
import type { ImportProblem } from "../errors/import-error.ts";
import { didYouMean } from "./nearest.ts";
import { PROPERTY_NAME } from "./property-name.ts";

/** A column that is not written, and those of record ids. */
const NO_PROPERTIES: ReadonlySet<string> = new Set(["", "hs_object_id", "hs_id", "id"]);

/**
 * Says which of the properties that the user names for columns, or gives a value for every row, cannot be written:
 * those that the account does not have, and those that HubSpot alone sets. Every row would fail. Where the token may
 * not list all properties, one that is not listed may exist.
 *
 * @param named The property of each column that the user names, by header; and the value for every row, by property.
 */
export function namedPropertyProblems(
  { operation, objectType }: Pick<Job, "operation" | "objectType">,
  {
    columns,
    constants = {},
  }: {
    readonly columns: ReadonlyMap<string, string>;
    readonly constants?: Readonly<Record<string, string>> | undefined;
  },
  { properties, hidden }: Pick<AccountDefinitions, "properties" | "hidden">,
): ImportProblem[] {
  // An archive writes no property.
  if (operation === "archive") return [];
  const known = new Map(properties.map((one) => [one.name, one]));
  const writable = properties.filter(isWritable).map(({ name }) => name);

  function problemOf(
    property: string,
    what: string,
    values: Readonly<Record<string, string>>,
  ): ImportProblem[] {
    const found = known.get(property);
    if (found !== undefined) {
      if (isWritable(found)) return [];
      const message = `${what} ${property}, which HubSpot alone sets; do not write it.`;
      return [{ code: "MAPPING", message, values }];
    }
    if (hidden.length > 0) return [];
    const message = `${what} ${property}, which is not a property of ${objectType} in this account.${didYouMean(property, writable)}`;
    return [{ code: "UNKNOWN_PROPERTY", message, values: { objectType, ...values } }];
  }
  return [
    ...[...columns].flatMap(([column, property]) =>
      NO_PROPERTIES.has(property)
        ? []
        : problemOf(property, `the column ${JSON.stringify(column)} is mapped to`, { column }),
    ),
    ...Object.entries(constants).flatMap(([property, value]) =>
      value === "" || !PROPERTY_NAME.test(property)
        ? []
        : problemOf(property, "the value for every row is of", { constant: property }),
    ),
  ];
}
