import { MAX_ASSOCIATION_INPUTS } from "@x/batch-types/registry";
import { type Answer, isRefusal, type Refusal } from "../../answer/answers.ts";
import { batchOf } from "../internal/batch-answer.ts";
import { associate } from "./associate.ts";
import { type Ends, findEnds, findTypes, type PairError } from "./check-pair.ts";
import type { PairCall } from "./for-pair.ts";
import { readRows } from "../../call/read-inputs.ts";
import { readPair, readTypedPair } from "./read-pairs.ts";
import { isSameType } from "../../account/associations.ts";

/** Every pair stands alone: what is wrong with one is told beside the results of the others. */
export function batchCreate(call: PairCall): Answer | Refusal {
  const { account, version } = call;
  const startedAt = account.now();
  const inputs = readRows(call.body, readTypedPair, MAX_ASSOCIATION_INPUTS.create);
  if (isRefusal(inputs)) return inputs;
  const results: LabelledPair[] = [];
  const errors: PairError[] = [];
  for (const input of inputs) {
    // An empty list of types makes nothing, and is not told.
    if (input.types.length === 0) continue;
    const ends = findEnds(call, input);
    const given = findTypes(call, input.types);
    if ("message" in ends) errors.push(ends);
    else if ("message" in given) errors.push(given);
    else {
      associate(account, ends.from, ends.to, given, call.definitions);
      results.push(labelledPair(call, ends));
    }
  }
  const success = version === "2026-09" ? 200 : 201;
  return batchOf(account, version, success, results, errors, startedAt);
}

/** Errors come inside a 200, and each pair is answered in both directions. */
export function batchCreateDefault(call: PairCall): Answer | Refusal {
  const { account, definitions, version } = call;
  const startedAt = account.now();
  const inputs = readRows(call.body, readPair, MAX_ASSOCIATION_INPUTS.createDefault);
  if (isRefusal(inputs)) return inputs;
  const results: DefaultPair[] = [];
  const errors: PairError[] = [];
  for (const input of inputs) {
    const ends = findEnds(call, input);
    if ("message" in ends) {
      errors.push(ends);
      continue;
    }
    associate(account, ends.from, ends.to, [], definitions);
    results.push(...bothDirections(call, ends));
  }
  const answer = batchOf(account, version, 200, results, errors, startedAt);
  return { ...answer, status: 200 };
}

/** Ids are numbers in captures and in HubSpot's guide, though its descriptions say text. */
export interface LabelledPair {
  readonly fromObjectTypeId: string;
  readonly fromObjectId: number;
  readonly toObjectTypeId: string;
  readonly toObjectId: number;
  readonly labels: readonly string[];
}

/** Two associated records with the labels they have now. */
export function labelledPair(
  { account, definitions, from, to }: PairCall,
  ends: Ends,
): LabelledPair {
  const types = account.associations.between(ends.from, ends.to);
  return {
    fromObjectTypeId: from.typeId,
    fromObjectId: Number(ends.from.id),
    toObjectTypeId: to.typeId,
    toObjectId: Number(ends.to.id),
    labels: definitions.flatMap(({ type, label }) =>
      label !== null && types.some((known) => isSameType(known, type)) ? [label] : [],
    ),
  };
}

type DefaultPair = ReturnType<typeof bothDirections>[number];

export function bothDirections({ definitions: [unlabelled] }: PairCall, { from, to }: Ends) {
  const { type, inverse } = unlabelled;
  return [
    { from: { id: from.id }, to: { id: to.id }, associationSpec: type },
    { from: { id: to.id }, to: { id: from.id }, associationSpec: inverse },
  ];
}
