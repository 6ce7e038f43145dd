import type { ColumnMap } from "./map-columns.ts";

type Cells = readonly (string | undefined)[];

/** The columns of a file, and behind them one for each value that all rows have. */
export function sentColumns(columns: ColumnMap): ColumnMap {
  const { constants = [], properties } = columns;
  if (constants.length === 0) return columns;
  return { ...columns, properties: [...properties, ...constants.map(([name]) => name)] };
}

/**
 * Returns a function that returns the cells of `sentColumns`: with HubSpot's values in place of those of the file, as the
 * mapping says. Cells that the mapping does not change are returned as they are.
 */
export function createSentCells({
  constants = [],
  properties,
  sendAs,
}: Pick<ColumnMap, "constants" | "properties" | "sendAs">): (cells: Cells) => Cells {
  const maps = (sendAs ?? []).flatMap((pairs, column) =>
    pairs === null ? [] : [{ column, sent: new Map(pairs) }],
  );
  if (maps.length === 0 && constants.length === 0) return (cells) => cells;
  return (cells) => {
    let made: (string | undefined)[] | undefined;
    for (const { column, sent } of maps) {
      const cell = cells[column];
      const to = cell === undefined ? undefined : sent.get(cell);
      if (to !== undefined) (made ??= [...cells])[column] = to;
    }
    for (const [place, [, value]] of constants.entries()) {
      (made ??= [...cells])[properties.length + place] = value;
    }
    return made ?? cells;
  };
}
