import type { RunProgress } from "@x/batch-queue";
import type { Profiles } from "../accounts/profile-schema.ts";
import { pathWord } from "../terminal/path-word.ts";
import { quoted } from "../terminal/quoted.ts";
import type { DatabaseOptions } from "./database-url.ts";
import { ownAccount } from "./own-account.ts";
import { queueCommand } from "./queue-command.ts";

/**
 * How to submit rows of a run once they are corrected: to its account, in its lane. A file does not say which account
 * its rows are of, and the default one may be another portal.
 */
export function correctText(
  { account, job, lane }: Pick<RunProgress, "account" | "job" | "lane">,
  file: string,
  profiles: Profiles,
  options: DatabaseOptions,
): string {
  const { idProperty, objectType, operation } = job;
  const own = ownAccount(account, profiles);
  const byKey =
    operation === "create" || idProperty === undefined ? [] : ["--id-property", idProperty];
  const inLane = lane === "normal" ? [] : ["--lane", lane];
  const words = ["submit", operation, objectType, pathWord(file), ...byKey, ...inLane];
  const whose = own === undefined ? `, with a token of account ${account}` : "";
  return `correct ${quoted(pathWord(file))}, then${whose}: ${queueCommand(words, options, { account: own })}`;
}
