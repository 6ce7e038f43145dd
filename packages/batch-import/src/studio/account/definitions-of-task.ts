import type { AccountDefinitions } from "../../account/account-definitions.ts";
import type { Task } from "../../store/task.ts";
import type { Definitions } from "./definitions.ts";

/** What the rows of a run are checked by; undefined where they are not. */
export async function definitionsOfTask(
  definitions: Pick<Definitions, "of" | "withNames">,
  { columns, job, rowOptions }: Task,
): Promise<AccountDefinitions | undefined> {
  if (rowOptions?.check === false || job.operation === "archive") return undefined;
  return definitions.withNames(await definitions.of(job.objectType), { job, columns });
}
