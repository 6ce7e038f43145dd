/** How fast a run goes. */
export interface Pace {
  readonly rowsPerSecond: number;
  /** Absent while nobody can know, and at the end. */
  readonly secondsLeft?: number;
}

/**
 * At the pace so far: the latest rows say little, since a rate limit lets them through in bursts.
 *
 * @param done Rows of this process; a run that was resumed has more.
 * @param left Rows still to do.
 */
export function paceOf(milliseconds: number, done: number, left: number): Pace {
  if (done <= 0 || milliseconds <= 0) return { rowsPerSecond: 0 };
  const rowsPerSecond = Math.round(done / (milliseconds / 1_000));
  if (left <= 0) return { rowsPerSecond };
  return { rowsPerSecond, secondsLeft: Math.ceil((milliseconds / done / 1_000) * left) };
}
