import { DEFAULTS as JOB_DEFAULTS } from "@x/batch-core/options";

/** The defaults of a client's options. 100 requests in 10 seconds is HubSpot's smallest quota. */
export const DEFAULTS = {
  baseUrl: "https://api.hubapi.com",
  apiVersion: JOB_DEFAULTS.apiVersion,
  concurrency: 20,
  timeouts: { connect: 10_000, attempt: 110_000 },
  rateLimit: { requests: 100, perMilliseconds: 10_000 },
} as const;
