import { randomBytes } from "node:crypto";
import { join } from "node:path";

/** A new folder for a run: `hubspot-batch-runs/2026-03-01T09-30-00-create-contacts-3f9a`. */
export function runFolder(operation: string, objectType: string, now: Date): string {
  const time = now.toISOString().slice(0, 19).replaceAll(":", "-");
  const id = [time, operation, objectType, randomBytes(2).toString("hex")].join("-");
  return join("hubspot-batch-runs", id);
}
