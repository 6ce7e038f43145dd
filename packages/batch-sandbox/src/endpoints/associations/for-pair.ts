import { type Answer, type Refusal, unknownObject } from "../../answer/answers.ts";
import { type AssociationDefinition, hubspotTypes } from "../../objects/association-definitions.ts";
import type { Account } from "../../account/account.ts";
import type { Call, Endpoint } from "../../call/call.ts";
import type { ObjectModel } from "../../objects/object-model.ts";

/** A call about the associations between records of two objects. */
export interface PairCall extends Call {
  readonly from: ObjectModel;
  readonly to: ObjectModel;
  /** Every type there is from the one to the other, the unlabelled first. */
  readonly definitions: readonly [AssociationDefinition, ...AssociationDefinition[]];
}

/** An endpoint whose path names two objects. */
export function forPair(endpoint: (call: PairCall) => Answer | Refusal): Endpoint {
  return (call) => {
    const { fromObjectType = "", toObjectType = "" } = call.params;
    const from = call.account.findObject(fromObjectType);
    const to = call.account.findObject(toObjectType);
    if (from === undefined || to === undefined) {
      return unknownObject(from === undefined ? fromObjectType : toObjectType);
    }
    return endpoint({ ...call, from, to, definitions: definitionsBetween(call.account, from, to) });
  };
}

/** Every type of association from one object to another, HubSpot's and the account's. */
export function definitionsBetween(
  account: Account,
  from: ObjectModel,
  to: ObjectModel,
): PairCall["definitions"] {
  return [...hubspotTypes(from, to), ...account.associationLabels.between(from.name, to.name)];
}
