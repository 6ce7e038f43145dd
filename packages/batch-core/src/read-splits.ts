import type { DealSplit, RecordError } from "@x/batch-types";
import { invalidRecord } from "./internal/invalid-record.ts";
import { isObject } from "./internal/is-object.ts";

/** The shares of a deal as they go over the wire. What is none is reported in `errors`. */
export function readSplits(given: unknown, errors: RecordError[]): DealSplit[] {
  if (!Array.isArray(given) || given.length === 0) {
    errors.push(invalidRecord("INVALID_SPLITS", "splits: expected at least one owner's share."));
    return [];
  }
  return given.flatMap((split: unknown, place) => {
    if (isSplit(split)) return [{ ownerId: split.ownerId, percentage: split.percentage }];
    const message = `splits: number ${place + 1} is not { ownerId, percentage }, two numbers.`;
    errors.push(invalidRecord("INVALID_SPLITS", message));
    return [];
  });
}

function isSplit(given: unknown): given is DealSplit {
  return (
    isObject(given) &&
    Number.isSafeInteger(given["ownerId"]) &&
    typeof given["percentage"] === "number" &&
    given["percentage"] >= 0 &&
    given["percentage"] <= 1
  );
}
