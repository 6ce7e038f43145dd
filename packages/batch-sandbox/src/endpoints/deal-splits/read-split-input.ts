import { type Refusal, validationError, wrongType } from "../../answer/answers.ts";
import { isObject } from "../../internal/is-object.ts";
import type { Fields } from "../../call/read-fields.ts";

/** One owner's share of a deal. */
export interface Split {
  readonly ownerId: number;
  readonly percentage: number;
}

/** A deal, and all the splits it is to have. */
export interface DealSplits {
  readonly id: string;
  readonly splits: readonly Split[];
}

/** Shares have at most eight decimals. */
const DECIMALS = 1e8;

/** The only batch input whose `id` is a JSON number. */
export function readSplitInput(row: Fields): DealSplits | Refusal {
  const { id, splits } = row;
  if (!Number.isSafeInteger(id)) return wrongType(id, "number");
  if (!Array.isArray(splits) || !splits.every(isSplit)) return wrongType(splits, "list");
  const sum = splits.reduce((total, { percentage }) => total + percentage * DECIMALS, 0);
  if (Math.round(sum) !== DECIMALS) {
    return validationError(`The split percentages of deal ${String(id)} must sum to 1.0.`);
  }
  return { id: String(id), splits };
}

function isSplit(value: unknown): value is Split {
  return (
    isObject(value) &&
    Number.isSafeInteger(value["ownerId"]) &&
    typeof value["percentage"] === "number" &&
    value["percentage"] >= 0 &&
    hasFewDecimals(value["percentage"])
  );
}

function hasFewDecimals(share: number): boolean {
  const scaled = share * DECIMALS;
  return Math.abs(scaled - Math.round(scaled)) < 1e-4;
}
