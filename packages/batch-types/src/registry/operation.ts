/** The five things a HubSpot batch endpoint can do with records. */
export const OPERATIONS = ["create", "update", "upsert", "archive", "read"] as const;

export type Operation = (typeof OPERATIONS)[number];
