import { type AccountNames, nameKind, optionValues } from "@x/batch-core";
import type { PropertyDefinition, RecordObjectType } from "@x/batch-types";
import type { AccountDefinitions } from "./account-definitions.ts";
import type { ImportClient } from "./import-client.ts";
import { orRefused } from "./or-refused.ts";

/** Returns those of the properties whose values may name an owner, a pipeline, a stage or an option. */
export function namedProperties(
  objectType: string,
  definitions: readonly PropertyDefinition[],
  properties: readonly (string | null)[],
): string[] {
  return definitions
    .filter((one) => properties.includes(one.name) && mayBeNamed(objectType, one))
    .map(({ name }) => name);
}

function mayBeNamed(objectType: string, definition: PropertyDefinition): boolean {
  const { type } = definition;
  if (nameKind(objectType, definition) !== undefined || type === "bool") return true;
  return type === "enumeration" && optionValues(definition) !== undefined;
}

/**
 * Adds the names that values of these properties may have. Owners and pipelines are read only where one of the
 * properties needs them. Where this token may not read them, a check of such a value says so.
 *
 * @param properties As `namedProperties` returned them.
 * @throws {JobStoppedError} when they could not be read for another reason.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const definitions = await readAccountDefinitions(client, "deals");
 * const about = { client, objectType: "deals", properties: ["dealstage"] } as const;
 * const { names } = await withAccountNames(definitions, about);
 * [names?.pipelines !== undefined, names?.owners !== undefined]; //=> [true, false]
 */
export async function withAccountNames(
  definitions: AccountDefinitions,
  {
    client,
    objectType,
    properties,
  }: {
    readonly client: Pick<ImportClient, "owners" | "pipelines">;
    readonly objectType: RecordObjectType;
    readonly properties: readonly string[] | undefined;
  },
): Promise<AccountDefinitions> {
  const kinds = definitions.properties
    .filter(({ name }) => properties?.includes(name))
    .map((one) => nameKind(objectType, one));
  const [owners, pipelines] = await Promise.all([
    kinds.includes("owner") ? orRefused(client.owners({ maxRetries: 3 })) : undefined,
    kinds.includes("pipeline") || kinds.includes("stage")
      ? orRefused(client.pipelines(objectType, { maxRetries: 3 }))
      : undefined,
  ]);
  const names: AccountNames = { owners, pipelines };
  return owners || pipelines ? { ...definitions, names } : definitions;
}
