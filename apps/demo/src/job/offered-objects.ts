import { DEFAULTS } from "@x/batch-http";
import { type ObjectName, OBJECTS, type Operation } from "@x/batch-types";

/** The operations that write, in the order people meet them. */
export const WRITE_OPERATIONS = ["create", "update", "upsert", "archive"] as const;
export type WriteOperation = (typeof WRITE_OPERATIONS)[number];

/** A deal has several splits, which a row cannot hold. */
export type OfferedObject = Exclude<ObjectName, "deal_splits">;

/** The standard objects HubSpot offers an operation for. */
export function offeredObjects(operation: WriteOperation): readonly OfferedObject[] {
  return (Object.keys(OBJECTS) as ObjectName[]).filter((name): name is OfferedObject => {
    const offered: readonly Operation[] = OBJECTS[name].operations[DEFAULTS.apiVersion];
    return offered.includes(operation) && name !== "deal_splits";
  });
}
