const ROWS_PER_TURN = 1_000;

/** Hands over rows, and lets others have a turn after every 1,000. */
export async function inTurns<Row>(rows: Iterable<Row>, take: (row: Row) => void): Promise<void> {
  let seen = 0;
  for (const row of rows) {
    take(row);
    seen += 1;
    if (seen % ROWS_PER_TURN === 0) await turnOfOthers();
  }
}

/** Resolves after other tasks had a turn. */
export async function turnOfOthers(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}
