import type { PropertyDefinition } from "@x/batch-types";
import type { AssociationColumn } from "./association-column.ts";
import type { ColumnMap } from "./map-columns.ts";

/** What one column is, for people and as JSON. */
export interface MappedColumn {
  readonly column: string;
  readonly property?: string;
  readonly label?: string;
  readonly recordId?: true;
  readonly associatedWith?: string;
  /** Why the column may map to nothing. */
  readonly mayBe?: readonly string[];
  /** HubSpot alone sets the property. */
  readonly readOnly?: true;
}

function nameOf({ objectType, key }: AssociationColumn): string {
  return key === undefined ? objectType : `${objectType} by ${key.idProperty}`;
}

export function describeColumns(
  header: readonly string[],
  { properties, idColumn, associations = [], ambiguous = {}, readOnly = [] }: ColumnMap,
  definitions: readonly PropertyDefinition[],
): MappedColumn[] {
  const labels = new Map(definitions.map(({ name, label }) => [name, label]));
  return header.map((column, place) => {
    const property = properties[place] ?? undefined;
    const label = property === undefined ? undefined : labels.get(property);
    const made = associations.filter((one) => one.column === place);
    return {
      column,
      ...(property !== undefined && { property }),
      ...(label && { label }),
      ...(place === idColumn && { recordId: true as const }),
      ...(made.length > 0 && { associatedWith: made.map(nameOf).join(", ") }),
      ...(readOnly.includes(column) && { readOnly: true as const }),
      ...(Object.hasOwn(ambiguous, column) && { mayBe: ambiguous[column]! }),
    };
  });
}
