import type { Endpoint, Version } from "../../call/call.ts";
import { defineRoute } from "../../call/define-route.ts";
import { forPair } from "./for-pair.ts";
import {
  associateByLabels,
  associateByName,
  associateDefault,
  dissociate,
  dissociateByName,
  listAssociations,
} from "./single-association.ts";

const LABELLED: readonly Version[] = ["v4", "2025-09", "2026-03", "2026-09"];
const IN_LABELLED = { versions: LABELLED };
const IN_V3 = { versions: ["v3"], body: "none" } as const;
const BASE = "/{objectType}/{objectId}/associations";
const LIST = `${BASE}/{toObjectType}` as const;
const PAIR = `${LIST}/{toObjectId}` as const;
const DEFAULT = `${BASE}/default/{toObjectType}/{toObjectId}` as const;

/** The routes about the associations of one record, which begin as those of objects do. */
export const OBJECT_ASSOCIATION_ROUTES = [
  defineRoute(`GET ${LIST}`, "list-associations", ofRecord(listAssociations), {
    versions: ["v3", ...LABELLED],
  }),
  defineRoute(`PUT ${DEFAULT}`, "associate-default", ofRecord(associateDefault), {
    ...IN_LABELLED,
    body: "none",
  }),
  defineRoute(`PUT ${PAIR}`, "associate", ofRecord(associateByLabels), {
    ...IN_LABELLED,
    body: "list",
  }),
  defineRoute(`DELETE ${PAIR}`, "dissociate", ofRecord(dissociate), IN_LABELLED),
  defineRoute(`PUT ${PAIR}/{type}`, "associate", ofRecord(associateByName), IN_V3),
  defineRoute(`DELETE ${PAIR}/{type}`, "dissociate", ofRecord(dissociateByName), IN_V3),
];

/** Here the first object of a pair goes by the name it has in all paths of objects. */
function ofRecord(endpoint: Parameters<typeof forPair>[0]): Endpoint {
  const forNamed = forPair(endpoint);
  return (call) =>
    forNamed({
      ...call,
      params: { ...call.params, fromObjectType: call.params["objectType"] ?? "" },
    });
}
