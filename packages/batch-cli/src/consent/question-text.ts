import { DEFAULTS } from "@x/batch-http";
import { plural } from "../terminal/plural.ts";

/** What is known of a write that is about to begin. */
export interface Intended {
  readonly operation: string;
  readonly objectType: string;
  readonly rows: number;
  /** Where requests go, unless to HubSpot itself. */
  readonly baseUrl?: string | undefined;
  /** The name of the account. */
  readonly account?: string | undefined;
}

/** `archive 250 rows of contacts in account acme at api.hubapi.com, with about 3 requests?` */
export function questionText({ operation, objectType, rows, baseUrl, account }: Intended): string {
  const host = URL.parse(baseUrl ?? DEFAULTS.baseUrl)?.host ?? baseUrl;
  const where = account === undefined ? `at ${host}` : `in account ${account} at ${host}`;
  const requests = plural(Math.ceil(rows / 100), "request");
  return `${operation} ${plural(rows, "row")} of ${objectType} ${where}, with about ${requests}?`;
}
