import type { Api, Route } from "./call.ts";
import { DEAL_SPLIT_ROUTES } from "./endpoints/deal-splits/routes.ts";
import { OBJECT_ROUTES } from "./endpoints/objects/routes.ts";
import { PROPERTY_ROUTES } from "./endpoints/properties/routes.ts";

/** Every endpoint of the sandbox, by the API that the beginning of a path names. */
export const ROUTES: Readonly<Partial<Record<Api, readonly Route[]>>> = {
  objects: OBJECT_ROUTES,
  "deal-splits": DEAL_SPLIT_ROUTES,
  properties: PROPERTY_ROUTES,
};
