import type { BatchClient } from "@x/batch-http";
import {
  type AccountDefinitions,
  addValidationRules,
  findDefinitions,
  type Task,
  withAccountNames,
} from "@x/batch-import";
import type { ApiVersion, RecordObjectType } from "@x/batch-types";
import type { Io } from "../io.ts";
import { print } from "../terminal/print.ts";
import { printable } from "../terminal/printable.ts";
import { sayRulesUnknown } from "./say-rules-unknown.ts";

/** The account's definitions, to check the rows of a run by that is there; they may have changed since it began. */
export async function definitionsOf(
  { job, rowOptions, columns }: Pick<Task, "columns" | "job" | "rowOptions">,
  client: BatchClient<ApiVersion>,
  io: Pick<Io, "stderr">,
): Promise<AccountDefinitions | undefined> {
  if (rowOptions?.check === false || job.operation === "archive") return undefined;
  const objectType = job.objectType as RecordObjectType;
  const definitions = await findDefinitions(client, objectType, (reason) =>
    print(
      io.stderr,
      `rows are not checked, as HubSpot does not list the properties: ${printable(reason)}\n`,
    ),
  );
  if (definitions === undefined) return undefined;
  const ruled = await addValidationRules(client, objectType, definitions, sayRulesUnknown(io));
  return withAccountNames(ruled, { client, objectType, properties: columns.names });
}
