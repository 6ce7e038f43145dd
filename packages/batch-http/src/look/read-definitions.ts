import { JobStoppedError } from "@x/batch-core/options";
import type { PropertyDefinition, RecordObjectType } from "@x/batch-types";
import type { PropertyCalls } from "../calls/property-calls.ts";
import type { CallOptions } from "../run/run-options.ts";

/**
 * Lists every property definition of an object. HubSpot lists sensitive properties only when asked, and only to tokens
 * with the scope for them: without it, the rest is returned.
 *
 * @throws {JobStoppedError} when even the others cannot be listed.
 */
export async function readDefinitions(
  properties: Pick<PropertyCalls, "list">,
  objectType: RecordObjectType,
  options: CallOptions,
): Promise<readonly PropertyDefinition[]> {
  const sensitive = (["sensitive", "highly_sensitive"] as const).map((dataSensitivity) =>
    properties.list(objectType, { ...options, dataSensitivity }).catch(noneIfRefused),
  );
  const lists = await Promise.all([properties.list(objectType, options), ...sensitive]);
  return lists.flat();
}

function noneIfRefused(error: unknown): readonly PropertyDefinition[] {
  const isRefused =
    error instanceof JobStoppedError &&
    (error.stop.reason === "forbidden" || error.stop.reason === "refused");
  if (isRefused) return [];
  throw error;
}
