import type { CallJob } from "../../job/call-job.ts";
import { isReading, isRemoving } from "../../job/effect.ts";

/** Returns the status of an input that HubSpot confirms. */
export function confirmedStatus(job: CallJob): "archived" | "found" | "associated" | "created" {
  if (isRemoving(job)) return "archived";
  if (isReading(job)) return "found";
  return job.about === "associations" ? "associated" : "created";
}
