/** The operations of HubSpot's batch endpoints for records. */
export const OPERATIONS = ["create", "update", "upsert", "archive", "read"] as const;

export type Operation = (typeof OPERATIONS)[number];
