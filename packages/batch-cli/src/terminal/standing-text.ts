import { countsText } from "./counts-text.ts";
import { leftText } from "./pace.ts";
import { plural } from "./plural.ts";
import { printable } from "./printable.ts";
import type { Standing } from "./progress.ts";

/** `50 of 100 rows`, `1 of 1 row` */
export function doneText({ done, rows }: Standing): string {
  return `${done.toLocaleString("en-US")} of ${plural(rows, "row")}`;
}

/** `930 rows/s`, `12 s left`, `quota 87 %`, `4,000 requests left today`: what is known of them. */
export function speedText(standing: Standing): string[] {
  const { dailyRemaining, quotaUsed, rowsPerSecond, secondsLeft } = standing;
  return [
    `${rowsPerSecond} rows/s`,
    ...(secondsLeft === undefined ? [] : [leftText(secondsLeft)]),
    ...(quotaUsed === undefined ? [] : [`quota ${Math.round(quotaUsed * 100)} %`]),
    ...(dailyRemaining === undefined ? [] : [`${plural(dailyRemaining, "request")} left today`]),
  ];
}

/** `created 4290 · failed 10`, `last error: …` */
export function outcomeText({ counts, lastError }: Standing): string[] {
  const counted = countsText(counts);
  return [
    ...(counted === "" ? [] : [counted]),
    ...(lastError === undefined ? [] : [`last error: ${printable(lastError)}`]),
  ];
}
