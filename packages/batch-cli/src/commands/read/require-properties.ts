import type { Job } from "@x/batch-core";
import type { BatchClient } from "@x/batch-http";
import { didYouMean, findDefinitions, idPropertyProblems } from "@x/batch-import";
import type { ApiVersion, RecordObjectType } from "@x/batch-types";
import type { Io } from "../../io.ts";
import { print } from "../../terminal/print.ts";
import { printable } from "../../terminal/printable.ts";
import { UsageError } from "../../usage-error.ts";

/**
 * Requires that the account has the properties that are to be read: HubSpot answers others without a word.
 *
 * @throws {UsageError} naming each that is not there, and an id property that HubSpot finds no records by.
 */
export async function requireProperties(
  client: BatchClient<ApiVersion>,
  job: Pick<Job, "operation" | "objectType" | "idProperty" | "properties">,
  { stderr }: Pick<Io, "stderr">,
): Promise<void> {
  const { objectType, idProperty, properties = [] } = job;
  if (properties.length === 0 && idProperty === undefined) return;
  const definitions = await findDefinitions(client, objectType as RecordObjectType, undefined);
  if (definitions === undefined) return;
  const names = definitions.properties.map(({ name }) => name);
  const missing = properties.filter((name) => !names.includes(name));
  const problems = [...idPropertyProblems(job, definitions)];
  for (const name of missing) {
    const hint = didYouMean(name, names);
    const what = `--properties: ${JSON.stringify(name)} is not`;
    if (definitions.hidden.length === 0) {
      problems.push(`${what} a property of ${objectType} in this account.${hint}`);
    } else {
      print(
        stderr,
        printable(`${what} among the properties that this token may list.${hint}`) + "\n",
      );
    }
  }
  const [first, ...others] = problems;
  if (first !== undefined) throw new UsageError(first, ...others);
}
