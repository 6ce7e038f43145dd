import type { ApiVersion } from "./api-version.ts";

/**
 * The base path of the endpoints for communication preferences in each version. For v3 it is that of v4, because v3
 * itself has no batches.
 */
export const STATUS_BASE_PATHS = {
  v3: "/communication-preferences/v4/statuses",
  "2025-09": "/communication-preferences/2025-09/statuses",
  "2026-03": "/communication-preferences/2026-03/statuses",
  "2026-09": "/communication-preferences/2026-09/statuses",
} as const satisfies Readonly<Record<ApiVersion, string>>;

const READ = [["communication_preferences.statuses.batch.read"]] as const;
const WRITE = [["communication_preferences.statuses.batch.write"]] as const;

/**
 * The batch endpoints for communication preferences, from HubSpot's OpenAPI descriptions. All are asked with POST and
 * answer 200; a read with errors answers 207, but in 2026-09.
 */
export const STATUS_ENDPOINTS = {
  /** Writes the status of one subscription of one person. */
  write: { suffix: "/batch/write", scopes: WRITE },
  /** Reads the statuses of all subscriptions of a person. */
  read: { suffix: "/batch/read", scopes: READ },
  /** Unsubscribes a person from everything. */
  unsubscribeAll: { suffix: "/batch/unsubscribe-all", scopes: WRITE },
} as const;

/** The operations for communication preferences. */
export type StatusOperation = keyof typeof STATUS_ENDPOINTS;

/** What somebody can want of a subscription. */
export const SUBSCRIPTION_STATES = ["SUBSCRIBED", "UNSUBSCRIBED", "NOT_SPECIFIED"] as const;

/** Why a company may write to somebody, as the GDPR and HubSpot name it. */
export const LEGAL_BASES = [
  "CONSENT_WITH_NOTICE",
  "LEGITIMATE_INTEREST_CLIENT",
  "LEGITIMATE_INTEREST_OTHER",
  "LEGITIMATE_INTEREST_PQL",
  "NON_GDPR",
  "PERFORMANCE_OF_CONTRACT",
  "PROCESS_AND_STORE",
] as const;
