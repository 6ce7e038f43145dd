import type { PropertyDefinition } from "@x/batch-types";
import { isWritable } from "../account/account-definitions.ts";
import { OWN_COLUMNS } from "./own-columns.ts";
import { createPropertyIndex } from "./property-index.ts";
import { RECORD_ID } from "./find-id-property.ts";
import { surePropertyOf } from "./sure-property.ts";

/** The property of a column, and the title of another column that is meant for it more surely. */
export interface BetterColumn {
  readonly property: string;
  readonly title: string;
}

/**
 * Finds the columns whose property another column names more surely: by its name, then its label, then with another case or
 * other signs; of two alike, the first.
 *
 * @returns by the title of the column that is not to have it.
 */
export function doubledColumns(
  header: readonly string[],
  definitions: readonly PropertyDefinition[],
): ReadonlyMap<string, BetterColumn> {
  const named = createPropertyIndex(definitions);
  const writable = definitions.filter(isWritable);
  const meant = header.flatMap((title) => {
    if (OWN_COLUMNS.has(title)) return [];
    const { names, isForgiven, isReadOnly } = named(title) ?? {};
    const sure = names === undefined ? surePropertyOf(title, writable)?.name : undefined;
    const [property = sure, another] = names ?? [];
    const isClear = another === undefined && isReadOnly !== true && property !== RECORD_ID;
    if (property === undefined || !isClear) return [];
    const doubt = title === property ? 0 : names === undefined ? 3 : isForgiven ? 2 : 1;
    return [{ title, property, doubt }];
  });
  const surest = new Map<string, (typeof meant)[number]>();
  for (const one of meant.toSorted((one, other) => one.doubt - other.doubt)) {
    if (!surest.has(one.property)) surest.set(one.property, one);
  }
  return new Map(
    meant.flatMap(({ title, property }) => {
      const better = surest.get(property)!.title;
      return better === title ? [] : [[title, { property, title: better }] as const];
    }),
  );
}
