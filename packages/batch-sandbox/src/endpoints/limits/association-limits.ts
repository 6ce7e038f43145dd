import type { Account } from "../../account/account.ts";
import { type Answer, isRefusal, type Refusal, unknownObject } from "../../answer/answers.ts";
import type { Call, ObjectCall } from "../../call/call.ts";
import type { ObjectModel } from "../../objects/object-model.ts";
import type { PairCall } from "../associations/for-pair.ts";
import { allObjects } from "./all-objects.ts";
import { labelsOf, percentageOf, usageOf } from "./usage.ts";

/** The most records of one object that a record can be associated with. */
const ASSOCIATED_RECORDS = 50_000;
/** From this share of the limit on, a record is near it. */
const NEAR = 0.8;
const MAX_SAMPLES = 100;
/** The most labels between two objects. */
const LABELS = 50;

/** Labels between two objects, or between all that have some when the query names none. */
export function labelLimits({ account, query }: Call): Answer | Refusal {
  const from = readObjects(account, query.get("fromObjectTypeId"));
  if (isRefusal(from)) return from;
  const to = readObjects(account, query.get("toObjectTypeId"));
  if (isRefusal(to)) return to;
  const isOnePair = from.length === 1 && to.length === 1;
  const results = from.flatMap((one) =>
    to.flatMap((other) => {
      const labels = account.associationLabels.between(one.name, other.name);
      if (labels.length === 0 && !isOnePair) return [];
      const allLabels = labels.map(({ label }) => label);
      return [
        {
          fromObjectType: labelsOf(one),
          toObjectType: labelsOf(other),
          allLabels,
          ...usageOf(LABELS, labels.length),
        },
      ];
    }),
  );
  return { status: 200, body: { results } };
}

/** The object of that name, or all objects where there is no name. */
function readObjects(account: Account, name: string | null): readonly ObjectModel[] | Refusal {
  if (!name) return allObjects(account);
  const object = account.findObject(name);
  return object === undefined ? unknownObject(name) : [object];
}

/** The objects with records near or at the limit of associations to any object. */
export function objectsNearLimit({ account }: Call): Answer {
  const objects = allObjects(account);
  const results = objects.flatMap((from) =>
    flagged(
      from,
      objects.flatMap((to) => sharesOf(account, from, to)),
    ),
  );
  return { status: 200, body: { results } };
}

/** The objects to which records of one object are near or at their limit of associations. */
export function targetsNearLimit({ account, object: from }: ObjectCall): Answer {
  const results = allObjects(account).flatMap((to) => flagged(to, sharesOf(account, from, to)));
  return { status: 200, body: { results } };
}

/** Samples of the records of one object that are near or at the limit of associations to another. */
export function recordsNearLimit({ account, from, to }: PairCall): Answer {
  const shares = sharesOf(account, from, to);
  const atLimit = shares.filter(isAtLimit);
  const nearLimit = shares.filter((share) => !isAtLimit(share));
  const body = {
    limit: ASSOCIATED_RECORDS,
    totalRecordsAtLimit: atLimit.length,
    totalRecordsNearLimit: nearLimit.length,
    atLimitFromRecordSamples: atLimit.slice(0, MAX_SAMPLES).map(({ id }) => sample(id)),
    nearLimitFromRecordSamples: nearLimit.slice(0, MAX_SAMPLES).map(({ id, usage }) => ({
      ...sample(id),
      usage,
      percentage: percentageOf(ASSOCIATED_RECORDS, usage),
    })),
  };
  return { status: 200, body };
}

interface Share {
  readonly id: string;
  /** How many records it is associated with. */
  readonly usage: number;
}

/** The records of an object that are near the limit of associations to another, or at it. */
function sharesOf(account: Account, from: ObjectModel, to: ObjectModel): Share[] {
  return [...account.tableOf(from).all()].flatMap(({ id, archivedAt }) => {
    if (archivedAt !== undefined) return [];
    const usage = account.associations.of({ objectType: from.name, id }, to.name).size;
    return usage >= ASSOCIATED_RECORDS * NEAR ? [{ id, usage }] : [];
  });
}

function isAtLimit({ usage }: Share): boolean {
  return usage >= ASSOCIATED_RECORDS;
}

function flagged(object: ObjectModel, shares: readonly Share[]): object[] {
  if (shares.length === 0) return [];
  return [
    {
      ...labelsOf(object),
      hasRecordsAtLimit: shares.some(isAtLimit),
      hasRecordsNearLimit: shares.some((share) => !isAtLimit(share)),
    },
  ];
}

function sample(id: string): object {
  return { objectId: Number(id), label: id };
}
