import type { DealSplit, RecordError } from "@x/batch-types";
import { hasOnly } from "../internal/has-only.ts";
import { invalidRecord } from "../internal/invalid-record.ts";
import { isObject } from "../internal/is-object.ts";

/** Returns the shares of a deal as they are sent. Adds an error for each invalid one. */
export function readSplits(given: unknown, errors: RecordError[]): DealSplit[] {
  if (!Array.isArray(given) || given.length === 0) {
    errors.push(invalidRecord("INVALID_SPLITS", "splits: expected at least one owner's share."));
    return [];
  }
  return given.flatMap((split: unknown, place) => {
    if (isSplit(split)) return [{ ownerId: split.ownerId, percentage: split.percentage }];
    const message = `splits: item ${place + 1}: expected { ownerId, percentage }, a whole number and a number from 0 to 1.`;
    errors.push(invalidRecord("INVALID_SPLITS", message));
    return [];
  });
}

function isSplit(given: unknown): given is DealSplit {
  return (
    isObject(given) &&
    hasOnly(given, ["ownerId", "percentage"]) &&
    Number.isSafeInteger(given["ownerId"]) &&
    Number(given["ownerId"]) >= 0 &&
    typeof given["percentage"] === "number" &&
    given["percentage"] >= 0 &&
    given["percentage"] <= 1
  );
}
