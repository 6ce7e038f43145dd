import type { AssociationType } from "@x/batch-types";
import { isRefusal, type Refusal } from "../../answers.ts";
import { readEnd, readTypes } from "../../read-associations.ts";
import { readRows } from "../../read-inputs.ts";

/** Reads every row of a batch, or refuses it. */
export function readEach<Input extends object>(
  body: unknown,
  limit: number,
  read: (row: Record<string, unknown>) => Input | Refusal,
): readonly Input[] | Refusal {
  const rows = readRows(body, limit);
  if (isRefusal(rows)) return rows;
  const inputs: Input[] = [];
  for (const row of rows) {
    const input = read(row);
    if (isRefusal(input)) return input;
    inputs.push(input);
  }
  return inputs;
}

/** Two ids as they were sent; nobody has looked yet whether they mean anything. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}

export interface TypedPair extends Pair {
  readonly types: readonly AssociationType[];
}

export function readPair(row: Record<string, unknown>): Pair | Refusal {
  const from = readEnd(row["from"], "from");
  if (typeof from !== "string") return from;
  const to = readEnd(row["to"], "to");
  if (typeof to !== "string") return to;
  return { from, to };
}

export function readTypedPair(row: Record<string, unknown>): TypedPair | Refusal {
  const pair = readPair(row);
  if (isRefusal(pair)) return pair;
  const types = readTypes(row["types"]);
  return isRefusal(types) ? types : { ...pair, types };
}
