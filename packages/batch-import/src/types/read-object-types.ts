import { JobStoppedError } from "@x/batch-http";
import type { RecordObjectType } from "@x/batch-types";
import { readAccountDefinitions } from "../account/account-definitions.ts";
import type { ImportClient } from "../account/import-client.ts";
import { sorted } from "./sorted.ts";
import type { ObjectTypes } from "./types-text.ts";

/**
 * Reads the property definitions of several objects, for `typesText`.
 *
 * @throws {JobStoppedError} when HubSpot does not list those of one. The message names each such object, a line each.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const objects = await readObjectTypes(client, ["contacts"]);
 * const text = typesText({ portalId: "1000001", apiVersion: "2026-09", objects });
 * text.includes("export interface Contact "); //=> true
 */
export async function readObjectTypes(
  client: ImportClient,
  objectTypes: readonly RecordObjectType[],
): Promise<ObjectTypes[]> {
  const found: ObjectTypes[] = [];
  const stopped: { readonly objectType: string; readonly error: JobStoppedError }[] = [];
  await Promise.all(
    objectTypes.map(async (objectType) => {
      try {
        const { properties, hidden } = await readAccountDefinitions(client, objectType);
        found.push({ objectType, properties, hidden });
      } catch (error) {
        if (!(error instanceof JobStoppedError)) throw error;
        stopped.push({ objectType, error });
      }
    }),
  );
  const [first] = stopped;
  if (first === undefined) return found;
  // A reason such as a missing scope says more of the token than a name that the account does not have.
  const { stop } = (stopped.find(({ error }) => error.stop.reason !== "refused") ?? first).error;
  const lines = sorted(stopped, ({ objectType }) => objectType).map(
    ({ objectType, error }) => `${objectType}: ${error.stop.message}`,
  );
  throw new JobStoppedError({ ...stop, message: lines.join("\n") });
}
