import type { Route } from "../call/call.ts";
import type { Api } from "../options/api.ts";
import { ACCOUNT_INFO_ROUTES } from "../endpoints/account-info/routes.ts";
import { OBJECT_ASSOCIATION_ROUTES } from "../endpoints/associations/object-routes.ts";
import { ASSOCIATION_ROUTES } from "../endpoints/associations/routes.ts";
import { COMMUNICATION_PREFERENCE_ROUTES } from "../endpoints/communication-preferences/routes.ts";
import { DEAL_SPLIT_ROUTES } from "../endpoints/deal-splits/routes.ts";
import { EVENT_ROUTES } from "../endpoints/events/routes.ts";
import { LIMIT_ROUTES } from "../endpoints/limits/routes.ts";
import { LIST_ROUTES } from "../endpoints/lists/routes.ts";
import { OAUTH_ROUTES } from "../endpoints/oauth/routes.ts";
import { OBJECT_ROUTES } from "../endpoints/objects/routes.ts";
import { OWNER_ROUTES } from "../endpoints/owners/routes.ts";
import { PIPELINE_ROUTES } from "../endpoints/pipelines/routes.ts";
import { PROPERTY_ROUTES } from "../endpoints/properties/routes.ts";
import { PROPERTY_VALIDATION_ROUTES } from "../endpoints/property-validations/routes.ts";
import { SCHEMA_ROUTES } from "../endpoints/schemas/routes.ts";

/** Every endpoint of the sandbox, by the API that the beginning of a path names. */
export const ROUTES: Readonly<Partial<Record<Api, readonly Route[]>>> = {
  objects: [...OBJECT_ROUTES, ...OBJECT_ASSOCIATION_ROUTES],
  associations: ASSOCIATION_ROUTES,
  "deal-splits": DEAL_SPLIT_ROUTES,
  properties: PROPERTY_ROUTES,
  schemas: SCHEMA_ROUTES,
  owners: OWNER_ROUTES,
  pipelines: PIPELINE_ROUTES,
  "property-validations": PROPERTY_VALIDATION_ROUTES,
  limits: LIMIT_ROUTES,
  lists: LIST_ROUTES,
  "communication-preferences": COMMUNICATION_PREFERENCE_ROUTES,
  events: EVENT_ROUTES,
  oauth: OAUTH_ROUTES,
  "account-info": ACCOUNT_INFO_ROUTES,
};
