/**
 * The supported versions of HubSpot's API, oldest first. HubSpot publishes a dated version each March and
 * September, and supports it for 18 months.
 */
export const API_VERSIONS = ["v3", "2025-09", "2026-03", "2026-09"] as const;

export type ApiVersion = (typeof API_VERSIONS)[number];
