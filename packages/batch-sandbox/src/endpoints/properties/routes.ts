import { defineRoute } from "../../call/define-route.ts";
import { forObject } from "../../call/for-object.ts";
import {
  batchArchiveProperties,
  batchCreateProperties,
  batchReadProperties,
} from "./batch-properties.ts";
import { createGroup, deleteGroup, listGroups, readGroup, updateGroup } from "./groups.ts";
import { listProperties } from "./list-properties.ts";
import { createProperty, deleteProperty, readProperty, updateProperty } from "./one-property.ts";

const ALL = "/{objectType}";
const GROUPS = `${ALL}/groups` as const;
const GROUP = `${GROUPS}/{groupName}` as const;
const ONE = `${ALL}/{propertyName}` as const;

// `groups` comes before the names of properties: no property can have that name in a path.
export const PROPERTY_ROUTES = [
  defineRoute(`GET ${ALL}`, "list", forObject(listProperties)),
  defineRoute(`POST ${ALL}`, "create", forObject(createProperty)),
  defineRoute(`POST ${ALL}/batch/create`, "create", forObject(batchCreateProperties)),
  defineRoute(`POST ${ALL}/batch/read`, "read", forObject(batchReadProperties)),
  defineRoute(`POST ${ALL}/batch/archive`, "archive", forObject(batchArchiveProperties)),
  defineRoute(`GET ${GROUPS}`, "list", forObject(listGroups)),
  defineRoute(`POST ${GROUPS}`, "create", forObject(createGroup)),
  defineRoute(`GET ${GROUP}`, "read", forObject(readGroup)),
  defineRoute(`PATCH ${GROUP}`, "update", forObject(updateGroup)),
  defineRoute(`DELETE ${GROUP}`, "archive", forObject(deleteGroup)),
  defineRoute(`GET ${ONE}`, "read", forObject(readProperty)),
  defineRoute(`PATCH ${ONE}`, "update", forObject(updateProperty)),
  defineRoute(`DELETE ${ONE}`, "archive", forObject(deleteProperty)),
];
