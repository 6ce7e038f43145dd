import type { Company } from "../rows/company.ts";

/** As long as HubSpot's tokens are: batch-http searches answers for it. */
export const TOKEN = "pat-na1-00000000-0000-0000-0000-000000000000";
export const HEADERS = { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" };
export const BATCH_CREATE = "/crm/objects/2026-09/companies/batch/create";
export const CREATE = "/crm/objects/2026-09/companies";

/**
 * Creates the companies, and hands on what came of each, in parts.
 *
 * @param url Where HubSpot is.
 */
export type Send = (
  url: string,
  records: Iterable<Company>,
  onRows: (rows: readonly unknown[]) => void,
) => Promise<void>;
