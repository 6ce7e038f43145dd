/**
 * Returns a time that has passed, in whole units, rounded down: `14 s`, `3 min`, `2 h 5 min`; from 2 minutes on
 * without seconds.
 *
 * @example
 * durationText(14.9); //=> "14 s"
 * durationText(7_530); //=> "2 h 5 min"
 */
export function durationText(seconds: number): string {
  if (seconds < 120) return `${Math.floor(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 120) return `${minutes} min`;
  const rest = minutes % 60 === 0 ? "" : ` ${minutes % 60} min`;
  return `${Math.floor(minutes / 60)} h${rest}`;
}

/**
 * Returns a time to wait in the form of {@link durationText}, rounded up: it takes no longer than that.
 *
 * @example
 * timeLeftText(14.1); //=> "15 s"
 * timeLeftText(7_530); //=> "2 h 6 min"
 */
export function timeLeftText(seconds: number): string {
  const unit = seconds < 120 ? 1 : 60;
  return durationText(Math.ceil(seconds / unit) * unit);
}
