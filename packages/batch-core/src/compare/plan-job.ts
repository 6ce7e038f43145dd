import type { CreateChange, PlanHeader, UpdateChange } from "@x/batch-types";
import type { ObjectType } from "@x/batch-types/registry";
import type { DiffJob } from "./diff-batch.ts";

/**
 * Returns the job that writes the creates and updates of a plan: updates go by record id; with creates among them, all
 * go by key.
 *
 * @example
 * const header = { format: 1, objectType: "contacts", apiVersion: "2026-09", idProperty: "email" } as const;
 * planJob(header, false).operation; //=> "update"
 * planJob(header, true).operation; //=> "upsert"
 */
export function planJob(
  { objectType, apiVersion, idProperty }: PlanHeader,
  hasCreates: boolean,
): DiffJob {
  const about = { objectType: objectType as ObjectType, apiVersion };
  return hasCreates
    ? { operation: "upsert", ...about, idProperty }
    : { operation: "update", ...about };
}

/**
 * Returns the record that a change of a plan is about, with every planned value, as the job takes it; `undefined` for a
 * change that does not say which record that is.
 *
 * @param job What `planJob` returned.
 *
 * @example
 * const job = { operation: "update", objectType: "contacts" } as const;
 * const changes = [{ property: "city", from: "Paris", to: "London" }];
 * const change = { index: 0, status: "update", id: "512", changes, kept: [] } as const;
 * plannedRecord(job, change); //=> { id: "512", properties: { city: "London" } }
 */
export function plannedRecord(
  job: DiffJob,
  change: CreateChange | UpdateChange,
): { readonly id: string; readonly properties: Readonly<Record<string, string>> } | undefined {
  const id = job.operation === "upsert" ? change.key : "id" in change ? change.id : undefined;
  if (id === undefined) return undefined;
  const values = change.changes.map(({ property, to }) => [property, to] as const);
  return { id, properties: Object.fromEntries(values) };
}
