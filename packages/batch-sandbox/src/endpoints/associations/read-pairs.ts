import type { AssociationType } from "@x/batch-types";
import { isRefusal, type Refusal } from "../../answer/answers.ts";
import { readEnd, readTypes } from "../../call/read-associations.ts";
import type { Fields } from "../../call/read-fields.ts";

/** Two ids as they were sent; nobody has looked yet whether they mean anything. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}

export interface TypedPair extends Pair {
  readonly types: readonly AssociationType[];
}

export function readPair(row: Fields): Pair | Refusal {
  const from = readEnd(row, "from");
  if (isRefusal(from)) return from;
  const to = readEnd(row, "to");
  return isRefusal(to) ? to : { from, to };
}

export function readTypedPair(row: Fields): TypedPair | Refusal {
  const pair = readPair(row);
  if (isRefusal(pair)) return pair;
  const types = readTypes(row["types"], row);
  return isRefusal(types) ? types : { ...pair, types };
}
