import type { AssociationType } from "@x/batch-types";
import {
  type Answer,
  isRefusal,
  missingFields,
  objectNotFound,
  type Refusal,
} from "../../answer/answers.ts";
import { kindOf } from "../../objects/association-definitions.ts";
import { readTypes } from "../../call/read-associations.ts";
import { isSameType } from "../../account/associations.ts";
import { batchOf } from "../internal/batch-answer.ts";
import { readLimit } from "../internal/read-query.ts";
import { associate } from "./associate.ts";
import { endsOf } from "./batch-archive.ts";
import { bothDirections, labelledPair } from "./batch-create.ts";
import { invalidCursor, PAGE, pagingOf, renderAssociated, renderV3 } from "./batch-read.ts";
import { invalidObjectIds, invalidAssociationType } from "./check-new-associations.ts";
import { type Ends, findEnds } from "./check-pair.ts";
import type { PairCall } from "./for-pair.ts";
import { readPage } from "./list-associated.ts";
import { findNamed, removeNamed } from "./v3-batch.ts";

/** A record without associations is answered with an empty list. */
export function listAssociations(call: PairCall): Answer | Refusal {
  const { account, from, query, version } = call;
  const { objectId = "" } = call.params;
  const record = account.tableOf(from).find(objectId);
  if (record === undefined) return objectNotFound(objectId);
  const limit = readLimit(query, PAGE.v4, PAGE.v4);
  if (isRefusal(limit)) return limit;
  const page = readPage(call, record.id, limit, query.get("after") || undefined);
  if (page === undefined) return invalidCursor();
  const results = page.page.flatMap((one): unknown[] =>
    version === "v3" ? renderV3(one) : [renderAssociated(one)],
  );
  return { status: 200, body: { results, ...pagingOf(call, record.id, page) } };
}

export function associateDefault(call: PairCall): Answer | Refusal {
  const startedAt = call.account.now();
  const ends = findRecords(call);
  if (isRefusal(ends)) return ends;
  associate(call.account, ends.from, ends.to, [], call.definitions);
  // In the order of the request: every capture has it so.
  const { account, version } = call;
  const answer = batchOf(account, version, 200, [], [], startedAt);
  const body = { ...(answer.body as object), results: bothDirections(call, ends) };
  return { ...answer, body };
}

/** The body is a list of types. HubSpot describes 201. */
export function associateByLabels(call: PairCall): Answer | Refusal {
  const types = readTypes(call.body["list"], call.body["list"]);
  if (isRefusal(types)) return types;
  if (types.length === 0) return missingFields(call.body["list"], "types");
  const ends = findRecords(call);
  if (isRefusal(ends)) return ends;
  const isKnown = (wanted: AssociationType) =>
    call.definitions.some(({ type }) => isSameType(type, wanted));
  const unknown = types.find((type) => !isKnown(type));
  if (unknown !== undefined) return invalidAssociationType(unknown);
  const given = call.definitions.filter(({ type }) =>
    types.some((wanted) => isSameType(wanted, type)),
  );
  associate(call.account, ends.from, ends.to, given, call.definitions);
  return { status: 201, body: labelledPair(call, ends) };
}

export function dissociate(call: PairCall): Answer {
  const { from, to } = endsOf(call, pairOf(call));
  call.account.associations.removeAll(from, to);
  return { status: 204 };
}

export function associateByName(call: PairCall): Answer | Refusal {
  const ends = findRecords(call);
  if (isRefusal(ends)) return ends;
  const definition = findNamed(call, call.params["type"] ?? "");
  if ("message" in definition) return { ...definition, status: 400 };
  associate(call.account, ends.from, ends.to, [definition], call.definitions);
  const body = { from: { id: ends.from.id }, to: { id: ends.to.id }, type: definition.name };
  return { status: 200, body };
}

export function dissociateByName(call: PairCall): Answer | Refusal {
  const definition = findNamed(call, call.params["type"] ?? "");
  if ("message" in definition) return { ...definition, status: 400 };
  removeNamed(call, endsOf(call, pairOf(call)), definition);
  return { status: 204 };
}

function pairOf({ params: { objectId = "", toObjectId = "" } }: PairCall) {
  return { from: objectId, to: toObjectId };
}

/** The record of the path must be there; the other is refused as when a record is created with it. */
function findRecords(call: PairCall): Ends | Refusal {
  const { from, to } = pairOf(call);
  if (call.account.tableOf(call.from).find(from) === undefined) return objectNotFound(from);
  if (call.account.tableOf(call.to).find(to) === undefined) {
    return invalidObjectIds([{ kind: kindOf(call.to).toUpperCase(), id: to }]);
  }
  const ends = findEnds(call, { from, to });
  return "message" in ends ? { ...ends, status: 400 } : ends;
}
