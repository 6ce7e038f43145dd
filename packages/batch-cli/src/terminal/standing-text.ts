import { countsText } from "./counts-text.ts";
import { leftText } from "./pace.ts";
import { printable } from "./printable.ts";
import type { Standing } from "./progress.ts";

/** `930 rows/s`, `12 s left`, `quota 87 %`, `4000 requests left today`: what is known of them. */
export function speedText(standing: Standing): string[] {
  const { dailyRemaining, quotaUsed, rowsPerSecond, secondsLeft } = standing;
  return [
    `${rowsPerSecond} rows/s`,
    ...(secondsLeft === undefined ? [] : [leftText(secondsLeft)]),
    ...(quotaUsed === undefined ? [] : [`quota ${Math.round(quotaUsed * 100)} %`]),
    ...(dailyRemaining === undefined ? [] : [`${dailyRemaining} requests left today`]),
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
