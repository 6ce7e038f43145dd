import type { ApiVersion } from "@x/batch-types/registry";

/** What the options of `addAccountOptions` say. */
export interface AccountOptions {
  readonly account?: string | undefined;
  readonly tokenFile?: string | undefined;
  readonly baseUrl?: string | undefined;
  readonly apiVersion?: ApiVersion | undefined;
}
