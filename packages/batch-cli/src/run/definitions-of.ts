import type { BatchClient } from "@x/batch-http";
import {
  type AccountDefinitions,
  findDefinitions,
  type Task,
  withAccountNames,
} from "@x/batch-import";
import type { ApiVersion, RecordObjectType } from "@x/batch-types";
import type { Io } from "../io.ts";
import { print } from "../terminal/print.ts";
import { printable } from "../terminal/printable.ts";

/** The account's definitions, to check the rows of a run by that is there; they may have changed since it began. */
export async function definitionsOf(
  { job, rowOptions, columns }: Pick<Task, "columns" | "job" | "rowOptions">,
  client: BatchClient<ApiVersion>,
  { stderr }: Pick<Io, "stderr">,
): Promise<AccountDefinitions | undefined> {
  if (rowOptions?.check === false || job.operation === "archive") return undefined;
  const objectType = job.objectType as RecordObjectType;
  const definitions = await findDefinitions(client, objectType, (reason) =>
    print(
      stderr,
      `rows are not checked, as HubSpot does not list the properties: ${printable(reason)}\n`,
    ),
  );
  return (
    definitions && withAccountNames(definitions, { client, objectType, properties: columns.names })
  );
}
