import type { Endpoint, Route, Version } from "../../call.ts";
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
const LIST = "{objectType}/{objectId}/associations/{toObjectType}";
const PAIR = `${LIST}/{toObjectId}`;
const DEFAULT = "{objectType}/{objectId}/associations/default/{toObjectType}/{toObjectId}";

/** The routes about the associations of one record, which begin as those of objects do. */
export const OBJECT_ASSOCIATION_ROUTES: readonly Route[] = [
  {
    method: "GET",
    path: LIST,
    operation: "list-associations",
    versions: ["v3", ...LABELLED],
    endpoint: ofRecord(listAssociations),
  },
  {
    method: "PUT",
    path: DEFAULT,
    operation: "associate-default",
    versions: LABELLED,
    body: "none",
    endpoint: ofRecord(associateDefault),
  },
  {
    method: "PUT",
    path: PAIR,
    operation: "associate",
    versions: LABELLED,
    endpoint: ofRecord(associateByLabels),
  },
  {
    method: "DELETE",
    path: PAIR,
    operation: "dissociate",
    versions: LABELLED,
    endpoint: ofRecord(dissociate),
  },
  {
    method: "PUT",
    path: `${PAIR}/{type}`,
    operation: "associate",
    versions: ["v3"],
    body: "none",
    endpoint: ofRecord(associateByName),
  },
  {
    method: "DELETE",
    path: `${PAIR}/{type}`,
    operation: "dissociate",
    versions: ["v3"],
    endpoint: ofRecord(dissociateByName),
  },
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
