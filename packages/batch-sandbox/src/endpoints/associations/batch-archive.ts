import { MAX_ASSOCIATION_INPUTS } from "@x/batch-types/registry";
import {
  type Answer,
  isRefusal,
  missingFields,
  type Refusal,
  wrongType,
} from "../../answer/answers.ts";
import type { AssociationDefinition } from "../../objects/association-definitions.ts";
import { isSameType } from "../../account/associations.ts";
import { batchOf } from "../internal/batch-answer.ts";
import type { Ends } from "./check-pair.ts";
import type { PairCall } from "./for-pair.ts";
import { readEnd, readEndId } from "../../call/read-associations.ts";
import { type Fields, readEach } from "../../call/read-fields.ts";
import { readRows } from "../../call/read-inputs.ts";
import { type Pair, readTypedPair } from "./read-pairs.ts";

/** Removes every association of each pair, and says nothing of those that had none. */
export function batchArchive(call: PairCall): Answer | Refusal {
  const startedAt = call.account.now();
  const inputs = readRows(call.body, readFan, MAX_ASSOCIATION_INPUTS.archive);
  if (isRefusal(inputs)) return inputs;
  for (const { from, to } of inputs) {
    for (const id of to) {
      const ends = endsOf(call, { from, to: id });
      call.account.associations.removeAll(ends.from, ends.to);
    }
  }
  return archived(call, startedAt);
}

/** Removes labels; the records stay associated, unless the unlabelled type is among them. */
export function batchArchiveLabels(call: PairCall): Answer | Refusal {
  const startedAt = call.account.now();
  const inputs = readRows(call.body, readTypedPair, MAX_ASSOCIATION_INPUTS.removeLabels);
  if (isRefusal(inputs)) return inputs;
  for (const { types, ...pair } of inputs) {
    for (const definition of call.definitions) {
      if (!types.some((type) => isSameType(type, definition.type))) continue;
      removeType(call, endsOf(call, pair), definition);
    }
  }
  return archived(call, startedAt);
}

/** Removing the unlabelled type removes all others, as documented. */
function removeType(
  { account: { associations }, definitions }: PairCall,
  { from, to }: Ends,
  definition: AssociationDefinition,
): void {
  if (definition === definitions[0]) associations.removeAll(from, to);
  else associations.remove(from, to, definition);
}

/** The ends as the store knows them, whether they exist or not. */
export function endsOf(call: PairCall, { from, to }: Pair): Ends {
  const { account } = call;
  const survivor = (object: PairCall["from"], id: string) => ({
    objectType: object.name,
    id: account.tableOf(object).find(id)?.id ?? id,
  });
  return { from: survivor(call.from, from), to: survivor(call.to, to) };
}

/** v3 and v4 say nothing; the dated versions an empty batch. */
export function archived({ account, version }: PairCall, startedAt: number): Answer {
  return version === "v3" || version === "v4"
    ? { status: 204 }
    : batchOf(account, version, 200, [], [], startedAt);
}

/** One record and those it is to lose: only here is `to` a list. */
function readFan(row: Fields) {
  const from = readEnd(row, "from");
  if (isRefusal(from)) return from;
  const ends = row["to"] ?? undefined;
  if (ends === undefined) return missingFields(row, "to");
  if (!Array.isArray(ends)) return wrongType(ends, "list");
  const to = readEach(ends as unknown[], readEndId);
  return isRefusal(to) ? to : { from, to };
}
