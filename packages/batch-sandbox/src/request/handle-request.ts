import type { Account } from "../account/account.ts";
import type { Answer, Refusal } from "../answer/answers.ts";
import type { App } from "../settings/apps.ts";
import { parseBody, withPlace } from "./parse-body.ts";
import type { Match } from "./route-request.ts";
import { checkScopes } from "./scopes.ts";

/** Lets the endpoint of a request answer, where its app has the scopes and the body can be read. */
export function handleRequest(
  account: Account,
  app: App,
  match: Match,
  { query, text }: { readonly query: URLSearchParams; readonly text: string },
): Answer | Refusal {
  const { route, version, params } = match;
  const lacking = checkScopes(account, app, match);
  if (lacking !== undefined) return lacking;
  const parsed = parseBody(text, route);
  if ("message" in parsed) return parsed;
  const { body, json } = parsed;
  const result = route.endpoint({ account, app, version, params, query, body });
  return withPlace(result, text, json);
}
