import type { RecordObjectType } from "@x/batch-types";
import { withAccountNames } from "../account/account-names.ts";
import { type AccountDefinitions, findDefinitions } from "../account/account-definitions.ts";
import { addValidationRules } from "../account/add-validation-rules.ts";
import type { ImportClient } from "../account/import-client.ts";
import type { Task } from "../store/task.ts";

/**
 * What the rows of a run are checked by; undefined where they are not. As the account says it now: much may have changed
 * since the run began.
 */
export async function definitionsOfTask(
  client: ImportClient,
  { columns, job, rowOptions }: Task,
): Promise<AccountDefinitions | undefined> {
  if (rowOptions?.check === false || job.operation === "archive") return undefined;
  const objectType = job.objectType as RecordObjectType;
  const found = await findDefinitions(client, objectType, undefined);
  const ruled = found && (await addValidationRules(client, objectType, found));
  return ruled && withAccountNames(ruled, { client, objectType, properties: columns.names });
}
