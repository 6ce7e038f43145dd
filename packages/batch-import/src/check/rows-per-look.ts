const ROWS_PER_LOOK = 1_000;
/** Rows may be large: at most about so many characters of them are held. */
const TEXT_PER_LOOK = 8 * 1024 * 1024;

/** So many rows at a time as are looked at together, by requests of 100 side by side. */
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
