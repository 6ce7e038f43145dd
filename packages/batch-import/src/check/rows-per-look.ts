const ROWS_PER_LOOK = 1_000;
/** The most characters of rows, about, that are held: rows may be large. */
const TEXT_PER_LOOK = 8 * 1024 * 1024;

/** Yields rows in pieces that are looked at together, by concurrent requests of 100. */
export async function* rowsPerLook<One extends { readonly cells: readonly (string | undefined)[] }>(
  source: AsyncIterable<readonly One[]>,
): AsyncGenerator<readonly One[], void, undefined> {
  let rows: One[] = [];
  let text = 0;
  for await (const chunk of source) {
    for (const row of chunk) {
      rows.push(row);
      for (const cell of row.cells) text += cell?.length ?? 0;
      if (rows.length < ROWS_PER_LOOK && text < TEXT_PER_LOOK) continue;
      yield rows;
      rows = [];
      text = 0;
    }
  }
  if (rows.length > 0) yield rows;
}
