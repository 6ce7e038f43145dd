import type { Account } from "./account.ts";
import type { Answer, Refusal } from "./answers.ts";
import type { App } from "./apps.ts";
import { parseBody } from "./parse-body.ts";
import type { Match } from "./route-request.ts";

/** Reads the body of a request and lets its endpoint answer. */
export function handleRequest(
  account: Account,
  app: App,
  { route, version, params }: Match,
  { query, text }: { readonly query: URLSearchParams; readonly text: string },
): Answer | Refusal {
  const parsed = parseBody(text, route);
  if ("message" in parsed) return parsed;
  return route.endpoint({ account, app, version, params, query, body: parsed.body });
}
