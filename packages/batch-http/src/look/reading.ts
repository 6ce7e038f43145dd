import { JobStoppedError } from "@x/batch-core/options";
import type { DiffJob, Job } from "@x/batch-core";
import type { BatchResult, PropertyDefinition } from "@x/batch-types";
import type { BatchRun } from "../run/batch-run.ts";
import type { CallOptions, RunOptions } from "../run/run-options.ts";
import type { Source } from "../run/read-source.ts";

/** What a look at records needs of the client. */
export interface LookClient {
  readonly run: (job: Job, source: Source, options?: RunOptions) => BatchRun;
  /** Lists every property definition of an object that the token may see. */
  readonly definitions: (
    job: Pick<Job, "objectType">,
    options: CallOptions,
  ) => Promise<readonly PropertyDefinition[]>;
}

/** So many records are read at a time, by requests of 100 side by side. */
export const RECORDS_PER_LOOK = 1_000;

/**
 * Reads records by their id, or by a unique property.
 *
 * @param properties Without any, HubSpot would return some of its choice.
 * @throws {JobStoppedError} when they were not all read.
 */
export async function readRecords(
  { run }: LookClient,
  { objectType, apiVersion, idProperty }: Pick<DiffJob, "objectType" | "apiVersion" | "idProperty">,
  ids: readonly { readonly id: string }[],
  properties: readonly string[],
  options: CallOptions,
): Promise<BatchResult> {
  const asked = properties.length > 0 ? properties : ["hs_object_id"];
  const job = { operation: "read", objectType, apiVersion, idProperty, properties: asked } as const;
  const result = await run(job, ids, options).result();
  if (result.stop !== undefined) throw new JobStoppedError(result.stop);
  return result;
}
