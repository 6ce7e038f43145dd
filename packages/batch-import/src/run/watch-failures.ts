import { numberText, plural } from "@x/batch-file";
import type { Outcome } from "@x/batch-types";
import {
  FIRST_LOOK,
  type FailureLimit,
  isManyFailed,
  isOverLimit,
  type Tally,
} from "./failures.ts";
import type { SendOptions } from "./import-run.ts";

/**
 * Watches how many rows fail. A share is taken of the first rows of the file, as far as each of them has its outcome:
 * rows are refused here as soon as they are read, long before HubSpot has answered for their neighbours. One row that
 * waits does not hide the others: where too many failed even if all open rows were fine, that is enough.
 */
export interface FailureWatch {
  /** A row was read. Call it in the order of the file. */
  read(row: number): void;
  /** A row has its outcome. */
  settle(row: number, outcome: Outcome): void;
  /** A row gets no outcome for now. */
  leave(row: number): void;
  /** Rows that were read and have no outcome yet. */
  open(): number[];
  /** Whether `judge` has something to judge. */
  readonly isDue: boolean;
  /**
   * Asks once, where many of the first rows failed.
   *
   * @param before Called before it asks.
   */
  judge(before: () => void): Promise<void>;
}

/**
 * @param stop Called when more rows failed than may, with a sentence.
 * @param isRestLeft Whether there are rows that could still be held back.
 */
export function watchFailures(
  { maxFailed, onManyFailed }: Pick<SendOptions, "maxFailed" | "onManyFailed">,
  stop: (message: string) => void,
  isRestLeft: () => boolean,
): FailureWatch {
  const all = { settled: 0, failed: 0 };
  /** Of the first rows, up to one that is open. */
  const first = { settled: 0, failed: 0 };
  /** Rows that are not among the first yet, in the order of the file. */
  const order: number[] = [];
  const states = new Map<number, "open" | "left" | "fine" | "failed">();
  let openRows = 0;
  let isJudged = onManyFailed === undefined;

  /** Nothing is judged any more. */
  const isIdle = (): boolean => isJudged && maxFailed === undefined;

  function count(tally: { -readonly [Key in keyof Tally]: Tally[Key] }, isFailed: boolean): void {
    tally.settled += 1;
    if (isFailed) tally.failed += 1;
    if (maxFailed === undefined) return;
    const judged = "rows" in maxFailed ? [all] : [first, atBest()];
    if (judged.some((one) => isOverLimit(maxFailed, one))) stop(limitText(maxFailed));
  }
  /** As if each open row were fine. */
  function atBest(): Tally {
    return { settled: all.settled + openRows, failed: all.failed };
  }
  function close(row: number, state: "left" | "fine" | "failed"): void {
    if (states.get(row) === "open") openRows -= 1;
    states.set(row, state);
  }
  function advance(): void {
    for (let row = order[0]; row !== undefined; row = order[0]) {
      const state = states.get(row);
      if (state === "open") return;
      if (state !== "left") count(first, state === "failed");
      states.delete(row);
      order.shift();
    }
  }
  return {
    read(row) {
      if (isIdle()) return;
      order.push(row);
      states.set(row, "open");
      openRows += 1;
    },
    settle(row, outcome) {
      if (isIdle()) return;
      const isFailed = isRefused(outcome);
      // One that an earlier process sent was not read.
      const wasRead = states.has(row);
      if (wasRead) close(row, isFailed ? "failed" : "fine");
      count(all, isFailed);
      if (!wasRead) return count(first, isFailed);
      advance();
    },
    leave(row) {
      if (!states.has(row)) return;
      close(row, "left");
      advance();
    },
    open: () => order.filter((row) => states.get(row) === "open"),
    get isDue() {
      return (
        !isJudged &&
        (first.settled >= FIRST_LOOK || (all.settled >= FIRST_LOOK && isManyFailed(atBest())))
      );
    },
    async judge(before) {
      if (!this.isDue) return;
      isJudged = true;
      const tally = { ...(first.settled >= FIRST_LOOK ? first : all) };
      if (!isManyFailed(tally)) return;
      before();
      if (!isRestLeft() || (await onManyFailed?.(tally)) !== false) return;
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
