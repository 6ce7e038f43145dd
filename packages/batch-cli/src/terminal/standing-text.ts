import { timeLeftText, waitText } from "@x/batch-import";
import { countsText } from "./counts-text.ts";
import { numberText, plural } from "./plural.ts";
import { printable } from "./printable.ts";
import type { Standing } from "./standing.ts";

/** `50 of 100 rows`, `1 of 1 row` */
export function doneText({ done, rows }: Standing): string {
  return `${numberText(done)} of ${plural(rows, "row")}`;
}

/** `930 rows/s`, `12 s left`, `87 % of the rate limit used`, `4,000 requests left today`: what is known of them. */
export function speedText(standing: Standing): string[] {
  const { dailyRemaining, ending, quotaUsed, rowsPerSecond, secondsLeft } = standing;
  // Nothing is sent any more.
  if (ending !== undefined) return [];
  return [
    ...rateText(rowsPerSecond),
    ...(secondsLeft === undefined ? [] : [`${timeLeftText(secondsLeft)} left`]),
    ...(quotaUsed === undefined ? [] : [`${Math.round(quotaUsed * 100)} % of the rate limit used`]),
    ...(dailyRemaining === undefined ? [] : [`${plural(dailyRemaining, "request")} left today`]),
  ];
}

/** Nothing for a rate that rounds to 0: it says less than the rows and the time. */
export function rateText(rowsPerSecond: number): string[] {
  const rounded = Math.round(rowsPerSecond);
  return rounded === 0 ? [] : [`${numberText(rounded)} ${rounded === 1 ? "row" : "rows"}/s`];
}

/** `waiting for HubSpot's limit, 4 s`, `created 4,290 · failed 10`, `last error: …` */
export function outcomeText({ counts, ending, lastError, waiting }: Standing): string[] {
  const counted = countsText(counts);
  return [
    ...(ending !== undefined ? [endingText(ending.answers)] : []),
    ...(waiting === undefined || ending !== undefined ? [] : [waitText(waiting)]),
    ...(counted === "" ? [] : [counted]),
    ...(lastError === undefined ? [] : [`last error: ${printable(lastError)}`]),
  ];
}

/** @param answers Requests without an answer. */
function endingText(answers: number): string {
  if (answers === 0) return "ending";
  const them = answers === 1 ? "it" : "them";
  return `waiting for ${plural(answers, "answer")}; Ctrl-C again leaves ${them} unknown`;
}
