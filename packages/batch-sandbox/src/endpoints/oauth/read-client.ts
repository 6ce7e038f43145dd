import type { Client } from "../../settings/apps.ts";
import type { Call } from "../../call/call.ts";
import type { OAuthErrorStatus } from "./oauth-error.ts";

/** Reads the parameters of a form; one that is missing is empty. */
export type Form = (name: string) => string;

/** The parameters of a call; v1 takes them in the query as well. */
export function readForm({ body, query, version }: Call): Form {
  return (name) => {
    const value = body[name] ?? (version === "v1" ? query.get(name) : undefined);
    return typeof value === "string" ? value : "";
  };
}

/** The app a form is sent by, or what is wrong with it. */
export function readClient(form: Form, { apps }: Call["account"]): Client | OAuthErrorStatus {
  const client = apps.client(form("client_id"));
  if (client === undefined) return "BAD_CLIENT_ID";
  const secret = form("client_secret");
  const isRight = secret !== "" && secret === (client.credentials?.clientSecret ?? secret);
  return isRight ? client : "BAD_CLIENT_SECRET";
}
