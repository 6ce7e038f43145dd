/**
 * The HubSpot API versions this toolkit speaks, oldest first.
 *
 * Dated versions appear in March and September and are supported for 18 months.
 */
export const API_VERSIONS = ["v3", "2025-09", "2026-03", "2026-09"] as const;

export type ApiVersion = (typeof API_VERSIONS)[number];
