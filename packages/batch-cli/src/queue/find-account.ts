import type { BatchQueue } from "@x/batch-queue";
import { configFolder } from "../accounts/config-folder.ts";
import { readProfiles } from "../accounts/profiles-file.ts";
import type { Io } from "../io.ts";
import { UsageError } from "../usage-error.ts";
import type { DatabaseOptions } from "./database-url.ts";
import { queueCommand } from "./queue-command.ts";

/**
 * Returns the account as the queue calls it: a name that the queue has, or the portal id of the user's account of that name.
 *
 * @throws {UsageError} where the queue has no run of it.
 */
export async function findAccount(
  queue: Pick<BatchQueue, "runs">,
  given: string,
  options: DatabaseOptions,
  { env }: Pick<Io, "env">,
): Promise<string> {
  const { accounts } = await readProfiles(configFolder(env));
  const portalId = Object.hasOwn(accounts, given) ? accounts[given]!.portalId : undefined;
  for (const name of [given, ...(portalId === undefined ? [] : [portalId])]) {
    for await (const _ of queue.runs(name)) return name;
  }
  const what =
    portalId === undefined
      ? `The queue has no run of an account ${JSON.stringify(given)}, and none of your accounts has that name`
      : `The queue has no run of ${given}, which is portal ${portalId}`;
  const runs = queueCommand(["runs", "--database"], options);
  throw new UsageError(
    `${what}. Expected a portal id as \`${runs}\` shows it, or a name that \`hubspot-batch accounts list\` shows.`,
  );
}
