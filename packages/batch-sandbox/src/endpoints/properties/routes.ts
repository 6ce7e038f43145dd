import type { Route } from "../../call.ts";
import { forObject } from "../../for-object.ts";
import {
  batchArchiveProperties,
  batchCreateProperties,
  batchReadProperties,
} from "./batch-properties.ts";
import { createGroup, deleteGroup, listGroups, readGroup, updateGroup } from "./groups.ts";
import { listProperties } from "./list-properties.ts";
import { createProperty, deleteProperty, readProperty, updateProperty } from "./one-property.ts";

type Line = readonly [
  method: Route["method"],
  path: string,
  operation: string,
  endpoint: Parameters<typeof forObject>[0],
];

// `groups` comes before the names of properties: no property can have that name in a path.
const LINES: readonly Line[] = [
  ["GET", "{objectType}", "list", listProperties],
  ["POST", "{objectType}", "create", createProperty],
  ["POST", "{objectType}/batch/create", "create", batchCreateProperties],
  ["POST", "{objectType}/batch/read", "read", batchReadProperties],
  ["POST", "{objectType}/batch/archive", "archive", batchArchiveProperties],
  ["GET", "{objectType}/groups", "list", listGroups],
  ["POST", "{objectType}/groups", "create", createGroup],
  ["GET", "{objectType}/groups/{groupName}", "read", readGroup],
  ["PATCH", "{objectType}/groups/{groupName}", "update", updateGroup],
  ["DELETE", "{objectType}/groups/{groupName}", "archive", deleteGroup],
  ["GET", "{objectType}/{propertyName}", "read", readProperty],
  ["PATCH", "{objectType}/{propertyName}", "update", updateProperty],
  ["DELETE", "{objectType}/{propertyName}", "archive", deleteProperty],
];

export const PROPERTY_ROUTES: readonly Route[] = LINES.map(
  ([method, path, operation, endpoint]) => ({
    method,
    path,
    operation,
    access: operation === "list" || operation === "read" ? "read" : "write",
    endpoint: forObject(endpoint),
  }),
);
