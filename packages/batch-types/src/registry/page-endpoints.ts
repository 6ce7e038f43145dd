import type { StatusesByVersion } from "./endpoint.ts";

const OK = {
  v3: [200],
  "2025-09": [200],
  "2026-03": [200],
  "2026-09": [200],
} as const satisfies StatusesByVersion;

/**
 * The endpoints that return the records of an object page by page, from HubSpot's OpenAPI descriptions. `suffix`
 * follows the part of a batch path before `/batch/…`. A token needs the `read` scopes of the object in `SCOPES`.
 * Every object with a batch read has both, except deal splits.
 */
export const PAGE_ENDPOINTS = {
  /** All records of an object. */
  list: { method: "GET", suffix: "", successStatuses: OK },
  /** The records that match filters or a text. */
  search: { method: "POST", suffix: "/search", successStatuses: OK },
} as const;

/** The operations that return records page by page. */
export type PageOperation = keyof typeof PAGE_ENDPOINTS;
