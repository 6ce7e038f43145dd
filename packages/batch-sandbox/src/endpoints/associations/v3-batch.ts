import { MAX_ASSOCIATION_INPUTS } from "@x/batch-types/registry";
import { type Answer, isRefusal, type Refusal } from "../../answer/answers.ts";
import type { AssociationDefinition } from "../../objects/association-definitions.ts";
import { batchOf } from "../internal/batch-answer.ts";
import { associate } from "./associate.ts";
import { archived, endsOf } from "./batch-archive.ts";
import { type Ends, findEnds, invalidType, type PairError } from "./check-pair.ts";
import { definitionsBetween, type PairCall } from "./for-pair.ts";
import { isSameType } from "../../account/associations.ts";
import { type Fields, readRequired } from "../../call/read-fields.ts";
import { readRows } from "../../call/read-inputs.ts";
import { type Pair, readPair } from "./read-pairs.ts";

interface NamedPair extends Pair {
  readonly type: string;
}

/** Types by name, such as `contact_to_company`. */
export function batchCreateV3(call: PairCall): Answer | Refusal {
  const { account, definitions } = call;
  const startedAt = account.now();
  const inputs = readRows(call.body, readNamedPair, MAX_ASSOCIATION_INPUTS.create);
  if (isRefusal(inputs)) return inputs;
  const isBothWays = account.quirks.associationsV3 === "both-ways";
  const results: unknown[] = [];
  const errors: PairError[] = [];
  for (const input of inputs) {
    const ends = findEnds(call, input);
    const definition = findNamed(call, input.type);
    if ("message" in ends) errors.push(ends);
    else if ("message" in definition) errors.push(definition);
    else {
      associate(account, ends.from, ends.to, [definition], definitions);
      const rows = [namedPair(ends, definition), inversePair(call, ends, definition)];
      results.push(isBothWays ? rows.toReversed() : rows[0]);
    }
  }
  return batchOf(account, "v3", isBothWays ? 200 : 201, results, errors, startedAt);
}

function namedPair({ from, to }: Ends, { name }: Pick<AssociationDefinition, "name">) {
  return { from: { id: from.id }, to: { id: to.id }, type: name };
}

function inversePair(
  { account, from, to }: PairCall,
  ends: Ends,
  { inverse, name }: AssociationDefinition,
) {
  const back = definitionsBetween(account, to, from).find(({ type }) => isSameType(type, inverse));
  return namedPair({ from: ends.to, to: ends.from }, back ?? { name });
}

export function batchArchiveV3(call: PairCall): Answer | Refusal {
  const startedAt = call.account.now();
  const inputs = readRows(call.body, readNamedPair, MAX_ASSOCIATION_INPUTS.archive);
  if (isRefusal(inputs)) return inputs;
  for (const input of inputs) {
    const definition = findNamed(call, input.type);
    if (!("message" in definition)) removeNamed(call, endsOf(call, input), definition);
  }
  return archived(call, startedAt);
}

/**
 * Removes what a name of v3 stands for. v3 is older than labels and has one name for two objects, today that of the primary
 * type: it removes all types between the records. A label of the account's own is removed alone.
 */
export function removeNamed(
  { account: { associations } }: PairCall,
  ends: Ends,
  definition: AssociationDefinition,
): void {
  const isOwnLabel =
    definition.label !== null && definition.type.associationCategory === "USER_DEFINED";
  if (isOwnLabel) associations.remove(ends.from, ends.to, definition);
  else associations.removeAll(ends.from, ends.to);
}

/** A type by its name, or by its id as a text. */
export function findNamed(call: PairCall, type: string): AssociationDefinition | PairError {
  const found = call.definitions.find(
    (definition) => definition.name === type || String(definition.type.associationTypeId) === type,
  );
  const { fromObjectType = call.params["objectType"] ?? "", toObjectType = "" } = call.params;
  return found ?? invalidType(type, fromObjectType, toObjectType);
}

function readNamedPair(row: Fields): NamedPair | Refusal {
  const pair = readPair(row);
  if (isRefusal(pair)) return pair;
  const type = readRequired(row, "type");
  return isRefusal(type) ? type : { ...pair, type };
}
