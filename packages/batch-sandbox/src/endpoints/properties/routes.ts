import type { Route } from "../../call.ts";
import { forObject } from "../../for-object.ts";
import { listProperties } from "./list-properties.ts";

export const PROPERTY_ROUTES: readonly Route[] = [
  { method: "GET", path: "{objectType}", operation: "list", endpoint: forObject(listProperties) },
];
