import { SCOPE_UNIONS, SCOPES, type ObjectScopes, type Scopes } from "@x/batch-types/registry";
import type { Account } from "../account/account.ts";
import { javaTypeId } from "../objects/association-definitions.ts";
import { type Refusal, unknownObject } from "../answer/answers.ts";
import type { App } from "../settings/apps.ts";
import { isApiVersion } from "../call/call.ts";
import type { ObjectModel } from "../objects/object-model.ts";
import type { Quirks } from "../options/quirks.ts";
import type { Match } from "./route-request.ts";

const BY_OBJECT: Readonly<Record<string, ObjectScopes | undefined>> = SCOPES;
const OWN_SCOPES: ObjectScopes = {
  read: [["crm.objects.custom.read"]],
  write: [["crm.objects.custom.write"]],
};

/** Refuses an app that lacks the scopes of an endpoint. */
export function checkScopes(
  { findObject, portalId, quirks }: Pick<Account, "findObject" | "portalId" | "quirks">,
  { kind, scopes }: App,
  match: Match,
): Refusal | undefined {
  if (scopes === undefined) return undefined;
  const { api, params, route } = match;
  // HubSpot looks for the object types of the path first.
  const unknown = objectTypesOf(params).find((name) => findObject(name) === undefined);
  if (unknown !== undefined && api !== "schemas") return unknownObject(unknown);
  const alternatives = requiredScopes(match, findObject);
  if (alternatives.length === 0) return undefined;
  const isGranted = alternatives.some((all) => all.every((scope) => scopes.has(scope)));
  if (isGranted) return undefined;
  const required = [...new Set(alternatives.flat())];
  const object = findObject(params["objectType"] ?? "");
  return api === "properties" && kind === "oauth" && route.access === "read" && object !== undefined
    ? mayNotViewSchema(object, required, portalId)
    : missingScopes(required, quirks);
}

/** The 403 of an OAuth app that reads the properties of an object it has no scope for. */
function mayNotViewSchema(
  object: ObjectModel,
  scopes: readonly string[],
  portalId: number,
): Refusal {
  // `crm.objects.leads.read` goes by the name `leads-read`.
  const names = new Set(scopes.map((scope) => scope.split(".").slice(-2).join("-")));
  return {
    status: 403,
    message: `You do not have permissions to view_schema object type ${javaTypeId(object)} in portal ${portalId} (requires one of [${[...names].join(", ")}])`,
  };
}

/** The 403 of an app without any of the scopes an endpoint needs. */
export function missingScopes(
  requiredGranularScopes: readonly string[],
  { missingScopesIn }: Pick<Quirks, "missingScopesIn">,
): Refusal {
  const context = { requiredGranularScopes };
  return {
    status: 403,
    category: "MISSING_SCOPES",
    message:
      "This app hasn't been granted all required scopes to make this call. Read more about required scopes here: https://developers.hubspot.com/scopes.",
    ...(missingScopesIn === "context"
      ? { context }
      : { errors: [{ message: "One or more of the following scopes are required.", context }] }),
    links: { scopes: "https://developers.hubspot.com/scopes" },
  };
}

/** The scopes of an endpoint: all of any one list; no lists where none are needed. */
function requiredScopes(
  { api, version, route, params }: Match,
  findObject: Account["findObject"],
): readonly (readonly string[])[] {
  const { access } = route;
  const objects = objectTypesOf(params).flatMap((name) => findObject(name) ?? []);
  const list = (scopes: Scopes = []): readonly (readonly string[])[] =>
    typeof scopes === "string"
      ? narrow(SCOPE_UNIONS[isApiVersion(version) ? version : "v3"][scopes])
      : scopes;
  // HubSpot describes that one of a long list is needed, whatever the path says. That it is one of
  // the objects in the path, and one to read or to write, is plausible and not described.
  const narrow = (union: readonly string[]) => {
    const names = new Set(objects.map(scopeName));
    const other = access === "read" ? "write" : "read";
    const fitting = union.filter((scope) => {
      const parts = scope.split(".");
      return parts.some((part) => names.has(part)) && !parts.includes(other);
    });
    return (fitting.length > 0 ? fitting : union).map((scope) => [scope]);
  };

  switch (api) {
    case "objects":
      if (version === "v4" || route.segments.includes("associations")) return list("association");
      return objects.flatMap((object) => list(scopesOf(object)[access]));
    case "deal-splits":
      return list(SCOPES.deal_splits[access]);
    case "associations":
      return list("association");
    case "properties":
      return list(`property-${access}`);
    case "pipelines":
    case "property-validations":
      return list("property-read");
    case "limits":
      return route.operation === "custom-object-types"
        ? [["crm.schemas.custom.read"], ["crm.objects.custom.read"]]
        : list("association");
    case "lists":
      return listScopes(route);
    case "communication-preferences":
      return subscriptionScopes(route);
    case "events":
      return [["analytics.behavioral_events.send"]];
    case "schemas":
      return [[`crm.schemas.custom.${access}`]];
    case "owners":
      return [["crm.objects.owners.read"]];
    default:
      return [];
  }
}

/** Batches have scopes of their own. */
function subscriptionScopes({ access, segments }: Match["route"]): readonly (readonly string[])[] {
  const { [1]: second } = segments;
  if (second === "batch") return [[`communication_preferences.statuses.batch.${access}`]];
  return [`communication_preferences.${access}`, "communication_preferences.read_write"].map(
    (scope) => [scope],
  );
}

/** A change needs to read as well, but not the creation of a list. */
function listScopes({ access, operation }: Match["route"]): readonly (readonly string[])[] {
  if (access === "read") return [["crm.lists.read"]];
  const write = ["crm.lists.write", "cms.membership.access_groups.write"];
  return write.map((scope) => (operation === "create" ? [scope] : ["crm.lists.read", scope]));
}

function objectTypesOf(params: Match["params"]): readonly string[] {
  return Object.entries(params).flatMap(([name, value]) =>
    /objecttype$/i.test(name) ? [value] : [],
  );
}

function scopesOf({ name, isCustom }: ObjectModel): ObjectScopes {
  return (isCustom ? OWN_SCOPES : BY_OBJECT[name]) ?? {};
}

/** How scopes call an object: `contacts` in `crm.objects.contacts.read`, which notes need as well. */
function scopeName(object: ObjectModel): string {
  const { read } = scopesOf(object);
  const scope = typeof read === "string" ? undefined : read?.[0]?.[0];
  return scope?.split(".").at(-2) ?? scope ?? object.name;
}
