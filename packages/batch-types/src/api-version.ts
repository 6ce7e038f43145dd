import * as v from "valibot";

/**
 * The HubSpot API versions this toolkit speaks, oldest first.
 *
 * Dated versions appear in March and September and are supported for 18 months.
 */
export const API_VERSIONS = ["v3", "2025-09", "2026-03", "2026-09"] as const;

/** Takes no version but these: another may answer with other shapes. */
export const apiVersionSchema = v.picklist(API_VERSIONS);

export type ApiVersion = v.InferOutput<typeof apiVersionSchema>;
