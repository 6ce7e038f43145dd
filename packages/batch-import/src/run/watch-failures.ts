import { numberText, plural } from "@x/batch-file";
import type { Outcome } from "@x/batch-types";
import { FIRST_LOOK, type FailureLimit, isManyFailed, isOverLimit } from "./failures.ts";
import type { SendOptions } from "./import-run.ts";

/** Watches how many rows fail. */
export interface FailureWatch {
  /** A row has its outcome. */
  count(outcome: Outcome): void;
  /**
   * Asks once, where many of the first rows failed.
   *
   * @param before Called before it asks.
   */
  judge(before: () => void): Promise<void>;
}

/** @param stop Called when more rows failed than may, with a sentence. */
export function watchFailures(
  { maxFailed, onManyFailed }: Pick<SendOptions, "maxFailed" | "onManyFailed">,
  stop: (message: string) => void,
): FailureWatch {
  const tally = { settled: 0, failed: 0 };
  let isJudged = onManyFailed === undefined;
  return {
    count(outcome) {
      tally.settled += 1;
      if (isRefused(outcome)) tally.failed += 1;
      if (maxFailed !== undefined && isOverLimit(maxFailed, tally)) stop(limitText(maxFailed));
    },
    async judge(before) {
      if (isJudged || tally.settled < FIRST_LOOK) return;
      isJudged = true;
      if (!isManyFailed(tally)) return;
      before();
      if ((await onManyFailed?.(tally)) !== false) return;
      stop(`${numberText(tally.failed)} of the first ${plural(tally.settled, "row")} failed.`);
    },
  };
}

/** Also with others, where HubSpot named none of them. */
function isRefused(outcome: Outcome): boolean {
  return (
    outcome.status === "failed" || (outcome.status === "skipped" && outcome.reason === "refused")
  );
}

function limitText(limit: FailureLimit): string {
  const most = "rows" in limit ? plural(limit.rows, "row") : `${limit.percent} %`;
  return `More rows failed than the limit allows (${most}).`;
}
