import type { NamesRefused } from "@x/batch-core";
import { DEFAULTS, JobStoppedError } from "@x/batch-http";
import { type ObjectScopes, SCOPE_UNIONS, type Scopes } from "@x/batch-types/registry";
import type { ImportClient } from "./import-client.ts";

/**
 * Returns the scopes of the client's token, or why HubSpot does not list them. They are only shown.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const scopes = await readTokenScopes(client);
 * "refused" in scopes ? scopes.refused : scopes.has("crm.objects.contacts.write"); //=> true
 */
export async function readTokenScopes(
  client: Pick<ImportClient, "scopes">,
): Promise<ReadonlySet<string> | NamesRefused> {
  try {
    return new Set(await client.scopes({ maxRetries: 2 }));
  } catch (error) {
    if (!(error instanceof JobStoppedError)) throw error;
    return { refused: error.message };
  }
}

type Answer = "yes" | "no" | "not known";

/** Whether a token has the scopes to read the records of an object, and for the other operations. */
export interface TokenMay {
  readonly read: Answer;
  readonly write: Answer;
}

/**
 * Compares the scopes of a token with those that an object needs.
 *
 * @param name The object, or `custom` for any custom object.
 *
 * @example
 * const needed = { read: [["crm.objects.contacts.read"]], write: [["crm.objects.contacts.write"]] };
 * const granted = new Set(["crm.objects.contacts.read"]);
 * tokenMay(granted, "contacts", needed); //=> { read: "yes", write: "no" }
 */
export function tokenMay(
  granted: ReadonlySet<string>,
  name: string,
  { read, write }: ObjectScopes,
): TokenMay {
  return {
    read: hasScopes(granted, read, `crm.objects.${name}.read`),
    write: hasScopes(granted, write, `crm.objects.${name}.write`),
  };
}

function hasScopes(granted: ReadonlySet<string>, needed: Scopes | undefined, own: string): Answer {
  if (needed === undefined) return "not known";
  if (typeof needed !== "string") {
    return needed.some((all) => all.every((scope) => granted.has(scope))) ? "yes" : "no";
  }
  const union = SCOPE_UNIONS[DEFAULTS.apiVersion][needed].filter((scope) => granted.has(scope));
  if (union.length === 0) return "no";
  // HubSpot's descriptions accept any scope of a long list. It is unlikely that one of another object is enough.
  return union.includes(own) ? "yes" : "not known";
}
