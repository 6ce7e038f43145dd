import type { ColumnMap } from "../mapping/map-columns.ts";

type Cells = readonly (string | undefined)[];

/** Makes what puts HubSpot's values in the place of those of the file, as the mapping says; it returns the same cells where it says nothing of them. */
export function createSentCells({ values }: Pick<ColumnMap, "values">): (cells: Cells) => Cells {
  const maps = (values ?? []).flatMap((pairs, column) =>
    pairs === null ? [] : [{ column, sent: new Map(pairs) }],
  );
  if (maps.length === 0) return (cells) => cells;
  return (cells) => {
    let made: (string | undefined)[] | undefined;
    for (const { column, sent } of maps) {
      const to = sent.get(cells[column] ?? "");
      if (to === undefined || cells[column] === undefined) continue;
      made ??= [...cells];
      made[column] = to;
    }
    return made ?? cells;
  };
}
